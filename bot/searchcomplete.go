package bot

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// filtered are the fields whose values complete an option.
var filtered = map[string]index.Field{
	byTopic: index.FieldTopic, byRegion: index.FieldJurisdiction, byKind: index.FieldKind, byStatus: index.FieldState,
	fromYear: index.FieldYear, toYear: index.FieldYear,
}

// completeFilter suggests the values that cases have which match what else is
// chosen, with how many these are. Of values that fit equally well the more
// frequent comes first, of years the newer.
func (b *Bot) completeFilter(ctx context.Context, req Request, option string) ([]Completion, error) {
	field := filtered[option]
	if field == "" {
		return nil, nil
	}
	others := req
	others.Options = maps.Clone(req.Options)
	delete(others.Options, option)
	s := seek(others)
	if s.text == "" {
		s.query = index.Years{}
	}
	order := index.ByRelevance
	if wordless(s.query) {
		order = index.ByDecided // which is quicker than to weigh what weighs nothing
	}
	ask := hitsOf(index.Widen(s.query), order, 1, "")
	ask.Facets = true
	facets, err := b.counts.of(ctx, ask.Query.String(), func() ([]index.Facet, error) {
		page, err := inFull{b.searcher}.Search(ctx, ask)
		if err != nil {
			return nil, err
		}
		return page.Facets, nil
	})
	i := slices.IndexFunc(facets, func(f index.Facet) bool { return f.Field == field })
	if err != nil || i < 0 {
		return nil, counting(err)
	}
	out := completeValues(WordingFor(req.Locale), reaching(facets[i], option), req.Option(option))
	if field == index.FieldTopic {
		return b.topicsBySound(ctx, WordingFor(req.Locale), facets[i], req.Option(option), out)
	}
	return out, nil
}

// reaching counts for each year, as the end of a span, all cases of the span: those
// from it on, or up to it. Where there are more years than are counted, nobody knows
// how many lie before the oldest of them.
func reaching(years index.Facet, option string) index.Facet {
	out := years
	out.Values = slices.Clone(years.Values) // the newest first; what is remembered of them stays
	for i := range out.Values {
		switch option {
		case fromYear:
			out.Values[i].Count = casesIn(years.Values[:i+1])
		case toYear:
			out.Values[i].Count = casesIn(years.Values[i:])
			out.Sample = out.Sample || len(years.Values) == index.MaxValues
		}
	}
	return out
}

func casesIn(years []index.ValueCount) (n int) {
	for _, y := range years {
		n += y.Count
	}
	return n
}

// topicsBySound adds the topics that a completer knows by what is typed: by another
// name, by its sound, or with a slip.
func (b *Bot) topicsBySound(ctx context.Context, w Wording, facet index.Facet, typed string, out []Completion) ([]Completion, error) {
	if b.config.Names == nil || typed == "" {
		return out, nil
	}
	found, err := b.config.Names.Complete(ctx, typed, MaxCompletions)
	if err != nil {
		return nil, fmt.Errorf("complete a topic: %w", err)
	}
	for _, s := range found {
		i := slices.IndexFunc(facet.Values, func(v index.ValueCount) bool { return s.Kind == index.SuggestTopic && v.Value == s.Title })
		listed := slices.ContainsFunc(out, func(c Completion) bool { return c.Value == s.Title })
		if i >= 0 && !listed {
			label := suggestedName(w, facet.Field, s.Title)
			if s.Text != s.Title && label == s.Title {
				label += " – " + s.Text
			}
			out = append(out, Completion{Label: label, Tail: casesWith(w, facet, facet.Values[i]), Value: s.Title})
		}
	}
	return out, nil
}

// casesWith says how many cases have a value; nothing where only the best matches were
// counted.
func casesWith(w Wording, facet index.Facet, value index.ValueCount) string {
	if facet.Sample {
		return ""
	}
	return counted(w, value.Count)
}

func counting(err error) error {
	if err != nil {
		err = fmt.Errorf("count the cases to suggest: %w", err)
	}
	return err
}

// completeValues suggests those values of a facet that fit what is typed.
func completeValues(w Wording, facet index.Facet, typed string) []Completion {
	meant := meant(facet.Field, typed)
	var out []Completion
	fits := map[string]int{}
	for _, value := range facet.Values {
		label := suggestedName(w, facet.Field, value.Value)
		fit := suits(typed, names(facet.Field, value.Value)...)
		if value.Value == meant {
			fit = 0
		}
		if fit < 0 {
			continue
		}
		fits[value.Value] = fit
		out = append(out, Completion{Label: label, Tail: casesWith(w, facet, value), Value: value.Value})
	}
	slices.SortStableFunc(out, func(a, b Completion) int { return fits[a.Value] - fits[b.Value] })
	return out
}

// filterName writes a value of a field by itself.
func filterName(w Wording, field index.Field, value string) string {
	if field == index.FieldTopic {
		return value
	}
	return filterLabel(w, field, value)
}

// suggestedName is a value by what it is called, as it is suggested: a topic that has a
// Chinese name by that for readers of Chinese, before its own.
func suggestedName(w Wording, field index.Field, value string) string {
	name := filterName(w, field, value)
	if field != index.FieldTopic || w.lang() == answer.English {
		return name
	}
	called := index.Called(field, value)
	if i := slices.IndexFunc(called, foreign); i >= 0 {
		return answer.InScript(called[i], w.lang()) + " – " + name
	}
	return name
}

// names are what a value may be typed by: the search's own word for it, and what it
// is called in each language, whichever the reader's is.
func names(field index.Field, value string) []string {
	out := []string{value}
	for _, locale := range append(Locales(), "") {
		if name := filterName(WordingFor(locale), field, value); !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	switch field {
	case index.FieldJurisdiction:
		out = append(out, index.Country(value))
	case index.FieldTopic:
		out = append(out, index.Called(field, value)...)
	}
	return out
}

// meant is the value that a text stands for in the syntax of a search, which knows
// other names of it too; empty where it stands for none.
func meant(field index.Field, typed string) string {
	typed = strings.ReplaceAll(answer.Clean(typed), `"`, "")
	if typed == "" {
		return ""
	}
	query, _ := index.Parse(string(field) + `:"` + typed + `"`)
	filter, _ := query.(index.Filter)
	return filter.Value
}
