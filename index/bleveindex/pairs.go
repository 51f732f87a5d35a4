package bleveindex

import (
	"cmp"
	"slices"

	"casebot/index"
)

// addPairs lets the hits in which two terms of the query stand side by side gain
// by it. Hits that could not come among so many in front even so are left alone.
func (r *run) addPairs(pairs []index.Pair, hits []hit, front int) {
	if len(hits) == 0 || len(pairs) == 0 || r.err != nil {
		return
	}
	pairings := r.pairings(pairs)
	if r.err != nil {
		return
	}
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.doc, b.doc) })
	floor := frontScore(hits, front)
	var in []inPair
	var text *lines
	last := -1 // the segment that these are of
	for n := range hits {
		i := r.at.partOf(hits[n].doc)
		if i != last {
			in, text, last = pairsIn(i, pairings), &lines{part: r.at.parts[i]}, i
		}
		if r.fail(r.ctx.Err()); r.err != nil {
			return
		}
		r.addTo(&hits[n], text, in, floor)
	}
}

// frontScore returns what the last hit in front scores, at least.
func frontScore(hits []hit, front int) float64 {
	scores := make([]float64, len(hits))
	for i, h := range hits {
		scores[i] = h.score
	}
	slices.Sort(scores)
	return scores[max(0, len(scores)-front)]
}

// A pairing is a pair of the query, and where its terms are held.
type pairing struct {
	index.Pair
	weight        float64
	first, second []*postings
}

func (r *run) pairings(pairs []index.Pair) []pairing {
	out := make([]pairing, len(pairs))
	for n, pair := range pairs {
		p := pairing{Pair: pair}
		var firsts, seconds int
		p.first, firsts = r.counted(fieldText, pair.First)
		p.second, seconds = r.counted(fieldText, pair.Second)
		p.weight = index.PairWeight * r.idf(max(firsts, seconds))
		out[n] = p
	}
	return out
}

// inPair is a pairing in a segment.
type inPair struct {
	index.Pair
	weight        float64
	first, second cursor
	from, to      []uint64 // room for where the terms stand
	held          uint32   // how often the present document can hold the pair at most
}

func pairsIn(i int, pairings []pairing) []inPair {
	out := make([]inPair, len(pairings))
	for n, p := range pairings {
		out[n] = inPair{Pair: p.Pair, weight: p.weight, first: cursor{postings: p.first[i]}, second: cursor{postings: p.second[i]}}
	}
	return out
}

// addTo adds to one hit what its pairs bring, if that can bring it to the floor.
func (r *run) addTo(h *hit, text *lines, pairs []inPair, floor float64) {
	document := h.doc - text.part.base
	window, place := int(document/windowSize), int(document%windowSize)
	length, most := float64(text.part.lengths[document]), h.score
	for n := range pairs {
		p := &pairs[n]
		p.first.enter(window)
		p.second.enter(window)
		if p.held = min(p.first.frequency(place), p.second.frequency(place)); p.held > 0 {
			most += p.weight * index.Saturation(float64(p.held), length, r.known.average)
		}
	}
	if most < floor-slack {
		return
	}
	for n := range pairs {
		p := &pairs[n]
		if p.held == 0 {
			continue
		}
		var err error
		p.from, err = text.positions(p.from, p.First, document)
		r.fail(err)
		p.to, err = text.positions(p.to, p.Second, document)
		r.fail(err)
		if beside := adjacent(p.from, p.to); beside > 0 {
			h.score += p.weight * index.Saturation(float64(beside), length, r.known.average)
		}
	}
}

// adjacent counts the positions right behind which one of the others is.
func adjacent(first, second []uint64) int {
	n := 0
	for _, position := range first {
		if _, ok := slices.BinarySearch(second, position+1); ok {
			n++
		}
	}
	return n
}
