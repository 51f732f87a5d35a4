package stock

import (
	"context"
	"errors"
	"fmt"

	"casebot/index"

	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/searcher"
	bleve "github.com/blevesearch/bleve_index_api"
)

// options ask for the places of all matches: without them nothing is highlighted.
var options = search.SearcherOptions{IncludeTermVectors: true}

// A translator makes bleve's searchers of a query, the ones that bleve's queries
// of the same kind make.
type translator struct {
	ctx    context.Context
	reader bleve.IndexReader
}

func (t *translator) searcher(q index.Query) (search.Searcher, error) {
	switch q := q.(type) {
	case index.Word:
		return t.any(terms(q.Text), t.term)
	case index.Fuzzy:
		return t.any(terms(q.Text), func(term string) (search.Searcher, error) {
			return searcher.NewFuzzySearcher(t.ctx, t.reader, term, 0, 1, field, 1, options)
		})
	case index.Phrase:
		return t.phrase(q)
	case index.Prefix:
		return searcher.NewTermPrefixSearcher(t.ctx, t.reader, index.Fold(q.Text), field, 1, options)
	case index.And:
		all, err := t.all(q.All)
		if err != nil {
			return nil, err
		}
		return searcher.NewConjunctionSearcher(t.ctx, t.reader, all, options)
	case index.Or:
		any, err := t.all(q.Any)
		if err != nil {
			return nil, err
		}
		return searcher.NewDisjunctionSearcher(t.ctx, t.reader, any, 0, options)
	}
	return nil, fmt.Errorf("a query %T: %w", q, errors.ErrUnsupported)
}

func (t *translator) term(term string) (search.Searcher, error) {
	return searcher.NewTermSearcher(t.ctx, t.reader, term, field, 1, options)
}

// phrase looks up the terms of a phrase; a stop word stands for any word.
func (t *translator) phrase(q index.Phrase) (search.Searcher, error) {
	var line []string
	for _, place := range index.Places(q.Words) {
		for len(line) < place.Offset {
			line = append(line, "")
		}
		line = append(line, place.Term)
	}
	return searcher.NewPhraseSearcher(t.ctx, t.reader, line, 0, false, field, 1, options)
}

// any makes a searcher of each term, and joins them where there are several.
func (t *translator) any(terms []string, one func(term string) (search.Searcher, error)) (search.Searcher, error) {
	var parts []search.Searcher
	for _, term := range terms {
		part, err := one(term)
		if err != nil {
			return nil, errors.Join(err, closeAll(parts))
		}
		parts = append(parts, part)
	}
	if len(parts) == 1 {
		return parts[0], nil
	}
	return searcher.NewDisjunctionSearcher(t.ctx, t.reader, parts, 0, options)
}

func (t *translator) all(children []index.Query) ([]search.Searcher, error) {
	var parts []search.Searcher
	for _, child := range children {
		part, err := t.searcher(child)
		if err != nil {
			return nil, errors.Join(err, closeAll(parts))
		}
		parts = append(parts, part)
	}
	return parts, nil
}

func closeAll(searchers []search.Searcher) error {
	var err error
	for _, s := range searchers {
		err = errors.Join(err, s.Close())
	}
	return err
}

func terms(text string) []string {
	var out []string
	for _, t := range index.Analyze(text) {
		out = append(out, t.Term)
	}
	return out
}
