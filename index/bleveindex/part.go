package bleveindex

import (
	"github.com/RoaringBitmap/roaring/v2"
	"github.com/blevesearch/bleve/v2/index/scorch"
	api "github.com/blevesearch/scorch_segment_api/v2"
)

// A part is a segment as a snapshot sees it.
type part struct {
	segment *scorch.SegmentSnapshot
	files            // nil where the segment is to be read through bleve
	base    uint64   // what is added to a number in the segment
	lengths []uint32 // terms in the text of each document
	classes []uint8  // of these lengths, to the end of the last window
	deleted *roaring.Bitmap
	dead    []uint64 // the same, a bit for each document; nil for none
	columns *columns
	live    int // documents
	total   int // terms in the texts of these
}

// Files are the fields that queries look many words up in.
type files struct{ text, head, word *file }

func (f *files) open(segment any) (err error) {
	for field, to := range map[string]**file{fieldText: &f.text, fieldHead: &f.head, fieldWord: &f.word} {
		if *to, err = fileOf(segment, field); err != nil {
			return err
		}
	}
	if f.text != nil {
		f.text.shelf, err = shelfOf(f.text.data)
	}
	return err
}

// of returns the file of a field, nil for none.
func (f *files) of(field string) *file {
	switch field {
	case fieldText:
		return f.text
	case fieldHead:
		return f.head
	case fieldWord:
		return f.word
	}
	return nil
}

// newPart looks at a segment. What was known of it before is not read again.
func newPart(segment *scorch.SegmentSnapshot, before *part) (*part, error) {
	p := &part{segment: segment, deleted: segment.Deleted()}
	if err := p.files.open(segment.Segment()); err != nil {
		return nil, err
	}
	if before == nil {
		p.columns = &columns{}
		if err := p.readLengths(); err != nil {
			return nil, err
		}
	} else {
		p.lengths, p.classes, p.columns = before.lengths, before.classes, before.columns
		if p.deleted == before.deleted {
			p.dead, p.live, p.total = before.dead, before.live, before.total
			return p, nil
		}
	}
	p.bury()
	return p, nil
}

// bury counts the living, and marks the dead.
func (p *part) bury() {
	p.live = len(p.lengths)
	if p.text != nil && p.text.shelf != nil {
		p.total = p.text.shelf.total
	} else {
		for _, length := range p.lengths {
			p.total += int(length)
		}
	}
	if p.deleted == nil || p.deleted.IsEmpty() {
		return
	}
	p.dead = make([]uint64, (len(p.lengths)+63)/64)
	for numbers := p.deleted.Iterator(); numbers.HasNext(); {
		document := numbers.Next()
		p.dead[document/64] |= 1 << (document % 64)
		p.live--
		p.total -= int(p.lengths[document])
	}
}

// readLengths reads the lengths of all documents, which the postings of one term
// hold.
func (p *part) readLengths() error {
	if p.text != nil && p.text.shelf != nil {
		p.lengths, p.classes = p.text.shelf.lengths, p.text.shelf.classes
		return nil
	}
	p.lengths = make([]uint32, p.segment.FullSize())
	p.classes = make([]uint8, p.windows()*windowSize)
	return p.counts(everyDocument, func(int) {}, func(documents, lengths []uint32) error {
		for i, document := range documents {
			p.lengths[document], p.classes[document] = lengths[i], classOf(lengths[i])
		}
		return nil
	})
}

// counts visits the documents of the segment that hold a term in their text, some
// at a time in their order, with what is written beside each: the frequency less
// one, or the length. size is told before how many documents these are. The first
// error of visit ends it.
func (p *part) counts(term string, size func(int), visit func(documents, counts []uint32) error) error {
	if p.text != nil {
		list, err := p.text.list(term)
		if err != nil {
			return err
		}
		size(list.size())
		return list.each(visit)
	}
	list, err := p.list(fieldText, term)
	if err != nil {
		return err
	}
	size(int(list.Count()))
	for found := list.Iterator(true, true, false, nil); ; {
		posting, err := found.Next()
		if err != nil || posting == nil {
			return err
		}
		if err := visit([]uint32{uint32(posting.Number())}, []uint32{uint32(posting.Frequency())}); err != nil {
			return err
		}
	}
}

