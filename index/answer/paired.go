package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// paired returns, of two names that a question sets against each other and of which one
// or both are of several confirmed cases, one case each: those whose values can be
// compared, in the countries that the question names, and of these the greatest. Which
// they are the line says. nil where there are no such two.
func (d *digest) paired(q Question) []Mention {
	var starts []int
	for _, m := range q.everyone {
		if !slices.Contains(starts, m.at.Start) {
			starts = append(starts, m.at.Start)
		}
		if m.Case.MachineRead() {
			return nil
		}
	}
	if len(starts) != 2 || q.Slots == nil {
		return nil
	}
	regions := d.filtered(q).regions
	side := func(start int) []Mention {
		return slices.DeleteFunc(calledAt(q.everyone, start), func(m Mention) bool {
			return len(regions) > 0 && !slices.Contains(regions, m.Case.Jurisdiction)
		})
	}
	first, second := side(starts[0]), side(starts[1])
	plain := q.Slots[:1]
	has := func(m Mention) bool { return len(relevant(m.Case, m.Party, plain, nil)) > 0 }
	if slices.ContainsFunc(first, has) && slices.ContainsFunc(second, has) {
		first = slices.DeleteFunc(first, func(m Mention) bool { return !has(m) })
		second = slices.DeleteFunc(second, func(m Mention) bool { return !has(m) })
	}
	var best []Mention
	var most int64
	for _, a := range first {
		for _, b := range second {
			x, y := leading(a.whole(q), plain), leading(b.whole(q), plain)
			if _, ok := orderOf(x, y); !ok || a.Case.ID == b.Case.ID && a.Party == b.Party {
				continue
			}
			if size := weightOf(x) + weightOf(y); best == nil || size > most {
				best, most = []Mention{a.whole(q), b.whole(q)}, size
			}
		}
	}
	if best == nil && len(regions) > 0 && len(first) == 1 && len(second) == 1 {
		return []Mention{first[0], second[0]} // what of each there is, though nothing compares them
	}
	return best
}

// weightOf is how much a value is among those of its kind.
func weightOf(v corpus.Value) int64 {
	switch v := v.(type) {
	case corpus.Money:
		return v.Minor
	case corpus.Term:
		return lengthOf(v)
	case corpus.Count:
		return v.N
	}
	return 0
}

// wholes are the mentions of a question, each as [Mention.whole], none twice.
func (q Question) wholes() (out []Mention) {
	for _, m := range q.Mentions {
		if m = m.whole(q); !slices.ContainsFunc(out, func(o Mention) bool { return o.Case.ID == m.Case.ID && o.Party == m.Party && o.at == m.at }) {
			out = append(out, m)
		}
	}
	return out
}

// whole is a mention without its party, where a question names by one word several who
// answer for a case, and the record has what they bear together: "Google".
func (m Mention) whole(q Question) Mention {
	if m.Case.MachineRead() || m.Party == "" || m.at.End <= m.at.Start || m.at.End > len(q.Text) || len(q.Slots) == 0 || !q.Slots[0].Money() {
		return m
	}
	typed, called := lexicon.Spaced(m.at.In(q.Text)), 0
	for _, p := range m.Case.Parties {
		if p.Role == "defendant" && strings.HasPrefix(lexicon.Spaced(p.Name()), strings.TrimRight(typed, " ")) {
			called++
		}
	}
	together := slices.ContainsFunc(m.Case.Facts, func(f corpus.Fact) bool {
		return f.Slot == q.Slots[0] && f.Party == "" && standing(f) && stated(f) && !subsidiary(f)
	})
	if called > 1 && together {
		m.Party, m.Name = "", shortName(Mention{Case: m.Case})
	}
	return m
}
