package segment

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	bleve "github.com/blevesearch/bleve_index_api"
	zap "github.com/blevesearch/zapx/v17"
)

// A shelf is documents as a test tells of them.
type shelf []shelved

type shelved struct {
	id     string
	counts map[string]int // term → how often
	holds  []string
	at     []placed
	stored []byte // nil for nothing
}

type placed struct {
	term            string
	position, start int
}

// Segments are what zapx makes of the same documents, to the last byte of what is
// found and of what is stored where that cannot be compressed, however many sheets they are noted on.
func TestSegmentsAreThoseOfZapx(t *testing.T) {
	many := func(n int, one func(i int) shelved) (out shelf) {
		for i := range n {
			out = append(out, one(i))
		}
		return out
	}
	for name, documents := range map[string]shelf{
		"one document with nothing but its ID": {{id: "article/a"}},
		"a few": {
			{id: "case/b", counts: map[string]int{"camera": 3, "人脸": 1, "": 1}, holds: []string{"court", "court"}, stored: []byte("kept, once")},
			{id: "case/a", counts: map[string]int{"camera": 300}, at: []placed{{"ling", 1, 2}, {"wei", 1, 2}, {"ling", 2, 1}}},
			{id: "case/d", stored: anyBytes(rand.New(rand.NewPCG(1, 2)), 200)},
			{id: "case/e", stored: anyBytes(rand.New(rand.NewPCG(1, 2)), 70_000)},
			{id: "case/c", stored: []byte{}, at: []placed{{"wei", 70000, 1}}},
		},
		"a made-up library":             many(700, madeUp),
		"a term in more than one chunk": many(3000, func(i int) shelved { return shelved{id: fmt.Sprint(i), counts: map[string]int{"in all": i%300 + 1}} }),
		"a term in more than a list of roaring": many(5000, func(i int) shelved {
			return shelved{id: fmt.Sprint(i), holds: []string{"in all", fmt.Sprint("in half ", i%2)}}
		}),
		"more documents than a range of roaring": many(66000, func(i int) shelved { return shelved{id: fmt.Sprint(i), holds: []string{"in all"}} }),
	} {
		t.Run(name, func(t *testing.T) {
			whole := zapped(t, documents)
			for sheets := 1; sheets <= min(3, len(documents)); sheets++ {
				made, err := NewDraft(documents.sheets(sheets)...).write()
				if err != nil {
					t.Fatal(err)
				}
				same(t, made, whole)
			}
		})
	}
}

// same compares an image with a segment of zapx, up to the list of the fields: there
// zapx notes kinds of sections that we have none of, in any order.
func same(t *testing.T, made *image, whole []byte) {
	t.Helper()
	footer := whole[len(whole)-zap.FooterSize:]
	sections := binary.BigEndian.Uint64(footer[4+8+8:])
	_, n := binary.Uvarint(whole[sections:])
	first := binary.BigEndian.Uint64(whole[sections+uint64(n):])
	if made.documents != binary.BigEndian.Uint64(footer[4:]) || made.storedAt != binary.BigEndian.Uint64(footer[4+8:]) || made.fieldsAt != first {
		t.Fatalf("%d documents, stored at %d, fields at %d: zapx has % x", made.documents, made.storedAt, made.fieldsAt, footer)
	}
	for i := range whole[:first] {
		if made.bytes[i] != whole[i] {
			t.Fatalf("byte %d of %d is %#x, zapx has %#x", i, first, made.bytes[i], whole[i])
		}
	}
	if got, want := fieldsIn(made.bytes, made.sectionsAt), fieldsIn(whole, sections); !slices.Equal(got, want) {
		t.Errorf("fields %q, zapx has %q", got, want)
	}
}

// fieldsIn reads the names of fields and how they are indexed.
func fieldsIn(bytes []byte, at uint64) (out []string) {
	number := func() uint64 {
		n, size := binary.Uvarint(bytes[at:])
		at += uint64(size)
		return n
	}
	for n := number(); n > 0; n-- {
		next := at + 8
		at = binary.BigEndian.Uint64(bytes[at:])
		length := number()
		name := bytes[at : at+length]
		at += length
		out = append(out, fmt.Sprintf("%s %b", name, number()))
		at = next
	}
	return out
}

// A sheet that is used again begins anew, and so does a writer.
func TestSheetsAreUsedAgain(t *testing.T) {
	first, second := shelf{madeUp(1), madeUp(2)}, shelf{madeUp(3), {id: "last"}}
	sheets := first.sheets(1)
	if _, err := NewDraft(sheets...).write(); err != nil {
		t.Fatal(err)
	}
	sheets[0].Reset()
	second.note(sheets[0])
	made, err := NewDraft(sheets...).write()
	if err != nil {
		t.Fatal(err)
	}
	same(t, made, zapped(t, second))
}

// What scorch hands over counts only where it is all of one draft, in any order.
func TestPluginTakesWholeDrafts(t *testing.T) {
	of := func(ids ...string) []bleve.Document {
		var all shelf
		for _, id := range ids {
			all = append(all, shelved{id: id})
		}
		return handles(all)
	}
	three := of("a", "b", "c")
	for _, c := range []struct {
		name  string
		given []bleve.Document
		fails bool
	}{
		{"all", three, false},
		{"backwards", []bleve.Document{three[2], three[1], three[0]}, false},
		{"one too few", three[:2], true},
		{"nothing", nil, true},
		{"two drafts", append(of("a"), of("b")...), true},
		{"something else", []bleve.Document{zapDocument{}}, true},
	} {
		made, _, err := plugin{}.New(c.given)
		if c.fails != errors.Is(err, errMixed) || !c.fails && made.Count() != 3 {
			t.Errorf("%s: %v", c.name, err)
		}
	}
}

