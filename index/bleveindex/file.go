package bleveindex

import (
	"encoding/binary"
	"fmt"
	"io"

	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v17"
)

// A file is a field of a segment on disk, read as zapx writes it: several
// times as quick as through bleve's iterators, in which a search that meets words
// for the first time would spend most of its time. The format is that of version 17,
// described in zap.md beside its source; the version is checked.
type file struct {
	data   []byte // the whole file, mapped
	stored uint64 // where in data it says where what is stored of each document begins

	dictionary *vellum.FST // where in data the postings of each term are
	shelf      *shelf      // nil for none
}

// fileOf returns a field of a segment; nil where there is none, or none on disk, and
// the segment is to be read through bleve.
func fileOf(segment any, field string) (*file, error) {
	on, ok := segment.(*zap.Segment)
	if !ok || on.Version() != zap.Version {
		return nil, nil
	}
	at, err := on.DictAddr(field)
	if err != nil {
		return nil, nil // no document has any
	}
	f := &file{data: on.Data(), stored: on.StoredIndexOffset()}
	dictionary := zapBytes{rest: f.data[min(at, uint64(len(f.data))):]}
	f.dictionary, err = vellum.Load(dictionary.bytes(dictionary.number()))
	if err != nil {
		return nil, fmt.Errorf("read the dictionary: %w", err)
	}
	return f, nil
}

// A zapList is the postings of a term as they lie in the file.
type zapList struct {
	documents *roaring.Bitmap
	counts    zapBytes // of each document: twice the frequency, and the norm if that is not nothing
}

// find returns where the postings of a term are. A reader of the dictionary would cost no
// memory, but serves one search at a time: two that wait for it, thousands of times each,
// give their processors away to whatever else runs.
func (f *file) find(term string) (at uint64, found bool, err error) {
	at, found, err = f.dictionary.Get([]byte(term))
	if err != nil {
		return 0, false, fmt.Errorf("look a term up: %w", err)
	}
	return at, found, nil
}

// list finds the postings of a term.
func (f *file) list(term string) (zapList, error) {
	at, found, err := f.find(term)
	if err != nil || !found {
		return zapList{documents: roaring.New()}, err
	}
	return f.listAt(at)
}

// size returns how many documents hold the term.
func (l *zapList) size() int { return int(l.documents.GetCardinality()) }

// listAt returns the postings of which the dictionary says where they are.
func (f *file) listAt(at uint64) (zapList, error) {
	if at&zap.FSTValEncodingMask == zap.FSTValEncoding1Hit {
		document, _ := zap.FSTValDecode1Hit(at)
		return zapList{roaring.BitmapOf(uint32(document)), zapBytes{rest: []byte{1 << 1, 0}}}, nil
	}
	head := zapBytes{rest: f.data[min(at, uint64(len(f.data))):]}
	counts := head.number()
	head.number() // where positions are: none
	list := zapList{documents: roaring.New(), counts: zapBytes{rest: f.data[min(counts, uint64(len(f.data))):]}}
	if _, err := list.documents.FromBuffer(head.bytes(head.number())); err != nil {
		return zapList{}, fmt.Errorf("read the documents of a term: %w", err)
	}
	list.counts.skip(list.counts.number()) // where each chunk ends: they stand one behind the other
	return list, nil
}

// each visits the documents of the list, some at a time in their order, with the
// frequency of each, up to the first error.
func (l *zapList) each(visit func(documents, frequencies []uint32) error) error {
	frequencies := make([]uint32, min(l.documents.GetCardinality(), atOnce))
	in := l.counts
	err := eachOf(l.documents, func(documents []uint32) error {
		in.frequencies(frequencies[:len(documents)])
		return visit(documents, frequencies[:len(documents)])
	})
	if in.bad {
		return io.ErrUnexpectedEOF
	}
	return err
}

// frequencies reads the frequencies of the next documents.
func (b *zapBytes) frequencies(to []uint32) {
	for len(to) > 0 {
		to = to[b.short(to):]
		to = to[b.middling(to):]
		if len(to) > 0 {
			to[0] = b.frequency()
			to = to[1:]
		}
	}
}

// short reads frequencies, and returns how many, as long as they are less than 64
// and the norm is a byte, as nearly all are: a byte, and then the norm unless the
// frequency is nothing.
func (b *zapBytes) short(to []uint32) int {
	i, rest, at := 0, b.rest, 0
	for ; i < len(to) && at+1 < len(rest) && (rest[at]|rest[at+1])&(1<<7) == 0; i++ {
		frequency := int(rest[at] >> 1)
		to[i] = uint32(frequency)
		at += 1 + (frequency+63)>>6 // without a branch, which nobody could predict
	}
	b.rest = rest[at:]
	return i
}

// middling reads frequencies, and returns how many, as long as they are from 64 to
// 8,191 and the norm is a byte, as the lengths of most texts are.
func (b *zapBytes) middling(to []uint32) int {
	i, rest := 0, b.rest
	for ; i < len(to) && len(rest) > 2 && rest[0] >= 1<<7 && (rest[1]|rest[2])&(1<<7) == 0; i++ {
		to[i] = (uint32(rest[0])&(1<<7-1) | uint32(rest[1])<<7) >> 1
		rest = rest[3:]
	}
	b.rest = rest
	return i
}

func (b *zapBytes) frequency() uint32 {
	frequency := b.number() >> 1
	if frequency > 0 {
		b.number() // the norm
	}
	return uint32(frequency)
}

// fetch has what is stored of some documents brought near, all of it at the same
// time: one by one, most of the time of reading it would be waiting for memory. The
// sum means nothing.
func (f *file) fetch(documents []uint64) (sum byte) {
	for _, document := range documents {
		at := f.stored + 8*document
		if at+16 > uint64(len(f.data)) {
			continue
		}
		begin, end := binary.BigEndian.Uint64(f.data[at:]), binary.BigEndian.Uint64(f.data[at+8:])
		for end = min(end, begin+mostFetched, uint64(len(f.data))); begin < end; begin += cacheLine {
			sum += f.data[begin]
		}
	}
	return sum
}

const (
	cacheLine   = 64
	mostFetched = 4096 // of one document
)

// zapBytes are read from their beginning on.
type zapBytes struct {
	rest []byte
	bad  bool // they ended too early, or a number did not end
}

func (b *zapBytes) number() uint64 {
	if len(b.rest) > 0 && b.rest[0] < 1<<7 {
		n := b.rest[0]
		b.rest = b.rest[1:]
		return uint64(n)
	}
	if len(b.rest) > 1 && b.rest[1] < 1<<7 {
		n := uint64(b.rest[0]&(1<<7-1)) | uint64(b.rest[1])<<7
		b.rest = b.rest[2:]
		return n
	}
	n, size := binary.Uvarint(b.rest)
	if size <= 0 {
		b.rest, b.bad = nil, true
		return 0
	}
	b.rest = b.rest[size:]
	return n
}

// skip passes over so many numbers.
func (b *zapBytes) skip(numbers uint64) {
	for ; numbers > 0 && !b.bad; numbers-- {
		b.number()
	}
}

func (b *zapBytes) bytes(n uint64) []byte {
	if n > uint64(len(b.rest)) {
		b.rest, b.bad = nil, true
		return nil
	}
	out := b.rest[:n]
	b.rest = b.rest[n:]
	return out
}
