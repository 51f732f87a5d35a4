package bleveindex

import (
	"container/list"
	"sync"
)

// usualCache is how many bytes of postings an engine keeps unless told.
const usualCache = 64 << 20

// A key names the postings of a term in a segment. A segment never changes, and
// what is deleted from it is left to the snapshot.
type key struct {
	segment     uint64
	field, term string
}

// A cache keeps the postings that were used last, up to a size. It may be used
// by many at once; two that miss the same postings both read them.
type cache struct {
	limit int // bytes

	mu    sync.Mutex
	held  int // bytes
	items map[key]*list.Element
	order *list.List // of items, the one used last in front
}

type item struct {
	key      key
	postings *postings
}

// overhead is about what an entry costs besides its postings, in bytes.
const overhead = 250

func newCache(limit int) *cache {
	return &cache{limit: limit, items: map[key]*list.Element{}, order: list.New()}
}

// get returns postings that are kept, else nil.
func (c *cache) get(k key) *postings {
	c.mu.Lock()
	defer c.mu.Unlock()
	element := c.items[k]
	if element == nil {
		return nil
	}
	c.order.MoveToFront(element)
	return element.Value.(*item).postings
}

// put keeps postings, and drops others that were not used for longest.
func (c *cache) put(k key, p *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.items[k] != nil {
		return
	}
	c.items[k] = c.order.PushFront(&item{k, p})
	c.held += p.bytes() + overhead
	for c.held > c.limit && c.order.Len() > 0 {
		last := c.order.Remove(c.order.Back()).(*item)
		delete(c.items, last.key)
		c.held -= last.postings.bytes() + overhead
	}
}

// size returns how many bytes are held, and how many may be.
func (c *cache) size() (held, limit int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.held, c.limit
}
