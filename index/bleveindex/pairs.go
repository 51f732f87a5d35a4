package bleveindex

import (
	"cmp"
	"slices"

	"casebot/index"
)

// addPairs lets the hits, best first, in which two terms of the query stand side by side
// gain by it, and leaves them in any order. Hits that could not come among so many in
// front even so are left alone.
func (r *run) addPairs(pairs []index.Pair, hits []hit, front int) {
	if len(hits) == 0 || len(pairs) == 0 || r.err != nil {
		return
	}
	in := newPairsIn(r.pairings(pairs))
	if r.err != nil {
		return
	}
	floor := hits[min(front, len(hits))-1].score
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.doc, b.doc) })
	var text *lines
	last := -1 // the segment that these are of
	for n := range hits {
		i := r.at.partOf(hits[n].doc)
		if i != last {
			in.open(i)
			text, last = &lines{part: r.at.parts[i]}, i
		}
		if r.fail(r.ctx.Err()); r.err != nil {
			return
		}
		r.addTo(&hits[n], text, in, floor)
	}
}

// A pairing is a pair of the query, and where its terms are held.
type pairing struct {
	index.Pair
	weight        float64
	first, second []*postings
	bits          uint64 // of both terms
}

func (r *run) pairings(pairs []index.Pair) []pairing {
	out := make([]pairing, len(pairs))
	for n, pair := range pairs {
		p := pairing{Pair: pair}
		var firsts, seconds int
		p.first, firsts = r.counted(fieldText, pair.First)
		p.second, seconds = r.counted(fieldText, pair.Second)
		p.weight = index.PairWeight * r.idf(max(firsts, seconds))
		p.bits = r.words[pair.First].bit | r.words[pair.Second].bit
		out[n] = p
	}
	return out
}

// pairsIn are the pairings in a segment, with the terms of them all: a word of a
// question is the second of one pair and the first of the next.
type pairsIn struct {
	pairs    []inPair
	lists    [][]*postings // of each term, by segment
	terms    []cursor
	held     []uint32 // how often the present document holds each term
	from, to []uint64 // room for where terms stand
}

// inPair is a pairing whose terms are known by their places among all.
type inPair struct {
	index.Pair
	weight        float64
	first, second int
	bits          uint64
	held          uint32 // how often the present document can hold the pair at most
}

// newPairsIn makes room for pairings; a segment is to be opened.
func newPairsIn(pairings []pairing) *pairsIn {
	in, places := &pairsIn{pairs: make([]inPair, len(pairings))}, map[string]int{}
	place := func(term string, lists []*postings) int {
		at, known := places[term]
		if !known {
			at = len(in.lists)
			places[term], in.lists = at, append(in.lists, lists)
		}
		return at
	}
	for n, p := range pairings {
		in.pairs[n] = inPair{Pair: p.Pair, weight: p.weight, first: place(p.First, p.first), second: place(p.Second, p.second), bits: p.bits}
	}
	in.terms, in.held = make([]cursor, len(in.lists)), make([]uint32, len(in.lists))
	return in
}

// open moves all terms to the i-th segment.
func (in *pairsIn) open(i int) {
	for n, lists := range in.lists {
		in.terms[n] = cursor{postings: lists[i]}
	}
}

// most is what the pairs bring at most to a document without some words.
func (in *pairsIn) most(lacks uint64) (most float64) {
	for n := range in.pairs {
		if in.pairs[n].bits&lacks == 0 {
			most += in.pairs[n].weight * (index.K1 + 1)
		}
	}
	return most
}

// enter looks all terms up in a document, and returns the most that the pairs bring.
func (in *pairsIn) enter(document uint64, worth func(times uint32) float64) (most float64) {
	window, place := int(document/windowSize), int(document%windowSize)
	for i := range in.terms {
		in.terms[i].enter(window)
		in.held[i] = in.terms[i].frequency(place)
	}
	for n := range in.pairs {
		p := &in.pairs[n]
		if p.held = min(in.held[p.first], in.held[p.second]); p.held > 0 {
			most += p.weight * worth(p.held)
		}
	}
	return most
}

// addTo adds to one hit what its pairs bring, if that can bring it to the floor.
func (r *run) addTo(h *hit, text *lines, in *pairsIn, floor float64) {
	if h.score+in.most(h.lacks) < floor-slack {
		return
	}
	document := h.doc - text.part.base
	length := float64(text.part.lengths[document])
	worth := func(times uint32) float64 { return index.Saturation(float64(times), length, r.known.average) }
	if h.score+in.enter(document, worth) < floor-slack {
		return
	}
	for n := range in.pairs {
		p := &in.pairs[n]
		if p.held == 0 {
			continue
		}
		var err error
		in.from, err = text.positions(in.from, p.First, document)
		r.fail(err)
		in.to, err = text.positions(in.to, p.Second, document)
		r.fail(err)
		if beside := adjacent(in.from, in.to); beside > 0 {
			h.score += p.weight * worth(uint32(beside))
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
