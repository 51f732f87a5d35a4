package bot

import (
	"slices"
	"strconv"

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

// narrowed says what a search is narrowed to: "Only: topic home cameras; China;
// 2020 to 2023."; nothing where it is not.
func narrowed(w Wording, query index.Query) string {
	parts := []index.Query{query}
	if and, ok := query.(index.And); ok {
		parts = and.All
	}
	var said []string
	for _, part := range parts {
		if !wordless(part) {
			continue
		}
		said = append(said, answer.Shorten(echoed(filterWords(w, part)), 60))
	}
	if len(said) == 0 {
		return ""
	}
	return w.Say("Only: %s.", w.list(said))
}

// filterWords writes one filter as a reader says it; a rarer one in its syntax.
func filterWords(w Wording, query index.Query) string {
	switch q := query.(type) {
	case index.Filter:
		return filterLabel(w, q.Field, q.Value)
	case index.Years:
		switch {
		case q.From == q.To:
			return strconv.Itoa(q.From)
		case q.To == 0:
			return w.Say("from %d on", q.From)
		case q.From == 0:
			return w.Say("up to %d", q.To)
		}
		return w.Say("%d to %d", q.From, q.To)
	}
	return query.String()
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
