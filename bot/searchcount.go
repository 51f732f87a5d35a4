package bot

import (
	"strconv"

	"casebot/corpus"
	"casebot/index"
)

// mostCounts is how many values of a field a reply counts.
const mostCounts = 3

// spread says how what a search found is spread over topics, countries, kinds,
// statuses and years, and what narrows it to some of that: nothing where the cards
// show all there is, and where there was no time to count.
func spread(w Wording, f finding) string {
	if f.partial || f.total <= maxCards {
		return ""
	}
	var said, add []string
	for _, facet := range f.facets {
		counts, narrows := countsOf(w, facet, f.total)
		if narrows == nil {
			continue // all of them have it alike
		}
		said, add = append(said, fieldCounts(w, facet.Field, counts)), append(add, narrows.String())
		if facet.Sample && len(said) == 1 {
			said = append([]string{w.Say("Of the best %s:", corpus.Grouped(index.ExactTotal))}, said...)
		}
	}
	if len(add) > 0 {
		said = append(said, w.Say("To narrow it, add: %s.", w.List(add)))
	}
	return w.sentences(said...)
}

// countsOf writes the leading values of a facet that not all have, with their
// numbers, and returns what narrows a search to the first of them; nil where there
// is none.
func countsOf(w Wording, facet index.Facet, total int) (counts []string, narrows index.Query) {
	if facet.Sample {
		total = index.ExactTotal
	}
	for _, value := range facet.Values {
		if value.Count >= total || len(counts) == mostCounts {
			continue
		}
		counts = append(counts, filterName(w, facet.Field, value.Value)+" "+corpus.Grouped(int64(value.Count)))
		if narrows == nil {
			narrows = only(facet.Field, value.Value)
		}
	}
	return counts, narrows
}

// only is the filter that a value of a facet stands for.
func only(field index.Field, value string) index.Query {
	if year, err := strconv.Atoi(value); field == index.FieldYear && err == nil {
		return index.Years{From: year, To: year}
	}
	return index.Filter{Field: field, Value: value}
}

// fieldCounts writes the counts of one field.
func fieldCounts(w Wording, field index.Field, counts []string) string {
	all := w.List(counts)
	switch field {
	case index.FieldTopic:
		return w.Say("By topic: %s.", all)
	case index.FieldJurisdiction:
		return w.Say("By country: %s.", all)
	case index.FieldKind:
		return w.Say("By kind: %s.", all)
	case index.FieldState:
		return w.Say("By status: %s.", all)
	}
	return w.Say("By year: %s.", all)
}
