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

// A cache keeps postings up to a size. It may be used by many at once; two that
// miss the same postings both read them.
//
// What is asked for once is on trial; what is asked for again before it had to
// leave is proven, and leaves only for what is proven later. So the words that
// every other query holds stay, whatever rare ones pass by.
type cache struct {
	limit int // bytes

	mu     sync.Mutex
	items  map[key]*list.Element
	proven tier
	trial  tier
}

// A tier is items with how much memory they take, the one used last in front.
type tier struct {
	list.List
	bytes int
}

type item struct {
	key      key
	postings *postings
	proven   bool
}

// bytes is about what an item costs: the postings, and how they are found.
func (i *item) bytes() int { return i.postings.bytes() + overhead }

// overhead is about what an entry costs besides its postings, in bytes.
const overhead = 250

// share is the part of the room that proven items may take: most, in parts of it.
const share, parts = 7, 8

func newCache(limit int) *cache { return &cache{limit: limit, items: map[key]*list.Element{}} }

// get returns postings that are kept, else nil.
func (c *cache) get(k key) *postings {
	c.mu.Lock()
	defer c.mu.Unlock()
	element := c.items[k]
	if element == nil {
		return nil
	}
	found := element.Value.(*item)
	if found.proven {
		c.proven.MoveToFront(element)
	} else {
		c.prove(element)
	}
	return found.postings
}

// prove takes an item from trial; others go back there if they are too many.
func (c *cache) prove(element *list.Element) {
	i := c.trial.drop(element)
	i.proven = true
	c.items[i.key] = c.proven.add(i)
	for c.proven.bytes > c.limit/parts*share {
		last := c.proven.drop(c.proven.Back())
		last.proven = false
		c.items[last.key] = c.trial.add(last)
	}
}

// put keeps postings, and drops others that were not used for longest.
func (c *cache) put(k key, p *postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.items[k] != nil {
		return
	}
	c.items[k] = c.trial.add(&item{key: k, postings: p})
	for c.trial.bytes+c.proven.bytes > c.limit && c.trial.Len() > 0 {
		delete(c.items, c.trial.drop(c.trial.Back()).key)
	}
}

func (t *tier) add(i *item) *list.Element {
	t.bytes += i.bytes()
	return t.PushFront(i)
}

func (t *tier) drop(element *list.Element) *item {
	i := t.Remove(element).(*item)
	t.bytes -= i.bytes()
	return i
}

// size returns how many bytes are held, and how many may be.
func (c *cache) size() (held, limit int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.proven.bytes + c.trial.bytes, c.limit
}
