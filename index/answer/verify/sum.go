package verify

import (
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/index/answer"
)

// sums reports whether a clause adds up amounts, "Fine: SGD 1 million (2)", and
// the facts that the reply adds up come to just that: what was decided, currency
// by currency, as the first source that is not mistaken gives it, and nothing
// that only a machine has read.
func (r *ruling) sums(head, body []piece) bool {
	slot := r.roles(head[:1], label)[0].slot
	if len(head) != 1 || !slot.Money() || r.scope != nil {
		return false
	}
	expected := book{}
	for _, sum := range totals(r.evidence.Added, slot) {
		expected.add(sum, role{kind: frame})
	}
	var words []token
	for _, p := range body {
		words = append(words, p.words...)
	}
	found := 0
	for len(words) > 0 {
		n := 1
		if _, m := expected.longest(words); m > 0 {
			n = m
			found++
		} else if words[0].class != mark {
			return false
		}
		words = words[n:]
	}
	return found > 0
}

// totals returns the sums of a slot as a reply writes them, each with the number
// of figures behind it.
func totals(added []answer.Stated, slot corpus.Slot) []string {
	sums, figures := map[corpus.Currency]int64{}, map[corpus.Currency]int{}
	for _, stated := range added {
		f := stated.Fact
		i := slices.IndexFunc(f.Claims, func(claim corpus.Claim) bool { return claim.Stated() && claim.Mistaken == "" })
		if f.Slot != slot || f.MachineRead() || i < 0 || f.Stage != corpus.Decided && f.Stage != corpus.OnAppeal {
			continue
		}
		if money, ok := f.Claims[i].Value.(corpus.Money); ok {
			sums[money.Currency] += money.Minor
			figures[money.Currency]++
		}
	}
	var out []string
	for currency, minor := range sums {
		sum := corpus.Money{Minor: minor, Currency: currency}.Display()
		out = append(out, fmt.Sprintf("%s (%d)", sum, figures[currency]), fmt.Sprintf("%s（%d项）", sum, figures[currency]))
	}
	return out
}
