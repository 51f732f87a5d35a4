package bot

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/chart"
	"casebot/corpus"
	"casebot/index/answer"
)

// maxFigures is how many figures are said one by one.
const maxFigures = 20

// figures shows the fines, or the terms, by year or under what their cases are
// grouped by: each by itself, in one currency.
func (b *Bot) figures(ctx context.Context, w Wording, v view, s survey, currency corpus.Currency) (Reply, error) {
	all := figuresOf(s.cases, v.slot)
	unit, others := mainUnit(w, all, string(currency))
	asked := slices.DeleteFunc(slices.Clone(all), func(f figure) bool { return f.unit != unit })
	shown := slices.DeleteFunc(slices.Clone(asked), func(f figure) bool { return !v.places(f) })
	unplaced := slices.DeleteFunc(slices.Clone(asked), v.places)
	undated := v.undated(w, len(unplaced))
	beside := notCounted(w, len(uncounted(s.cases, v.slot, unit)))
	reply := Reply{Note: w.sentences(beside, undated, v.named(w, unplaced), s.leftOut(w))}
	title := v.titled(w, unit) + s.scope.in(w)
	if len(shown) == 0 && len(unplaced) > 0 && v.by.of == nil {
		reply.Text = w.Say("The archive has %s, none with a known year.", decided(w, len(asked), numbered(w, len(asked), v.slot)+within(w, v, unit)))
		reply.Abstained = true
		reply, _ = oneByOne(w, reply, unplaced)
		reply.Note = w.sentences(others, beside, undated, s.leftOut(w))
		return reply, nil
	}
	if len(shown) == 0 {
		reply.Abstained = true
		reply.Text = w.Say("The archive does not hold such a figure. That proves nothing about what there is elsewhere.")
		reply.Note = w.sentences(w.Say("%s: none that is dated, was decided and stands.", title), others, reply.Note)
		return reply, nil
	}
	slices.SortStableFunc(shown, func(x, y figure) int { return cmp.Or(y.year-x.year, strings.Compare(string(x.of.ID), string(y.of.ID))) })
	cases := casesOf(shown)
	for _, c := range cases[:min(len(cases), maxChoices)] {
		reply.Choices = append(reply.Choices, choice(w, c, false))
	}
	reply.Note = w.sentences(others, reply.Note)
	appeals := onAppeal(w, shown)
	number, where := decided(w, len(shown), numbered(w, len(shown), v.slot)+within(w, v, unit)), confirmed(w, len(cases))+s.scope.in(w)+s.among(w)
	letters := b.lettererOf(ctx)
	frame := chart.Frame{Title: letters.label(v.titled(lettering, unit) + s.scope.in(lettering)), Source: lettering.sentences(onAppeal(lettering, shown), letters.source(cases))}
	if v.by.of != nil {
		reply.Text = w.sentences(w.Say("The archive has %s, in %s, by %s.", number, where, strings.ToLower(w.Term(v.by.head))), appeals)
		return letters.grouped(w, v, reply, shown, title, frame)
	}
	if len(unplaced) > 0 {
		number = w.Say("%s (with a known year; %s in all)", number, corpus.Grouped(int64(len(asked))))
	}
	reply.Text = w.sentences(w.Say("The archive has %s, in %s, %s.", number, where, years(w, shown[len(shown)-1].year, shown[0].year)), appeals)
	reply, dots := oneByOne(w, reply, shown)
	frame.Source = lettering.sentences(v.undated(lettering, len(unplaced)), frame.Source)
	picture, err := b.dots(shown, frame, unit)
	says := alt{lead: w.sentences(undated, appeals, w.Say("%s, each dot one:", title)), items: dots, more: len(shown) - len(dots)}
	return letters.picture(w, reply, v.picture(), picture, says), drawing(err)
}

// decided says of a number of figures which they are.
func decided(w Wording, n int, number string) string {
	if n == 1 {
		return w.Say("%s that was decided and stands", number)
	}
	return w.Say("%s that were decided and stand", number)
}

// years says from which year to which, or of which one.
func years(w Wording, from, to int) string {
	if from == to {
		return w.Say("of %d", to)
	}
	return w.Say("from %d to %d", from, to)
}

