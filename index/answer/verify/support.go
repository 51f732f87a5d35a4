package verify

import (
	"slices"

	"casebot/corpus"
)

// Support counts the facts that a text asserts (values, dates, statuses and the
// words of sources), and those of them that hold and stand in a source that cited
// knows. What the text says of the archive itself asserts nothing.
func (v *Verifier) Support(text string, e Evidence, cited func(corpus.ArticleID) bool) (found, asserted int) {
	words := tokens(text)
	if len(words) == 0 {
		return 0, 0
	}
	e.Cases = slices.CompactFunc(slices.SortedFunc(slices.Values(e.Cases), byID), sameID)
	for _, line := range lines(clauses(newScan(v.common, e).pieces(words))) {
		said := &said{}
		for _, c := range line {
			if c.aside(v.verdicts) {
				continue
			}
			holds := len(v.clause(c, said, e)) == 0
			facts, sourced := 0, 0
			for _, p := range c.pieces {
				if !p.has(value) && !p.has(dated) && !p.has(state) && !p.has(quoted) {
					continue
				}
				facts++
				if slices.ContainsFunc(p.roles, func(r role) bool { return r.sourced(e.Cases, cited) }) {
					sourced++
				}
			}
			if holds {
				asserted, found = asserted+facts, found+sourced
			} else {
				asserted += max(facts, 1)
			}
		}
	}
	return found, asserted
}

// sourced reports whether a source that cited knows states what the role says.
func (r role) sourced(cases []*corpus.Case, cited func(corpus.ArticleID) bool) bool {
	states := func(f corpus.Fact) bool {
		return slices.ContainsFunc(f.Claims, func(c corpus.Claim) bool {
			return cited(c.Source) && (r.kind != state || c.Value == corpus.Value(r.state))
		})
	}
	switch r.kind {
	case value:
		return cited(r.claim.Source)
	case dated:
		return states(*r.fact)
	case quoted:
		return cited(r.source)
	case state:
		return slices.ContainsFunc(cases, func(c *corpus.Case) bool { return slices.ContainsFunc(c.Status, states) })
	}
	return false
}
