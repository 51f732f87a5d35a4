package bleveindex

import (
	"fmt"

	"casebot/index"
)

// amountTerms writes amounts as terms, those of a slot and unit in the order of
// their size: fine|CNY|0000000000001300000. None is negative.
func amountTerms(amounts []index.Amount) []string {
	var terms []string
	for _, a := range amounts {
		if a.N >= 0 {
			terms = append(terms, amountTerm(string(a.Slot), a.Unit, a.N))
		}
	}
	return terms
}

func amountTerm(slot, unit string, n int64) string { return fmt.Sprintf("%s|%s|%019d", slot, unit, n) }

// largest has as many digits as amountTerm writes.
const largest = 1<<63 - 1

// amounts returns the documents that hold an amount within bounds.
func (r *run) amounts(q index.Range) set {
	from, to := max(q.From, 0), q.To
	if to == 0 {
		to = largest
	}
	if from > to {
		return nil
	}
	slot := string(q.Slot)
	first, last := amountTerm(slot, q.Unit, from), amountTerm(slot, q.Unit, to)
	return r.within(fieldAmount, first+".."+last, first, last, func(string) bool { return true })
}
