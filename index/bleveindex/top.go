package bleveindex

import (
	"bytes"
	"cmp"
	"container/heap"
	"math"
)

// A hit is a document on its way to a page. Its ID is read when a tie or the
// page asks for it.
type hit struct {
	doc   uint64
	score float64
	id    []byte
	lacks uint64 // words that it does not hold, by their bits; those without one, it may hold
}

// top keeps the best hits of a search, so many of them, the worst in front.
type top struct {
	*run
	keep int
	hits []hit

	after, until *hit    // only hits behind the one, and none behind the other; nil for no bound
	forecast     *hit    // all will be at least as good, it seems; nil where nothing is known
	spilled      float64 // the best score of what there was no room for
}

// floor is the score below which no hit enters.
func (t *top) floor() float64 {
	floor := math.Inf(-1)
	for _, bound := range []*hit{t.until, t.forecast} {
		if bound != nil {
			floor = max(floor, bound.score)
		}
	}
	if len(t.hits) < t.keep {
		return floor
	}
	return max(floor, t.hits[0].score)
}

// An outcome is what became of a hit that was offered.
type outcome int

const (
	entered outcome = iota
	before          // the page: an earlier one has it
	behind          // what is kept: so is whatever comes behind it
)

// offer adds a hit where it is good enough, and drops the worst if there are
// too many then.
func (t *top) offer(h hit) outcome {
	switch {
	case t.after != nil && t.compare(&h, t.after) <= 0:
		return before
	case t.until != nil && t.compare(&h, t.until) > 0:
		return behind
	case len(t.hits) < t.keep:
		t.hits = append(t.hits, h)
		heap.Fix(t, len(t.hits)-1) // as heap.Push does, which would make an any of the hit
	case t.compare(&h, &t.hits[0]) < 0:
		t.spilled = max(t.spilled, t.hits[0].score)
		t.hits[0] = h
		heap.Fix(t, 0)
	default:
		t.spilled = max(t.spilled, h.score)
		return behind
	}
	return entered
}

// The methods of heap.Interface.

func (t *top) Len() int           { return len(t.hits) }
func (t *top) Less(i, j int) bool { return t.compare(&t.hits[i], &t.hits[j]) > 0 }
func (t *top) Swap(i, j int)      { t.hits[i], t.hits[j] = t.hits[j], t.hits[i] }
func (t *top) Push(x any)         { t.hits = append(t.hits, x.(hit)) }
func (t *top) Pop() any {
	last := len(t.hits) - 1
	h := t.hits[last]
	t.hits = t.hits[:last]
	return h
}

// compare orders hits: the better score first, equal ones by reference.
func (r *run) compare(a, b *hit) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	return compareIDs(r.id(a), r.id(b))
}

// compareIDs orders as [index.CompareRefs] does the references that are written
// so, without making any: ties are many where words are few.
func compareIDs(a, b []byte) int {
	kindA, nameA, _ := bytes.Cut(a, []byte("/"))
	kindB, nameB, _ := bytes.Cut(b, []byte("/"))
	return cmp.Or(bytes.Compare(kindB, kindA), bytes.Compare(nameA, nameB))
}

// id returns a hit's document ID, which lies in the index: not to be kept.
func (r *run) id(h *hit) []byte {
	if h.id == nil {
		id, err := r.at.id(h.doc)
		r.fail(err)
		h.id = id
	}
	return h.id
}
