package index

import (
	"slices"

	"casebot/corpus"

	"golang.org/x/text/currency"
	"golang.org/x/text/language"
)

// ordered reports whether a figure stands: a notice of intent is no fine, and
// what was only claimed or alleged, was set aside, or stands beside what was decided is
// found by its words alone.
func ordered(f corpus.Fact) bool {
	return !f.Beside() && (f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal || f.Stage == corpus.Paid)
}

// amounts lists every sum and every term that stands and that any source states,
// none twice: a case is found by each of them, whoever read it. Conversions and what is
// known to be mistaken do not count.
func amounts(c *corpus.Case) []Amount {
	var all []Amount
	for _, fact := range c.Facts {
		if !ordered(fact) {
			continue
		}
		own := ownCurrency(c.Jurisdiction, fact)
		for _, claim := range fact.Claims {
			a := amountOf(fact.Slot, claim)
			converted := a.Unit != Months && own != "" && a.Unit != own
			if a.Unit != "" && !converted && !slices.Contains(all, a) {
				all = append(all, a)
			}
		}
	}
	return all
}

// amountOf is what one source states, without a unit where that is no amount, or mistaken.
func amountOf(slot corpus.Slot, claim corpus.Claim) Amount {
	a := Amount{Slot: slot}
	switch v := claim.Value.(type) {
	case corpus.Money:
		a.Unit, a.N = string(v.Currency), v.Minor
	case corpus.Term:
		if a.Unit, a.N = Months, int64(v.InMonths()); v.Life {
			a.N = Life
		}
	}
	if claim.Mistaken != "" {
		a.Unit = ""
	}
	return a
}

// ownCurrency is that of the country whose case it is, where a source states a sum in it:
// what others state instead is a conversion, be it printed alone, and rates move. It is
// empty where none does.
func ownCurrency(jurisdiction string, f corpus.Fact) string {
	region, err := language.ParseRegion(jurisdiction)
	if err != nil {
		return ""
	}
	own, known := currency.FromRegion(region)
	states := func(claim corpus.Claim) bool {
		sum, is := claim.Value.(corpus.Money)
		return is && string(sum.Currency) == own.String()
	}
	if !known || !slices.ContainsFunc(f.Claims, states) {
		return ""
	}
	return own.String()
}
