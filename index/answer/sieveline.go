package answer

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
)

// held says how many cases the archive holds.
func (d *digest) held(q Question) Answer {
	answer := Answer{Route: RouteList, Question: q, Text: d.coverage(q.Language)}
	answer.Question.Mentions = nil
	return answer
}

// callingRecords lists people as records have them, each with how the matter stands and
// the figure that is asked for.
func (d *digest) callingRecords(q Question, members []member, slot corpus.Slot, also string) Answer {
	answer := Answer{Route: RouteList, Question: q}
	answer.Question.Mentions = nil
	var items []string
	for _, m := range members {
		answer.Question.Mentions = append(answer.Question.Mentions, m.of)
		if m.of.Party == "" {
			answer.Facts = append(answer.Facts, StatedIn(m.of.Case, m.of.Case.Status[:min(1, len(m.of.Case.Status))])...)
			items = append(items, Shorten(strings.TrimSuffix(m.of.Case.Title, "."), 100)+bracketed(Standings(m.of.Case, q.Language)))
			continue
		}
		item, facts := m.item(slot, q.Language)
		answer.Facts = append(answer.Facts, facts...)
		items = append(items, item)
	}
	answer.Text = rollText(items, len(items), wording[q.Language].stop+also+d.comparison(q.Language), q.Language)
	return answer
}

// An amountOf is a figure of a party that a limit lets through.
type amountOf struct {
	of    Mention
	fact  corpus.Fact
	money corpus.Value
	size  int64
	unit  string
}

// withinLimit lists the amounts that a limit lets through, the greatest first, and says
// what was not compared: amounts in other currencies, and what does not stand.
func (d *digest) withinLimit(q Question, c *criteria, found []*corpus.Case) Answer {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	slot := c.limitSlot(q)
	var in []amountOf
	var notes []string
	others := map[string]int{}
	for _, one := range found {
		stand, gone, foreign := c.amounts(one, slot)
		in = append(in, stand...)
		for _, unit := range foreign {
			others[unit]++
		}
		if len(stand) == 0 {
			for _, g := range gone {
				notes = append(notes, g.words(q.Language))
				answer.Facts = append(answer.Facts, Stated{one, g.fact})
			}
		}
	}
	slices.SortStableFunc(in, func(a, b amountOf) int { return cmp.Or(cmp.Compare(a.unit, b.unit), cmp.Compare(b.size, a.size)) })
	w, items := wording[q.Language], []string(nil)
	stated := []Stated(nil)
	for _, one := range in {
		items = append(items, one.words(q.Language))
		answer.Question.Mentions = append(answer.Question.Mentions, one.of)
		stated = append(stated, Stated{one.of.Case, one.fact})
	}
	for _, s := range answer.Facts {
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: s.Case, Party: s.Fact.Party})
	}
	answer.Facts = append(stated, answer.Facts...)
	end := w.stop
	if len(notes) > 0 {
		end += fmt.Sprintf(w.notStanding, strings.Join(notes, w.semicolon)) + w.stop
	}
	if units := commonUnits(others); len(units) > 0 {
		end += fmt.Sprintf(w.otherUnits, strings.Join(units, ", ")) + w.stop
	}
	end += d.comparison(q.Language)
	if answer.Abstained = len(items) == 0; answer.Abstained {
		answer.Text = w.noFigureIn + strings.TrimPrefix(end, w.stop)
		return answer
	}
	answer.Text = rollText(items, len(items), end, q.Language)
	return answer
}

// commonUnits are units, those of most figures first.
func commonUnits(number map[string]int) []string {
	var units []string
	for unit := range number {
		units = append(units, unit)
	}
	slices.SortFunc(units, func(a, b string) int { return cmp.Or(number[b]-number[a], cmp.Compare(a, b)) })
	return units
}

// limitSlot is what the amounts are of: what is asked for, else fines, or terms.
func (c *criteria) limitSlot(q Question) corpus.Slot {
	if c.limit.months {
		return corpus.SlotTerm
	}
	for _, f := range c.fates {
		if f.slot.Money() {
			return f.slot
		}
	}
	if len(q.Slots) > 0 && q.Slots[0].Money() {
		return q.Slots[0]
	}
	return corpus.SlotFine
}

