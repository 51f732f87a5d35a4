package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// ratesAlone reports whether the sources of a fact give the same amount, and differ only
// in what they convert it to, in that one says "over" it, or in that one rounds it: that is
// no difference of the amount.
func ratesAlone(f corpus.Fact) bool {
	var said []corpus.Claim
	for _, claim := range f.Claims {
		if claim.Mistaken == "" && claim.Value != nil {
			said = append(said, claim)
		}
	}
	if !f.Differs() || len(said) == 0 {
		return false
	}
	first, ok := said[0].Value.(corpus.Money)
	return ok && !slices.ContainsFunc(said[1:], func(claim corpus.Claim) bool {
		money, ok := claim.Value.(corpus.Money)
		if ok && money.Currency != first.Currency {
			return !conversions.MatchString(f.Note) && !slices.ContainsFunc(said, func(o corpus.Claim) bool {
				return slices.ContainsFunc(o.Gloss, withinHundredths(money, rateApart))
			})
		}
		return !ok || !rounds(first, money)
	})
}

// conversions finds a caveat that some of the amounts are no more than that.
var conversions = regexp.MustCompile(`(?i)\bconver(?:sion|ted)`)

// rateApart is by how many hundredths an amount and the conversion to it may be apart, and
// roundedApart by how many an amount and what it is rounded to.
const (
	rateApart    = 3
	roundedApart = 1
)

// convertedApart reports whether two sources convert an amount to the same currency and
// neither conversion is the other one rounded. What is known to be mistaken does not count.
func convertedApart(claims []corpus.Claim) bool {
	for i, claim := range claims {
		for _, other := range claims[i+1:] {
			if claim.Mistaken != "" || other.Mistaken != "" {
				continue
			}
			for _, a := range claim.Gloss {
				if slices.ContainsFunc(other.Gloss, func(b corpus.Money) bool { return a.Currency == b.Currency && !rounds(a, b) }) {
					return true
				}
			}
		}
	}
	return false
}

// withinHundredths finds an amount of the same currency that is no more than so many hundredths apart.
func withinHundredths(a corpus.Money, hundredths int64) func(corpus.Money) bool {
	return func(b corpus.Money) bool {
		return a.Currency == b.Currency && max(a.Minor, b.Minor)-min(a.Minor, b.Minor) <= max(a.Minor, b.Minor)/100*hundredths
	}
}

// rounds reports whether two amounts are the same, or one of them what the other is rounded
// to: less than one of its last digit is between them, and little of the whole.
func rounds(a, b corpus.Money) bool {
	digit := func(n int64) int64 {
		unit := int64(1)
		for n != 0 && n%(10*unit) == 0 {
			unit *= 10
		}
		return unit
	}
	apart := max(a.Minor, b.Minor) - min(a.Minor, b.Minor)
	return apart == 0 || withinHundredths(a, roundedApart)(b) && apart < max(digit(a.Minor), digit(b.Minor))
}
