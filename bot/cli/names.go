package cli

import (
	"context"
	"runtime/debug"
	"sync"
	"time"

	"casebot/index"
	"casebot/index/complete"
)

// names suggests the archive's names, and follows its changes while somebody
// serves them. They live in memory: a start fills them anew, beside other work.
type names struct {
	*complete.Index
	changed chan struct{}
}

// nudge says that the archive may have changed.
func (n *names) nudge() {
	if n == nil {
		return
	}
	select {
	case n.changed <- struct{}{}:
	default: // it will see it anyway
	}
}

// complete suggests names from now on, and follows the archive until ctx ends; the
// channel is closed when it has stopped. What cannot be read is tried again with
// the next change.
func (a *app) complete(ctx context.Context, h *house) <-chan struct{} {
	h.names = &names{complete.New(), make(chan struct{}, 1)}
	h.names.nudge()
	done := make(chan struct{})
	settle := sync.OnceFunc(debug.FreeOSMemory) // a start leaves much behind, and then nobody may ask for hours
	go func() {
		defer close(done)
		for {
			select {
			case <-ctx.Done():
				return
			case <-h.names.changed:
			}
			if err := h.names.Follow(ctx, h.store, h.store); err != nil && ctx.Err() == nil {
				a.log.Warn("the names that are suggested are not up to date", "error", err)
			}
			settle()
		}
	}()
	return done
}

// completer is what suggests the names of a house: those that are kept while it is
// served, else some that are read when one is first asked for, so that a terminal
// starts at once.
func (a *app) completer(h *house) index.Completer {
	if h.names != nil {
		return h.names
	}
	return &demanded{complete.New(), a, h, h.store}
}

// A demanded completer brings its names up to the archive whenever one is asked for.
type demanded struct {
	*complete.Index
	app   *app
	house *house
	feed  index.Feed // of the house
}

// mostReading is how long one request waits for the names to be read: some 20,000
// cases are read in that time.
const mostReading = 5 * time.Second

// Complete implements [index.Completer]. Names that are not all read in time suggest
// nothing: their reading goes on beside what is asked next, until the house is closed.
func (d *demanded) Complete(ctx context.Context, typed string, limit int) ([]index.Suggestion, error) {
	read := make(chan error, 1)
	d.house.reading.Go(func() { read <- d.Follow(d.house.open, d.feed, d.house.store) })
	waiting, stop := context.WithCancel(ctx)
	defer stop()
	late := make(chan error, 1)
	go func() { late <- d.app.Wait(waiting, mostReading) }()
	select {
	case err := <-read:
		if err != nil {
			return nil, err
		}
		return d.Index.Complete(ctx, typed, limit)
	case <-late:
		return nil, ctx.Err()
	}
}