// oneByOne adds the newest figures to a reply, each with its source, and returns them in
// a few words each.
func oneByOne(w Wording, reply Reply, shown []figure) (said Reply, dots []altItem) {
	var lines []string
	for _, f := range shown[:min(len(shown), maxFigures)] {
		lines, dots = append(lines, f.line(w)), append(dots, altItem{name: f.brief(w)})
		reply.Links = stating(reply.Links, answer.StatedIn(f.of, []corpus.Fact{f.fact}), nil)
	}
	reply.Body = strings.Join(lines, "\n")
	reply.turn.Entries = entriesOf(shown[:min(len(shown), maxFigures)])
	if left := len(shown) - maxFigures; left > 0 {
		reply.Body += "\n" + w.Say("and %d more", left)
	}
	return reply, dots
}

// entriesOf are the lines of figures as they are counted off, nil where each is of another
// case.
func entriesOf(figures []figure) (entries []answer.Subject) {
	for _, f := range figures {
		s := answer.Subject{Case: f.of.ID}
		if len(f.of.Defendants()) > 1 {
			s.Party = f.fact.Party
		}
		entries = append(entries, s)
	}
	if len(casesOf(figures)) == len(figures) {
		return nil
	}
	return entries
}

// undated says how many figures a view by year leaves out because the record does
// not let one tell when they were imposed.
func (v view) undated(w Wording, n int) string {
	if v.by.of != nil || n == 0 {
		return ""
	}
	return w.Say("Left out, because the year of the decision was not found: %s.", corpus.Grouped(int64(n)))
}

// notCounted says how many figures stand beside those that are counted.
func notCounted(w Wording, n int) string {
	if n == 0 {
		return ""
	}
	return w.Say("Not counted, as joint, partial or further: %s.", corpus.Grouped(int64(n)))
}

// named says what the first of those are that are left out so.
func (v view) named(w Wording, out []figure) string {
	if v.by.of != nil || len(out) == 0 {
		return ""
	}
	var brief []string
	for _, f := range out[:min(len(out), maxUndated)] {
		brief = append(brief, w.Say("%s: %s", w.title(f.of), w.value(f.value)))
	}
	if left := len(out) - maxUndated; left > 0 {
		brief = append(brief, w.Say("and %d more", left))
	}
	return w.Say("These are: %s.", w.List(brief))
}

// maxUndated is how many of those left out are named.
const maxUndated = 8

// places reports whether a figure has a place in a view.
func (v view) places(f figure) bool {
	if v.by.of == nil {
		return f.year != 0
	}
	return len(v.by.of(f.of)) > 0
}

// dots draws figures; a term without an end has no place and is counted below.
func (b *Bot) dots(figures []figure, frame chart.Frame, unit string) ([]byte, error) {
	drawn := chart.Dots{Frame: frame, Unit: unit}
	drawn.Source = lives(figures) + drawn.Source
	for _, f := range figures {
		if !f.life {
			drawn.Dots = append(drawn.Dots, chart.Dot{Year: f.year, Value: f.amount})
		}
	}
	return b.painter.Dots(drawn)
}

// lives says how many terms without an end a picture does not show.
func lives(figures []figure) string {
	n := 0
	for _, f := range figures {
		if f.life {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("Not drawn: life, %d. ", n)
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
		party = w.Say(", %s", p.Name())
	}
	var words []string
	for _, side := range answer.Sides(f.of, f.fact, w.lang()) {
		words = append(words, side.String())
	}
	line := w.Say("%s: %s", w.title(f.of)+party, strings.Join(words, " / "))
	if f.appealed() {
		line += " [" + answer.StateLabel("under_appeal", w.lang()) + "]"
	}
	if f.year == 0 {
		return line
	}
	return fmt.Sprintf("%d — %s", f.year, line)
}

// brief says a figure in a few words: "2026 EUR 2,000 (Lantern)".
func (f figure) brief(w Wording) string {
	name, _, _ := strings.Cut(w.title(f.of), ":")
	name = answer.Shorten(name, 40)
	if f.appealed() {
		name = w.commas([]string{name, answer.StateLabel("under_appeal", w.lang())})
	}
	words := w.value(f.value) + w.aside(name)
	if f.year == 0 {
		return words
	}
	return fmt.Sprintf("%d %s", f.year, words)
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
		others = w.Say("In other currencies, which are never mixed: %s.", w.commas(parts))
	}
	return unit, others
}
