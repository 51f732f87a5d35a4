package answer

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// undone are the newest states of cases whose figures do not stand.
var undone = states("overturned", "vacated", "remitted")

// mostCited is how many figures of a sum are read from their records, so that each
// is shown with its case. Of more the greatest of each currency is; the rest is added
// up from the register, and given by its value alone.
const mostCited = 200

// mostGreatest is of how many currencies the greatest figure is shown then.
const mostGreatest = 8

// summed adds up the amounts of a slot, each currency by itself: amounts of two
// currencies are never added. Each figure that went into it follows.
func (a *Answerer) summed(ctx context.Context, d *digest, q Question, slot corpus.Slot, f filter, t tally, beside []entry) (Answer, error) {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	w := wording[q.Language]
	shown, rest := d.cited(t.figures)
	figures, err := a.figuresOf(ctx, d, shown)
	if err != nil {
		return Answer{}, err
	}
	for _, one := range figures {
		answer.Facts = append(answer.Facts, one.Stated)
		answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: one.Case, Party: one.Fact.Party})
	}
	answer.Facts = append(answer.Facts, d.bareFigures(rest, slot)...)
	sums := totals(answer.Facts)
	var lines []string
	answer.Abstained = len(sums) == 0
	if answer.Abstained && len(t.machine) > 0 {
		lines = append(lines, fmt.Sprintf(w.noFigure, slotList(slots(slot), q.Language)))
	}
	if len(sums) > 0 {
		lines = append(lines, Label(slot, q.Language)+w.colon+added(sums, q.Language)+fullStop(q.Language))
	}
	if words := d.underAppeal(t.figures, figures, q.Language); words != "" {
		lines = append(lines, fmt.Sprintf(w.appealed, words))
	}
	if averageAsked.MatchString(index.Fold(q.Text)) {
		lines = append([]string{strings.TrimSpace(w.noAverage)}, lines...)
	}
	if len(t.without) > 0 {
		lines = append(lines, fmt.Sprintf(w.notAdded, len(t.without)))
	}
	if len(t.machine) > 0 {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf(w.leftOut, len(t.machine))))
		unread, err := a.figuresOf(ctx, d, t.machine[:min(mostCompared, len(t.machine))])
		if err != nil {
			return Answer{}, err
		}
		for _, f := range unread {
			answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: f.Case, Party: f.Fact.Party})
		}
	}
	if len(rest) > 0 {
		figures = nil
	}
	left := d.leftOf(f, slot, figures, q.Language)
	beside = furtherOf(beside)
	also, err := a.notAdded(ctx, d, beside)
	if err != nil {
		return Answer{}, err
	}
	for _, one := range also {
		answer.Question.Mentions = append(answer.Question.Mentions, one.of)
	}
	left = append(left, notAddedLines(also, len(beside)-len(also), q.Language)...)
	if len(left) > 0 {
		answer.Question.Mentions = append(answer.Question.Mentions, f.named...)
	}
	items := itemised(figures, append(lines, left...), d, q.Language)
	return d.close(answer, slices.Concat(lines, items, left), slot), nil
}

// underAppeal says what the figures of a sum come to that are under appeal; where not all
// were read from their records, how many they are.
func (d *digest) underAppeal(all []entry, read []figure, lang Language) string {
	if len(read) < len(all) {
		return d.countAppealed(all, lang)
	}
	var open []Stated
	for _, f := range read {
		if f.Appealed() {
			open = append(open, f.Stated)
		}
	}
	return added(totals(open), lang)
}

// added writes sums, each with how many figures it is of.
func added(sums []total, lang Language) string {
	var parts []string
	for _, s := range sums {
		parts = append(parts, fmt.Sprintf(wording[lang].sumOf, ValueIn(s.money, lang), s.figures))
	}
	return strings.Join(parts, wording[lang].semicolon)
}

// countAppealed counts the figures of cases of which an appeal is the newest that is
// known; empty: there are none.
func (d *digest) countAppealed(figures []entry, lang Language) string {
	appeal, n := stateBits(states("under_appeal")), 0
	for _, e := range figures {
		if d.states[e.of]&appeal != 0 {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf(wording[lang].pieces, n)
}

// Appealed reports whether the newest status of whoever a fact is of is that it is under
// appeal.
func (s Stated) Appealed() bool {
	i := slices.IndexFunc(s.Case.Status, func(f corpus.Fact) bool {
		return f.Party == s.Fact.Party || f.Party == "" || s.Fact.Party == ""
	})
	return i >= 0 && stateOf(s.Case.Status[i]) == "under_appeal"
}

// cited divides the figures of a sum into those that are shown and the rest.
func (d *digest) cited(figures []entry) (shown, rest []entry) {
	if len(figures) <= mostCited || d.kept != nil {
		return figures, nil
	}
	units, leaders := best(figures, 1)
	for _, unit := range units[:min(mostGreatest, len(units))] {
		shown = append(shown, leaders[unit][0])
	}
	return shown, slices.DeleteFunc(slices.Clone(figures), func(e entry) bool { return slices.Contains(shown, e) })
}

// bareFigures states figures by no more than their values, cases and parties, for
// whoever adds them up again. Tens of thousands come in a few pieces of memory.
func (d *digest) bareFigures(entries []entry, slot corpus.Slot) []Stated {
	out, cases, claims := make([]Stated, len(entries)), make([]corpus.Case, len(entries)), make([]corpus.Claim, len(entries))
	for i, e := range entries {
		cases[i].ID = d.ids[e.of]
		claims[i].Value = corpus.Money{Minor: e.n, Currency: corpus.Currency(d.units[e.unit])}
		out[i] = Stated{&cases[i], corpus.Fact{Slot: slot, Claims: claims[i : i+1 : i+1]}}
		if e.party > 0 {
			out[i].Fact.Party = corpus.PartyID(strconv.Itoa(int(e.party))) // short numbers take no memory
		}
	}
	return out
}

// A total is what amounts of one currency come to, and how many they are.
type total struct {
	money   corpus.Money
	figures int
}

// totals adds up the amounts of facts, in the order in which they are written.
// Amounts that come to more than a number can hold are not added up.
func totals(facts []Stated) []total {
	sums := map[corpus.Currency]total{}
	over := map[corpus.Currency]bool{}
	for _, stated := range facts {
		money, ok := decided(stated.Fact).(corpus.Money)
		if !ok {
			continue
		}
		t := sums[money.Currency]
		over[money.Currency] = over[money.Currency] || money.Minor > math.MaxInt64-t.money.Minor
		sums[money.Currency] = total{corpus.Money{Minor: t.money.Minor + money.Minor, Currency: money.Currency}, t.figures + 1}
	}
	var out []total
	for currency, t := range sums {
		if !over[currency] {
			out = append(out, t)
		}
	}
	slices.SortFunc(out, func(a, b total) int { return strings.Compare(a.money.Display(), b.money.Display()) })
	return out
}

// itemised writes the figures of a sum, each with its case and sources, where all
// of them fit beside the other lines.
func itemised(figures []figure, lines []string, d *digest, lang Language) []string {
	room := MaxList - lexicon.Runes(strings.Join(lines, "\n")) - lexicon.Runes(d.comparison(lang)) - 2
	var out []string
	for _, f := range figures {
		line := f.words(lang)
		if room -= lexicon.Runes(line) + 1; room < 0 {
			return nil
		}
		out = append(out, line)
	}
	return out
}
