package bleveindex

import (
	"context"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// patrolPause is how long Patrol waits before each piece that it reads: a piece takes
// a fraction of a millisecond, so that nobody who asks meanwhile notices.
const patrolPause = 15 * time.Millisecond

// Patrol compares the files that opening did not read with the sums that were written
// with them, slowly, and then all files whenever reading them has failed. It returns
// what it finds to be damaged, for which the index is built anew at the next start;
// where ctx ends before, its error. How it waits between is given.
func (e *Engine) Patrol(ctx context.Context, wait func(context.Context, time.Duration) error) error {
	e.mu.RLock()
	files := e.unread
	e.mu.RUnlock()
	for {
		for _, path := range files {
			if err := e.inspect(ctx, path, wait); err != nil {
				return err
			}
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-e.doubted:
		}
		var err error
		if files, err = e.files(); err != nil {
			return err
		}
	}
}

// inspect reads a file without holding up anybody. It may be gone meanwhile, or another
// one by its name: what is wrong counts where the file that is in use has it.
func (e *Engine) inspect(ctx context.Context, path string, wait func(context.Context, time.Duration) error) error {
	err := checksumBy(path, func() error { return wait(ctx, patrolPause) })
	if ctx.Err() != nil {
		return ctx.Err()
	}
	if err == nil || environment(err) {
		return nil
	}
	return e.verify(ctx, func(used string) bool { return used == path })
}

// files are the paths of all segments that are in use.
func (e *Engine) files() (paths []string, err error) {
	err = e.view(func(reader *scorch.IndexSnapshot) error {
		for path := range persisted(reader) {
			paths = append(paths, path)
		}
		return nil
	})
	return paths, err
}
