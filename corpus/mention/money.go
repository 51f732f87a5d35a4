package mention

import "casebot/corpus"

// Money returns the amounts of money of a text, English and Chinese, in order;
// the value of each is a corpus.Money, exact in minor units. An amount that
// minor units cannot hold is left out, and so is a number without a currency.
//
// A bound ("more than", 逾) is taken off the amount, and a conversion behind it,
// "6,000 yuan ($834)", is its gloss. Amounts of a range share unit and magnitude:
// "between 5 and 10 million euros" is two mentions. The rules are "money.sign" (a
// sign or code in front), "money.unit" (a unit behind), "money.range" (the unit is
// that of a neighbour), and these with ".shared" behind where several currencies
// are written so ("$", "rupees", 元) and the commonest is assumed: who knows the
// country may know better.
func Money(text string) []Mention {
	p := plainOf(text)
	found := amounts(p.text)
	settleShared(p.text, found)
	found = glossed(p.text, found)
	mentions := make([]Mention, 0, len(found))
	for _, a := range found {
		mentions = append(mentions, Mention{
			Span: p.span(a.start, a.end), Value: a.money, Bound: a.bound,
			Gloss: a.gloss, End: p.offset(a.last), Rule: a.rule(),
		})
	}
	return mentions
}

// An amount is money found in a plain text.
type amount struct {
	start, end int // the amount with its units
	last       int // its end with bound and gloss
	money      corpus.Money
	bound      corpus.Bound
	gloss      []corpus.Money
	how        string // "sign", "unit" or "range"
	shared     string // the sign or unit where several currencies have it
}

// rule names the rule that found the amount.
func (a amount) rule() string {
	if a.shared != "" {
		return "money." + a.how + ".shared"
	}
	return "money." + a.how
}

// amounts returns the amounts of a plain text in order, none overlapping.
func amounts(text string) []amount {
	var found []amount
	numbers := quantities(text)
	var last worth // the amount found last
	for i := 0; i < len(numbers); i++ {
		w, ok := unitsOf(text, numbers[i], last.end)
		if !ok && len(found) > 0 {
			w, ok = rangeAfter(text, numbers[i], last)
		}
		if !ok {
			continue
		}
		before := numbers[:i]
		i += w.coins(text, numbers[i+1:])
		a, ok := w.amount()
		if !ok {
			continue
		}
		if len(found) > 0 {
			rescale(text, &found[len(found)-1], last, w)
		}
		found = append(found, rangeBefore(text, before, last.end, w)...)
		a.bound, a.last = bounded(text, a.start, a.end, w.inner)
		found, last = append(found, a), w
	}
	return found
}
