package bleveindex

import (
	"encoding/binary"
	"errors"
	"io"
	"unsafe"

	"casebot/index/bleveindex/segment"

	"github.com/blevesearch/vellum"
	zap "github.com/blevesearch/zapx/v17"
)

// What is worth a shelf, in documents: below that, zapx's postings are read as quickly.
const (
	leastShelf = 100 // of a segment
	leastSlot  = 256 // that hold a term
)

// shelve writes the shelf of a segment that was merged, from so many bytes of its file on.
func shelve(merged *zap.Segment, to io.Writer, at int64) error {
	if merged.NumDocs() < leastShelf || !littleEndian() {
		return nil
	}
	text, err := fileOf(merged, fieldText)
	if text == nil || err != nil {
		return err
	}
	w := &shelving{file: text, to: to, at: uint64(at), label: label{Begin: uint64(at), Documents: merged.NumDocs(), Mark: shelfMark}}
	defer segment.ForgetPages(text.data, 0, len(text.data))
	if err := w.measure(); err != nil {
		return err
	}
	if err := w.all(); err != nil {
		return err
	}
	return w.end()
}

// A shelving is a shelf being written.
type shelving struct {
	*file
	to    io.Writer
	at    uint64
	err   error // of writing, the first
	label label

	lengths []uint32
	known   []uint64
	slots   []slot
}

// measure reads the lengths of all texts.
func (w *shelving) measure() error {
	w.lengths = make([]uint32, w.label.Documents)
	every, err := w.list(everyDocument)
	if err != nil {
		return err
	}
	err = every.each(func(documents, lengths []uint32) error {
		for i, document := range documents {
			w.lengths[document] = lengths[i]
			w.label.Total += uint64(lengths[i])
		}
		return nil
	})
	w.label.Average = max(1, float64(w.label.Total)/float64(len(w.lengths)))
	return err
}

// all writes the postings of all frequent terms.
func (w *shelving) all() error {
	terms, err := w.dictionary.Iterator(nil, nil)
	seen := uint64(0)
	for ; err == nil; err = terms.Next() {
		_, at := terms.Current()
		list, err := w.listAt(at)
		if err == nil && list.size() >= leastSlot {
			err = w.postings(at, list)
		}
		if err != nil {
			return err
		}
		if at&zap.FSTValEncodingMask != zap.FSTValEncoding1Hit && at > seen+manyPages {
			segment.ForgetPages(w.data, int(seen), int(at))
			seen = at
		}
	}
	if !errors.Is(err, vellum.ErrIteratorDone) {
		return err
	}
	return nil
}

// manyPages are left in memory, in bytes, of what was read.
const manyPages = 4 << 20

func (w *shelving) postings(at uint64, list zapList) error {
	out := newBuilder(list.size(), len(w.lengths), true).weighing(w.lengths, w.label.Average)
	err := list.each(func(documents, counts []uint32) error {
		for i := range counts {
			counts[i]++
		}
		out.add(documents, counts)
		return nil
	})
	if err != nil {
		return err
	}
	p := out.built()
	s := slot{at: w.aligned(), size: uint32(p.size), blocks: uint32(len(p.blocks)), often: uint32(len(p.often))}
	if p.bits != nil {
		s.form = asBits
	}
	w.known, w.slots = append(w.known, at), append(w.slots, s)
	put(w, p.bits)
	put(w, p.blocks)
	put(w, p.often)
	put(w, p.ranks)
	put(w, p.entries)
	put(w, p.counts)
	return w.err
}

// end writes what is behind the postings.
func (w *shelving) end() error {
	l := &w.label
	l.Terms, l.Lengths = uint64(len(w.known)), w.aligned()
	put(w, w.lengths)
	classes := make([]uint8, windowsOf(len(w.lengths))*windowSize)
	for i, length := range w.lengths {
		classes[i] = classOf(length)
	}
	put(w, classes)
	l.Known = w.aligned()
	put(w, w.known)
	l.Slots = w.aligned()
	put(w, w.slots)
	w.aligned()
	if w.err != nil {
		return w.err
	}
	return binary.Write(w.to, binary.LittleEndian, l)
}

// aligned makes whatever is next begin where any number may, and returns where.
func (w *shelving) aligned() uint64 {
	put(w, make([]uint8, -w.at%8))
	return w.at
}

// put writes things as they lie in memory.
func put[T uint8 | uint16 | uint32 | uint64 | block | often | slot](w *shelving, things []T) {
	if len(things) == 0 || w.err != nil {
		return
	}
	raw := unsafe.Slice((*byte)(unsafe.Pointer(unsafe.SliceData(things))), len(things)*int(unsafe.Sizeof(things[0])))
	w.at += uint64(len(raw))
	_, w.err = w.to.Write(raw)
}
