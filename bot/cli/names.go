package cli

import (
	"context"
	"runtime/debug"
	"sync"

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
