package bleveindex

import bleve "github.com/blevesearch/bleve_index_api"

// A field is one field of a document, its terms already known.
type field struct {
	name    string
	options bleve.FieldIndexingOptions
	terms   bleve.TokenFrequencies
	value   []byte // what is stored, if anything

	// Room for what terms point to, so much made in one go: a document has hundreds.
	room      int
	entries   []bleve.TokenFreq
	locations []bleve.TokenLocation
	pointers  []*bleve.TokenLocation
}

// newField makes a field with room for so many terms, more of them if need be.
func newField(name string, options bleve.FieldIndexingOptions, room int) *field {
	return &field{name: name, room: max(1, room), options: bleve.IndexField | options, terms: make(bleve.TokenFrequencies, room)}
}

// keywords returns a field of whole values, without the empty ones.
func keywords(name string, values ...string) *field {
	f := newField(name, bleve.SkipFreqNorm, len(values))
	for _, value := range values {
		if value != "" {
			f.has(value)
		}
	}
	return f
}

// stored returns a field that is kept and not searched.
func stored(name string, value []byte) *field {
	return &field{name: name, options: bleve.StoreField, value: value}
}

// has notes that the field holds a term, not how often.
func (f *field) has(term string) *bleve.TokenFreq {
	if entry := f.terms[term]; entry != nil {
		return entry
	}
	return f.make(term)
}

// make adds a term that the field does not hold yet.
func (f *field) make(term string) *bleve.TokenFreq {
	if len(f.entries) == 0 {
		f.entries = make([]bleve.TokenFreq, f.room)
	}
	entry := &f.entries[0]
	f.entries, f.terms[term] = f.entries[1:], entry
	return entry
}

// count counts an occurrence of a term, all but the first: most terms have no
// other, and bleve writes a frequency of nothing in one byte instead of two.
func (f *field) count(term string) {
	if entry := f.terms[term]; entry != nil {
		entry.SetFrequency(entry.Frequency() + 1)
		return
	}
	f.make(term)
}

// at counts every occurrence of a term, and notes where it is.
func (f *field) at(term string, location bleve.TokenLocation) {
	if len(f.locations) == 0 {
		f.locations, f.pointers = make([]bleve.TokenLocation, f.room), make([]*bleve.TokenLocation, f.room)
	}
	entry := f.has(term)
	entry.SetFrequency(entry.Frequency() + 1)
	if entry.Locations == nil {
		entry.Locations = f.pointers[:0:1]
	}
	f.locations[0] = location
	entry.Locations = append(entry.Locations, &f.locations[0])
	f.locations, f.pointers = f.locations[1:], f.pointers[1:]
}

// The methods of bleve's Field.

// AnalyzedLength is written beside every frequency, so it is short; bleve takes
// nothing for a posting that has none.
func (f *field) AnalyzedLength() int { return 1 }

func (f *field) Name() string                                     { return f.name }
func (f *field) Value() []byte                                    { return f.value }
func (f *field) ArrayPositions() []uint64                         { return nil }
func (f *field) EncodedFieldType() byte                           { return 't' }
func (f *field) Analyze()                                         {}
func (f *field) Options() bleve.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.terms }
func (f *field) NumPlainTextBytes() uint64                        { return 0 }
