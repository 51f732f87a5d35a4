package bleveindex

import (
	"bytes"
	"cmp"
	"slices"
)

// Ties are many where words are few, or records alike: half of a window scores the
// same then, and the reference of each would be read to see that it comes too late.
// Instead the documents of such a window are put in the order of their references
// once; of those that score no better, one behind a document that came too late comes
// too late as well. Of a window that has few at a time that is done as well, once
// searches have read as many references of it as it has.
type ties struct {
	tied  int      // of this window, so many were compared by their references
	order []uint16 // where each document of the window comes; nil where that is not known
	score float64  // of the last document that came too late
	place uint16   // and where it comes
	made  int      // windows that were put in order by this search
}

const (
	manyTies = windowSize / 16 // so many in one search make it worth while to put a window in order
	fewTies  = 16              // are counted together
	mostMade = 8               // windows are put in order by one search: about 10 ms
)

// enter forgets the last window.
func (t *ties) enter(known []uint16) { t.tied, t.order, t.place = 0, known, windowSize }

// lost reports whether a document comes too late for what another one met.
func (t *ties) lost(score float64, place uint16) bool {
	return t.place < windowSize && score <= t.score && t.order[place] >= t.place
}

// lose notes that a document came too late.
func (t *ties) lose(s *scan, score float64, place uint16) {
	if t.tied++; t.order == nil && t.tied%fewTies == 0 && t.made < mostMade {
		window := s.base / windowSize
		if s.columns.tie(window, fewTies) >= windowSize || t.tied == manyTies {
			t.order = s.putInOrder(window)
			t.made++
		}
	}
	if t.order != nil && (t.place == windowSize || score >= t.score) {
		t.score, t.place = score, t.order[place]
	}
}

// putInOrder reads the references of a window, and remembers their order.
func (s *scan) putInOrder(window int) []uint16 {
	type named struct {
		kind, name []byte
		place      uint16
	}
	if s.fail(s.ctx.Err()); s.err != nil {
		return nil
	}
	all := make([]named, min(windowSize, len(s.lengths)-window*windowSize))
	for place := range all {
		id, err := s.segment.DocID(uint64(window*windowSize + place))
		if s.fail(err); s.err != nil {
			return nil
		}
		kind, name, _ := bytes.Cut(id, []byte("/"))
		all[place] = named{kind, name, uint16(place)}
	}
	slices.SortFunc(all, func(a, b named) int {
		return cmp.Or(bytes.Compare(b.kind, a.kind), bytes.Compare(a.name, b.name))
	})
	order := make([]uint16, len(all))
	for i, n := range all {
		order[n.place] = uint16(i)
	}
	s.columns.keepOrder(window, order)
	return order
}
