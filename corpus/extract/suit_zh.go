package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// claimedFrom returns from whom damages are claimed: whoever claims them is no party,
// and the only party of the matter is the one who is sued. The loss of
// somebody who is no party is the case's as a whole.
func (w *walk) claimedFrom(f *fact, who []*actor) []*actor {
	if f.slot == corpus.SlotLoss && slices.Contains(who, strangers) {
		return nil
	}
	if f.slot != corpus.SlotDamages || f.stage != corpus.Claimed {
		return who
	}
	if w.suesSeveral(f.printed.start) {
		return nil
	}
	from, _ := w.s.clause(f.printed.start)
	for i, ref := range w.refs {
		if ref.start >= from && ref.end <= f.printed.start && !slices.Contains(ref.who, strangers) {
			if before := w.s.fold[:ref.start]; strings.HasSuffix(before, "向") || strings.HasSuffix(before, "对") {
				return w.group(i)
			}
		}
	}
	if len(w.m.actors) == 1 {
		return w.m.actors
	}
	if slices.Contains(who, strangers) {
		return nil
	}
	return who
}

// suesSeveral reports whether a sentence tells before an offset that somebody sued so many
// companies or people, and the matter has not as many parties: 将五家公司诉至法院.
func (w *walk) suesSeveral(at int) bool {
	m := severalSued.FindStringSubmatch(w.s.fold[:at])
	return m != nil && numerals[m[1]] != len(w.m.actors)
}

// severalSued is how many are sued together.
var severalSued = regexp.MustCompile(`(?:将|把|起诉|状告)(?:上述|这|涉案|该)?([两二三四五六七八九十2-9])(?:家|名|位|个)(?:公司|企业|单位|机构|被告|平台|人)?(?:诉至|告上|告到|起诉|一并|，|$)`)

// losesItself reports whether a person of the matter is who lost something: nobody's
// fact but that of a story.
func (w *walk) losesItself(f *fact) bool {
	from, _ := w.s.clause(f.printed.start)
	return strings.Contains(w.s.fold[from:f.printed.start], "损失") && !containsAny(w.s.fold[from:f.printed.start], "造成", "致", "使", "令") &&
		slices.ContainsFunc(w.refs, func(r reference) bool {
			return r.by == "name" && r.start >= from && r.end <= f.printed.start && r.who[0].person
		})
}

// suits reports whether a fact of a Chinese sentence can be of whom it is told: no
// company serves a term, nor is it sentenced but to a criminal fine, and what is
// decided is decided about somebody.
func (w *walk) suits(f *fact, who []*actor) bool {
	company := slices.ContainsFunc(who, func(a *actor) bool { return !a.person && a != strangers })
	switch {
	case f.slot == corpus.SlotTerm && company,
		f.value == corpus.State("sentenced") && company && !strings.Contains(w.s.fold, "罚金"):
		return false
	case f.slot == corpus.SlotGain && gaveAway.MatchString(w.s.fold[:f.printed.start]):
		return false // somebody else got it
	case f.slot == corpus.SlotLoss && w.losesItself(f):
		return false
	case f.slot == corpus.SlotTerm, f.slot == corpus.SlotFine, f.slot == corpus.SlotGain, f.slot == corpus.SlotDamages && f.stage != corpus.Claimed, f.slot == corpus.SlotStatus:
		return len(who) > 0 || len(w.m.actors) == 0
	}
	return true
}

// gaveAway ends where the sum follows that somebody passed on of what he got: 分给岳某.
var gaveAway = regexp.MustCompile(`(?:分给|转给|交给|付给|支付给|给予|送给|给了)[^，。；、的]{1,12}$`)