// list returns bleve's postings of a term, deleted documents included.
func (p *part) list(field, term string) (api.PostingsList, error) {
	terms, err := p.segment.Segment().Dictionary(field)
	if err != nil {
		return nil, err
	}
	return terms.PostingsList([]byte(term), nil, nil)
}

// A looker is told how many documents are about to be looked at; its error ends
// that.
type looker func(documents int) error

// read reads the postings of a term: with frequencies, if in the text.
func (p *part) read(field, term string, average float64, look looker) (*postings, error) {
	if field != fieldText {
		return p.readHolders(field, term, look)
	}
	if found, err := p.shelved(term); found != nil || err != nil {
		return found, err
	}
	var out *builder
	err := p.counts(term, func(size int) {
		out = newBuilder(size, len(p.lengths), true).weighing(p.lengths, average)
	}, func(documents, counts []uint32) error {
		for i := range counts {
			counts[i]++
		}
		out.add(documents, counts)
		return look(len(documents))
	})
	if err != nil {
		return nil, err
	}
	return out.built(), nil
}

// shelved returns the postings of a term that lie ready, nil for none.
func (p *part) shelved(term string) (*postings, error) {
	if p.text == nil || p.text.shelf == nil {
		return nil, nil
	}
	at, found, err := p.text.find(term)
	if err != nil || !found {
		return nil, err
	}
	return p.text.shelf.postings(at)
}

func (p *part) readHolders(field, term string, look looker) (*postings, error) {
	found, err := p.holders(field, term)
	if err != nil {
		return nil, err
	}
	out := newBuilder(int(found.GetCardinality()), len(p.lengths), false)
	err = eachOf(found, func(documents []uint32) error {
		out.add(documents, nil)
		return look(len(documents))
	})
	return out.built(), err
}

// eachOf visits documents, some at a time in their order, up to the first error.
func eachOf(found *roaring.Bitmap, visit func(documents []uint32) error) error {
	some := make([]uint32, min(found.GetCardinality(), atOnce))
	for in := found.ManyIterator(); ; {
		n := in.NextMany(some)
		if n == 0 {
			return nil
		}
		if err := visit(some[:n]); err != nil {
			return err
		}
	}
}

// atOnce is how many documents are visited at once.
const atOnce = 256

// holders returns the documents that hold a term, deleted ones included. They
// lie in the file: not to be kept, nor changed.
func (p *part) holders(field, term string) (*roaring.Bitmap, error) {
	if f := p.files.of(field); f != nil {
		list, err := f.list(term)
		return list.documents, err
	}
	list, err := p.list(field, term)
	if err != nil {
		return nil, err
	}
	if found, ok := list.Iterator(false, false, false, nil).(api.OptimizablePostingsIterator); ok {
		if all := found.ActualBitmap(); all != nil {
			return all, nil
		}
		if only, ok := found.DocNum1Hit(); ok {
			return roaring.BitmapOf(uint32(only)), nil
		}
	}
	return roaring.New(), nil
}

// mark sets the bits of the documents that hold a term.
func (p *part) mark(field, term string, all []uint64, look looker) error {
	found, err := p.holders(field, term)
	if err != nil {
		return err
	}
	return eachOf(found, func(documents []uint32) error {
		for _, document := range documents {
			all[document/64] |= 1 << (document % 64)
		}
		return look(len(documents))
	})
}

// dropDead takes the deleted documents of a window out of a set.
func (p *part) dropDead(window int, from *bitset) {
	first := window * windowSize / 64
	for i := first; i < min(len(p.dead), first+len(from)); i++ {
		from[i-first] &^= p.dead[i]
	}
}

// windows returns how many windows the segment has.
func (p *part) windows() int { return windowsOf(len(p.lengths)) }

func windowsOf(documents int) int { return (documents + windowSize - 1) / windowSize }
