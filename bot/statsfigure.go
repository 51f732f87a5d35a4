package bot

import (
	"slices"

	"casebot/corpus"
	"casebot/index/answer"
)

// A figure is one amount that was decided and stands, with who says it.
type figure struct {
	of     *corpus.Case
	fact   corpus.Fact
	value  corpus.Value
	unit   string  // a currency, or "months"
	amount float64 // in the unit, for a picture alone: what is said is what sources print
	life   bool    // a term without an end
	year   int     // of the decision that imposed it; 0 where the record does not let one tell
}

// figuresOf collects the figures of a slot that were decided and stand, one for
// each party of a case and currency: the plain one, else the greatest. What is said
// of no party in particular counts where no party has its own. What is asked for,
// proposed, set aside, mistaken or only machine-read does not count.
func figuresOf(cases []*corpus.Case, slot corpus.Slot) (out []figure) {
	for _, c := range cases {
		own, _ := divided(c, slot)
		out = append(out, own...)
	}
	return out
}

// uncounted collects the others that were decided and stand in a unit: what several owe
// together, a part of a whole, what came beside another.
func uncounted(cases []*corpus.Case, slot corpus.Slot, unit string) (out []figure) {
	for _, c := range cases {
		_, beside := divided(c, slot)
		out = append(out, slices.DeleteFunc(beside, func(f figure) bool {
			return f.unit != unit || answer.Stated{Case: c, Fact: f.fact}.Subsidiary()
		})...)
	}
	return out
}

// divided returns the figures of a case, those that count and those beside them.
func divided(c *corpus.Case, slot corpus.Slot) (own, beside []figure) {
	if len(c.Status) > 0 && slices.Contains([]corpus.State{"overturned", "vacated", "remitted"}, stateOf(newest(c))) {
		return nil, nil
	}
	for _, fact := range c.Facts {
		f, ok := figureOf(c, fact)
		if !ok || fact.Slot != slot {
			continue
		}
		i := slices.IndexFunc(own, func(o figure) bool { return o.fact.Party == fact.Party && o.unit == f.unit })
		switch {
		case i < 0:
			own = append(own, f)
		case f.before(own[i]):
			own[i], beside = f, append(beside, own[i])
		default:
			beside = append(beside, f)
		}
	}
	all := slices.Clone(own)
	together := func(f figure) bool {
		return f.fact.Party == "" && slices.ContainsFunc(all, func(o figure) bool { return o.fact.Party != "" && o.unit == f.unit })
	}
	for _, f := range all {
		if together(f) {
			beside = append(beside, f)
		}
	}
	return slices.DeleteFunc(own, together), beside
}

// before reports whether a figure stands for its party rather than another does.
func (f figure) before(other figure) bool {
	plain, was := f.fact.About == "", other.fact.About == ""
	return plain && !was || plain == was && (f.life || !other.life && f.amount > other.amount)
}

// figureOf reads the figure of a fact: the first that a person stands behind and
// that is not mistaken.
func figureOf(c *corpus.Case, fact corpus.Fact) (figure, bool) {
	i := slices.IndexFunc(fact.Claims, func(claim corpus.Claim) bool {
		return claim.Stated() && claim.Mistaken == "" && !claim.MachineRead()
	})
	if i < 0 || fact.Stage != corpus.Decided && fact.Stage != corpus.OnAppeal {
		return figure{}, false
	}
	out := figure{of: c, fact: fact, value: fact.Claims[i].Value, year: c.ImposedIn(fact)}
	switch value := out.value.(type) {
	case corpus.Money:
		one, err := corpus.ParseMoney(string(value.Currency) + " 1")
		if err != nil {
			return figure{}, false
		}
		out.unit, out.amount = string(value.Currency), float64(value.Minor)/float64(one.Minor)
	case corpus.Term:
		out.unit, out.life = "months", value.Life
		out.amount = float64(value.InMonths()) + float64(value.Days)/30 // a place on the axis: nobody is told this number
	default:
		return figure{}, false
	}
	return out, true
}

// appealed reports whether the newest status of whoever owes a figure is that it is
// under appeal.
func (f figure) appealed() bool { return answer.Stated{Case: f.of, Fact: f.fact}.Appealed() }

// onAppeal says how many of some figures are under appeal, where any is.
func onAppeal(w Wording, figures []figure) string {
	n := 0
	for _, f := range figures {
		if f.appealed() {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return w.Say("Of these under appeal: %s.", corpus.Grouped(int64(n)))
}

// casesOf returns the cases of figures, none twice.
func casesOf(figures []figure) (cases []*corpus.Case) {
	for _, f := range figures {
		if !slices.Contains(cases, f.of) {
			cases = append(cases, f.of)
		}
	}
	return cases
}
