package bench

import (
	"context"
	"iter"

	"casebot/corpus"
	"casebot/index"
)

// An Engine is what is measured. Search may be called by many at once.
type Engine interface {
	// Write adds a batch of documents, none of which it holds; when it returns nil,
	// they are on disk and every later Search sees them.
	Write(ctx context.Context, documents []index.Document) error
	// Search returns the snippets of the ten best hits, best first; a hit without
	// one has an empty snippet. A kind of query that the engine does not have is
	// [errors.ErrUnsupported].
	Search(ctx context.Context, q index.Query) (snippets []string, err error)
	// Held returns how many documents the engine holds.
	Held(ctx context.Context) (int, error)
	// Close ends the engine; what was written stays in its folder.
	Close() error
}

// A loader is an Engine that writes many batches quicker than one by one. It tells
// how many documents are written after each.
type loader interface {
	load(ctx context.Context, batches iter.Seq[[]index.Document], wrote func(done int)) error
}

// A Contender is an engine that can be opened.
type Contender struct {
	Name  string
	Given string // what it was given: analyser, batches, cache and so on, for the reader of the tables
	// Open opens the engine in a folder, empty or filled by an earlier Open. Texts
	// are the documents, for an engine that does not keep their text itself.
	Open func(folder string, texts *Texts) (Engine, error)
	// External says that the texts are not in the folder.
	External bool
}

// Ours makes an Engine of an index of the archive's kind, which leaves the text
// of documents where it is: hits first, then marks in the text of those ten, as
// the bot does it.
func Ours(engine interface {
	index.Searcher
	index.Writer
	Close() error
}, texts *Texts) Engine {
	return &ours{engine, engine, engine.Close, texts, 0}
}

type ours struct {
	searcher index.Searcher
	writer   index.Writer
	close    func() error
	texts    *Texts
	seq      int64
}

// Write of nothing leaves the position, which [ours.Held] goes by, where it is.
func (o *ours) Write(ctx context.Context, documents []index.Document) error {
	if len(documents) == 0 {
		at, err := o.writer.Position(ctx)
		if err != nil {
			return err
		}
		return o.writer.Write(ctx, index.Batch{Position: at})
	}
	return o.writer.Write(ctx, o.batch(documents))
}

func (o *ours) batch(documents []index.Document) index.Batch {
	o.seq += int64(len(documents))
	return index.Batch{Put: documents, Position: index.Position{Archive: "bench", Seq: o.seq}}
}

// load reads ahead, as the bot does it.
func (o *ours) load(ctx context.Context, batches iter.Seq[[]index.Document], wrote func(done int)) error {
	all := func(yield func(index.Batch, error) bool) {
		for documents := range batches {
			if !yield(o.batch(documents), nil) {
				return
			}
		}
	}
	return index.WriteAll(ctx, o.writer, all, func(p index.Position) error {
		wrote(int(p.Seq))
		return nil
	})
}

func (o *ours) Search(ctx context.Context, q index.Query) ([]string, error) {
	page, err := o.searcher.Search(ctx, index.Request{Query: q, Kind: corpus.ArticleRecord})
	if err != nil {
		return nil, err
	}
	snippets, marker := make([]string, len(page.Hits)), index.NewMarker(q)
	for i, hit := range page.Hits {
		text, err := o.texts.Text(hit.Ref)
		if err != nil {
			return nil, err
		}
		for _, best := range marker.Mark(text, 1) {
			snippets[i] = best.Text
		}
	}
	return snippets, nil
}

// Held says how many were written: an index that was dropped, because it is damaged or
// of an earlier layout, is at no position. To count them would bring all of it into
// memory, which is measured.
func (o *ours) Held(ctx context.Context) (int, error) {
	at, err := o.writer.Position(ctx)
	return int(at.Seq), err
}

func (o *ours) Close() error { return o.close() }

// best returns the ten best hits, for a check of them.
func (o *ours) best(ctx context.Context, q index.Query) ([]index.Hit, error) {
	page, err := o.searcher.Search(ctx, index.Request{Query: q, Kind: corpus.ArticleRecord})
	if err != nil {
		return nil, err
	}
	return page.Hits, nil
}
