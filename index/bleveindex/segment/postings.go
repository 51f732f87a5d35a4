package segment

import (
	"encoding/binary"

	"github.com/RoaringBitmap/roaring/v2"
)

// norm is written beside every frequency. It is short, and means nothing: the length
// of a text is elsewhere.
const norm = 1

// postings writes the postings of a term, and returns where: how often each document
// holds it, where it stands in them if that is known, and which documents they are.
func (w *writer) postings(field int, found []posting) (at uint64, err error) {
	frequencies := w.chunked(found, func(to []byte, p *posting) []byte {
		places := uint64(0)
		if w.inverted.placed(p) {
			places = 1
		}
		to = binary.AppendUvarint(to, uint64(p.frequency)<<1|places)
		if p.frequency > 0 {
			to = append(to, norm)
		}
		return to
	})
	places := uint64(0)
	if w.inverted.places != nil {
		places = w.chunked(found, func(to []byte, p *posting) []byte { return w.appendPlaces(to, field, p) })
	}
	at = w.at()
	w.number(frequencies)
	w.number(places)
	return at, w.bitmap(found)
}

// appendPlaces appends where a term stands in a document, behind how many bytes that is.
func (w *writer) appendPlaces(to []byte, field int, p *posting) []byte {
	w.meta = w.meta[:0]
	for _, at := range w.inverted.placesOf(p) {
		const end, within = 0, 0
		for _, n := range []uint64{uint64(field), uint64(at.position), uint64(at.start), end, within} {
			w.meta = binary.AppendUvarint(w.meta, n)
		}
	}
	if len(w.meta) == 0 {
		return to
	}
	return append(binary.AppendUvarint(to, uint64(len(w.meta))), w.meta...)
}

// inChunk is how many documents that hold a term stand together, on average at most.
const inChunk = 1024

// chunked writes something about each posting, in chunks of so many documents of
// the segment behind the list of their ends, and returns where; 0 for nothing.
func (w *writer) chunked(found []posting, each func(to []byte, p *posting) []byte) (at uint64) {
	size := w.documents / (len(found)/inChunk + 1)
	w.chunks, w.ends = w.chunks[:0], w.ends[:0]
	for i := range found {
		for int(found[i].document)/size > len(w.ends) {
			w.ends = append(w.ends, len(w.chunks))
		}
		w.chunks = each(w.chunks, &found[i])
	}
	if len(w.chunks) == 0 {
		return 0
	}
	for len(w.ends) < (w.documents-1)/size+1 {
		w.ends = append(w.ends, len(w.chunks))
	}
	at = w.at()
	w.number(uint64(len(w.ends)))
	for _, end := range w.ends {
		w.number(uint64(end))
	}
	w.out = append(w.out, w.chunks...)
	return at
}

// What roaring bitmaps of one list of documents begin with.
const (
	roaringCookie = 12346 // without runs
	roaringHead   = 16    // bytes
	roaringList   = 4096  // documents in a list, at most
	roaringRange  = 1 << 16
)

// bitmap writes which documents these are as a roaring bitmap behind its length. As
// most terms of a batch stand in one or two documents, the usual form is written
// here; others are left to package roaring.
func (w *writer) bitmap(found []posting) error {
	if len(found) > roaringList || w.documents > roaringRange {
		all := roaring.New()
		for i := range found {
			all.Add(found[i].document)
		}
		encoded, err := all.ToBytes()
		w.number(uint64(len(encoded)))
		w.out = append(w.out, encoded...)
		return err
	}
	little := binary.LittleEndian
	w.number(uint64(roaringHead + 2*len(found)))
	w.out = little.AppendUint32(w.out, roaringCookie)
	w.out = little.AppendUint32(w.out, 1) // lists
	w.out = little.AppendUint16(w.out, 0) // the upper half of the documents' numbers
	w.out = little.AppendUint16(w.out, uint16(len(found)-1))
	w.out = little.AppendUint32(w.out, roaringHead)
	for i := range found {
		w.out = little.AppendUint16(w.out, uint16(found[i].document))
	}
	return nil
}
