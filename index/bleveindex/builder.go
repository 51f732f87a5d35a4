package bleveindex

import (
	"math"
	"math/bits"
	"sort"

	"casebot/index"
)

// A builder makes postings, document by document in their order.
type builder struct {
	*postings

	// By these the bounds on saturation are found: nil where terms are merely held.
	lengths    []uint32 // of all documents of the segment
	flat, each float32  // a length weighs so much, and so much for each of its terms
	least      float32  // the least weight for one occurrence in the block that is being built
	window     uint32   // of that block
}

// newBuilder makes room for the postings of size documents among all of a segment;
// with frequencies, if counted.
func newBuilder(size, all int, counted bool) *builder {
	b := &builder{postings: &postings{}, window: math.MaxUint32}
	b.blocks = make([]block, 0, min(size, (all+windowSize-1)/windowSize))
	if size*16 < all || counted && size*8 < all { // where entries take less room, or little more
		b.entries = make([]uint16, 0, size)
		return b
	}
	b.bits = make([]uint64, (all+63)/64)
	if counted {
		b.counts, b.ranks = make([]uint8, 0, size), make([]uint16, len(b.bits))
	}
	return b
}

// weighing has saturation bounded for documents of such lengths.
func (b *builder) weighing(lengths []uint32, average float64) *builder {
	b.lengths, b.average = lengths, average
	b.flat, b.each = index.K1*(1-index.B), float32(index.K1*index.B/average)
	return b
}

// add notes that documents, behind all added before, hold the term, and how often
// each does; nil for once.
func (b *builder) add(documents, frequencies []uint32) {
	b.size += len(documents)
	for len(documents) > 0 {
		window := documents[0] >> windowBits
		if window != b.window {
			b.end()
			b.begin(window)
		}
		n := sort.Search(len(documents), func(i int) bool { return documents[i]>>windowBits > window })
		if frequencies == nil {
			b.noteOnce(documents[:n])
		} else {
			b.note(documents[:n], frequencies[:n])
			frequencies = frequencies[n:]
		}
		documents = documents[n:]
	}
}

// weigh finds the least weight for one occurrence.
func (b *builder) weigh(documents, frequencies []uint32) {
	least, flat, each := b.least, b.flat, b.each
	for i, document := range documents {
		weight := flat + each*float32(b.lengths[document])
		if frequency := frequencies[i]; frequency < uint32(len(shares)) {
			weight *= shares[frequency]
		} else {
			weight /= float32(frequency)
		}
		if weight < least { // quicker than min, which has to think of what is no number
			least = weight
		}
	}
	b.least = least
}

// shares are 1/n.
var shares = [8]float32{1, 1, 1. / 2, 1. / 3, 1. / 4, 1. / 5, 1. / 6, 1. / 7}

func (b *builder) note(documents, frequencies []uint32) {
	if b.lengths != nil {
		b.weigh(documents, frequencies)
	}
	if b.bits == nil {
		for i, document := range documents {
			frequency := frequencies[i]
			if frequency > entryOften {
				frequency = b.aside(document, frequency, entryOften+1)
			}
			b.entries = append(b.entries, uint16(document%windowSize)|uint16(frequency-1)<<windowBits)
		}
		return
	}
	for i, document := range documents {
		frequency := frequencies[i]
		if frequency >= countOften {
			frequency = b.aside(document, frequency, countOften)
		}
		b.bits[document/64] |= 1 << (document % 64)
		b.counts = append(b.counts, uint8(frequency))
	}
}

func (b *builder) noteOnce(documents []uint32) {
	if b.lengths != nil {
		shortest := uint32(math.MaxUint32)
		for _, document := range documents {
			shortest = min(shortest, b.lengths[document])
		}
		b.least = min(b.least, b.flat+b.each*float32(shortest))
	}
	for _, document := range documents {
		if b.bits != nil {
			b.bits[document/64] |= 1 << (document % 64)
		} else {
			b.entries = append(b.entries, uint16(document%windowSize))
		}
	}
}

// aside notes a high frequency, and returns what stands for it.
func (b *builder) aside(document, frequency, mark uint32) uint32 {
	b.often = append(b.often, often{document, frequency})
	return mark
}

func (b *builder) begin(window uint32) {
	b.window, b.least = window, math.MaxFloat32
	b.blocks = append(b.blocks, block{window: int32(window), first: int32(len(b.entries) + len(b.counts)), bound: 1})
}

// end ends the block that is being built, if there is one.
func (b *builder) end() {
	if len(b.blocks) == 0 {
		return
	}
	if b.lengths != nil {
		b.blocks[len(b.blocks)-1].bound = (index.K1 + 1) / (1 + b.least) * (1 + 1e-6) // rounded up
	}
	if b.ranks != nil {
		before, first := 0, int(b.window)*windowSize/64
		for i := first; i < min(first+windowSize/64, len(b.bits)); i++ {
			b.ranks[i] = uint16(before)
			before += bits.OnesCount64(b.bits[i])
		}
	}
}

// built returns the postings. Nothing may be added any more.
func (b *builder) built() *postings {
	b.end()
	return b.postings
}

// addBits adds documents that hold the term once each, a window of them at a time, up to
// the first error of look.
func (b *builder) addBits(documents []uint64, look looker) error {
	some := make([]uint32, 0, windowSize)
	for from := 0; from < len(documents); from += windowSize / 64 {
		some = some[:0]
		for i, word := range documents[from:min(len(documents), from+windowSize/64)] {
			for ; word != 0; word &= word - 1 {
				some = append(some, uint32((from+i)*64+bits.TrailingZeros64(word)))
			}
		}
		b.add(some, nil)
		if err := look(len(some)); err != nil {
			return err
		}
	}
	return nil
}
