package bleveindex

import (
	"math/bits"
	"sync"
	"unsafe"

	"casebot/index"
)

// Sums are the most that the documents of a window can score by what was added up so
// far, in whole numbers: so a posting costs a nanosecond or two, where the score itself
// would cost a division and the length of the text, and most documents need no more
// than that to be left out. All terms together stay below [mostSum].
type sums struct {
	unit float64 // a score of one
	sum  *[windowSize]uint16
	four [windowSize / 4]uint64 // the same, four at a time, in any order
}

const mostSum = 1 << 15

// newSums returns sums of nothing, where a score of one is so many.
func newSums(unit float64) *sums {
	s := &sums{unit: unit}
	s.sum = (*[windowSize]uint16)(unsafe.Pointer(&s.four)) // aligned, and as large
	return s
}

// least returns the least sum of a document whose score may reach a floor.
func (s *sums) least(floor float64) uint16 { return uint16(max(0, min(floor*s.unit, mostSum))) }

func (s *sums) clear() { clear(s.four[:]) }

const (
	eachSum = 1<<48 | 1<<32 | 1<<16 | 1
	highest = mostSum * eachSum
)

// lift is what takes sums of at least so much to the highest bit.
func lift(least uint16) uint64 { return (mostSum - uint64(least)) * eachSum }

// above appends the allowed documents whose sums are at least so much. It does so
// without a branch for each, which nobody could foresee.
func (s *sums) above(least uint16, allowed *bitset, to []uint16) []uint16 {
	lift := lift(least)
	for i, left := range allowed {
		for left &= reached((*[16]uint64)(s.four[16*i:]), lift); left != 0; left &= left - 1 {
			to = append(to, uint16(64*i+bits.TrailingZeros64(left)))
		}
	}
	return to
}

// reached returns of 64 sums those that so much lifts to the highest bit.
func reached(some *[16]uint64, lift uint64) uint64 {
	all := inFront((*[4]uint64)(some[0:]), lift)>>12 | inFront((*[4]uint64)(some[4:]), lift)>>8 |
		inFront((*[4]uint64)(some[8:]), lift)>>4 | inFront((*[4]uint64)(some[12:]), lift)
	all = swap(swap(all, 0x0000_f0f0_0000_f0f0, 12), 0x0000_0000_ff00_ff00, 24) // fours from every sixteen bits together,
	return swap(swap(all, 0x0a0a_0a0a_0a0a_0a0a, 3), 0x00cc_00cc_00cc_00cc, 6)  // and bits from every four
}

// inFront brings the highest bits of the first sums of four words to the highest four of
// the lowest sixteen, those of the second ones to the sixteen above, and so on.
func inFront(some *[4]uint64, lift uint64) uint64 {
	return (some[0]+lift)&highest>>3 | (some[1]+lift)&highest>>2 | (some[2]+lift)&highest>>1 | (some[3]+lift)&highest
}

// swap has bits change places with those so far above.
func swap(all, those uint64, above int) uint64 {
	different := (all ^ all>>above) & those
	return all ^ different ^ different<<above
}

// promising returns a sum that so many of the documents reach at least, and not many
// more do: 0 where that are all of them.
func (s *sums) promising(among []uint16, enough int) uint16 {
	const shift = 7
	var reach [mostSum>>shift + 1]int
	for _, place := range among {
		reach[s.sum[place]>>shift]++
	}
	for i := len(reach) - 1; i > 0; i-- {
		if enough -= reach[i]; enough <= 0 {
			return uint16(i) << shift
		}
	}
	return 0
}

// Gains are the most that a term adds to the sum of a document, by the frequency and
// the class of the length, and where its title or a name has it. Before the occasions
// stands, once for each class, what a term gains that is not there: nothing.
type gains struct {
	text [classes + occasions]uint16
	head uint16
}

// once is gains from a frequency of one on.
func (g *gains) once() *[occasions]uint16 { return (*[occasions]uint16)(g.text[classes:]) }

// weigh sets the unit of the plan, by what documents may score in it, and the gains of
// its terms.
func (p *plan) weigh(sated *saturation) {
	most, terms := 0.0, 0
	p.each(func(t *term) {
		most += t.idf * (index.K1 + 1 + index.NameWeight)
		terms += 2
	})
	p.unit = 1
	if most > 0 {
		p.unit = float64(mostSum-terms-1) / (most * (1 + 1e-5))
	}
	p.each(func(t *term) {
		t.gains = spareGains.Get().(*gains)
		t.gains.set(t, p.unit, sated)
	})
}

