package bleveindex

import (
	"context"
	"fmt"
	"math"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// Compact makes one segment of several, without what was deleted; one alone stays
// as it is. It takes as much room beside them as they do, which [Engine.Tidy] gives
// back. What is written meanwhile may come to stand in further segments. In memory
// nothing is done.
func (e *Engine) Compact(ctx context.Context) error {
	e.mu.RLock()
	defer e.mu.RUnlock()
	if e.db == nil {
		return ErrClosed
	}
	if e.folder == nil {
		return nil // bleve would wait without end for segments to be on disk
	}
	if err := compact(ctx, e.db); err != nil {
		return fmt.Errorf("search index: compact: %w", err)
	}
	return nil
}

func compact(ctx context.Context, db *scorch.Scorch) error {
	for before := math.MaxInt; ; {
		if err := flush(db); err != nil {
			return err
		}
		n, err := segments(db)
		if err != nil || n < 2 || n >= before {
			return err
		}
		before = n
		if err := db.ForceMerge(ctx, nil); err != nil {
			return err
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
}

func segments(db *scorch.Scorch) (int, error) {
	reader, err := snapshotOf(db)
	if err != nil {
		return 0, err
	}
	defer reader.Close()
	return len(reader.Segments()), nil
}
