package bleveindex

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"testing"
)

// someDocuments returns documents of a segment at random, with how often each
// holds a term: seldom, now and then very often.
func someDocuments(r *rand.Rand, all int, share float64) map[uint32]uint32 {
	out := map[uint32]uint32{}
	for document := range uint32(all) {
		if r.Float64() < share {
			out[document] = []uint32{1, 1, 1, 2, 15, 16, 17, 254, 255, 256, 1 << 20}[r.IntN(11)]
		}
	}
	return out
}

// Whatever share of the documents holds a term, its postings say so, in windows
// and looked up in any order.
func TestPostings(t *testing.T) {
	for i, share := range []float64{0, .0005, .05, .2, .4, 1} {
		for _, counted := range []bool{true, false} {
			t.Run(fmt.Sprint(share, counted), func(t *testing.T) {
				r := rand.New(rand.NewPCG(uint64(i), 3))
				const all = 3*windowSize + 77
				want := someDocuments(r, all, share)
				b := newBuilder(len(want), all, counted)
				for _, document := range slices.Sorted(maps.Keys(want)) {
					if !counted {
						want[document] = 1
					}
					b.add([]uint32{document}, frequencies(want[document], counted))
				}
				p := b.built()
				samePostings(t, p, want, all, r)
			})
		}
	}
}

func samePostings(t *testing.T, p *postings, want map[uint32]uint32, all int, r *rand.Rand) {
	t.Helper()
	seen := 0
	c := cursor{postings: p}
	for w := range (all + windowSize - 1) / windowSize {
		c.enter(w)
		var marked bitset
		c.mark(&marked)
		found := 0
		if c.open {
			c.each(func(place int) {
				if found++; want[uint32(w*windowSize+place)] == 0 {
					t.Errorf("document %d is found", w*windowSize+place)
				}
			})
		}
		if seen += found; marked.size() != found {
			t.Errorf("window %d: %d documents, %d marked", w, found, marked.size())
		}
		for range 2000 {
			place := r.IntN(min(windowSize, all-w*windowSize))
			if got := c.frequency(place); got != want[uint32(w*windowSize+place)] {
				t.Fatalf("document %d is looked up as %d, want %d", w*windowSize+place, got, want[uint32(w*windowSize+place)])
			}
		}
	}
	dead := make([]uint64, (all+63)/64)
	left := len(want)
	for document := range uint32(all) {
		if document%3 == 0 {
			dead[document/64] |= 1 << (document % 64)
			if want[document] > 0 {
				left--
			}
		}
	}
	if seen != len(want) || p.size != len(want) || p.without(nil) != len(want) || p.without(dead) != left {
		t.Errorf("%d seen of %d, size %d, %d without the dead, want %d", seen, len(want), p.size, p.without(dead), left)
	}
}

// Little memory is taken: two bytes for an entry, or one for each document.
func TestPostingsAreSmall(t *testing.T) {
	for _, c := range []struct{ size, all, most int }{{0, 1_000_000, 0}, {1000, 1_000_000, 2000 + 1000*12}, {100_000, 1_000_000, 210_000}, {400_000, 1_000_000, 1_130_000}} {
		p := newBuilder(c.size, c.all, true)
		for i := range c.size {
			p.add([]uint32{uint32(i * (c.all / c.size))}, []uint32{1})
		}
		if got := p.bytes(); got > c.most {
			t.Errorf("%d of %d: %d bytes, want %d at most", c.size, c.all, got, c.most)
		}
	}
}

func frequencies(n uint32, counted bool) []uint32 {
	if !counted {
		return nil
	}
	return []uint32{n}
}