func handles(of shelf) []bleve.Document { return slices.Collect(NewDraft(of.sheets(1)...).Documents()) }

// columns are those of a test, in an order that is not that of a segment.
func (s shelf) sheets(n int) (out []*Sheet) {
	for i := range n {
		sheet := NewSheet()
		sheet.Column("text", bleve.IndexField)
		sheet.Column("kept", bleve.StoreField)
		sheet.Column("names", bleve.IndexField|bleve.IncludeTermVectors)
		sheet.Column("flags", bleve.IndexField|bleve.SkipFreqNorm)
		s[len(s)*i/n : len(s)*(i+1)/n].note(sheet)
		out = append(out, sheet)
	}
	return out
}

func (s shelf) note(on *Sheet) {
	text, kept, names, flags := on.columns[1], on.columns[2], on.columns[3], on.columns[4]
	for _, d := range s {
		on.Begin(d.id)
		for term, n := range d.counts {
			for range n {
				text.Count(term)
			}
		}
		for _, term := range d.holds {
			flags.Has(term)
		}
		for _, p := range d.at {
			names.At(p.term, p.position, p.start)
		}
		if d.stored != nil {
			kept.Store(d.stored)
		}
	}
}

// madeUp returns a document of words of which some are in many documents.
func madeUp(i int) shelved {
	random := rand.New(rand.NewPCG(7, uint64(i)))
	d := shelved{id: fmt.Sprint("article/made-", i), counts: map[string]int{}, stored: anyBytes(random, random.IntN(50))}
	for range 40 {
		d.counts[fmt.Sprintf("word%d", int(random.ExpFloat64()*60))] += 1 + random.IntN(3)
	}
	for n := range random.IntN(3) {
		d.at = append(d.at, placed{fmt.Sprint("name", random.IntN(20)), n + 1, 2}, placed{"common", n + 1, 2})
	}
	d.holds = []string{fmt.Sprint("flag", i%5)}
	return d
}

// anyBytes cannot be made shorter.
func anyBytes(random *rand.Rand, n int) []byte {
	out := make([]byte, n)
	for i := range out {
		out[i] = byte(random.Uint32())
	}
	return out
}

// zapped is the file that zapx itself makes of documents.
func zapped(t *testing.T, s shelf) []byte {
	t.Helper()
	var given []bleve.Document
	for _, d := range s {
		given = append(given, zapDocument{d})
	}
	made, _, err := (&zap.ZapPlugin{}).New(given)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if _, err := made.(*zap.SegmentBase).WriteTo(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// A zapDocument tells zapx of a document in the way that bleve's own do.
type zapDocument struct{ shelved }

func (d zapDocument) VisitFields(visit bleve.FieldVisitor) {
	id := newZapField(idField, bleve.IndexField|bleve.StoreField)
	id.note(d.id, 1)
	id.value = []byte(d.id)
	visit(id)
	text, flags, names := newZapField("text", bleve.IndexField), newZapField("flags", bleve.IndexField|bleve.SkipFreqNorm), newZapField("names", bleve.IndexField|bleve.IncludeTermVectors)
	for term, n := range d.counts {
		text.note(term, n-1)
	}
	for _, term := range d.holds {
		flags.note(term, 0)
	}
	for _, p := range d.at {
		entry := names.note(p.term, 1)
		entry.Locations = append(entry.Locations, &bleve.TokenLocation{Position: p.position, Start: p.start})
	}
	for _, f := range []*zapField{text, flags, names} {
		if len(f.terms) > 0 {
			visit(f)
		}
	}
	if d.stored != nil {
		kept := newZapField("kept", bleve.StoreField)
		kept.value = d.stored
		visit(kept)
	}
}

func (d zapDocument) ID() string                                 { return d.id }
func (d zapDocument) Size() int                                  { return 0 }
func (d zapDocument) Indexed() bool                              { return true }
func (d zapDocument) AddIDField()                                {}
func (d zapDocument) HasComposite() bool                         { return false }
func (d zapDocument) StoredFieldsBytes() uint64                  { return 0 }
func (d zapDocument) NumPlainTextBytes() uint64                  { return 0 }
func (d zapDocument) VisitComposite(bleve.CompositeFieldVisitor) {}

type zapField struct {
	name    string
	options bleve.FieldIndexingOptions
	terms   bleve.TokenFrequencies
	value   []byte
}

func newZapField(name string, options bleve.FieldIndexingOptions) *zapField {
	return &zapField{name: name, options: options, terms: bleve.TokenFrequencies{}}
}

// note adds to how often a term is there.
func (f *zapField) note(term string, n int) *bleve.TokenFreq {
	if f.terms[term] == nil {
		f.terms[term] = &bleve.TokenFreq{}
	}
	f.terms[term].SetFrequency(f.terms[term].Frequency() + n)
	return f.terms[term]
}

func (f *zapField) AnalyzedLength() int                              { return norm }
func (f *zapField) Name() string                                     { return f.name }
func (f *zapField) Value() []byte                                    { return f.value }
func (f *zapField) ArrayPositions() []uint64                         { return nil }
func (f *zapField) EncodedFieldType() byte                           { return 't' }
func (f *zapField) Analyze()                                         {}
func (f *zapField) Options() bleve.FieldIndexingOptions              { return f.options }
func (f *zapField) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.terms }
func (f *zapField) NumPlainTextBytes() uint64                        { return 0 }
