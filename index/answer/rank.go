package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// A figure is one value that counts for a statistic, with the fact that says it.
type figure struct {
	Stated
	value corpus.Value
}

// A table is what a statistic is computed over. What a machine read and nobody
// has confirmed stands apart.
type table struct {
	figures, machine []figure
	without          []Stated // what is decided and has no amount
}

// tabled collects the decided figures of a slot over cases. What is asked for,
// alleged, proposed or set aside does not count, nor does what is mistaken or
// about something narrower than the slot says.
func tabled(cases []*corpus.Case, slot corpus.Slot) table {
	var t table
	for _, c := range cases {
		if slot != corpus.SlotDate && stands(c, undone) && len(c.Status) > 0 {
			continue
		}
		for _, f := range counting(c, slot) {
			value := decided(f)
			switch {
			case value == nil && standing(f) && !stated(f):
				t.without = append(t.without, Stated{c, f})
			case value == nil:
			case f.MachineRead():
				t.machine = append(t.machine, figure{Stated{c, f}, value})
			default:
				t.figures = append(t.figures, figure{Stated{c, f}, value})
			}
		}
	}
	return t
}

// tabled collects what a filter asks for. Years are those of the decisions: a fine
// of 2020 is one of 2020, whatever became of it later.
func (d *digest) tabled(f filter, slot corpus.Slot) table {
	dated := func(g figure) bool {
		year := g.Fact.Date.Year
		if year == 0 {
			year = g.Case.Year()
		}
		other := func(m Mention) bool { return m.Case.ID == g.Case.ID && (g.Fact.Party == "" || m.means(g.Fact.Party)) }
		return !f.within(year) || len(f.named) > 0 && !slices.ContainsFunc(f.named, other)
	}
	t := tabled(d.pass(f, false), slot).in(f.currency)
	t.figures, t.machine = slices.DeleteFunc(t.figures, dated), slices.DeleteFunc(t.machine, dated)
	return t
}

// means reports whether a mention is of a party, of the case as a whole, or by the
// beginning of a name that several parties share: "Google" is Google Ireland too.
func (m Mention) means(id corpus.PartyID) bool {
	if m.Party == "" || m.Party == id {
		return true
	}
	party, _ := m.Case.Party(id)
	called := slices.MinFunc(forms(m.Name), func(a, b string) int { return len(a) - len(b) })
	return strings.HasPrefix(spaced(party.Name()), called)
}

// in keeps the figures of a currency; all of them where none is named.
func (t table) in(currency corpus.Currency) table {
	other := func(f figure) bool { return currency != "" && f.kind() != string(currency) }
	t.figures, t.machine = slices.DeleteFunc(t.figures, other), slices.DeleteFunc(t.machine, other)
	if currency != "" { // it can only be guessed in which currency they would be: that of the same countries
		t.without = slices.DeleteFunc(t.without, func(s Stated) bool {
			return !slices.ContainsFunc(t.figures, func(f figure) bool { return f.Case.Jurisdiction == s.Case.Jurisdiction })
		})
	}
	return t
}

// counting returns the facts of a case that may count: for a date its newest
// status, by which cases are put in order.
func counting(c *corpus.Case, slot corpus.Slot) []corpus.Fact {
	if slot == corpus.SlotDate {
		return c.Status[:min(1, len(c.Status))]
	}
	return slices.DeleteFunc(slices.Clone(c.Facts), func(f corpus.Fact) bool { return f.Slot != slot })
}

// decided returns the value of a decision that stands, nil for anything else.
func decided(f corpus.Fact) corpus.Value {
	switch {
	case !standing(f):
		return nil
	case f.Slot == corpus.SlotStatus && f.Date.IsZero():
		return nil
	case f.Slot == corpus.SlotStatus:
		return f.Date
	}
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Value
		}
	}
	return nil
}

// standing reports whether what a fact says was decided, and not undone.
func standing(f corpus.Fact) bool { return f.Stage == corpus.Decided || f.Stage == corpus.OnAppeal }

// kind groups figures that can be compared: amounts by currency.
func (f figure) kind() string {
	if money, ok := f.value.(corpus.Money); ok {
		return string(money.Currency)
	}
	return ""
}

// best returns the greatest figure of each kind, or the smallest, the kinds with
// the most figures first; ties stand side by side.
func best(figures []figure, order int) (kinds []string, leaders map[string][]figure) {
	leaders = map[string][]figure{}
	number := map[string]int{}
	for _, f := range figures {
		kind := f.kind()
		number[kind]++
		if len(leaders[kind]) == 0 {
			kinds = append(kinds, kind)
			leaders[kind] = []figure{f}
			continue
		}
		switch n, ok := comparable(f.value, leaders[kind][0].value); {
		case ok && n == order:
			leaders[kind] = []figure{f}
		case ok && n == 0:
			leaders[kind] = append(leaders[kind], f)
		}
	}
	slices.SortStableFunc(kinds, func(a, b string) int { return number[b] - number[a] })
	return kinds, leaders
}

// ranked answers for the longest, the highest, the first or the latest over the
// cases of the archive that the question is about.
func (d *digest) ranked(q Question, slot corpus.Slot) Answer {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	t := d.tabled(d.filtered(q), slot)
	w := wording[q.Language]
	lines := []string{}
	for _, group := range []struct {
		figures []figure
		lead    string
	}{{t.figures, fmt.Sprintf(w.among, len(t.figures))}, {t.machine, fmt.Sprintf(w.leftOut, len(t.machine))}} {
		if len(group.figures) == 0 {
			continue
		}
		var parts []string
		kinds, leaders := best(group.figures, wantedOrder(q))
		for _, kind := range kinds[:min(3, len(kinds))] {
			for _, f := range leaders[kind][:min(2, len(leaders[kind]))] {
				parts = append(parts, f.words(q.Language))
				answer.Facts = append(answer.Facts, f.Stated)
				answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: f.Case, Party: f.Fact.Party})
			}
		}
		lines = append(lines, group.lead+strings.Join(parts, w.semicolon)+".")
	}
	return d.close(answer, lines, slot)
}

// words names a figure with its case and sources.
func (f figure) words(lang Language) string {
	w := wording[lang]
	name := Shorten(who(f.Case, f.Fact.Party), 90)
	if f.Fact.Slot == corpus.SlotStatus {
		return name + w.colon + StandingWords(f.Fact, lang)
	}
	return name + " – " + standingBeside(f.Case, f.Fact.Party, []corpus.Fact{f.Fact}, lang, false) + w.colon + cellWords(f.Case, f.Fact, lang)
}

// close ends a statistic with what it covers; one without figures says so.
func (d *digest) close(answer Answer, lines []string, slot corpus.Slot) Answer {
	lang := answer.Question.Language
	if len(lines) == 0 {
		answer.Abstained = true
		asked := Label(slot, lang)
		if lang == English {
			asked = strings.ToLower(asked)
		}
		lines = append(lines, fmt.Sprintf(wording[lang].noFigure, asked))
	}
	end := d.coverage(lang)
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList-runes(end)-1) + "\n" + end
	return answer
}
