package index

import (
	"context"
	"errors"
	"fmt"
	"iter"

	"casebot/corpus"
)

// A Feed tells what has changed in an archive.
type Feed interface {
	// ID names the archive for good.
	ID() string
	// Changes returns at most limit changes that come after the given position,
	// in the order of the feed.
	Changes(ctx context.Context, after int64, limit int) ([]corpus.Change, error)
	// LastSeq returns the position of the newest change, 0 for an empty feed.
	LastSeq(ctx context.Context) (int64, error)
}

// An Archive gives the records as they are now. A record that is not there is
// an error that wraps [corpus.ErrNotFound].
type Archive interface {
	Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error)
	// CasesByID returns cases in the order in which they are asked for, and leaves out
	// those that are not there.
	CasesByID(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error)
	Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error)
}

// A Resetter is a [Writer] that can be emptied, position and all.
type Resetter interface {
	Reset(ctx context.Context) error
}

// A batch ends at so many changes, or at so many bytes of text, so that a bulk
// load of long articles fits in memory.
const (
	batchChanges = 1000
	batchBytes   = 16 << 20
)

// Sync brings an index up to the archive's change feed. Each batch carries the
// position that it leads to, so that Sync can be killed at any instant and goes
// on from there. An index of another archive, or one that is ahead of the feed
// (the archive was restored from a backup), is emptied first.
//
// While a batch is written, the next one is read from the archive and prepared,
// as [WriteAll] says. After each batch progress, where not nil, is told how many
// of the changes to apply are applied; total grows while others write to the
// archive.
func Sync(ctx context.Context, feed Feed, archive Archive, w Writer, progress func(done, total int64)) error {
	// An archive that forgets something meanwhile has another identity: the next
	// Sync finds this one and begins anew.
	identity := feed.ID()
	position, err := start(ctx, feed, w)
	if err != nil {
		return err
	}
	// What came in while the last batch was written is read in another round.
	for from, before := position.Seq, int64(-1); position.Seq != before; {
		before = position.Seq
		err := WriteAll(ctx, w, batches(ctx, feed, archive, Position{identity, position.Seq}), func(reached Position) error {
			position = reached
			return report(ctx, feed, progress, from, reached.Seq)
		})
		if err != nil {
			return fmt.Errorf("index: after change %d: %w", position.Seq, err)
		}
	}
	return nil
}

// batches reads what comes after a position, up to the end of the feed.
func batches(ctx context.Context, feed Feed, archive Archive, position Position) iter.Seq2[Batch, error] {
	return func(yield func(Batch, error) bool) {
		for {
			changes, err := feed.Changes(ctx, position.Seq, batchChanges)
			if err != nil {
				yield(Batch{}, fmt.Errorf("read the change feed after %d: %w", position.Seq, err))
				return
			}
			if len(changes) == 0 {
				return
			}
			batch, err := collect(ctx, archive, changes)
			batch.Position.Archive = position.Archive
			if position = batch.Position; !yield(batch, err) || err != nil {
				return
			}
		}
	}
}

// start returns the position to go on from, after emptying an index that does
// not belong to the feed.
func start(ctx context.Context, feed Feed, w Writer) (Position, error) {
	position, err := w.Position(ctx)
	if err != nil {
		return Position{}, fmt.Errorf("index: read its position: %w", err)
	}
	last, err := feed.LastSeq(ctx)
	if err != nil {
		return Position{}, fmt.Errorf("index: read the end of the change feed: %w", err)
	}
	if position == (Position{}) || position.Archive == feed.ID() && position.Seq <= last {
		return position, nil
	}
	r, ok := w.(Resetter)
	if !ok {
		return Position{}, fmt.Errorf("index: it follows archive %s up to %d and the feed is %s up to %d: delete the index",
			position.Archive, position.Seq, feed.ID(), last)
	}
	if err := r.Reset(ctx); err != nil {
		return Position{}, fmt.Errorf("index: empty it, since it follows another archive: %w", err)
	}
	return Position{}, nil
}

// collect reads the records that the changes name, each once, as they are now.
func collect(ctx context.Context, archive Archive, changes []corpus.Change) (Batch, error) {
	var batch Batch
	seen := map[corpus.Ref]bool{}
	bytes := 0
	for _, change := range changes {
		if batch.Position.Seq = change.Seq; seen[change.Ref] {
			continue
		}
		seen[change.Ref] = true
		d, err := Record(ctx, archive, change)
		switch {
		case errors.Is(err, corpus.ErrNotFound):
			batch.Delete = append(batch.Delete, change.Ref)
		case err != nil:
			return Batch{}, fmt.Errorf("read %s from the archive: %w", change.Ref, err)
		default:
			batch.Put = append(batch.Put, d)
			bytes += len(d.Body)
		}
		if bytes > batchBytes {
			break
		}
	}
	return batch, nil
}

// Record reads the record that a change names, as the index sees it. The error
// wraps [corpus.ErrNotFound] where the archive does not hold it, or it is of a
// kind that this version does not know.
func Record(ctx context.Context, archive Archive, change corpus.Change) (d Document, err error) {
	switch ref := change.Ref; ref.Kind {
	case corpus.CaseRecord:
		c, err := archive.Case(ctx, corpus.CaseID(ref.ID))
		if err != nil {
			return Document{}, err
		}
		d = CaseDocument(c)
	case corpus.ArticleRecord:
		a, err := archive.Article(ctx, corpus.ArticleID(ref.ID))
		if err != nil {
			return Document{}, err
		}
		d = ArticleDocument(a)
	default:
		return Document{}, corpus.ErrNotFound
	}
	if d.Added.IsZero() && !change.Added.IsZero() {
		d.Added = corpus.DateOf(change.Added.UTC())
	}
	return d, nil
}

func report(ctx context.Context, feed Feed, progress func(done, total int64), from, done int64) error {
	if progress == nil {
		return nil
	}
	last, err := feed.LastSeq(ctx)
	if err != nil {
		return fmt.Errorf("read the end of the change feed: %w", err)
	}
	progress(done-from, max(last, done)-from)
	return nil
}
