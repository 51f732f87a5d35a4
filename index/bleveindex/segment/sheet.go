package segment

import bleve "github.com/blevesearch/bleve_index_api"

// A Sheet is documents with what they are found by, noted down one after the other
// by a single goroutine.
type Sheet struct {
	ids       *Column
	columns   []*Column
	documents []document
}

// A document is what is stored of one.
type document struct {
	id     string
	values []value
}

type value struct {
	column *Column
	bytes  []byte
}

// idField is the first field of every segment, by which scorch finds documents.
const idField = "_id"

// NewSheet returns a sheet without documents.
func NewSheet() *Sheet {
	s := &Sheet{}
	s.ids = s.Column(idField, bleve.IndexField|bleve.StoreField)
	return s
}

// Reset empties the sheet, which keeps its columns and its room.
func (s *Sheet) Reset() {
	clear(s.documents)
	s.documents = s.documents[:0]
	for _, c := range s.columns {
		clear(c.numbers)
		clear(c.terms)
		c.terms, c.postings, c.places, c.stored = c.terms[:0], c.postings[:0], c.places[:0], false
	}
}

// Column returns a new column, for a field that has none yet. A field in which
// nothing is noted is left out of the segment.
func (s *Sheet) Column(field string, options bleve.FieldIndexingOptions) *Column {
	c := &Column{sheet: s, name: field, options: options, numbers: map[string]uint32{}}
	s.columns = append(s.columns, c)
	return c
}

// Begin begins the next document: what is noted from here on is about it. No two
// documents of a segment may have the same ID.
func (s *Sheet) Begin(id string) {
	s.documents = append(s.documents, document{id: id})
	s.ids.Set(id, 1)
}

// A Column is what documents hold in one field.
type Column struct {
	sheet   *Sheet
	name    string
	options bleve.FieldIndexingOptions

	numbers  map[string]uint32 // term → its place in terms
	terms    []term
	postings []posting // by document, in the order in which they came
	places   []place   // in any order
	stored   bool
}

type term struct {
	text   string
	newest uint32 // its newest posting, counted from 1
}

// A posting is a term in a document, and how often it is there as far as the index
// shall know.
type posting struct{ term, document, frequency uint32 }

// A place is where in a document a term of a posting stands.
type place struct{ posting, position, start uint32 }

// Has notes that the document holds a term, and reports whether that was known.
func (c *Column) Has(term string) (known bool) {
	_, known = c.note(term)
	return known
}

// Count counts an occurrence of a term, all but the first: most terms have no other,
// and a frequency of nothing takes one byte instead of two. It reports whether it
// is a further one.
func (c *Column) Count(term string) (further bool) {
	at, further := c.note(term)
	if further {
		c.postings[at].frequency++
	}
	return further
}

// Set notes that the document holds a term, and a number in place of how often.
func (c *Column) Set(term string, frequency uint32) {
	at, _ := c.note(term)
	c.postings[at].frequency = frequency
}

// At counts every occurrence of a term, and notes two numbers about it.
func (c *Column) At(term string, position, start int) {
	at, _ := c.note(term)
	c.postings[at].frequency++
	c.places = append(c.places, place{at, uint32(position), uint32(start)})
}

// Store keeps a value of the document, one at most.
func (c *Column) Store(bytes []byte) {
	d := &c.sheet.documents[len(c.sheet.documents)-1]
	d.values, c.stored = append(d.values, value{c, bytes}), true
}

// note finds the posting of a term in the document, or makes it.
func (c *Column) note(text string) (at uint32, known bool) {
	number, met := c.numbers[text]
	if !met {
		number = uint32(len(c.terms))
		c.numbers[text], c.terms = number, append(c.terms, term{text: text})
	}
	t, document := &c.terms[number], uint32(len(c.sheet.documents)-1)
	if t.newest > 0 && c.postings[t.newest-1].document == document {
		return t.newest - 1, true
	}
	c.postings = append(c.postings, posting{term: number, document: document})
	t.newest = uint32(len(c.postings))
	return t.newest - 1, false
}

func (c *Column) used() bool { return c.stored || len(c.postings) > 0 }
