package bleveindex

import (
	"encoding/binary"
	"io"
	"sort"
	"unsafe"

	zap "github.com/blevesearch/zapx/v17"
)

// A shelf is the end of a segment's file, where the postings of its frequent terms lie
// ready as a scan reads them, and the lengths of all texts. They are used where they
// lie: nothing is taken apart when a question meets a word for the first time, and
// nothing is kept in memory that the system could not drop. What is not on the shelf
// is read as zapx wrote it.
//
// All numbers are as machines of today have them, the lowest byte first; others go
// without shelves.
//
//	of each term   bits, blocks, often, ranks, entries, counts: the fields of [postings]
//	lengths        uint32 of each document
//	classes        uint8 of each, to the end of the last window
//	known          uint64: where zapx has the postings of each term, in order
//	slots          a slot for each of these
//	label
type shelf struct {
	data    []byte // the file
	begin   uint64
	average float64
	lengths []uint32
	classes []uint8
	total   int // terms in the texts

	known []uint64 // where zapx has the postings of each term, in order
	slots []slot
}

// A slot says where the postings of a term lie, and what they are.
type slot struct {
	at                        uint64
	size, blocks, often, form uint32
}

const (
	asEntries = iota
	asBits
)

// A label is at the end of a shelf.
type label struct {
	Begin, Lengths, Known, Slots uint64 // where each begins
	Documents, Terms, Total      uint64
	Average                      float64
	Mark                         [8]byte
}

const labelSize = 72

var shelfMark = [8]byte{'s', 'h', 'e', 'l', 'f', ' ', '0', '1'}

// shelfOf returns the shelf at the end of a file; nil for none.
func shelfOf(file []byte) (*shelf, error) {
	data := file[:max(0, len(file)-zap.FooterSize)]
	if len(data) < labelSize || [8]byte(data[len(data)-8:]) != shelfMark || !littleEndian() {
		return nil, nil
	}
	var l label
	if _, err := binary.Decode(data[len(data)-labelSize:], binary.LittleEndian, &l); err != nil {
		return nil, err
	}
	s := &shelf{data: data, begin: l.Begin, average: l.Average, total: int(l.Total)}
	in := mapped{data: data, at: l.Lengths}
	s.lengths = take[uint32](&in, l.Documents)
	s.classes = take[uint8](&in, uint64(windowsOf(int(l.Documents))*windowSize))
	in.at = l.Known
	s.known = take[uint64](&in, l.Terms)
	in.at = l.Slots
	s.slots = take[slot](&in, l.Terms)
	if in.bad || l.Begin > uint64(len(data)) || l.Documents != binary.BigEndian.Uint64(file[len(data)+4:]) {
		return nil, io.ErrUnexpectedEOF
	}
	return s, nil
}

// postings returns those of the term that zapx has at some place; nil where they are
// not here.
func (s *shelf) postings(at uint64) (*postings, error) {
	i := sort.Search(len(s.known), func(i int) bool { return s.known[i] >= at })
	if i == len(s.known) || s.known[i] != at {
		return nil, nil
	}
	slot := s.slots[i]
	in, size := mapped{data: s.data, at: slot.at}, uint64(slot.size)
	p := &postings{size: int(size), average: s.average, shelved: true}
	if slot.form == asBits {
		p.bits = take[uint64](&in, uint64(len(s.lengths)+63)/64)
	}
	p.blocks = take[block](&in, uint64(slot.blocks))
	p.often = take[often](&in, uint64(slot.often))
	if slot.form == asBits {
		p.ranks = take[uint16](&in, uint64(len(p.bits)))
		p.counts = take[uint8](&in, size)
	} else {
		p.entries = take[uint16](&in, size)
	}
	if in.bad {
		return nil, io.ErrUnexpectedEOF
	}
	return p, nil
}

// Mapped bytes are read where they lie, one thing behind the other.
type mapped struct {
	data []byte
	at   uint64
	bad  bool
}

// take returns so many of the next things as they lie in the file: they are made of
// numbers alone, and any bytes are some.
func take[T uint8 | uint16 | uint32 | uint64 | block | often | slot](in *mapped, n uint64) []T {
	var one T
	size, end := uint64(unsafe.Sizeof(one)), uint64(len(in.data))
	if in.at > end || n > (end-in.at)/size {
		in.bad = true
		return nil
	}
	first := unsafe.Pointer(unsafe.SliceData(in.data[in.at:]))
	if n == 0 || uintptr(first)%unsafe.Alignof(one) != 0 {
		in.bad = in.bad || n > 0
		return nil
	}
	in.at += n * size
	return unsafe.Slice((*T)(first), n)
}

func littleEndian() bool {
	one := uint16(1)
	return *(*byte)(unsafe.Pointer(&one)) == 1
}
