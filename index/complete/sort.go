package complete

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// A sorted start is one with the first eight bytes of its text, by which nearly
// all are told apart: looking the others up is what sorting costs.
type sorted struct {
	first uint64
	start
}

// sort orders the starts by their texts up to the ends of their names, equal ones
// by their places.
func (s *segment) sort() {
	all := make([]sorted, len(s.starts))
	for i, at := range s.starts {
		all[i] = sorted{s.eight(at.at), at}
	}
	slices.SortFunc(all, func(a, b sorted) int {
		if a.first != b.first {
			return cmp.Compare(a.first, b.first)
		}
		return s.compare(a, b)
	})
	for i, at := range all {
		s.starts[i] = at.start
	}
}

// compare orders two starts whose first eight bytes are alike.
func (s *segment) compare(a, b sorted) int {
	x, y := a.first, b.first
	for next := uint32(8); x == y; next += 8 {
		if x&0xff == 0 { // both names end here
			return cmp.Compare(a.at, b.at)
		}
		x, y = s.eight(a.at+next), s.eight(b.at+next)
	}
	return cmp.Compare(x, y)
}

// eight returns the next eight bytes of the text, the first of them highest, and
// zeros from the end of the name on.
func (s *segment) eight(at uint32) uint64 {
	var raw [8]byte
	copy(raw[:], s.text[at:])
	text := binary.LittleEndian.Uint64(raw[:])
	const each = 0x0101010101010101
	if ends := (text - each) &^ text & (each << 7); ends != 0 {
		text &= 1<<(bits.TrailingZeros64(ends)&^7) - 1
	}
	return bits.ReverseBytes64(text)
}
