package bleveindex

import (
	"math/bits"
	"sort"
)

// A window is as many documents of a segment, side by side, as are looked at in
// one go.
const (
	windowBits = 12
	windowSize = 1 << windowBits
)

// Postings are the documents of a segment that hold a term, those deleted since
// included, and how often each of them does. They are small and quick to look
// something up in, and never change.
//
// Where few documents hold the term, an entry is the place in the window, twelve
// bits, below the frequency less one; where many do, each document of the
// segment has a bit, and those that hold it a byte for the frequency, found by how
// many bits are set before. Frequencies beyond that stand aside. Terms that are
// merely held or not have a frequency of one.
type postings struct {
	size   int     // documents that hold the term
	blocks []block // the windows with such documents, in order

	entries []uint16
	bits    []uint64 // in place of entries where many documents hold the term
	counts  []uint8  // beside bits, for each that is set; nil where all frequencies are one
	ranks   []uint16 // beside counts, for each word of bits: how many are set before it in the window
	often   []often  // in order

	average float64 // the average length for which the bounds hold
	shelved bool    // all of it lies on a [shelf], and takes no memory
}

// Often says that a document holds the term so often that there is no room beside the others.
type often struct{ document, frequency uint32 }

// A block is the part of postings in one window.
type block struct {
	window int32
	first  int32   // its first entry, or count
	bound  float32 // no document in it has a higher saturation
}

const (
	entryOften = 15  // frequency less one: see often
	countOften = 255 // frequency: see often
)

// bytes returns about how much memory the postings take.
func (p *postings) bytes() int {
	if p.shelved {
		return 0
	}
	return 12*cap(p.blocks) + 2*cap(p.entries) + 8*len(p.bits) + cap(p.counts) + 2*len(p.ranks) + 8*cap(p.often)
}

// high returns a frequency that stands aside.
func (p *postings) high(document int) uint32 {
	i := sort.Search(len(p.often), func(i int) bool { return p.often[i].document >= uint32(document) })
	return p.often[i].frequency
}

// end returns where the entries of the i-th block end.
func (p *postings) end(i int) int32 {
	if i+1 < len(p.blocks) {
		return p.blocks[i+1].first
	}
	return int32(len(p.entries))
}

// without returns how many documents hold the term and are none of the dead.
func (p *postings) without(dead []uint64) int {
	left := p.size
	if dead == nil {
		return left
	}
	for i, word := range p.bits {
		left -= bits.OnesCount64(word & dead[i])
	}
	for i, b := range p.blocks {
		if p.bits != nil {
			break
		}
		for _, entry := range p.entries[b.first:p.end(i)] {
			document := int(b.window)*windowSize + int(entry%windowSize)
			left -= int(dead[document/64] >> (document % 64) & 1)
		}
	}
	return left
}
