package bleveindex

import "math/bits"

// raise leaves of a set the documents whose sums are at least so much, and adds to these
// what a term brings by the texts. It is for terms whose documents have bits, and counts:
// a document that does not hold one costs nothing, and is not listed to find that out.
func (s *scan) raise(t *inTerm, least uint16, set *bitset) {
	class, at, text := (*[windowSize]uint8)(s.classes[s.base:]), s.sum, t.term.gains.once()
	ranks, counts := t.text.ranks[t.text.base/64:], t.text.counts[t.text.blocks[t.text.next].first:]
	lift := lift(least)
	for i, word := range t.text.words() {
		set[i] &= reached((*[16]uint64)(s.four[16*i:]), lift)
		for left := set[i] & word; left != 0; left &= left - 1 {
			bit := bits.TrailingZeros64(left)
			place, count := (64*i+bit)%windowSize, counts[int(ranks[i])+bits.OnesCount64(word&(1<<bit-1))]
			at[place] += text[(min(int(count), steps)*classes-classes+int(class[place]))%occasions]
		}
	}
}
