package bot

import (
	"context"
	"sync"

	"casebot/index"
)

// A memo is what was found out of the archive and is asked for again soon,
// until the index changes: how cases are spread over values, with each letter that is
// typed; the cases of a statistic. It may be used by many at once: what several want
// is found out once. What is remembered is changed by nobody.
type memo[T any] struct {
	index positioned // nil: nothing is remembered
	most  int        // that are remembered

	mu    sync.Mutex // for all that follows
	at    index.Position
	known map[string]func() (T, error)
}

// What is positioned says up to where it has followed the archive.
type positioned interface {
	Position(ctx context.Context) (index.Position, error)
}

func newMemo[T any](searcher index.Searcher, most int) *memo[T] {
	at, _ := searcher.(positioned)
	return &memo[T]{index: at, most: most}
}

// of returns what is found out under a name, in the limits of the context. What has
// failed is tried anew by the next who asks, and by who waited for somebody else's
// finding out and has time left: that one may have had less.
func (r *memo[T]) of(ctx context.Context, name string, find func() (T, error)) (found T, err error) {
	if r.index == nil {
		return find()
	}
	at, err := r.index.Position(ctx)
	if err != nil {
		return found, err
	}
	if limits, ok := ctx.Value(limitsKey{}).(index.And); ok {
		name += "\n" + limits.String()
	}
	for {
		own := false
		found, err = r.shared(name, r.once(at, name, func() (T, error) { own = true; return find() }))
		if err == nil || own || ctx.Err() != nil {
			return found, err
		}
	}
}

// shared waits for what is found out, and forgets it where it failed or panicked.
func (r *memo[T]) shared(name string, once func() (T, error)) (found T, err error) {
	good := false
	defer func() {
		if !good {
			r.mu.Lock()
			defer r.mu.Unlock()
			delete(r.known, name)
		}
	}()
	found, err = once()
	good = err == nil
	return found, err
}

// forget forgets all.
func (r *memo[T]) forget() {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.known = nil
}

// once is the finding out that all who ask at one position share.
func (r *memo[T]) once(at index.Position, name string, find func() (T, error)) func() (T, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.at != at || r.known == nil || r.known[name] == nil && len(r.known) == r.most {
		r.at, r.known = at, map[string]func() (T, error){}
	}
	if r.known[name] == nil {
		r.known[name] = sync.OnceValues(find)
	}
	return r.known[name]
}
