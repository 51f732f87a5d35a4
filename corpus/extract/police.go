package extract

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

var (
	// lockedByPolice is what the police impose without a court: days of detention, which
	// are no sentence.
	lockedByPolice = regexp.MustCompile(`行政拘留|治安拘留|(?:administrative|police) (?:detention|custody|arrest|punishment)|administratively detained`)
	// daysByPolice follows a number of days for which the police lock somebody up.
	daysByPolice = regexp.MustCompile(`^[ -]?(?:days?)?['’]?(?: of| in| in an?)? ?(?:administrative|police) (?:detention|custody|arrest)\b|^(?:的)?(?:行政|治安)?拘留`)
	// heldByPolice ends where such a number follows: "administrative detention of",
	// 行政拘留, "was detained by police for".
	heldByPolice = regexp.MustCompile(`(?:行政|治安)拘留(?:处罚)?(?:了|满|期限|为|共)*$|(?:公安|警方|派出所|民警)[^。；]{0,40}[^事]拘留(?:了|满)?$|\b(?:administrative|police) (?:detention|custody|arrest)(?: for| of| lasting)?(?: about| nearly| up to)? $|\bdetained (?:[a-z]+ )?(?:(?:by|in) (?:the )?(?:[a-z]+ )?(?:police|officers|public security (?:organs|bureau|authorities)) )?(?:for )?$`)
)

// byPolice reports whether a length of time is that of a detention that the police
// imposed: 行政拘留五日, "five days of administrative detention".
func (s *sentence) byPolice(m mention.Mention) bool {
	return daysByPolice.MatchString(s.fold[max(m.End, m.Span.End):]) || heldByPolice.MatchString(s.fold[:m.Span.Start]) || lockedByPolice.MatchString(s.fold[m.Span.Start:max(m.End, m.Span.End)])
}

// policeOnly reports whether what locks somebody up in the sentence is a detention by the
// police and no term that a court gave.
func (w *walk) policeOnly(c cue) bool {
	byCourt := slices.ContainsFunc(w.m.facts, func(f *fact) bool {
		return f.in == w.s && f.slot == corpus.SlotTerm
	})
	return w.s.word(c) == "行政拘留" || lockedByPolice.MatchString(w.s.fold) && !byCourt
}
