package answer

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// leftOf says what a sum over cases that a question names leaves out: what does not stand,
// and what stands beside the figure of a party.
func (d *digest) leftOf(f filter, slot corpus.Slot, added []figure, lang Language) (lines []string) {
	if len(f.named) == 0 || d.kept == nil {
		return nil
	}
	var fallen, beside []amountOf
	for _, at := range d.pass(f, false) {
		one := d.kept[d.ids[at]]
		for _, fact := range one.Facts {
			value := valueOf(fact)
			known := slices.ContainsFunc(added, func(a figure) bool { return a.Case.ID == one.ID && a.Fact.Party == fact.Party && a.value == value })
			mine := slices.ContainsFunc(added, func(a figure) bool { return a.Case.ID == one.ID && a.Fact.Party == fact.Party })
			left := amountOf{of: Mention{Case: one, Party: fact.Party}, fact: fact, money: value}
			_, unit := numberOf(value)
			switch {
			case f.currency != "" && unit != f.currency:
			case fact.Slot != slot || value == nil || known || subsidiary(fact) || !d.means(f, entry{of: at, slot: slotNumber(slot), fact: uint16(slices.IndexFunc(one.Facts, sameFact(fact)))}):
			case setAside(one, fact):
				fallen = append(fallen, left)
			case mine && standing(fact) && fact.About != "":
				left.beside = true
				beside = append(beside, left)
			}
		}
	}
	w := wording[lang]
	if words := wordsOf(fallen[:min(mostFallen, len(fallen))], lang, false); len(words) > 0 {
		lines = append(lines, fmt.Sprintf(w.notStanding, strings.Join(words, w.semicolon))+w.stop)
	}
	if words := wordsOf(beside[:min(mostFallen, len(beside))], lang, false); len(words) > 0 {
		lines = append(lines, fmt.Sprintf(w.notOfSum, strings.Join(words, w.semicolon))+w.stop)
	}
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return lines
}

// furtherOf returns the figures that a sum leaves out and no other holds: what several owe
// together is in their own figures.
func furtherOf(beside []entry) []entry {
	return slices.DeleteFunc(slices.Clone(beside), func(e entry) bool { return e.party == 0 })
}

// notAdded reads the first figures that a sum leaves out.
func (a *Answerer) notAdded(ctx context.Context, d *digest, beside []entry) (left []amountOf, err error) {
	shown, err := a.figuresOf(ctx, d, beside[:min(mostFallen, len(beside))])
	for _, f := range shown {
		left = append(left, amountOf{of: Mention{Case: f.Case, Party: f.Fact.Party}, fact: f.Fact, money: f.value, beside: true})
	}
	return left, err
}

// notAddedLines says what a sum leaves out, and how many more.
func notAddedLines(left []amountOf, more int, lang Language) []string {
	if len(left) == 0 {
		return nil
	}
	w := wording[lang]
	line := fmt.Sprintf(w.notOfSum, strings.Join(wordsOf(left, lang, false), w.semicolon))
	if more > 0 {
		line += fmt.Sprintf(w.unlisted, more)
	}
	return []string{line + fullStop(lang)}
}

// sameFact finds a fact again among those of its case.
func sameFact(f corpus.Fact) func(corpus.Fact) bool {
	return func(o corpus.Fact) bool {
		return o.Slot == f.Slot && o.Party == f.Party && o.About == f.About && o.Stage == f.Stage && valueOf(o) == valueOf(f)
	}
}
