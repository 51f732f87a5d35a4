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
		page, err := b.searcher.Search(ctx, ask)
		if err == nil && page.Partial {
			err = context.DeadlineExceeded
		}
		if err != nil {
			return nil, err
		}
		return page.Facets, nil
	})
	i := slices.IndexFunc(facets, func(f index.Facet) bool { return f.Field == field })
	if err != nil || i < 0 {
		return nil, counting(err)
	}
	out := completeValues(WordingFor(req.Locale), facets[i], req.Option(option))
	if field == index.FieldTopic {
		return b.topicsBySound(ctx, facets[i], req.Option(option), out)
	}
	return out, nil
}

// topicsBySound adds the topics that a completer knows by what is typed: by another
// name, by its sound, or with a slip.
func (b *Bot) topicsBySound(ctx context.Context, facet index.Facet, typed string, out []Completion) ([]Completion, error) {
	if b.config.Names == nil || typed == "" {
		return out, nil
	}
	found, err := b.config.Names.Complete(ctx, typed, MaxCompletions)
	if err != nil {
		return nil, fmt.Errorf("complete a topic: %w", err)
	}
	for _, s := range found {
		fits := func(v index.ValueCount) bool { return s.Kind == index.SuggestTopic && v.Value == s.Title }
		listed := slices.ContainsFunc(out, func(c Completion) bool { return c.Value == s.Title })
		if slices.ContainsFunc(facet.Values, fits) && !listed {
			out = append(out, Completion{Label: s.Title, Tail: s.Text, Value: s.Title})
		}
	}
	return out, nil
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
		label := filterName(w, facet.Field, value.Value)
		names := append([]string{label, value.Value, filterName(Wording{}, facet.Field, value.Value)}, also(facet.Field, value.Value)...)
		fit := suits(typed, names...)
		if value.Value == meant {
			fit = 0
		}
		if fit < 0 {
			continue
		}
		fits[value.Value] = fit
		tail := counted(w, value.Count)
		if facet.Sample {
			tail = "" // of the best matches only: no number to show
		}
		out = append(out, Completion{Label: label, Tail: tail, Value: value.Value})
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

// also are further names that a value is typed by.
func also(field index.Field, value string) []string {
	switch field {
	case index.FieldJurisdiction:
		return []string{index.Country(value)}
	case index.FieldTopic:
		return index.Called(field, value)
	}
	return nil
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
