package extract

import (
	"strings"

	"casebot/corpus"
)

// A page that gives an amount in $ and beside it in US$ writes a dollar of its own. Which
// one, the rate between the two tells, as it has been for years.

// rates are what a unit of each dollar was worth in US cents from 2022 to 2026: ranges that do
// not touch, so that an amount of another time fits none or is printed with its own sign.
var rates = []struct {
	currency corpus.Currency
	from, to float64
}{
	{"HKD", 12.6, 13.0}, {"NZD", 55, 61.5}, {"AUD", 61.5, 68}, {"CAD", 68, 73.5}, {"SGD", 73.5, 79},
}

// pageDollar returns the dollar that a bare $ means on the page by an amount that is told in
// US$ too, and whether there is one: the currency is empty where the rate fits none.
func (r *reader) pageDollar() (own corpus.Currency, other bool) {
	for _, s := range r.sentences {
		if s.zh || !strings.Contains(s.text, "(US$") {
			continue
		}
		all := s.money()
		for i, m := range all[:max(0, len(all)-1)] {
			amount, ok := m.Value.(corpus.Money)
			beside, told := all[i+1].Value.(corpus.Money)
			if !ok || !told || amount.Minor == 0 || beside.Minor == amount.Minor || !strings.HasPrefix(s.text[m.Span.Start:], "$") {
				continue
			}
			if s.text[m.Span.End:all[i+1].Span.Start] == " (" && strings.HasPrefix(s.text[all[i+1].Span.Start:], "US$") {
				return dollarAt(100 * float64(beside.Minor) / float64(amount.Minor)), true
			}
		}
	}
	return "", false
}

// dollarAt returns the dollar that was worth so many US cents.
func dollarAt(cents float64) corpus.Currency {
	for _, rate := range rates {
		if rate.from <= cents && cents < rate.to {
			return rate.currency
		}
	}
	return ""
}
