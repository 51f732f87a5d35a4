package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A Chinese report often tells in its first sentence what somebody is and got, and names
// him in the next paragraph: 一名店长…被判囚两年。…被告韦志成早前认罪.

// leadReach bounds how many sentences on the name may stand.
const leadReach = 4

var (
	// leadNoun is what somebody is with whom a report opens, of a house or not; what stands
	// before it is a dateline, or the house for which he worked.
	leadNoun = regexp.MustCompile(`^(?:【[^】]{1,20}】|（[^）]{1,20}）)?(?:[^，。；]{0,24}?[^，。；向给对与把将]|)(一[名位](?:[^，。；]{0,16}?)|一[家间所](?:[^，。；]{1,12})的(?:[^，。；]{0,8}?))$`)
	// leadDefendant ends where the only or the first defendant is named; nextDefendant where
	// another is.
	leadDefendant = regexp.MustCompile(`(?:^|[。；】）])(?:首|第一)?被告(?:人)?$`)
	nextDefendant = regexp.MustCompile(`(?:次|第二|第三|第四|另一|另一名|另外一名|同案)被告(?:人)?[^，。；]{0,12}$`)
)

// leads takes the description that opens a Chinese report for its main defendant, where the
// report then names one as such, and all others as further ones.
func (w *walk) leads() {
	a := w.mainDefendant()
	if a == nil || a.in.index <= w.s.index || a.in.index-w.s.index > leadReach || !w.opensReport() {
		return
	}
	if t, ok := w.s.leadNounAt(); ok && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < t.end && t.start < r.end }) {
		w.refs = append(w.refs, reference{t.start, t.end, []*actor{a}, false, "lead", 0})
	}
}

// opensReport reports whether the sentence is the first of the matter that tells of a
// decision.
func (w *walk) opensReport() bool {
	for _, s := range w.m.sentences {
		if judged := s.says("sentenceverb") || s.says("convict") || s.says("finedverb"); judged || s == w.s {
			return judged && s == w.s
		}
	}
	return false
}

// leadNounAt finds the description that opens a sentence, in front of what was decided.
func (s *sentence) leadNounAt() (token, bool) {
	for _, c := range s.cues {
		if oneOf(string(c.role), "sentenceverb", "convict", "finedverb", "conduct") && c.start > 0 {
			clause := s.fold[:c.start]
			if i := strings.IndexAny(clause, "，将把"); i >= 0 {
				clause = clause[:i]
			}
			m := leadNoun.FindStringSubmatchIndex(clause)
			if m == nil || nameWordsZH["calling"].ends(clause) == "" && nameWordsZH["called"].ends(clause) == "" && !callingEnd.MatchString(clause) {
				return token{}, false
			}
			return token{m[2], m[3]}, true
		}
	}
	return token{}, false
}

// mainDefendant returns the only person whom a Chinese matter names as the defendant, or
// as the first one; nil where it names several so, or one of whom it says no such thing.
func (w *walk) mainDefendant() *actor {
	var main *actor
	for _, a := range w.of(true) {
		if a.in == nil || !a.in.zh || a.unnamed() {
			return nil
		}
		switch before := a.in.fold[:a.at.start]; {
		case leadDefendant.MatchString(before) && main == nil:
			main = a
		case !nextDefendant.MatchString(before):
			return nil
		}
	}
	return main
}
