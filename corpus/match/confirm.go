package match

import (
	"slices"

	"casebot/corpus"
)

// Confirm returns the case with everything that a machine read in the given
// article marked as confirmed: a person has read the sentences and agrees. The
// case given is not changed. Who confirmed, and when, is for the archive to keep.
func Confirm(c *corpus.Case, from corpus.ArticleID) *corpus.Case {
	out, _ := mapClaims(c, func(_ corpus.Fact, claim corpus.Claim) corpus.Claim {
		if claim.Source == from && claim.Rule != "" {
			claim.Confirmed = true
		}
		return claim
	})
	return out
}

// Correct returns the case with the claims that wrong picks marked as mistaken,
// for the reason given, and how many they were. They stay in the record: that a
// source was wrong is known too. The case given is not changed.
func Correct(c *corpus.Case, wrong func(corpus.Fact, corpus.Claim) bool, why string) (*corpus.Case, int) {
	return mapClaims(c, func(f corpus.Fact, claim corpus.Claim) corpus.Claim {
		if wrong(f, claim) {
			claim.Mistaken = why
		}
		return claim
	})
}

// mapClaims returns a copy of a case with its claims changed, and how many were.
func mapClaims(c *corpus.Case, change func(corpus.Fact, corpus.Claim) corpus.Claim) (*corpus.Case, int) {
	out, n := *c, 0
	each := func(facts []corpus.Fact) []corpus.Fact {
		facts = slices.Clone(facts)
		for i, f := range facts {
			facts[i].Claims = slices.Clone(f.Claims)
			for j, claim := range f.Claims {
				changed := change(f, claim)
				if changed.Confirmed != claim.Confirmed || changed.Mistaken != claim.Mistaken {
					n++
				}
				facts[i].Claims[j] = changed
			}
		}
		return facts
	}
	out.Status, out.Facts = each(c.Status), each(c.Facts)
	return &out, n
}
