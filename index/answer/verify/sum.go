package verify

import (
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/index/answer"
)

// sums reports whether a clause adds up amounts, "Fine: SGD 1 million (2 added up)", and
// the facts that the reply adds up come to just that: what was decided, currency
// by currency, as the first source that is not mistaken gives it, and nothing
// that only a machine has read.
func (r *ruling) sums(head, body []piece) bool {
	slot := r.roles(head[:1], label)[0].slot
	return len(head) == 1 && slot.Money() && r.scope == nil && r.addsUp(body, r.evidence.Added, slot)
}

// sumsAppealed reports whether a clause says what of the sum is under appeal, "Of these
// under appeal: SGD 1 million (1 added up)", and just that is.
func (r *ruling) sumsAppealed() bool {
	i := slices.IndexFunc(r.pieces, func(p piece) bool { return p.is(":") })
	if i < 0 || len(r.evidence.Added) == 0 || !ofTheseAppealed[plainWords(r.pieces[:i])] {
		return false
	}
	open := slices.DeleteFunc(slices.Clone(r.evidence.Added), func(s answer.Stated) bool { return !s.Appealed() })
	slot := r.evidence.Added[0].Fact.Slot
	return slot.Money() && r.scope == nil && r.addsUp(r.pieces[i+1:], open, slot)
}

// ofTheseAppealed are the ways to begin such a clause.
var ofTheseAppealed = map[string]bool{"oftheseunderappeal": true, "其中上诉中": true, "其中上訴中": true}

// plainWords are the words of pieces, one behind the other.
func plainWords(pieces []piece) (text string) {
	for _, p := range pieces {
		for _, t := range p.words {
			text += t.norm
		}
	}
	return text
}

// addsUp reports whether pieces are what some facts come to, and no more than that.
func (r *ruling) addsUp(body []piece, added []answer.Stated, slot corpus.Slot) bool {
	if doubled(r.evidence.Added, slot) {
		return false
	}
	expected := book{}
	for _, sum := range totals(added, slot) {
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
		for lang, format := range map[answer.Language]string{answer.English: "%s (%d added up)", answer.Chinese: "%s（%d项）", answer.Traditional: "%s（%d項）"} {
			sum := answer.ValueIn(corpus.Money{Minor: minor, Currency: currency}, lang)
			out = append(out, fmt.Sprintf(format, sum, figures[currency]))
		}
	}
	return out
}

// doubled reports whether a total of a case is added up together with its parts:
// what no party in particular pays, beside what one of the parties pays.
func doubled(added []answer.Stated, slot corpus.Slot) bool {
	type key struct {
		of       corpus.CaseID
		currency corpus.Currency
	}
	whole, parts, paid := map[key]bool{}, map[key]bool{}, map[string]bool{}
	for _, stated := range added {
		for _, claim := range stated.Fact.Claims[:min(1, len(stated.Fact.Claims))] {
			money, ok := claim.Value.(corpus.Money)
			if !ok || stated.Fact.Slot != slot {
				continue
			}
			k, once := key{stated.Case.ID, money.Currency}, string(stated.Case.ID)+"\n"+string(stated.Fact.Party)+"\n"+string(money.Currency)
			if paid[once] {
				return true
			}
			paid[once] = true
			if stated.Fact.Party == "" {
				whole[k] = true
			} else {
				parts[k] = true
			}
			if whole[k] && parts[k] {
				return true
			}
		}
	}
	return false
}
