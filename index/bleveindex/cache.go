package bleveindex

import (
	"container/list"
	"slices"
	"sync"
)

// usualCache is how many bytes of postings an engine keeps unless told.
const usualCache = 64 << 20

// A key names the postings of a term, those in all segments.
type key struct{ field, term string }

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

// An item is the postings of a term, by segment. A segment never changes, and what is
// deleted from it is left to the snapshot.
type item struct {
	key      key
	segments []uint64
	lists    []*postings // nil where they are not known
	bytes    int         // about what it costs
	proven   bool
}

// overhead is about what postings cost besides what they hold, and how they are found,
// in bytes.
const overhead = 250

// share is the part of the room that proven items may take: most, in parts of it.
const share, parts = 7, 8

func newCache(limit int) *cache { return &cache{limit: limit, items: map[key]*list.Element{}} }

// get returns the postings of a term that are kept, by segment. All says that there
// are some for every segment, which are not to be changed; else they are nil for some.
func (c *cache) get(k key, segments []uint64) (lists []*postings, all bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	element := c.items[k]
	if element == nil {
		return make([]*postings, len(segments)), false
	}
	found := element.Value.(*item)
	if found.proven {
		c.proven.MoveToFront(element)
	} else {
		c.prove(element)
	}
	if slices.Equal(found.segments, segments) && !slices.Contains(found.lists, nil) {
		return found.lists, true
	}
	lists = make([]*postings, len(segments))
	for i, segment := range segments {
		if at := slices.Index(found.segments, segment); at >= 0 {
			lists[i] = found.lists[at]
		}
	}
	return lists, false
}

// prove takes an item from trial; others go back there if they are too many.
func (c *cache) prove(element *list.Element) {
	i := c.trial.drop(element)
	i.proven = true
	c.items[i.key] = c.proven.add(i)
	c.demote()
}

func (c *cache) demote() {
	for c.proven.bytes > c.limit/parts*share {
		last := c.proven.drop(c.proven.Back())
		last.proven = false
		c.items[last.key] = c.trial.add(last)
	}
}

// put keeps postings of a term in place of what was kept of it, and drops others that
// were not used for longest.
func (c *cache) put(k key, segments []uint64, lists []*postings) {
	i := &item{key: k, segments: segments, lists: lists}
	for _, p := range lists {
		if p != nil {
			i.bytes += p.bytes() + overhead
		}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if before := c.items[k]; before != nil {
		c.replace(before, i)
	} else {
		c.items[k] = c.trial.add(i)
	}
	for c.trial.bytes+c.proven.bytes > c.limit && c.trial.Len() > 0 {
		delete(c.items, c.trial.drop(c.trial.Back()).key)
	}
}

// replace has an item take the place of another.
func (c *cache) replace(element *list.Element, by *item) {
	before, in := element.Value.(*item), &c.trial
	if by.proven = before.proven; by.proven {
		in = &c.proven
	}
	in.bytes += by.bytes - before.bytes
	element.Value = by
	c.demote()
}

func (t *tier) add(i *item) *list.Element {
	t.bytes += i.bytes
	return t.PushFront(i)
}

func (t *tier) drop(element *list.Element) *item {
	i := t.Remove(element).(*item)
	t.bytes -= i.bytes
	return i
}

// size returns how many bytes are held, and how many may be.
func (c *cache) size() (held, limit int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.proven.bytes + c.trial.bytes, c.limit
}
