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
	in := r.pairing(pairs)
	slices.SortFunc(hits, func(a, b hit) int { return cmp.Compare(a.doc, b.doc) })
	floor := frontScore(hits, front)
	for n := range hits {
		if r.fail(r.ctx.Err()); r.err != nil {
			return
		}
		in.enterPart(r.at.partOf(hits[n].doc))
		in.addTo(&hits[n], floor)
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

// A pairing is the pairs of a query with the terms of them all: a word of a question
// is the second of one pair and the first of the next.
type pairing struct {
	*run
	pairs    []pair
	terms    []inPair
	text     *lines   // of the segment of the present document
	from, to []uint64 // room for where terms stand
}

// A pair knows its terms by their places among all.
type pair struct {
	index.Pair
	weight        float64
	first, second int
	held          uint32 // how often the present document can hold the pair at most
}

// inPair is a term of a pair.
type inPair struct {
	lists     []*postings
	documents int    // that hold it
	cursor           // in the segment of the present document
	held      uint32 // how often that document holds it
}

func (r *run) pairing(pairs []index.Pair) *pairing {
	in := &pairing{run: r, text: &lines{}}
	places := map[string]int{}
	place := func(text string) int {
		at, known := places[text]
		if !known {
			at = len(in.terms)
			lists, documents := r.counted(fieldText, text)
			places[text], in.terms = at, append(in.terms, inPair{lists: lists, documents: documents})
		}
		return at
	}
	for _, p := range pairs {
		p := pair{Pair: p, first: place(p.First), second: place(p.Second)}
		p.weight = index.PairWeight * r.idf(max(in.terms[p.first].documents, in.terms[p.second].documents))
		in.pairs = append(in.pairs, p)
	}
	return in
}

// enterPart moves to a segment, if it is another one.
func (in *pairing) enterPart(i int) {
	if part := in.at.parts[i]; part != in.text.part {
		in.text = &lines{part: part}
		for n := range in.terms {
			in.terms[n].cursor = cursor{postings: in.terms[n].lists[i]}
		}
	}
}

// most looks all terms up in a document, and returns the most that the pairs bring.
func (in *pairing) most(document uint64, worth func(times uint32) float64) (most float64) {
	window, place := int(document/windowSize), int(document%windowSize)
	for i := range in.terms {
		t := &in.terms[i]
		t.enter(window)
		t.held = t.frequency(place)
	}
	for n := range in.pairs {
		p := &in.pairs[n]
		if p.held = min(in.terms[p.first].held, in.terms[p.second].held); p.held > 0 {
			most += p.weight * worth(p.held)
		}
	}
	return most
}

// addTo adds to one hit what its pairs bring, if that can bring it to the floor.
func (in *pairing) addTo(h *hit, floor float64) {
	document := h.doc - in.text.part.base
	length := float64(in.text.part.lengths[document])
	worth := func(times uint32) float64 { return index.Saturation(float64(times), length, in.known.average) }
	if h.score+in.most(document, worth) < floor-slack {
		return
	}
	for n := range in.pairs {
		p := &in.pairs[n]
		if p.held == 0 {
			continue
		}
		var err error
		in.from, err = in.text.positions(in.from, p.First, document)
		in.fail(err)
		in.to, err = in.text.positions(in.to, p.Second, document)
		in.fail(err)
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
