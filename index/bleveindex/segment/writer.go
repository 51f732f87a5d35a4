package segment

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"math"
	"sync"

	"github.com/blevesearch/vellum"
)

// An image is a segment as it will lie in its file, without the footer.
type image struct {
	bytes     []byte
	sum       uint32
	documents uint64

	storedAt   uint64 // where it says where what is stored of each document begins
	fieldsAt   uint64 // where the list of the fields begins
	sectionsAt uint64 // where it says where each field of that list begins
}

// A writer writes segments, one after the other.
type writer struct {
	out       []byte
	documents int

	fst        *vellum.Builder
	dictionary bytes.Buffer // that the builder writes

	// Room that is used again.
	meta, values, packed, chunks, term []byte
	ends                               []int
	inverted                           inverted
}

// writers keep their room between segments.
var writers = sync.Pool{New: func() any { return &writer{} }}

// write writes the segment of a draft, which has documents.
func (d *Draft) write() (*image, error) {
	w := writers.Get().(*writer)
	defer writers.Put(w)
	w.documents = d.size()
	fields := d.fields()
	made := &image{documents: uint64(w.documents), storedAt: w.stored(d, fields)}
	sections := make([]uint64, len(fields))
	for i, f := range fields {
		var err error
		if sections[i], err = w.field(i, f); err != nil {
			return nil, fmt.Errorf("write the field %s: %w", f.name, err)
		}
	}
	made.fieldsAt, made.sectionsAt = w.at(), w.fields(fields, sections)
	made.bytes, made.sum = bytes.Clone(w.out), crc32.ChecksumIEEE(w.out)
	w.out = w.out[:0]
	return made, nil
}

// at is where the next byte goes.
func (w *writer) at() uint64 { return uint64(len(w.out)) }

func (w *writer) number(n uint64) { w.out = binary.AppendUvarint(w.out, n) }

func (w *writer) address(at uint64) { w.out = binary.BigEndian.AppendUint64(w.out, at) }

// stored writes what is stored of each document: its ID, and its values packed
// together behind a list of where they lie.
func (w *writer) stored(d *Draft, fields []field) (at uint64) {
	begins := make([]uint64, 0, w.documents)
	for n, s := range d.sheets {
		for i := range s.documents {
			begins = append(begins, w.at())
			w.document(&s.documents[i], n, fields)
		}
	}
	at = w.at()
	for _, begin := range begins {
		w.address(begin)
	}
	w.number(0) // documents within documents
	return at
}

func (w *writer) document(d *document, sheet int, fields []field) {
	w.meta, w.values = binary.AppendUvarint(w.meta[:0], uint64(len(d.id))), w.values[:0]
	for i, f := range fields {
		for _, v := range d.values {
			if v.column == f.columns[sheet] {
				for _, n := range []int{i, 't', len(w.values), len(v.bytes), 0} {
					w.meta = binary.AppendUvarint(w.meta, uint64(n))
				}
				w.values = append(w.values, v.bytes...)
			}
		}
	}
	w.packed = appendLiteral(w.packed[:0], w.values)
	w.number(uint64(len(w.meta)))
	w.number(uint64(len(d.id) + len(w.packed)))
	w.out = append(append(append(w.out, w.meta...), d.id...), w.packed...)
}

// appendLiteral appends bytes in the form of a snappy block, as they are: the codes
// that are stored of a text are not made any shorter by looking for repetitions.
func appendLiteral(to, bytes []byte) []byte {
	const literal, short, oneByte, twoBytes, most = 0, 60, 60, 61, 1 << 16
	to = binary.AppendUvarint(to, uint64(len(bytes)))
	for len(bytes) > 0 {
		some := bytes[:min(len(bytes), most)]
		switch last := len(some) - 1; {
		case last < short:
			to = append(to, byte(last<<2|literal))
		case last < 1<<8:
			to = append(to, oneByte<<2|literal, byte(last))
		default:
			to = binary.LittleEndian.AppendUint16(append(to, twoBytes<<2|literal), uint16(last))
		}
		to, bytes = append(to, some...), bytes[len(some):]
	}
	return to
}

// fields writes the list of the fields.
func (w *writer) fields(fields []field, sections []uint64) (at uint64) {
	const inverted = 0 // the only kind of section that these fields have
	begins := make([]uint64, len(fields))
	for i, f := range fields {
		begins[i] = w.at()
		w.number(uint64(len(f.name)))
		w.out = append(w.out, f.name...)
		w.number(uint64(f.options))
		w.number(1)
		w.out = binary.BigEndian.AppendUint16(w.out, inverted)
		w.address(sections[i])
	}
	at = w.at()
	w.number(uint64(len(fields)))
	for _, begin := range begins {
		w.address(begin)
	}
	return at
}

// field writes the postings of all terms of a field, and then its dictionary.
func (w *writer) field(number int, f field) (at uint64, err error) {
	w.dictionary.Reset()
	if w.fst == nil {
		w.fst, err = vellum.New(&w.dictionary, nil)
	} else {
		err = w.fst.Reset(&w.dictionary)
	}
	if err != nil {
		return 0, err
	}
	w.inverted.fill(f)
	for text, found := range w.inverted.terms() {
		at, err := w.postings(number, found)
		if err == nil {
			w.term = append(w.term[:0], text...)
			err = w.fst.Insert(w.term, at)
		}
		if err != nil {
			return 0, err
		}
	}
	if err := w.fst.Close(); err != nil {
		return 0, err
	}
	dictionary := w.at()
	w.number(uint64(w.dictionary.Len()))
	w.out = append(w.out, w.dictionary.Bytes()...)
	at = w.at()
	w.number(math.MaxUint64) // no values by document
	w.number(math.MaxUint64)
	w.number(dictionary)
	return at, nil
}
