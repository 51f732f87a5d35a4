package cli

import "context"

// An indexer brings the index up to the archive beside other work.
type indexer struct {
	work chan struct{}
	done chan error
}

// behind starts an indexer, which syncs whenever it is nudged.
func (a *app) behind(ctx context.Context, h *house) *indexer {
	i := &indexer{work: make(chan struct{}, 1), done: make(chan error, 1)}
	go func() {
		var failed error
		for range i.work {
			if failed == nil {
				failed = a.quietly(ctx, h)
			}
		}
		i.done <- failed
	}()
	return i
}

// nudge says that there is something new.
func (i *indexer) nudge() {
	select {
	case i.work <- struct{}{}:
	default: // it will see it anyway
	}
}

// wait ends the indexer and returns what went wrong.
func (i *indexer) wait() error {
	close(i.work)
	return <-i.done
}
