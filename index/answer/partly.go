package answer

import (
	"context"
	"fmt"
	"slices"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// among returns a digest of the cases that a filter names alone, else of all. Of a
// large archive whose register does not stand yet it is one of the cases that the
// index finds for the filter: of all of these, or, where they are too many, of the
// first, and then it says so. years is whether they must be of its years.
func (a *Answerer) among(ctx context.Context, d *digest, f filter, years bool) (*digest, error) {
	if len(f.named) > 0 || d.compared >= d.total {
		return d.among(f), nil
	}
	counted, most := years && f.plain() && d.beyond == nil, mostKept
	if counted {
		most = mostNamed // the number is enough
	} else if !f.narrows() {
		return d, nil // the index finds no better ones
	}
	page, err := a.searcher.Search(ctx, index.Request{Query: f.query(years), Kind: corpus.CaseRecord, Limit: most})
	if err != nil {
		return nil, fmt.Errorf("the cases of that kind: %w", err)
	}
	cases, err := a.load(ctx, page.Hits)
	if err != nil {
		return nil, err
	}
	found := digested(d.position, registered(cases), cases)
	found.covered, found.from, found.to = d.covered, d.from, d.to
	if counted {
		found.number = page.Total
	}
	if counted && !page.More || len(f.topics) == 0 && page.Total <= len(page.Hits) {
		found.compared = d.total // the others are of another kind
	}
	return found.within(ctx), nil
}

// query asks for the cases that a filter may let through, as far as an index knows:
// of the ideas it asks for any, so that the likeliest come first.
func (f filter) query(years bool) index.Query {
	all := index.And{All: []index.Query{index.Years{}}}
	if years && !f.published {
		all.All[0] = index.Years{From: f.from, To: f.to}
	}
	var states, words []string
	for _, state := range f.states {
		states = append(states, string(state))
	}
	for _, key := range f.topics {
		words = append(words, lexicon.KeyWords(key)...)
	}
	for _, either := range []index.Or{anyOf(index.FieldJurisdiction, f.regions), anyOf(index.FieldKind, kindNames(f.kinds)), anyOf(index.FieldState, states), anyWordOf(words)} {
		if len(either.Any) > 0 {
			all.All = append(all.All, either)
		}
	}
	return all
}

// anyOf asks for any of the values in a field.
func anyOf(field index.Field, values []string) index.Or {
	var or index.Or
	for _, value := range values {
		or.Any = append(or.Any, index.Filter{Field: field, Value: value})
	}
	return or
}

// anyWordOf asks for any of some words.
func anyWordOf(words []string) index.Or {
	var or index.Or
	for _, word := range words[:min(mostWords, len(words))] {
		or.Any = append(or.Any, index.Word{Text: word})
	}
	return or
}

// plain reports whether an index knows of each case whether the filter lets it
// through: by its region, kind and year.
func (f filter) plain() bool {
	return len(f.topics)+len(f.not)+len(f.states)+len(f.bodies)+len(f.named) == 0 && !f.published
}

// narrows reports whether an index can tell that some cases are not let through,
// whatever year they are of.
func (f filter) narrows() bool {
	return len(f.topics)+len(f.regions)+len(f.kinds)+len(f.states) > 0
}

// cover takes from an index where and when the cases were decided of which only a
// part was read.
func (d *digest) cover(facets []index.Facet) {
	for _, facet := range facets {
		switch {
		case facet.Sample || len(facet.Values) == 0:
		case facet.Field == index.FieldJurisdiction:
			d.covered = nil
			for _, v := range facet.Values {
				d.covered = append(d.covered, v.Value)
			}
			slices.Sort(d.covered)
		case facet.Field == index.FieldYear: // newest first
			d.to = yearOf(facet.Values[0].Value, 0)
			d.from = yearOf(facet.Values[len(facet.Values)-1].Value, 0)
		}
	}
}
