package bench

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path/filepath"
	"sync"
	"time"

	"casebot/index"
)

// A Job is what one run of the bench is told.
type Job struct {
	Docs    int           // how many documents
	Seed    uint64        // another seed, other documents and queries
	Queries int           // of each kind
	Warm    int           // queries before the clock runs, the first of the same shuffled ones
	Workers int           // that ask at the same time
	Cache   int           // MB, for the engines that have a cache of their own
	Keep    bool          // leave the index where it is, and use the one that an earlier run left there
	Verify  int           // how many queries are checked against brute force, where an engine can be
	Limit   time.Duration // for all queries of one engine: past it, those that were answered count
}

// Batch is how many documents a write holds.
const Batch = 1000

// A Measuring is one engine being measured.
type Measuring struct {
	Job
	Contender
	Folder   string // for the index; made anew unless kept
	Corpus   *Corpus
	Texts    *Texts
	Size     int64 // of the texts in bytes
	Now      func() time.Time
	Progress func(what string, done, total int64)
}

// Run loads the documents, opens the index again, asks the queries and, where the
// engine can be held against it, compares answers with brute force.
func (m *Measuring) Run(ctx context.Context) (Figures, error) {
	figures := Figures{Engine: m.Name, Given: m.Given}
	var err error
	if figures.Index, err = m.loaded(ctx); err != nil {
		return Figures{}, fmt.Errorf("%s: load: %w", m.Name, err)
	}
	queries := m.Corpus.Queries(m.Queries)
	engine, err := m.first(ctx, queries, &figures)
	if err != nil {
		return Figures{}, fmt.Errorf("%s: open: %w", m.Name, err)
	}
	err = m.ask(ctx, engine, queries, &figures)
	figures.Index.PeakAllMB = max(figures.Index.PeakMB, peakMB()) // the system may tell a few pages less of its mark later
	if err == nil {
		err = m.verify(ctx, engine, queries, &figures)
	}
	if err := errors.Join(err, engine.Close()); err != nil {
		return Figures{}, fmt.Errorf("%s: %w", m.Name, err)
	}
	return figures, m.weigh(ctx, &figures)
}

// load writes all documents, and closes what they were written to.
func (m *Measuring) load(ctx context.Context) (err error) {
	engine, err := m.Open(m.Folder, m.Texts)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, engine.Close()) }()
	wrote := func(done int) { m.Progress(m.Name+": indexing", int64(done), int64(m.Docs)) }
	if l, ok := engine.(loader); ok {
		return l.load(ctx, m.batches(), wrote)
	}
	done := 0
	for batch := range m.batches() {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := engine.Write(ctx, batch); err != nil {
			return err
		}
		done += len(batch)
		wrote(done)
	}
	return nil
}

// batches reads the documents.
func (m *Measuring) batches() iter.Seq[[]index.Document] {
	return func(yield func([]index.Document) bool) {
		var batch []index.Document
		for d := range m.Texts.scan() {
			if batch = append(batch, d); len(batch) < Batch {
				continue
			}
			if !yield(batch) {
				return
			}
			batch = nil
		}
		if len(batch) > 0 {
			yield(batch)
		}
	}
}

// first opens the engine and has it answer a question, by the clock.
func (m *Measuring) first(ctx context.Context, queries []Query, figures *Figures) (Engine, error) {
	begun := m.Now()
	engine, err := m.Open(m.Folder, m.Texts)
	if err != nil {
		return nil, err
	}
	for _, q := range queries {
		if q.Kind != Question {
			continue
		}
		if _, err := engine.Search(ctx, q.Tree); err != nil {
			return nil, errors.Join(err, engine.Close())
		}
		break
	}
	figures.Index.OpenMS = milliseconds(m.Now().Sub(begun))
	return engine, nil
}

// ask has the workers ask the queries, first to warm up and then by the clock.
func (m *Measuring) ask(ctx context.Context, engine Engine, queries []Query, figures *Figures) error {
	limited, cancel := context.WithTimeout(ctx, m.Limit)
	defer cancel()
	warm := round{engine: engine, queries: queries[:min(m.Warm, len(queries))], now: m.Now}
	if err := warm.run(limited, m.Workers); err != nil {
		return err
	}
	timed := round{engine: engine, queries: queries, now: m.Now, progress: func(done int) {
		m.Progress(m.Name+": asking", int64(done), int64(len(queries)))
	}}
	if err := timed.run(limited, m.Workers); err != nil {
		return err
	}
	for _, kind := range Kinds() {
		if got := timed.got[kind]; len(got) > 0 {
			figures.Queries = append(figures.Queries, queryFigures(m.Name, kind, got, m.Workers))
		}
	}
	return ctx.Err()
}

// A round is queries being asked by several workers.
type round struct {
	engine   Engine
	queries  []Query
	now      func() time.Time
	progress func(done int)

	mu    sync.Mutex
	next  int
	got   map[Kind][]answered
	first error
}

// answered is how long a query took, and how many hits it had.
type answered struct {
	took time.Duration
	hits int
}

// run asks until all is asked, an engine fails, or ctx ends, which is no error.
func (r *round) run(ctx context.Context, workers int) error {
	r.got = map[Kind][]answered{}
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			for q, ok := r.take(ctx); ok; q, ok = r.take(ctx) {
				begun := r.now()
				snippets, err := r.engine.Search(ctx, q.Tree)
				r.note(ctx, q.Kind, answered{r.now().Sub(begun), len(snippets)}, err)
			}
		})
	}
	all.Wait()
	return r.first
}

func (r *round) take(ctx context.Context) (Query, bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.first != nil || ctx.Err() != nil || r.next == len(r.queries) {
		return Query{}, false
	}
	r.next++
	if r.progress != nil {
		r.progress(r.next)
	}
	return r.queries[r.next-1], true
}

// note keeps what a query took, unless it was cut short.
func (r *round) note(ctx context.Context, kind Kind, got answered, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case ctx.Err() != nil || errors.Is(err, errors.ErrUnsupported):
	case err != nil && r.first == nil:
		r.first = fmt.Errorf("a query of the kind %q: %w", kind, err)
	default:
		r.got[kind] = append(r.got[kind], got)
	}
}

// weigh compares what the index takes on disk with the texts. It writes to it twice
// more, without any document: scorch removes what merging left at later writes only.
func (m *Measuring) weigh(ctx context.Context, figures *Figures) error {
	engine, err := m.Open(m.Folder, m.Texts)
	if err == nil {
		err = errors.Join(engine.Write(ctx, nil), engine.Write(ctx, nil), engine.Close())
	}
	if err != nil {
		return fmt.Errorf("%s: write twice more: %w", m.Name, err)
	}
	size, err := folderSize(m.Folder)
	if err != nil {
		return fmt.Errorf("%s: size of the index: %w", m.Name, err)
	}
	figures.Index.SizeRatio = float64(size) / float64(max(1, m.Size))
	if figures.Index.WithTexts = figures.Index.SizeRatio; m.External {
		figures.Index.WithTexts++
	}
	return nil
}

func folderSize(folder string) (size int64, err error) {
	err = filepath.WalkDir(folder, func(_ string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		info, err := entry.Info()
		if err == nil {
			size += info.Size()
		}
		return err
	})
	return size, err
}
