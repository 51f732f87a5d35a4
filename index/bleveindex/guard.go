package bleveindex

import (
	"errors"
	"fmt"
	"time"

	"casebot/index"

	"github.com/blevesearch/bleve/v2/index/scorch"
	segment "github.com/blevesearch/scorch_segment_api/v2"
)

// mergePause is how long nothing is merged after damage was found: scorch tries again at
// once, and again.
const mergePause = 10 * time.Second

// guard merges files that are what was written, and no others: of what is damaged a merge
// would make a new file, whose sum is right.
func (e *Engine) guard(files []string, closing <-chan struct{}, merge func() error) error {
	err := guarded(func() error {
		for _, path := range files {
			if err := checksum(path); err != nil {
				return err
			}
		}
		return merge()
	})
	if err == nil || errors.Is(err, segment.ErrClosed) || environment(err) {
		return err
	}
	e.stuck.Store(true)
	err = e.damaged(err)
	select {
	case <-closing:
	case <-time.After(mergePause):
	}
	return err
}

// writable reports damage where nothing is merged any more and the files have become so
// many that writing would soon wait for that without end.
func (e *Engine) writable(db *scorch.Scorch) error {
	if !e.stuck.Load() {
		return nil
	}
	if n, err := segments(db); err != nil || n < mostFiles/2 {
		return err
	}
	return fmt.Errorf("search index: %w: start again to have it rebuilt", index.ErrDamaged)
}
