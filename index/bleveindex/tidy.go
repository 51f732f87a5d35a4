package bleveindex

import (
	"context"
	"fmt"
	"path/filepath"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
)

// Files that are in use for longer than all of these pauses stay.
const (
	tidyTries = 100
	tidyPause = 10 * time.Millisecond
)

// Tidy removes the files of segments that were merged into others. Scorch does it by
// itself while it waits for a write behind the next one, and may be closed before:
// until then an index takes up to twice the room that it needs. Files that a search
// still reads stay, and so do those of a merge that takes longer than a second. In
// memory nothing is done.
func (e *Engine) Tidy(ctx context.Context) error {
	e.mu.RLock()
	defer e.mu.RUnlock()
	if e.db == nil {
		return ErrClosed
	}
	if e.folder == nil {
		return nil
	}
	if err := e.folder.tidy(ctx, e.db); err != nil {
		return fmt.Errorf("search index: remove what merging left: %w", err)
	}
	return nil
}

func (f *folder) tidy(ctx context.Context, db *scorch.Scorch) error {
	for range tidyTries {
		if err := flush(db); err != nil {
			return err
		}
		used, err := segments(db)
		if err != nil {
			return err
		}
		files, err := filepath.Glob(filepath.Join(f.path, "*.zap"))
		if err != nil || len(files) <= used {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(tidyPause):
		}
	}
	return nil
}

// flushedKey is written for no other reason than that a batch is durable, and all
// that came before it.
const flushedKey = "compacted"

func flush(db *scorch.Scorch) error {
	empty := bleve.NewBatch()
	empty.SetInternal([]byte(flushedKey), []byte{1})
	return db.Batch(empty)
}
