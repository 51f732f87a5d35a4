package extract

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// reachStory bounds how many sentences on a story of one party still tells of what was
// done, where it has named nobody else.
const reachStory = 5

var (
	// dataOf ends where those follow whose data were touched.
	dataOf = regexp.MustCompile(`\b(?:data|details|records|templates|scans|fingerprints|faces|prints|files|messages|photos|images|locations|recordings) (?:of|from|on|about) $`)
	// doneTo follows those to whom only the conduct of such a case is done.
	doneTo = regexp.MustCompile(`^ (?:were|had been|was) (?:affected|enrolled|monitored|filmed|recorded|tracked|photographed|watched|scanned|profiled|spied on)\b`)
)

// theFine reports whether a sentence opens with "the fine" in a story that has named no other
// company by now.
func (w *walk) theFine(a *actor, f *fact, last *sentence) bool {
	return f.slot == corpus.SlotFine && !a.person && w.s.index-last.index <= reachStory && theFine.MatchString(w.s.fold) &&
		!slices.ContainsFunc(slices.Concat(w.m.actors, w.m.others), func(o *actor) bool { return o != a && (o.in == nil || o.in.index <= w.s.index) })
}

// theFine opens what is told of a fine that is known.
var theFine = regexp.MustCompile(`^(?:the|its) (?:fine|penalty) (?:was|is|has been|amounts|amounted|came|comes)\b`)

// storyOwn reports whether a number of those concerned is told of the only party whom the
// article has named by now, be it some sentences back.
func (w *walk) storyOwn(a *actor, f *fact, last *sentence) bool {
	s := w.s
	if f.slot != corpus.SlotCount || f.stage != corpus.Decided || len(w.m.actors) != 1 || s.index-last.index > reachStory {
		return false
	}
	named := func(o *actor) bool { return o.in == nil || o.in.index <= s.index }
	if slices.ContainsFunc(w.m.others, named) || w.otherSince(a, last, f.printed.start) {
		return false
	}
	return dataOf.MatchString(s.fold[:f.printed.start]) || doneTo.MatchString(s.fold[f.printed.end:])
}
