package bleveindex

import (
	"slices"
	"testing"
)

// A shelf is a cache with room for so many postings of five hundred documents of
// one window.
func newShelf(room int) *cache { return newCache(room * (500*2 + 12 + overhead + eachList)) }

func nth(n int) key { return key{term: string(rune('a' + n))} }

var one = []uint64{1}

func (c *cache) shelve(numbers ...int) {
	for _, n := range numbers {
		c.put(nth(n), one, []*postings{newBuilder(500, windowSize, true).built()})
	}
}

func (c *cache) has(n int) bool {
	_, all := c.get(nth(n), one)
	return all
}

// kept returns which of the first numbers are on the shelf, without asking for them.
func (c *cache) kept(upTo int) []int {
	var out []int
	for n := range upTo {
		if c.items[nth(n)] != nil {
			out = append(out, n)
		}
	}
	return out
}

func TestTheOneNotUsedForLongestLeavesTheCache(t *testing.T) {
	c := newShelf(3)
	c.shelve(0, 1, 2, 0) // twice is once
	c.shelve(3)
	if held, limit := c.size(); !slices.Equal(c.kept(5), []int{1, 2, 3}) || held != limit || c.has(0) {
		t.Errorf("kept are %v in %d bytes of %d", c.kept(5), held, limit)
	}
}

func TestWhatIsAskedForTwiceStays(t *testing.T) {
	c := newShelf(8)
	c.shelve(0, 1)
	c.has(0)
	c.has(1)
	for n := range 100 {
		c.shelve(2 + n)
	}
	if kept := c.kept(102); !slices.Equal(kept[:2], []int{0, 1}) || len(kept) != 8 || kept[2] != 96 {
		t.Errorf("kept are %v: what was asked for again, and the last that passed by", kept)
	}
}

// Even what is proven makes room for what is proven later.
func TestOldFavouritesLeaveInTheEnd(t *testing.T) {
	c := newShelf(8)
	for n := range 20 {
		c.shelve(n)
		c.has(n)
	}
	if kept := c.kept(20); !slices.Equal(kept, []int{12, 13, 14, 15, 16, 17, 18, 19}) || c.proven.Len() != 7 || c.trial.Len() != 1 {
		t.Errorf("kept are %v, %d of them proven", kept, c.proven.Len())
	}
	c.has(13) // used last again
	c.shelve(20)
	c.has(20)
	if back := c.trial.Back(); back == nil || back.Value.(*item).key != nth(14) {
		t.Errorf("on trial again is %+v", back)
	}
}

func TestWhatIsTooLargeIsNotKept(t *testing.T) {
	c := newShelf(2)
	c.shelve(0)
	c.has(0)
	c.shelve(1)
	c.put(nth(9), one, []*postings{newBuilder(1<<19, 1<<20, true).built()})
	if held, _ := c.size(); held > c.limit || c.items[nth(9)] != nil {
		t.Errorf("%d bytes are held of %d", held, c.limit)
	}
	none := newCache(0)
	none.shelve(0)
	if held, _ := none.size(); held != 0 || len(none.items) != 0 {
		t.Errorf("a cache without room holds %d bytes", held)
	}
}

// Of the segments that are there by now, only those are asked for that were not there
// before, and what was kept of the others is dropped.
func TestPostingsAreKeptBySegment(t *testing.T) {
	c := newShelf(3)
	a, b := newBuilder(500, windowSize, true).built(), newBuilder(400, windowSize, true).built()
	c.put(nth(0), []uint64{1, 2}, []*postings{a, b})
	before, _ := c.size()
	lists, all := c.get(nth(0), []uint64{2, 3})
	if all || len(lists) != 2 || lists[0] != b || lists[1] != nil {
		t.Fatalf("%v, all: %v", lists, all)
	}
	c.put(nth(0), []uint64{2, 3}, lists) // the search was cut short
	if held, _ := c.size(); held != before-a.bytes() {
		t.Errorf("%d bytes are held, and %d before, %d of them to be dropped", held, before, a.bytes())
	}
	if lists, all = c.get(nth(0), []uint64{2, 3}); all || lists[0] != b {
		t.Fatalf("%v, all: %v", lists, all)
	}
	c.put(nth(0), []uint64{2, 3}, []*postings{b, a})
	if lists, all = c.get(nth(0), []uint64{2, 3}); !all || lists[0] != b || lists[1] != a {
		t.Errorf("%v, all: %v", lists, all)
	}
}
