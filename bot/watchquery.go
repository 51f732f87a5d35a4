package bot

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
)

// search finds which documents each watch of a query matches. What is the same
// query in the same limits is searched once.
func (f *Follower) search(ctx context.Context, watches []state.Watch, documents []index.Document) (found map[int64]map[corpus.Ref]bool, err error) {
	found = map[int64]map[corpus.Ref]bool{}
	if len(documents) == 0 || !slices.ContainsFunc(watches, func(w state.Watch) bool { return w.Kind == state.WatchQuery }) {
		return found, nil
	}
	searcher, closing, err := f.Shelf(ctx, documents)
	if err != nil {
		return nil, fmt.Errorf("index what has changed: %w", err)
	}
	defer func() { err = errors.Join(err, closing()) }()
	limits, same := map[string]*index.And{}, map[string]map[corpus.Ref]bool{}
	for _, w := range watches {
		if w.Kind != state.WatchQuery {
			continue
		}
		query := having(w.What)
		within, err := f.limits(ctx, w, limits)
		if err != nil {
			return nil, err
		}
		if within != nil {
			query = index.And{All: append([]index.Query{query}, within.All...)}
		}
		written := query.String()
		if same[written] == nil {
			if same[written], err = matching(ctx, searcher, query, len(documents)); err != nil {
				return nil, fmt.Errorf("search what has changed: %w", err)
			}
		}
		found[w.ID] = same[written]
	}
	return found, nil
}

func matching(ctx context.Context, searcher index.Searcher, query index.Query, limit int) (map[corpus.Ref]bool, error) {
	page, err := searcher.Search(ctx, index.Request{Query: query, Limit: limit})
	if err != nil {
		return nil, err
	}
	refs := map[corpus.Ref]bool{}
	for _, hit := range page.Hits {
		refs[hit.Ref] = true
	}
	return refs, nil
}

// limits are the topics and jurisdictions that the server of a watch shows, nil
// where it shows all. A case that is followed by name is told in any case.
func (f *Follower) limits(ctx context.Context, w state.Watch, known map[string]*index.And) (*index.And, error) {
	if w.Channel == "" || f.bot.config.Settings == nil {
		return nil, nil
	}
	if within, ok := known[w.Guild]; ok {
		return within, nil
	}
	rules, err := f.bot.config.Settings.Settings(ctx, w.Guild)
	if err != nil {
		return nil, fmt.Errorf("settings of a server: %w", err)
	}
	known[w.Guild] = nil
	if within, ok := limited(ctx, rules).Value(limitsKey{}).(index.And); ok {
		known[w.Guild] = &within
	}
	return known[w.Guild], nil
}

// having reads words that are followed. A search shows first what has more of the
// words; what is told unasked has to have all of them, each in any of the ways in
// which the same is written.
func having(words string) index.Query {
	query, _ := index.Parse(words)
	if strings.Contains(" "+words+" ", " OR ") {
		return query
	}
	return each(query)
}

// each makes an And of words that stand side by side.
func each(query index.Query) index.Query {
	switch q := query.(type) {
	case index.Word:
		return index.Widen(q)
	case index.Or:
		return index.And{All: eachOf(q.Any)}
	case index.And:
		return index.And{All: eachOf(q.All)}
	}
	return query
}

func eachOf(queries []index.Query) []index.Query {
	all := make([]index.Query, len(queries))
	for i, query := range queries {
		all[i] = each(query)
	}
	return all
}

// aimless reports whether a query holds nothing that a case could be known by: words
// that stand in every text, and what a case must not have.
func aimless(query index.Query) bool {
	switch q := query.(type) {
	case index.Not:
		return true
	case index.And:
		return !slices.ContainsFunc(q.All, aims)
	case index.Or:
		return !slices.ContainsFunc(q.Any, aims)
	}
	return len(index.Analyze(query.String())) == 0
}

func aims(query index.Query) bool { return !aimless(query) }
