package bleveindex

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"sync/atomic"

	"casebot/index"

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
	batch, err := prepare(ctx, b)
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	return func(ctx context.Context) error { return e.write(ctx, batch) }, nil
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
	if err := e.reopen(false); err != nil {
		return fmt.Errorf("%w; %w", cause, err)
	}
	return cause
}

// prepare takes the documents of a batch apart, on all processors.
func prepare(ctx context.Context, b index.Batch) (*bleve.Batch, error) {
	documents := make([]*document, len(b.Put))
	var next atomic.Int64
	var work errgroup.Group
	for range min(runtime.GOMAXPROCS(0), len(b.Put)) {
		work.Go(func() error {
			on := &desk{}
			for i := next.Add(1) - 1; i < int64(len(b.Put)); i = next.Add(1) - 1 {
				if err := ctx.Err(); err != nil {
					return err
				}
				documents[i] = newDocument(b.Put[i], on)
			}
			return nil
		})
	}
	if err := cmp.Or(work.Wait(), ctx.Err()); err != nil {
		return nil, err
	}
	batch := bleve.NewBatch()
	for _, ref := range b.Delete {
		batch.Delete(ref.String())
	}
	for _, d := range documents {
		batch.Update(d)
	}
	position, err := json.Marshal(b.Position)
	if err != nil {
		return nil, fmt.Errorf("write the position: %w", err)
	}
	batch.SetInternal([]byte(positionKey), position)
	return batch, nil
}
