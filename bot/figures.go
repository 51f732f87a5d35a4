package bot

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/chart"
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
	year   int     // of the decision, else of the case; 0 where not known
}

// maxFigures is how many figures are said one by one.
const maxFigures = 20

// figures shows the fines, or the terms, by year: each by itself, in one currency.
func (b *Bot) figures(w Wording, v view, s survey, currency corpus.Currency) (Reply, error) {
	all := figuresOf(s.cases, v.slot)
	unit, others := mainUnit(w, all, string(currency))
	shown := slices.DeleteFunc(slices.Clone(all), func(f figure) bool { return f.unit != unit || f.year == 0 })
	reply := Reply{Note: s.leftOut(w)}
	title := v.titled(w, unit) + s.scope.in(w)
	if len(shown) == 0 {
		reply.Abstained = true
		reply.Text = w.Say("The archive does not hold such a figure. That proves nothing about what there is elsewhere.")
		reply.Note = w.sentences(w.Say("%s: none that is dated, was decided and stands.", title), others, reply.Note)
		return reply, nil
	}
	slices.SortStableFunc(shown, func(x, y figure) int { return cmp.Or(y.year-x.year, strings.Compare(string(x.of.ID), string(y.of.ID))) })
	cases := casesOf(shown)
	reply.Text = w.Say("The archive has %s%s that were decided and stand, in %s, from %d to %d.",
		numbered(w, len(shown), v.slot), within(w, v, unit), confirmed(w, len(cases))+s.scope.in(w)+s.among(w), shown[len(shown)-1].year, shown[0].year)
	reply.Note = w.sentences(others, reply.Note)
	var lines, dots []string
	for _, f := range shown[:min(len(shown), maxFigures)] {
		lines, dots = append(lines, f.line(w)), append(dots, f.brief())
		reply.Links = stating(reply.Links, answer.StatedIn(f.of, []corpus.Fact{f.fact}), nil)
	}
	reply.Body = strings.Join(lines, "\n")
	if left := len(shown) - maxFigures; left > 0 {
		reply.Body += "\n" + w.Say("and %d older.", left)
	}
	for _, c := range cases[:min(len(cases), maxChoices)] {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	picture, err := b.dots(shown, chart.Frame{Title: v.titled(lettering, unit) + s.scope.in(lettering), Source: source(cases)}, unit)
	return reply.with(v.name, picture, w.sentences(w.Say("%s, each dot one:", title), w.list(dots))), drawing(err)
}

// dots draws figures; a term without an end has no place and is counted below.
func (b *Bot) dots(figures []figure, frame chart.Frame, unit string) ([]byte, error) {
	drawn, lives := chart.Dots{Frame: frame, Unit: unit}, 0
	for _, f := range figures {
		if f.life {
			lives++
			continue
		}
		drawn.Dots = append(drawn.Dots, chart.Dot{Year: f.year, Value: f.amount})
	}
	if lives > 0 {
		drawn.Source = fmt.Sprintf("Not drawn: life, %d. %s", lives, drawn.Source)
	}
	return b.painter.Dots(drawn)
}

// titled is the title of a view of figures in a unit.
func (v view) titled(w Wording, unit string) string {
	if v.slot.Money() && unit != "" {
		return w.Say("%s, in %s", w.Term(v.title), unit)
	}
	return w.Term(v.title)
}

// numbered writes a number of figures: "1 fine", "12 sentences".
func numbered(w Wording, n int, of corpus.Slot) string {
	fine := of == corpus.SlotFine
	switch {
	case n == 1 && fine:
		return w.Say("1 fine")
	case n == 1:
		return w.Say("1 sentence")
	case fine:
		return w.Say("%s fines", corpus.Grouped(int64(n)))
	}
	return w.Say("%s sentences", corpus.Grouped(int64(n)))
}

func within(w Wording, v view, unit string) string {
	if !v.slot.Money() {
		return ""
	}
	return w.Say(" in %s", unit)
}

// line says a figure as its sources print it.
func (f figure) line(w Wording) string {
	party := ""
	if p, ok := f.of.Party(f.fact.Party); ok && len(f.of.Defendants()) > 1 {
		party = ", " + p.Name()
	}
	var words []string
	for _, side := range answer.Sides(f.of, f.fact, w.lang()) {
		words = append(words, side.String())
	}
	return fmt.Sprintf("%d — %s%s: %s", f.year, f.of.Title, party, strings.Join(words, " / "))
}

// brief says a figure in a few words: "2026 EUR 2,000 (Lantern)".
func (f figure) brief() string {
	name, _, _ := strings.Cut(f.of.Title, ":")
	return fmt.Sprintf("%d %s (%s)", f.year, f.value.Display(), answer.Shorten(name, 40))
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

// mainUnit returns the currency that is asked for, else the one with the most
// figures, and says what there is in others.
func mainUnit(w Wording, all []figure, asked string) (unit, others string) {
	number := map[string]int{}
	var units []string
	for _, f := range all {
		if number[f.unit]++; number[f.unit] == 1 {
			units = append(units, f.unit)
		}
	}
	slices.SortFunc(units, func(a, b string) int { return cmp.Or(number[b]-number[a], strings.Compare(a, b)) })
	unit = asked
	if unit == "" && len(units) > 0 {
		unit = units[0]
	}
	var parts []string
	for _, other := range units {
		if other != unit {
			parts = append(parts, fmt.Sprintf("%s %d", other, number[other]))
		}
	}
	if len(parts) > 0 {
		others = w.Say("In other currencies, which are never mixed: %s.", strings.Join(parts, ", "))
	}
	return unit, others
}

// figuresOf collects the figures of a slot that were decided and stand, one for
// each party of a case and currency: the plain one, else the greatest. What is said
// of no party in particular counts where no party has its own. What is asked for,
// proposed, set aside, mistaken or only machine-read does not count.
func figuresOf(cases []*corpus.Case, slot corpus.Slot) (out []figure) {
	for _, c := range cases {
		if len(c.Status) > 0 && slices.Contains([]corpus.State{"overturned", "vacated", "remitted"}, stateOf(newest(c))) {
			continue
		}
		var own []figure
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
				own[i] = f
			}
		}
		all := slices.Clone(own)
		out = append(out, slices.DeleteFunc(own, func(f figure) bool {
			return f.fact.Party == "" && slices.ContainsFunc(all, func(o figure) bool { return o.fact.Party != "" && o.unit == f.unit })
		})...)
	}
	return out
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
	out := figure{of: c, fact: fact, value: fact.Claims[i].Value, year: cmp.Or(fact.Date.Year, c.Year())}
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
