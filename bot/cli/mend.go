package cli

import (
	"context"
	"fmt"
	"runtime/debug"

	"casebot/index"
	"casebot/index/bleveindex"
)

// mend has the index looked at until the house is closed, beside what is asked, and
// builds it anew where it is found damaged: what is asked meanwhile is still found in
// the damaged one. The bots are made before.
func (a *app) mend(h *house) {
	h.reading.Go(func() {
		for {
			damage := h.index.Patrol(h.open, a.Wait)
			if h.open.Err() != nil {
				return
			}
			a.log.Warn("the search index cannot be used and is built anew", "folder", h.folder, "reason", damage)
			if err := a.renew(h.open, h); err != nil {
				if h.open.Err() == nil {
					a.log.Warn("the search index was not built anew: the next start does it", "reason", err)
				}
				return
			}
		}
	})
}

// renew builds the index anew. Others bring the present one up to date until the new one
// takes its place.
func (a *app) renew(ctx context.Context, h *house) error {
	next, err := h.index.Successor()
	if err != nil {
		return err
	}
	defer next.Close()
	if err := index.Sync(ctx, h.store, h.store, next, nil); err != nil {
		return err
	}
	return h.replace(ctx, next)
}

// replace has a new index take the place of the present one, and whoever brings that up
// to date meanwhile waits.
func (h *house) replace(ctx context.Context, next *bleveindex.Successor) error {
	h.syncing.Lock()
	defer h.syncing.Unlock()
	if err := index.Sync(ctx, h.store, h.store, next, nil); err != nil {
		return fmt.Errorf("what came in meanwhile: %w", err)
	}
	if err := h.index.Yield(next); err != nil {
		return err
	}
	for _, b := range h.bots {
		b.Renewed()
	}
	debug.FreeOSMemory()
	return nil
}
