package bleveindex

import (
	"container/list"
	"slices"
	"sync"
)

// usualCache is how many bytes of postings an engine keeps unless told.
const usualCache = 64 << 20

// A key names the postings of a term, in all segments.
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

// An item is the postings of a term in the segments that it was last asked for in. A
// segment never changes, and what is deleted from it is left to the snapshot.
type item struct {
	key      key
	segments []uint64
	lists    []*postings // one for each of these; nil where it was not read
	bytes    int         // about what it costs: the postings, and how they are found
	proven   bool
}

func newItem(k key, segments []uint64, lists []*postings) *item {
	i := &item{key: k, segments: segments, lists: lists, bytes: overhead}
	for _, p := range lists {
		if i.bytes += eachList; p != nil {
			i.bytes += p.bytes()
		}
	}
	return i
}

// in returns the postings in some segments, and whether they are all there. If so they
// are not to be changed.
func (i *item) in(segments []uint64) (lists []*postings, all bool) {
	if slices.Equal(segments, i.segments) && !slices.Contains(i.lists, nil) {
		return i.lists, true
	}
	lists = make([]*postings, len(segments))
	for n, segment := range segments {
		if known := slices.Index(i.segments, segment); known >= 0 {
			lists[n] = i.lists[known]
		}
	}
	return lists, false
}

// What an item costs besides its postings, about, in bytes.
const (
	overhead = 250
	eachList = 16
)

// share is the part of the room that proven items may take: most, in parts of it.
const share, parts = 7, 8

func newCache(limit int) *cache { return &cache{limit: limit, items: map[key]*list.Element{}} }

// get returns the postings of a term in some segments, nil for those that are not kept,
// and whether all are: then they are not to be changed.
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
		i := c.trial.drop(element)
		i.proven = true
		c.items[k] = c.proven.add(i)
		c.shrink()
	}
	return found.in(segments)
}

// put keeps the postings of a term in some segments, nil for those that were not read,
// in place of what was kept of it before. They are not to be changed any more.
func (c *cache) put(k key, segments []uint64, lists []*postings) {
	c.mu.Lock()
	defer c.mu.Unlock()
	made := newItem(k, segments, lists)
	if before := c.items[k]; before == nil {
		c.items[k] = c.trial.add(made)
	} else if made.proven = before.Value.(*item).proven; made.proven {
		c.proven.replace(before, made)
	} else {
		c.trial.replace(before, made)
	}
	c.shrink()
}

// shrink puts back on trial what is too much to be proven, and drops what was not used
// for longest.
func (c *cache) shrink() {
	for c.proven.bytes > c.limit/parts*share {
		last := c.proven.drop(c.proven.Back())
		last.proven = false
		c.items[last.key] = c.trial.add(last)
	}
	for c.trial.bytes+c.proven.bytes > c.limit && c.trial.Len() > 0 {
		delete(c.items, c.trial.drop(c.trial.Back()).key)
	}
}

func (t *tier) add(i *item) *list.Element {
	t.bytes += i.bytes
	return t.PushFront(i)
}

func (t *tier) replace(element *list.Element, by *item) {
	t.bytes += by.bytes - element.Value.(*item).bytes
	element.Value = by
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
