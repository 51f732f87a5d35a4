package bot

import (
	"context"
	"sync"

	"casebot/index"
)

// counts remembers how cases are spread over values, which is asked for again with
// each letter that is typed, until the index changes. It may be used by many at
// once: what several want is counted once.
type counts struct {
	index positioned // nil: nothing is remembered

	mu    sync.Mutex // for all that follows
	at    index.Position
	known map[string]func() ([]index.Facet, error)
}

// What is positioned says up to where it has followed the archive.
type positioned interface {
	Position(ctx context.Context) (index.Position, error)
}

// mostCounted bounds what is remembered.
const mostCounted = 200

func newCounts(searcher index.Searcher) *counts {
	at, _ := searcher.(positioned)
	return &counts{index: at}
}

// of returns what is counted under a name, in the limits of the context. What has
// failed is counted anew by the next who asks.
func (c *counts) of(ctx context.Context, name string, count func() ([]index.Facet, error)) ([]index.Facet, error) {
	if c.index == nil {
		return count()
	}
	at, err := c.index.Position(ctx)
	if err != nil {
		return nil, err
	}
	if limits, ok := ctx.Value(limitsKey{}).(index.And); ok {
		name += "\n" + limits.String()
	}
	found, err := c.once(at, name, count)()
	if err != nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		delete(c.known, name)
	}
	return found, err
}

// once is the counting that all who ask at one position share.
func (c *counts) once(at index.Position, name string, count func() ([]index.Facet, error)) func() ([]index.Facet, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.at != at || c.known == nil || len(c.known) == mostCounted {
		c.at, c.known = at, map[string]func() ([]index.Facet, error){}
	}
	if c.known[name] == nil {
		c.known[name] = sync.OnceValues(count)
	}
	return c.known[name]
}
