package bleveindex

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"log/slog"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	zap "github.com/blevesearch/zapx/v17"
)

// compactedParts are the parts of an index of uneven texts, merged into one segment.
func compactedParts(t *testing.T, use func(e *Engine, s *snapshot)) {
	t.Helper()
	e, err := Open(t.TempDir(), slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	unevenTexts(t, e)
	if err := e.Compact(t.Context()); err != nil {
		t.Fatal(err)
	}
	reader, err := snapshotOf(e.db)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	s, err := newSnapshot(reader, nil, e.cache)
	if err != nil {
		t.Fatal(err)
	}
	use(e, s)
}

// What lies on the shelf of a segment is what its postings make, and frequent terms
// alone lie there; so do the lengths.
func TestShelfIsThePostings(t *testing.T) {
	compactedParts(t, func(e *Engine, s *snapshot) {
		p := s.parts[0]
		lengths, classes, total := p.lengths, p.classes, p.total
		shelf := p.text.shelf
		if len(s.parts) != 1 || shelf == nil {
			t.Fatalf("%d parts, the first with the shelf %v", len(s.parts), shelf)
		}
		terms, err := p.text.dictionary.Iterator(nil, nil)
		shelved := 0
		for ; err == nil; err = terms.Next() {
			term, _ := terms.Current()
			p.text.shelf = shelf
			found, err := p.shelved(string(term))
			if err != nil {
				t.Fatal(err)
			}
			p.text.shelf = nil
			want, err := p.read(fieldText, string(term), shelf.average, func(int) error { return nil })
			if err != nil {
				t.Fatal(err)
			}
			if (found == nil) != (want.size < leastSlot) {
				t.Errorf("%s in %d documents is on the shelf: %v", term, want.size, found != nil)
			}
			if found == nil {
				continue
			}
			shelved++
			if found.size != want.size || found.average != want.average || !slices.Equal(found.blocks, want.blocks) || !slices.Equal(found.entries, want.entries) ||
				!slices.Equal(found.bits, want.bits) || !slices.Equal(found.counts, want.counts) || !slices.Equal(found.ranks, want.ranks) || !slices.Equal(found.often, want.often) {
				t.Errorf("%s is %+v on the shelf, %+v else", term, found, want)
			}
			if found.bytes() != 0 {
				t.Errorf("%s takes %d bytes of memory", term, found.bytes())
			}
		}
		if shelved < 10 || len(shelf.slots) != shelved {
			t.Errorf("%d terms are on the shelf of %d", shelved, len(shelf.slots))
		}
		p.total = 0
		if err := p.readLengths(); err != nil {
			t.Fatal(err)
		}
		if p.bury(); !slices.Equal(p.lengths, lengths) || !slices.Equal(p.classes, classes) || p.total != total || total == 0 {
			t.Errorf("the lengths are %d in all, %d on the shelf", p.total, total)
		}
	})
}

// A file with a shelf has the checksum of all of it, and is merged like any other; its
// postings are found by whoever reads it anew.
func TestShelvesAreMerged(t *testing.T) {
	dir := t.TempDir()
	e, err := Open(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		unevenTexts(t, e)
		if err := e.Compact(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob(filepath.Join(dir, layout, "*.zap"))
	shelves := 0
	for _, file := range files {
		if err := checksum(file); err != nil {
			t.Error(err)
		}
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		shelf, err := shelfOf(data)
		if shelf != nil {
			shelves++
		}
		if err != nil {
			t.Error(err)
		}
	}
	if err != nil || shelves == 0 {
		t.Errorf("%d shelves in %d files, %v", shelves, len(files), err)
	}
}

// A label that tells of more than there is, or of another place, is an error; what has
// none has no shelf.
func TestDamagedShelves(t *testing.T) {
	compactedParts(t, func(e *Engine, s *snapshot) {
		segment := s.parts[0].segment.Segment().(*zap.Segment)
		at := len(segment.Data()) - zap.FooterSize - labelSize
		for name, damage := range map[string]func(l *label){
			"begin":           func(l *label) { l.Begin = 1 << 60 },
			"lengths":         func(l *label) { l.Lengths = 1 << 63 },
			"uneven lengths":  func(l *label) { l.Lengths++ },
			"known":           func(l *label) { l.Known = uint64(at) + labelSize },
			"slots":           func(l *label) { l.Slots = 1<<64 - 8 },
			"documents":       func(l *label) { l.Documents = 1 << 62 },
			"other documents": func(l *label) { l.Documents-- },
			"terms":           func(l *label) { l.Terms = 1 << 61 },
		} {
			data := slices.Clone(segment.Data())
			var l label
			if _, err := binary.Decode(data[at:], binary.LittleEndian, &l); err != nil {
				t.Fatal(err)
			}
			damage(&l)
			if _, err := binary.Encode(data[at:], binary.LittleEndian, l); err != nil {
				t.Fatal(err)
			}
			if shelf, err := shelfOf(data); !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("%s: %v, %v", name, shelf != nil, err)
			}
		}
		for _, data := range [][]byte{nil, segment.Data()[:100], segment.Data()[:at]} {
			if shelf, err := shelfOf(data); shelf != nil || err != nil {
				t.Errorf("%d bytes: %v, %v", len(data), shelf, err)
			}
		}
		shelf, err := shelfOf(segment.Data())
		if err != nil {
			t.Fatal(err)
		}
		for _, wrong := range []slot{{at: 1 << 60, size: 1}, {at: 3, size: 1}, {at: 8, size: 1, blocks: 1 << 31}, {at: 8, form: asBits, size: 1 << 31}} {
			shelf.slots = slices.Clone(shelf.slots)
			shelf.slots[0] = wrong
			if p, err := shelf.postings(shelf.known[0]); !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Errorf("%+v: %v, %v", wrong, p != nil, err)
			}
		}
	})
}

// A label is as long as it says, or its mark would not be at the end.
func TestLabelSize(t *testing.T) {
	var b bytes.Buffer
	if err := binary.Write(&b, binary.LittleEndian, label{Mark: shelfMark}); err != nil || b.Len() != labelSize || !bytes.HasSuffix(b.Bytes(), shelfMark[:]) {
		t.Errorf("% x, %v", b.Bytes(), err)
	}
	if size := reflect.TypeFor[block]().Size(); size != 12 {
		t.Errorf("a block has %d bytes", size)
	}
}