// spareGains are those of earlier plans, eight kilobytes each.
var spareGains = sync.Pool{New: func() any { return &gains{} }}

// release gives the gains of the terms back: nothing may be added up any more.
func (p *plan) release() {
	p.each(func(t *term) {
		spareGains.Put(t.gains)
		t.gains = nil
	})
}

// set makes the gains those of a term.
func (g *gains) set(t *term, unit float64, sated *saturation) {
	g.head = uint16(t.idf*index.NameWeight*unit) + 1
	factor := float32(t.idf * unit)
	once := g.once()
	for i, most := range sated.most {
		once[i] = uint16(factor*most) + 1
	}
}

// reaching keeps those of some documents whose sums are at least so much.
func (s *sums) reaching(least uint16, places []uint16) []uint16 {
	kept, at := 0, s.sum
	for _, place := range places {
		places[kept] = place
		if at[place%windowSize] >= least {
			kept++
		}
	}
	return places[:kept]
}

// fillHeads adds what terms bring by titles and names to the sums of the window.
func (s *scan) fillHeads(terms []*inTerm) {
	at := s.sum
	for _, t := range terms {
		gain := t.term.gains.head
		switch {
		case !t.head.open:
		case t.head.bits != nil:
			t.head.each(func(place int) { at[place%windowSize] += gain })
		default:
			for _, entry := range t.head.window {
				at[entry%windowSize] += gain
			}
		}
	}
}

// fillThose adds what a term brings by the texts of some documents of the window to their
// sums, and keeps those whose sums are at least so much then.
func (s *scan) fillThose(t *inTerm, places []uint16, least uint16) []uint16 {
	kept := 0
	for rest := places; len(rest) > 0; {
		some := rest[:min(handful, len(rest))]
		rest = rest[len(some):]
		frequencies := s.scored.frequencies[:len(some)]
		t.text.upTo(some, frequencies)
		kept += s.bring(t.term.gains, some, frequencies, least, places[kept:])
	}
	return places[:kept]
}

// bring does so for documents that hold the term so often, and puts those that it keeps in
// front of others. Whether a document holds it nobody could foresee: there is no branch for it.
func (s *scan) bring(gained *gains, places []uint16, frequencies []uint32, least uint16, to []uint16) (kept int) {
	class, at, gain := (*[windowSize]uint8)(s.classes[s.base:]), s.sum, &gained.text
	for i, frequency := range frequencies {
		place := places[i] % windowSize
		sum := at[place] + gain[min(frequency, steps)*classes+uint32(class[place])]
		at[place], to[kept] = sum, place
		if sum >= least {
			kept++
		}
	}
	return kept
}

// fill adds what a term brings by the texts to the sums of the window.
func (s *scan) fill(t *inTerm) {
	switch {
	case !t.text.open:
	case t.text.bits != nil:
		s.fillDense(&t.text, t.term.gains)
	default:
		s.fillEntries(t.text.window, t.term.gains)
	}
}

func (s *scan) fillEntries(entries []uint16, gained *gains) {
	class, at, text := (*[windowSize]uint8)(s.classes[s.base:]), s.sum, gained.once()
	_, _ = at[0], text[0] // so that nobody looks in the loop whether they are there
	for _, entry := range entries {
		place := entry % windowSize
		at[place] += text[int(entry)>>windowBits*classes+int(class[place])]
	}
}

func (s *scan) fillDense(c *cursor, gained *gains) {
	class, at, text := (*[windowSize]uint8)(s.classes[s.base:]), s.sum, gained.once()
	_, _ = at[0], text[0]
	if c.counts == nil {
		c.each(func(place int) { at[place] += text[class[place]] })
		return
	}
	counts, n := c.counts[c.blocks[c.next].first:], 0
	for i, word := range c.words() {
		for ; word != 0; word &= word - 1 {
			place := (i*64 + bits.TrailingZeros64(word)) % windowSize
			at[place] += text[(min(int(counts[n]), steps)*classes-classes+int(class[place]))%occasions]
			n++
		}
	}
}
