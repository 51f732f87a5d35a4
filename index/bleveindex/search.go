package bleveindex

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"casebot/index"
)

// usualLimit is how many hits a page has unless the request says.
const usualLimit = 10

// search finds the best documents of one snapshot.
func (s *snapshot) search(ctx context.Context, req index.Request) (*index.Page, error) {
	r := &run{ctx: ctx, at: s}
	defer r.close()
	pairs := index.Pairs(req.Query)
	limit := min(cmp.Or(max(req.Limit, 0), usualLimit), index.MaxLimit)
	depth := limit
	if len(pairs) > 0 {
		depth = max(limit, index.PairDepth)
	}
	found, total := r.walk(r.restricted(req), depth)
	for _, pair := range pairs {
		r.addPair(pair, found)
	}
	page := &index.Page{Total: total}
	slices.SortFunc(found, func(a, b hit) int { return r.compare(&a, &b) })
	for i := range found[:min(len(found), limit)] {
		h := &found[i]
		page.Hits = append(page.Hits, index.Hit{Ref: parseRef(r.id(h)), Score: h.score})
	}
	r.fail(ctx.Err())
	if r.err != nil {
		return nil, r.err
	}
	return page, nil
}

// restricted makes the source of the query, among records of one kind if asked.
func (r *run) restricted(req index.Request) source {
	found := r.compile(req.Query, 0)
	if found == nil {
		return &list{}
	}
	if req.Kind == "" {
		return found
	}
	return &all{[]source{r.constant(fieldRecord, string(req.Kind), 0), found}}
}

// A hit is a document on its way to a page. Its ID is read when a tie or the
// page asks for it.
type hit struct {
	doc   uint64
	score float64
	id    string
}

// walk visits every match, counts it, and keeps the best.
func (r *run) walk(matches source, keep int) (best []hit, total int) {
	var worst *hit // the heap's top, once it is full
	for doc := matches.advance(0); doc != none && r.step(); doc = matches.advance(doc + 1) {
		total++
		h := hit{doc: doc, score: matches.score()}
		if worst != nil && r.compare(worst, &h) < 0 {
			continue
		}
		best = r.push(best, h, keep)
		if len(best) == keep {
			worst = &best[0]
		}
	}
	return best, total
}

// push adds a hit to a heap with the worst on top, and drops that one where
// there are too many.
func (r *run) push(heap []hit, h hit, keep int) []hit {
	if len(heap) < keep {
		heap = append(heap, h)
		for i := len(heap) - 1; i > 0; {
			parent := (i - 1) / 2
			if r.compare(&heap[i], &heap[parent]) <= 0 {
				break
			}
			heap[i], heap[parent] = heap[parent], heap[i]
			i = parent
		}
		return heap
	}
	heap[0] = h
	for i := 0; ; {
		worst := i
		for child := 2*i + 1; child <= 2*i+2 && child < len(heap); child++ {
			if r.compare(&heap[child], &heap[worst]) > 0 {
				worst = child
			}
		}
		if worst == i {
			return heap
		}
		heap[i], heap[worst] = heap[worst], heap[i]
		i = worst
	}
}

// compare orders hits: the better score first, equal ones by reference.
func (r *run) compare(a, b *hit) int {
	if a.score != b.score {
		return cmp.Compare(b.score, a.score)
	}
	return index.CompareRefs(parseRef(r.id(a)), parseRef(r.id(b)))
}

// id returns a hit's document ID.
func (r *run) id(h *hit) string {
	if h.id == "" {
		id, err := r.at.id(h.doc)
		r.fail(err)
		h.id = strings.Clone(id)
	}
	return h.id
}

// addPair lets the hits in which two terms of the query stand side by side gain
// by it.
func (r *run) addPair(pair index.Pair, hits []hit) {
	first := r.open(fieldText, pair.First, true, true)
	second := r.open(fieldText, pair.Second, true, true)
	idf := index.IDF(r.at.live, max(first.size, second.size))
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.doc, b.doc) })
	for i := range hits {
		doc := hits[i].doc
		if first.advance(doc) != doc || second.advance(doc) != doc {
			continue
		}
		after := second.positions()
		beside := 0
		for _, position := range first.positions() {
			if _, ok := slices.BinarySearch(after, position+1); ok {
				beside++
			}
		}
		if beside > 0 {
			hits[i].score += index.PairWeight * idf * index.Saturation(float64(beside), float64(r.at.lengths[doc]), r.at.average)
		}
	}
}
