package bleveindex

import (
	"context"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"

	"casebot/corpus"
	"casebot/index"

	"github.com/blevesearch/bleve/v2/index/scorch"
)

// Position is as [index.Writer] says.
func (e *Engine) Position(context.Context) (position index.Position, err error) {
	err = e.view(func(reader *scorch.IndexSnapshot) error {
		written, err := reader.GetInternal([]byte(positionKey))
		if err == nil && len(written) > 0 {
			err = json.Unmarshal(written, &position)
		}
		if err != nil {
			return fmt.Errorf("read its position: %w", err)
		}
		return nil
	})
	return position, err
}

// Search is as [index.Searcher] says: a deadline gives the page as far as it came.
func (e *Engine) Search(ctx context.Context, req index.Request) (page *index.Page, err error) {
	e.searches.Add(1)
	defer e.searches.Add(-1)
	err = e.view(func(reader *scorch.IndexSnapshot) error {
		at := e.last.Load()
		if at == nil || at.reader != reader {
			if at, err = newSnapshot(reader, at, e.cache); err != nil {
				return err
			}
			e.last.Store(at)
		}
		page, err = at.search(ctx, req)
		return err
	})
	return page, err
}

// Each is as [index.Lister] says.
func (e *Engine) Each(ctx context.Context, visit func(ref corpus.Ref, sum uint64) error) error {
	return e.view(func(reader *scorch.IndexSnapshot) error { return each(ctx, reader, visit) })
}

// view lends the newest snapshot. Where the files turn out to be damaged, the
// next Open builds the index anew.
func (e *Engine) view(use func(*scorch.IndexSnapshot) error) error {
	e.mu.RLock()
	defer e.mu.RUnlock()
	if e.db == nil {
		return ErrClosed
	}
	reader, err := snapshotOf(e.db)
	if err != nil {
		return fmt.Errorf("search index: %w", err)
	}
	defer reader.Close()
	err = guarded(func() error { return use(reader) })
	switch {
	case err == nil:
		return nil
	case e.folder == nil || innocent(err):
		return fmt.Errorf("search index: %w", err)
	case !errors.Is(err, index.ErrDamaged):
		err = fmt.Errorf("%w: %w", index.ErrDamaged, err)
	}
	return e.damaged(err)
}

// A visitError is an error of who visits what is read.
type visitError struct{ error }

func (e visitError) Unwrap() error { return e.error }

// innocent reports whether an error of reading says nothing against the files: it is
// of who asked, or of the machine. Any other is of files that cannot be read.
func innocent(err error) bool {
	if errors.As(err, &visitError{}) || environment(err) {
		return true
	}
	for _, cause := range []error{context.Canceled, context.DeadlineExceeded, errTooLarge, index.ErrAfter} {
		if errors.Is(err, cause) {
			return true
		}
	}
	return false
}

// damaged marks the folder, and has Patrol look at it.
func (e *Engine) damaged(cause error) error {
	cause = fmt.Errorf("search index: %w: start again to have it rebuilt, where it is not by itself", cause)
	select {
	case e.doubted <- struct{}{}:
	default: // it will look anyway
	}
	if err := e.folder.markDamaged(); err != nil {
		return fmt.Errorf("%w; %w", cause, err)
	}
	return cause
}

// snapshotOf returns the newest snapshot, which is to be closed.
func snapshotOf(db *scorch.Scorch) (*scorch.IndexSnapshot, error) {
	reader, err := db.Reader()
	if err != nil {
		return nil, err
	}
	snapshot, ok := reader.(*scorch.IndexSnapshot)
	if !ok {
		return nil, fmt.Errorf("bleve gave a %T", reader)
	}
	return snapshot, nil
}

// each visits the reference and the fingerprint of every document.
func each(ctx context.Context, reader *scorch.IndexSnapshot, visit func(corpus.Ref, uint64) error) error {
	for _, segment := range reader.Segments() {
		for live := segment.DocNumbersLive().Iterator(); live.HasNext(); {
			if err := ctx.Err(); err != nil {
				return err
			}
			ref, sum, err := fingerprint(segment, uint64(live.Next()))
			if err != nil {
				return err
			}
			if err := visit(ref, sum); err != nil {
				return visitError{err}
			}
		}
	}
	return nil
}

func fingerprint(segment *scorch.SegmentSnapshot, number uint64) (ref corpus.Ref, sum uint64, err error) {
	err = segment.VisitDocument(number, func(field string, _ byte, value []byte, _ []uint64) bool {
		switch {
		case field == fieldID:
			ref = parseRef(string(value))
		case field == fieldSum && len(value) == 8:
			sum = binary.BigEndian.Uint64(value)
		}
		return true
	})
	if err != nil {
		return corpus.Ref{}, 0, fmt.Errorf("read document %d: %w", number, err)
	}
	return ref, sum, nil
}