// amounts returns the figures of a case in a slot that the limit lets through: those
// that stand, and those that were set aside or only proposed; and the currencies of the
// figures that cannot be compared with it.
func (c *criteria) amounts(one *corpus.Case, slot corpus.Slot) (stand, gone []amountOf, foreign []string) {
	for _, f := range one.Facts {
		value := plainValue(f)
		if f.Slot != slot || value == nil || subsidiary(f) || !c.within(yearOfFact(one, f)) && c.from+c.to > 0 {
			continue
		}
		n, currency := numberOf(value)
		unit := string(currency)
		a := amountOf{Mention{Case: one, Party: f.Party}, f, value, n, unit}
		switch {
		case c.firms && !ofFirm(one, f.Party):
		case f.Stage == corpus.Claimed || f.Stage == corpus.Alleged:
		case setAside(one, f) || f.Stage == corpus.Proposed:
			if c.limit.lets(n, unit) {
				gone = append(gone, a)
			}
		case c.limit.currency != "" && c.limit.currency != unit:
			foreign = append(foreign, unit)
		default:
			stand = append(stand, a)
		}
	}
	return c.once(stand), gone, foreign
}

// once keeps of the figures that stand one for each party and currency, and of these what
// the limit lets through; where it lets through none, what all parties have together.
func (c *criteria) once(figures []amountOf) (kept []amountOf) {
	var own, whole []amountOf
	for _, f := range figures {
		i := slices.IndexFunc(own, func(o amountOf) bool { return o.of.Party == f.of.Party && o.unit == f.unit })
		switch {
		case f.of.Party == "":
			whole = append(whole, f)
		case i < 0:
			own = append(own, f)
		case f.fact.About == "" && own[i].fact.About != "" || (f.fact.About == "") == (own[i].fact.About == "") && f.size > own[i].size:
			own[i] = f
		}
	}
	lets := func(f amountOf) bool { return !c.limit.lets(f.size, f.unit) }
	kept = slices.DeleteFunc(slices.Clone(own), lets)
	if len(kept) > 0 {
		return kept
	}
	whole = slices.DeleteFunc(whole, lets)
	return whole[:min(1, len(whole))]
}

// plainValue is the first value of a fact that is not known to be mistaken.
func plainValue(f corpus.Fact) corpus.Value {
	for _, claim := range f.Claims {
		if claim.Stated() && claim.Mistaken == "" {
			return claim.Value
		}
	}
	return nil
}

// words writes an amount: whose it is and where, what it comes to, and how it stands.
func (a amountOf) words(lang Language) string {
	w := wording[lang]
	name := shortName(a.of)
	if a.of.Case.Jurisdiction != "" {
		name += " (" + a.of.Case.Jurisdiction + ")"
	}
	words := name + w.colon + ValueIn(a.money, lang)
	stages := []string{StageLabel(a.fact.Stage, lang), standingBeside(a.of.Case, a.of.Party, []corpus.Fact{a.fact}, lang, false)}
	if a.fact.MachineRead() && !strings.Contains(stages[1], MachineRead(lang)) {
		stages = append(stages, MachineRead(lang))
	}
	return words + bracketed(strings.Join(slices.DeleteFunc(stages, func(s string) bool { return s == "" }), w.semicolon))
}

// mostBy says of which country, or which year, most of the cases are, and how many of
// the others.
func (a *Answerer) mostBy(ctx context.Context, d *digest, q Question, c *criteria) (Answer, error) {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	found, err := a.casesAt(ctx, d, d.pass(c.filter, true))
	if err != nil {
		return Answer{}, err
	}
	number := map[string]int{}
	for _, one := range found {
		if len(c.whom(one, c.people)) == 0 {
			continue
		}
		switch key := one.Jurisdiction; {
		case c.most == "year" && one.Year() > 0:
			number[fmt.Sprint(one.Year())]++
		case c.most == "country" && key != "":
			number[countryIn(key, q.Language)]++
		}
	}
	w, parts := wording[q.Language], []string(nil)
	for _, key := range commonUnits(number) {
		parts = append(parts, fmt.Sprintf("%s %d", key, number[key]))
	}
	end := w.stop + d.comparison(q.Language)
	if len(parts) == 0 {
		answer.Text, answer.Abstained = w.noCase+d.comparison(q.Language), true
		return answer, nil
	}
	answer.Text = Shorten(w.mostBy+strings.Join(parts, w.semicolon), MaxList-runes(end)) + end
	return answer, nil
}

// countryIn names a country in the language of the question.
func countryIn(code string, lang Language) string {
	var names []string
	for _, word := range strings.Fields(index.Country(code)) {
		if (han(word) > 0) == lang.chinese() {
			names = append(names, word)
		}
	}
	if len(names) == 0 {
		return code
	}
	return strings.Join(names, " ")
}

// yearTaken says which year a question for this year was taken to mean.
func yearTaken(year int, lang Language) string {
	return fmt.Sprintf(wording[lang].yearTaken, year)
}
