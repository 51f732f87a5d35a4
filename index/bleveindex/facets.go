package bleveindex

import (
	"cmp"
	"context"
	"math/bits"
	"slices"

	"casebot/index"
)

// facets counts the values of the matches of a request. All matches are counted
// where they are known without looking at positions, or are few; else the best.
// Without the time to count them all there are none.
func (s *snapshot) facets(ctx context.Context, req index.Request) ([]index.Facet, error) {
	r := s.run(ctx, nil)
	defer r.close()
	matches, sample := r.matches(req)
	var out []index.Facet
	for _, field := range index.Fields() {
		if values := r.count(field, matches); len(values) > 0 {
			out = append(out, index.Facet{Field: field, Values: values, Sample: sample})
		}
	}
	if r.err != nil {
		return nil, r.err
	}
	return out, nil
}

// matches returns the matches of a request in each segment, a bit for each
// document, and whether they are the best only.
func (r *run) matches(req index.Request) (in [][]uint64, sample bool) {
	in = make([][]uint64, len(r.at.parts))
	for i, p := range r.at.parts {
		in[i] = make([]uint64, p.windows()*windowSize/64)
	}
	if p, ok := r.planned(req); ok && p.checks == nil {
		s := newScan(r, p, nil, &room{})
		for i := 0; p.asks && i < len(in) && r.err == nil; i++ {
			s.open(i)
			s.collect(in[i])
		}
		return in, false
	}
	r.startOver()
	req.Limit = index.ExactTotal
	page := &index.Page{}
	for _, h := range r.find(req, &top{run: r, keep: index.ExactTotal}, page) {
		i := r.at.partOf(h.doc)
		document := h.doc - r.at.parts[i].base
		in[i][document/64] |= 1 << (document % 64)
	}
	return in, page.More || page.Total > index.ExactTotal
}

// collect sets the bits of all matches of the open segment.
func (s *scan) collect(to []uint64) {
	for w := range s.windows() {
		if !s.looking(windowSize) {
			return
		}
		if !s.enter(w) {
			continue
		}
		matches := s.allowed(w)
		s.hold(&matches)
		copy(to[s.base/64:], matches[:])
	}
}

// count counts the values that some documents have in a field.
func (r *run) count(field index.Field, in [][]uint64) []index.ValueCount {
	counts := map[string]int{}
	for i, p := range r.at.parts {
		held := r.valuesOf(p, string(field))
		if r.err != nil {
			return nil
		}
		tally := make([]int, len(held.values))
		for n, word := range in[i] {
			if n%(windowSize/64) == 0 && !r.looking(windowSize) {
				return nil
			}
			for ; word != 0; word &= word - 1 {
				for _, value := range held.of(n*64 + bits.TrailingZeros64(word)) {
					tally[value]++
				}
			}
		}
		for value, n := range tally {
			if n > 0 {
				counts[held.values[value]] += n
			}
		}
	}
	return listed(field, counts)
}

// listed lists counts in the order in which a facet shows them.
func listed(field index.Field, counts map[string]int) []index.ValueCount {
	var out []index.ValueCount
	for value, n := range counts {
		out = append(out, index.ValueCount{Value: value, Count: n})
	}
	slices.SortFunc(out, func(a, b index.ValueCount) int {
		if field == index.FieldYear {
			return cmp.Compare(b.Value, a.Value)
		}
		return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Value, b.Value))
	})
	return out[:min(len(out), index.MaxValues)]
}
