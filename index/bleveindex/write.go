package bleveindex

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"runtime"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex/segment"

	bleve "github.com/blevesearch/bleve_index_api"
	"golang.org/x/sync/errgroup"
)

// positionKey is where a batch keeps the position that it leads to.
const positionKey = "position"

// Write is as [index.Writer] says. A reference that is both put and deleted is put.
func (e *Engine) Write(ctx context.Context, b index.Batch) error {
	write, err := e.Prepare(ctx, b)
	if err != nil {
		return err
	}
	return write(ctx)
}

// Prepare is as [index.Preparer] says: the texts are taken apart.
func (e *Engine) Prepare(ctx context.Context, b index.Batch) (write func(ctx context.Context) error, err error) {
	on, err := takeApart(ctx, newest(b.Put))
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	batch, err := newBatch(b, on)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	return func(ctx context.Context) error {
		defer giveBack(on)
		return e.write(ctx, batch)
	}, nil
}

func (e *Engine) write(ctx context.Context, batch *bleve.Batch) error {
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	e.mu.RLock()
	db := e.db
	if db == nil {
		e.mu.RUnlock()
		return ErrClosed
	}
	if err := e.writable(db); err != nil {
		e.mu.RUnlock()
		return err
	}
	err := db.Batch(batch)
	e.mu.RUnlock()
	if err != nil {
		err = fmt.Errorf("search index: write: %w; see that the disk has room and can be written", err)
		return e.undo(db, err)
	}
	return nil
}

// undo goes back to what is on disk: what could not be made durable must not be
// seen either, nor be tried again and again in the background.
func (e *Engine) undo(failed bleve.Index, cause error) error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.db == nil || failed != bleve.Index(e.db) {
		return cause
	}
	if err := e.reopen(asItIs); err != nil {
		return fmt.Errorf("%w; %w", cause, err)
	}
	return cause
}

func asItIs(*folder) error { return nil }

// newBatch makes scorch's batch of ours, whose documents are on some desks.
func newBatch(b index.Batch, on []*desk) (*bleve.Batch, error) {
	batch := bleve.NewBatch()
	for _, ref := range b.Delete {
		batch.Delete(ref.String())
	}
	var sheets []*segment.Sheet
	for _, d := range on {
		sheets = append(sheets, d.sheet)
	}
	for d := range segment.NewDraft(sheets...).Documents() {
		batch.Update(d)
	}
	position, err := json.Marshal(b.Position)
	if err != nil {
		return nil, fmt.Errorf("write the position: %w", err)
	}
	batch.SetInternal([]byte(positionKey), position)
	return batch, nil
}

// newest returns the documents without those that a later one replaces.
func newest(documents []index.Document) []index.Document {
	last := make(map[corpus.Ref]int, len(documents))
	for i := range documents {
		last[documents[i].Ref] = i
	}
	if len(last) == len(documents) {
		return documents
	}
	var out []index.Document
	for i, d := range documents {
		if last[d.Ref] == i {
			out = append(out, d)
		}
	}
	return out
}

// takeApart takes documents apart on all processors, at a desk on each as many as
// stand side by side.
func takeApart(ctx context.Context, documents []index.Document) ([]*desk, error) {
	on := make([]*desk, max(1, min(runtime.GOMAXPROCS(0), len(documents)/leastDesk)))
	var work errgroup.Group
	for i := range on {
		on[i] = desks.Get().(*desk)
		work.Go(func() error {
			for _, d := range documents[len(documents)*i/len(on) : len(documents)*(i+1)/len(on)] {
				if err := ctx.Err(); err != nil {
					return err
				}
				if err := on[i].take(d); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := cmp.Or(work.Wait(), ctx.Err()); err != nil {
		giveBack(on)
		return nil, err
	}
	return on, nil
}

// take adds a document. One that cannot be taken apart is named: the process goes on.
func (d *desk) take(made index.Document) (err error) {
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("index %s: %v: forget it, and report its text", made.Ref, cause)
		}
	}()
	d.add(made)
	return nil
}

// leastDesk is how many documents are worth a desk of their own.
const leastDesk = 8

// giveBack has desks used again. Nothing may need what is on them.
func giveBack(on []*desk) {
	for _, d := range on {
		d.sheet.Reset()
		desks.Put(d)
	}
}
