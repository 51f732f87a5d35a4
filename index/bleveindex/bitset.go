package bleveindex

import "math/bits"

// A bitset is a set of documents in a window, by their places.
type bitset [windowSize / 64]uint64

func (s *bitset) add(place int) { s[place/64] |= 1 << (place % 64) }

func (s *bitset) size() int { return count(s[:]) }

func (s *bitset) and(other *bitset) {
	for i := range s {
		s[i] &= other[i]
	}
}

func (s *bitset) drop(other *bitset) {
	for i := range s {
		s[i] &^= other[i]
	}
}

// each calls visit for every place, in order.
func (s *bitset) each(visit func(place int)) {
	for i, word := range s {
		for ; word != 0; word &= word - 1 {
			visit(i*64 + bits.TrailingZeros64(word))
		}
	}
}

// count returns how many bits are set.
func count(in []uint64) int {
	n := 0
	for _, word := range in {
		n += bits.OnesCount64(word)
	}
	return n
}
