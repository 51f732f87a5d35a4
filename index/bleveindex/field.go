package bleveindex

import bleve "github.com/blevesearch/bleve_index_api"

// A field is one field of a document, its terms already known.
type field struct {
	name    string
	options bleve.FieldIndexingOptions
	length  int // occurrences of terms
	terms   bleve.TokenFrequencies
	value   []byte // what is stored, if anything
}

func newField(name string, options bleve.FieldIndexingOptions) *field {
	return &field{name: name, options: bleve.IndexField | options, terms: bleve.TokenFrequencies{}}
}

// keywords returns a field of whole values, without the empty ones.
func keywords(name string, values ...string) *field {
	f := newField(name, bleve.SkipFreqNorm)
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
func (f *field) has(term string) {
	if f.terms[term] == nil {
		f.terms[term] = &bleve.TokenFreq{}
	}
}

// at counts an occurrence of a term, and where it is.
func (f *field) at(term string, locations ...bleve.TokenLocation) {
	f.has(term)
	tf := f.terms[term]
	tf.SetFrequency(tf.Frequency() + 1)
	for i := range locations {
		tf.Locations = append(tf.Locations, &locations[i])
	}
	f.length++
}

// The methods of bleve's Field.

func (f *field) Name() string                                     { return f.name }
func (f *field) Value() []byte                                    { return f.value }
func (f *field) ArrayPositions() []uint64                         { return nil }
func (f *field) EncodedFieldType() byte                           { return 't' }
func (f *field) Analyze()                                         {}
func (f *field) Options() bleve.FieldIndexingOptions              { return f.options }
func (f *field) AnalyzedLength() int                              { return f.length }
func (f *field) AnalyzedTokenFrequencies() bleve.TokenFrequencies { return f.terms }
func (f *field) NumPlainTextBytes() uint64                        { return 0 }
