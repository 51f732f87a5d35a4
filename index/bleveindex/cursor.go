package bleveindex

import "math/bits"

// A cursor goes through postings window by window, and within one looks up
// documents in any order, quickest in their own.
type cursor struct {
	*postings
	next   int      // the first block that is not behind the window
	open   bool     // the postings have documents in the window
	base   int      // first document of the window
	window []uint16 // its entries
	entry  int      // the first of them that is not behind the place last asked for
	place  int
}

// enter moves to a window, behind all entered before.
func (c *cursor) enter(window int) {
	for c.next < len(c.blocks) && int(c.blocks[c.next].window) < window {
		c.next++
	}
	c.open = c.next < len(c.blocks) && int(c.blocks[c.next].window) == window
	if !c.open {
		return
	}
	c.base, c.entry, c.place = window*windowSize, 0, 0
	if c.bits == nil {
		c.window = c.entries[c.blocks[c.next].first:c.end(c.next)]
	}
}

// bound is the most that a document of the window has for its saturation.
func (c *cursor) bound() float64 {
	if !c.open {
		return 0
	}
	return float64(c.blocks[c.next].bound)
}

// words are the bits of the window.
func (c *cursor) words() []uint64 {
	return c.bits[c.base/64 : min(len(c.bits), (c.base+windowSize)/64)]
}

// size is how many documents of the window hold the term, at most.
func (c *cursor) size() int {
	if !c.open {
		return 0
	}
	if c.bits != nil && c.counts == nil {
		return windowSize
	}
	first, end := c.blocks[c.next].first, len(c.entries)+len(c.counts)
	if c.next+1 < len(c.blocks) {
		end = int(c.blocks[c.next+1].first)
	}
	return end - int(first)
}

// worth is how many entries are gone through in the time of looking one up.
const worth = 8

// quicker reports whether so many documents of the window are looked up sooner than all
// that hold the term are gone through. Where documents have bits that takes as long for
// each.
func (c *cursor) quicker(documents int) bool {
	if c.open && c.bits == nil {
		documents *= worth
	}
	return documents <= c.size()
}

// mark adds the documents of the window to a set.
func (c *cursor) mark(set *bitset) {
	if !c.open {
		return
	}
	if c.bits != nil {
		for i, word := range c.words() {
			set[i] |= word
		}
		return
	}
	for _, entry := range c.window {
		set.add(int(entry % windowSize))
	}
}

// each calls visit for the place of each document of the window, in order.
func (c *cursor) each(visit func(place int)) {
	if c.bits == nil {
		for _, entry := range c.window {
			visit(int(entry % windowSize))
		}
		return
	}
	for i, word := range c.words() {
		for ; word != 0; word &= word - 1 {
			visit(i*64 + bits.TrailingZeros64(word))
		}
	}
}

// frequency returns how often a document of the window holds the term, 0 for not.
func (c *cursor) frequency(place int) uint32 {
	if !c.open {
		return 0
	}
	if c.bits != nil {
		document := c.base + place
		word := c.bits[document/64]
		if word>>(document%64)&1 == 0 {
			return 0
		}
		if c.counts == nil {
			return 1
		}
		before := bits.OnesCount64(word & (1<<(document%64) - 1))
		return c.count(c.blocks[c.next].first+int32(c.ranks[document/64])+int32(before), place)
	}
	if place < c.place {
		c.entry = 0
	}
	c.place = place
	c.entry = seek(c.window, c.entry, place, len(c.window))
	if c.entry == len(c.window) || int(c.window[c.entry]%windowSize) != place {
		return 0
	}
	return c.entryFrequency(c.window[c.entry], place)
}

// frequencies puts how often documents of the window hold the term, 0 for not, into
// as many places. The documents come in order.
func (c *cursor) frequencies(places []uint16, to []uint32) {
	c.upTo(places, to)
	most := uint32(entryOften + 1)
	if c.bits != nil {
		most = countOften
	}
	for i, place := range places {
		if to[i] == most {
			to[i] = c.high(c.base + int(place))
		}
	}
}

// upTo is [cursor.frequencies], but that frequencies which stand aside are the least of
// them. Whether a document holds the term nobody could foresee: there is no branch for it.
func (c *cursor) upTo(places []uint16, to []uint32) {
	to = to[:len(places)]
	switch {
	case !c.open:
		clear(to)
	case c.bits != nil && c.counts != nil:
		c.dense(places, to)
	case c.bits != nil:
		words := c.words()
		for i, place := range places {
			to[i] = uint32(words[place/64] >> (place % 64) & 1)
		}
	default:
		at, step := 0, len(c.window)/(len(places)+1)+1 // about how far it is from one to the next
		for i, place := range places {
			if at = seek(c.window, at, int(place), step); at == len(c.window) {
				clear(to[i:])
				return
			}
			entry := c.window[at]
			held := (uint32(entry%windowSize^place) - 1) >> 31 // 1 where they are the same
			to[i] = held * uint32(entry>>windowBits+1)
		}
	}
}

// dense is [cursor.upTo] where documents have bits, and counts beside them.
func (c *cursor) dense(places []uint16, to []uint32) {
	words, ranks, counts := c.words(), c.ranks[c.base/64:], c.counts[c.blocks[c.next].first:]
	for i, place := range places {
		word, bit := words[place/64], place%64
		before := int(ranks[place/64]) + bits.OnesCount64(word&(1<<bit-1))
		to[i] = uint32(word>>bit&1) * uint32(counts[min(before, len(counts)-1)])
	}
}

// seek returns the first entry from the given one on that is at the place or behind it:
// by growing steps, then by halves, which nobody could foresee and take no branch.
func seek(entries []uint16, from, place, step int) int {
	for from+step < len(entries) && int(entries[from+step]%windowSize) < place {
		from += step
		step *= 2
	}
	for left := min(step, len(entries)-from); left > 0; left /= 2 {
		half := (left + 1) / 2
		before := int(entries[from+half-1]%windowSize) - place
		from += half & (before >> 63) // where that is below nought
	}
	return from
}

func (c *cursor) entryFrequency(entry uint16, place int) uint32 {
	if frequency := uint32(entry >> windowBits); frequency < entryOften {
		return frequency + 1
	}
	return c.high(c.base + place)
}

// count returns the frequency in the document of a place, whose count is the i-th.
func (c *cursor) count(i int32, place int) uint32 {
	if c.counts == nil {
		return 1
	}
	if frequency := c.counts[i]; frequency < countOften {
		return uint32(frequency)
	}
	return c.high(c.base + place)
}
