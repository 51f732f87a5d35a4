package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// undone are the newest states of cases whose figures do not stand.
var undone = states("overturned", "vacated", "remitted")

// once keeps one figure for each party of a case and currency, the plain one, else
// the greatest, so that a total and its parts are not both added. What is said of
// no party in particular counts where no party has a figure of its own.
func once(figures []figure) []figure {
	var kept []figure
	for _, f := range figures {
		same := func(o figure) bool {
			return o.Case.ID == f.Case.ID && o.Fact.Party == f.Fact.Party && o.kind() == f.kind()
		}
		i := slices.IndexFunc(kept, same)
		if i < 0 {
			kept = append(kept, f)
			continue
		}
		order, _ := comparable(f.value, kept[i].value)
		if plain, was := f.Fact.About == "", kept[i].Fact.About == ""; plain && !was || plain == was && order > 0 {
			kept[i] = f
		}
	}
	all := slices.Clone(kept)
	return slices.DeleteFunc(kept, func(f figure) bool {
		return f.Fact.Party == "" && slices.ContainsFunc(all, func(o figure) bool {
			return o.Case.ID == f.Case.ID && o.kind() == f.kind() && o.Fact.Party != ""
		})
	})
}

// summed adds up the amounts of a slot, each currency by itself: amounts of two
// currencies are never added. Each figure that went into it follows.
func summed(q Question, slot corpus.Slot, t table, d *digest) Answer {
	answer := Answer{Route: RouteStatistic, Question: q}
	answer.Question.Mentions = nil
	w := wording[q.Language]
	sums, number := map[corpus.Currency]corpus.Money{}, map[corpus.Currency]int{}
	for _, f := range t.figures {
		if money, ok := f.value.(corpus.Money); ok {
			sums[money.Currency] = corpus.Money{Minor: sums[money.Currency].Minor + money.Minor, Currency: money.Currency}
			number[money.Currency]++
			answer.Facts = append(answer.Facts, f.Stated)
			answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: f.Case, Party: f.Fact.Party})
		}
	}
	var parts []string
	for currency, sum := range sums {
		parts = append(parts, fmt.Sprintf(w.sumOf, sum.Display(), number[currency]))
	}
	slices.Sort(parts)
	var lines []string
	answer.Abstained = len(parts) == 0
	if answer.Abstained && len(t.machine) > 0 {
		lines = append(lines, fmt.Sprintf(w.noFigure, slotList(slots(slot), q.Language)))
	}
	if len(parts) > 0 {
		lines = append(lines, Label(slot, q.Language)+w.colon+strings.Join(parts, w.semicolon)+".")
	}
	if len(t.without) > 0 {
		lines = append(lines, fmt.Sprintf(w.notAdded, len(t.without)))
	}
	if len(t.machine) > 0 {
		lines = append(lines, strings.TrimSpace(fmt.Sprintf(w.leftOut, len(t.machine))))
		for _, f := range t.machine[:min(mostCompared, len(t.machine))] {
			answer.Question.Mentions = append(answer.Question.Mentions, Mention{Case: f.Case, Party: f.Fact.Party})
		}
	}
	return d.close(answer, append(lines, itemised(t.figures, lines, d, q.Language)...), slot)
}

// itemised writes the figures of a sum, each with its case and sources, where all
// of them fit beside the other lines.
func itemised(figures []figure, lines []string, d *digest, lang Language) []string {
	room := MaxList - runes(strings.Join(lines, "\n")) - runes(d.coverage(lang)) - 2
	var out []string
	for _, f := range figures {
		line := f.words(lang)
		if room -= runes(line) + 1; room < 0 {
			return nil
		}
		out = append(out, line)
	}
	return out
}
