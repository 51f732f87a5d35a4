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
// failed is tried anew by the next who asks.
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
	found, err = r.once(at, name, find)()
	if err != nil {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.known, name)
	}
	return found, err
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
