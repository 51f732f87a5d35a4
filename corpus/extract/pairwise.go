package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// run returns how many figures at the head of some only commas and "and" join.
func (s *sentence) run(facts []fact) int {
	n := 1
	for ; n < len(facts); n++ {
		before, next := facts[n-1].printed, facts[n].printed
		if s.zh || !oneOf(strings.TrimSpace(s.fold[min(before.end, next.start):next.start]), "and", ",", ", and") {
			break
		}
	}
	return n
}

// pairwise returns the parties of a run of figures, where as many parties are
// their subject: "Ott and Ray made £5 and £7".
func (w *walk) pairwise(facts []fact) []*actor {
	if len(facts) < 2 {
		return nil
	}
	if who := w.subject(facts[0].printed.start); len(who) == len(facts) && !slices.Contains(who, strangers) {
		return who
	}
	return nil
}

var paidPronoun = regexp.MustCompile(`\b(?:pay|pays|paid|paying) (?:him|her|them|it) (?:[a-z]+ ){0,2}$`)

// paidBySomebody reports whether a figure is what a party got from whom the
// matter does not know: "the board paid her £300".
func (w *walk) paidBySomebody(at int) bool {
	m := paidPronoun.FindStringIndex(w.s.fold[:at])
	return m != nil && w.nearest(0, m[0]) == nil
}

// anotherBetween reports whether somebody who is no party is described or named
// between two figures: the second is not the first's subject's then.
func (w *walk) anotherBetween(from, to int) bool {
	if w.s.zh || from >= to || w.nearest(from, to) != nil {
		return false
	}
	if t := nameBefore(w.s.text, to); t.start >= from && t.start < t.end && plainName(w.s.text[t.start:t.end]) {
		return true // "and its rival Wisp $900"
	}
	if siteBefore.MatchString(w.s.fold[from:to]) {
		return true
	}
	return slices.ContainsFunc(w.s.described, func(d description) bool {
		return d.start >= from && d.end <= to && d.kind != "court" && !w.s.oblique(d.start)
	})
}

// siteBefore ends in a company that goes by its address before what it has to pay: "and
// quellwasser.de €9".
var siteBefore = regexp.MustCompile(`(?:, |and |; )[\w-]+(?:\.[\w-]+)*\.[a-z]{2,4} (?:(?:was|were) (?:fined|hit with) )?(?:an? (?:fine|penalty) of )?$`)
