package bot

import (
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer"
)

// wordless reports whether the query only narrows, so that all it finds is equally
// good.
func wordless(query index.Query) bool {
	all := func(children []index.Query) bool {
		return len(children) > 0 && !slices.ContainsFunc(children, func(child index.Query) bool { return !wordless(child) })
	}
	switch q := query.(type) {
	case index.Filter, index.Years, index.Dates, index.Range, index.Court, index.Not:
		return true
	case index.And:
		return all(q.All)
	case index.Or:
		return all(q.Any)
	}
	return false
}

// clauses are what a query asks for at once.
func clauses(query index.Query) []index.Query {
	if and, ok := query.(index.And); ok {
		return and.All
	}
	return []index.Query{query}
}

// narrowed says what a search is narrowed to: "Only: topic home cameras; China;
// newest status of 2020 to 2023."; nothing where it is not.
func narrowed(w Wording, query index.Query) string {
	var said []string
	for _, part := range clauses(query) {
		if !wordless(part) {
			continue
		}
		said = append(said, answer.Shorten(filterWords(w, part), 100))
	}
	if len(said) == 0 {
		return ""
	}
	return w.Say("Only: %s.", w.List(said))
}

// filterWords writes one filter as a reader says it.
func filterWords(w Wording, query index.Query) string {
	switch q := query.(type) {
	case index.Filter:
		return filterLabel(w, q.Field, echoed(q.Value))
	case index.Years:
		switch {
		case q.From == q.To:
			return w.Say("newest status of %d", q.From)
		case q.To == 0:
			return w.Say("newest status of %d or later", q.From)
		case q.From == 0:
			return w.Say("newest status of %d or earlier", q.To)
		}
		return w.Say("newest status of %d to %d", q.From, q.To)
	case index.Dates:
		return w.datesBetween(q)
	case index.Range:
		return w.amounts(q)
	case index.Court:
		return w.Say("court or regulator %s", echoed(q.Text))
	case index.Not:
		return w.Say("without %s", filterWords(w, q.Query))
	case index.Or:
		said := make([]string, len(q.Any))
		for i, child := range q.Any {
			said[i] = filterWords(w, child)
		}
		return strings.Join(said, w.Say(" or "))
	case index.And:
		said := make([]string, len(q.All))
		for i, child := range q.All {
			said[i] = filterWords(w, child)
		}
		return strings.Join(said, " + ")
	}
	return echoed(query.String())
}

func (w Wording) datesBetween(q index.Dates) string {
	switch {
	case q.Before.IsZero():
		return w.Say("newest status after %s", w.Date(q.After))
	case q.After.IsZero():
		return w.Say("newest status before %s", w.Date(q.Before))
	}
	return w.Say("newest status after %s and before %s", w.Date(q.After), w.Date(q.Before))
}

// amounts writes a range of amounts as it was typed, as far as that can be known:
// 10,000.01 or more is more than 10,000.
func (w Wording) amounts(q index.Range) string {
	what := strings.ToLower(answer.LabelIn("", q.Slot, w.lang()))
	from, to := w.measured(q.Unit, q.From), w.measured(q.Unit, q.To)
	above, below := w.wholeBeside(q.Unit, q.From, -1), w.wholeBeside(q.Unit, q.To, 1)
	switch {
	case q.From == q.To:
		return w.Say("%s of %s", what, from)
	case q.To == 0 && above != "":
		return w.Say("%s of more than %s", what, above)
	case q.To == 0:
		return w.Say("%s of at least %s", what, from)
	case q.From > 0:
		return w.Say("%s of %s to %s", what, from, to)
	case below != "":
		return w.Say("%s of less than %s", what, below)
	}
	return w.Say("%s of at most %s", what, to)
}

// measured writes a number of minor units of a currency, or of months.
func (w Wording) measured(unit string, n int64) string {
	switch {
	case unit == index.Months && n == index.Life:
		return answer.ValueIn(corpus.Term{Life: true}, w.lang())
	case unit == index.Months:
		return answer.ValueIn(corpus.Term{Years: int(n / 12), Months: int(n % 12)}, w.lang())
	}
	return answer.ValueIn(corpus.Money{Minor: n, Currency: corpus.Currency(unit)}, w.lang())
}

// wholeBeside writes the sum without a fraction that is one minor unit below or
// above one with a fraction; empty where there is none.
func (w Wording) wholeBeside(unit string, n, step int64) string {
	part := func(n int64) bool {
		return strings.Contains(corpus.Money{Minor: n, Currency: corpus.Currency(unit)}.String(), ".")
	}
	if unit == index.Months || !part(n) || part(n+step) {
		return ""
	}
	return w.measured(unit, n+step)
}

// filterLabel writes a value of a field.
func filterLabel(w Wording, field index.Field, value string) string {
	switch field {
	case index.FieldTopic:
		return w.Say("topic %s", value)
	case index.FieldJurisdiction:
		return country(w, value)
	case index.FieldKind:
		return answer.KindLabel(corpus.Kind(value), w.lang())
	case index.FieldState:
		return answer.StateLabel(corpus.State(value), w.lang())
	}
	return value
}
