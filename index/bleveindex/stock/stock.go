// Package stock is bleve's own search, to be measured beside ours: text stored
// with term vectors so that it can be highlighted, bleve's documents, searchers,
// ranking, collector and highlighter.
//
// They are put together as bleve's package of that name does it. That package is
// not linked: it brings a second kind of index, and modules that nothing else
// needs. So does bleve's English analyser; in its place stands [index.Analyze],
// which does the same work (words by the Unicode rules, lower case, stop words,
// English stems), so that both search the same terms.
package stock

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/index"

	"github.com/blevesearch/bleve/v2/analysis"
	"github.com/blevesearch/bleve/v2/document"
	"github.com/blevesearch/bleve/v2/index/scorch"
	"github.com/blevesearch/bleve/v2/registry"
	"github.com/blevesearch/bleve/v2/search"
	"github.com/blevesearch/bleve/v2/search/collector"
	"github.com/blevesearch/bleve/v2/search/highlight"
	"github.com/blevesearch/bleve/v2/search/highlight/highlighter/html"
	bleve "github.com/blevesearch/bleve_index_api"
)

// Title and body are one field. The field of all fields that bleve makes unless
// told would hold every word a second time, and is left out.
const field = "text"

// Threads is how many documents bleve takes apart at once unless told.
const Threads = 4

// limit is how many hits a search has.
const limit = 10

// An Index is a bleve index that is open.
type Index struct {
	db          bleve.Index
	queue       *bleve.AnalysisQueue
	highlighter highlight.Highlighter
}

// Open opens the index in a folder, and makes it where there is none.
func Open(folder string) (*Index, error) {
	highlighter, err := registry.NewCache().HighlighterNamed(html.Name)
	if err != nil {
		return nil, fmt.Errorf("stock bleve: %w", err)
	}
	x := &Index{queue: bleve.NewAnalysisQueue(Threads), highlighter: highlighter}
	if x.db, err = scorch.NewScorch(scorch.Name, map[string]any{"path": folder}, x.queue); err == nil {
		err = x.db.Open()
	}
	if err != nil {
		x.queue.Close()
		return nil, fmt.Errorf("stock bleve in %s: %w", folder, err)
	}
	return x, nil
}

// Close closes the index.
func (x *Index) Close() error {
	err := x.db.Close()
	x.queue.Close()
	return err
}

// Write adds documents in one batch, on disk when it returns.
func (x *Index) Write(ctx context.Context, documents []index.Document) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	const options = bleve.IndexField | bleve.StoreField | bleve.IncludeTermVectors | bleve.DocValues
	batch := bleve.NewBatch()
	for _, d := range documents {
		out := document.NewDocument(d.Ref.String())
		text := []byte(d.Title + "\n" + d.Body)
		out.AddField(document.NewTextFieldCustom(field, nil, text, options, analyser{}))
		batch.Update(out)
	}
	if err := x.db.Batch(batch); err != nil {
		return fmt.Errorf("stock bleve: %w", err)
	}
	return nil
}

// Held returns how many documents there are.
func (x *Index) Held(context.Context) (n int, err error) {
	reader, err := x.db.Reader()
	if err != nil {
		return 0, fmt.Errorf("stock bleve: %w", err)
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	count, err := reader.DocCount()
	return int(count), err
}

// Search returns the highlighted fragments of the ten best hits. Other queries
// than words, phrases, prefixes and fuzzy words are [errors.ErrUnsupported].
func (x *Index) Search(ctx context.Context, q index.Query) (snippets []string, err error) {
	reader, err := x.db.Reader()
	if err != nil {
		return nil, fmt.Errorf("stock bleve: %w", err)
	}
	defer func() { err = errors.Join(err, reader.Close()) }()
	hits, err := collect(ctx, reader, q)
	if err != nil {
		return nil, fmt.Errorf("stock bleve: search %s: %w", q, err)
	}
	for _, hit := range hits {
		stored, err := reader.Document(hit.ID)
		if err != nil {
			return nil, fmt.Errorf("stock bleve: %s: %w", hit.ID, err)
		}
		snippets = append(snippets, strings.Join(x.highlighter.BestFragmentsInField(hit, stored, field, 1), ""))
	}
	return snippets, nil
}

// collect finds the best hits with the places where they match.
func collect(ctx context.Context, reader bleve.IndexReader, q index.Query) (search.DocumentMatchCollection, error) {
	searcher, err := (&translator{ctx, reader}).searcher(q)
	if err != nil {
		return nil, err
	}
	best := collector.NewTopNCollector(limit, 0, search.SortOrder{&search.SortScore{Desc: true}})
	if err := errors.Join(best.Collect(ctx, searcher, reader), searcher.Close()); err != nil {
		return nil, err
	}
	return best.Results(), nil
}

// An analyser takes text apart as [index.Analyze] does.
type analyser struct{}

// Analyze is bleve's name for that.
func (analyser) Analyze(text []byte) analysis.TokenStream {
	tokens := index.Analyze(string(text))
	out := make(analysis.TokenStream, len(tokens))
	for i, t := range tokens {
		out[i] = &analysis.Token{Term: []byte(t.Term), Start: t.Span.Start, End: t.Span.End, Position: t.Position + 1}
	}
	return out
}
