package complete

import (
	"context"
	"fmt"

	"casebot/corpus"
	"casebot/index"
)

// oneRead is how many changes are read at once, and the fewest that are worth a
// segment of their own while there are more.
const oneRead = 1000

// atOnce is how many times as many records as there are already are waited for
// while there is much to read: each segment of a few is made only to be joined.
const atOnce = 8

// Follow brings the index up to the archive's change feed. While there is much to
// read, what is suggested grows with it. An archive with another identity (it has
// forgotten something, or came from a backup), or one that is behind the index,
// empties the index at once and fills it anew.
func (x *Index) Follow(ctx context.Context, feed index.Feed, archive index.Archive) error {
	x.writing.Lock()
	defer x.writing.Unlock()
	last, err := feed.LastSeq(ctx)
	if err != nil {
		return fmt.Errorf("completion: read the end of the change feed: %w", err)
	}
	if id := feed.ID(); id != x.archive || last < x.seq {
		x.reset(id)
	}
	changed := map[corpus.CaseID]*record{}
	for seq := x.seq; ; {
		changes, err := feed.Changes(ctx, seq, oneRead)
		if err != nil {
			return fmt.Errorf("completion: read the change feed after %d: %w", seq, err)
		}
		for _, change := range changes {
			if seq = change.Seq; change.Ref.Kind != corpus.CaseRecord {
				continue
			}
			id := corpus.CaseID(change.Ref.ID)
			c, err := corpus.Found(archive.Case(ctx, id))
			if err != nil {
				return fmt.Errorf("completion: read %s from the archive: %w", change.Ref, err)
			}
			if changed[id] = nil; c != nil {
				changed[id] = recordOf(c)
			}
		}
		if done := len(changes) == 0; done || len(changed) >= max(oneRead, atOnce*len(x.places)) {
			if len(changed) > 0 {
				x.apply(changed)
				clear(changed)
			}
			if x.seq = seq; done {
				return nil
			}
		}
	}
}
