package segment

import (
	"cmp"
	"iter"
	"slices"

	bleve "github.com/blevesearch/bleve_index_api"
)

// A Draft is sheets that together make a segment: their documents in their order,
// those of the first sheet first. All sheets have the same columns.
type Draft struct{ sheets []*Sheet }

// NewDraft returns the draft of some sheets. Nothing may be noted in them any more.
func NewDraft(sheets ...*Sheet) *Draft { return &Draft{sheets} }

// Documents returns what scorch is to be given for the draft to become a segment:
// all of it, and nothing else, in one batch.
func (d *Draft) Documents() iter.Seq[bleve.Document] {
	return func(yield func(bleve.Document) bool) {
		for _, s := range d.sheets {
			for i := range s.documents {
				if !yield(&handle{d, s.documents[i].id}) {
					return
				}
			}
		}
	}
}

func (d *Draft) size() (documents int) {
	for _, s := range d.sheets {
		documents += len(s.documents)
	}
	return documents
}

// A field is the columns of all sheets for one field.
type field struct {
	name    string
	options bleve.FieldIndexingOptions
	columns []*Column // by sheet
}

// fields returns the fields in which something is noted, in the order of a segment:
// that of the IDs, and then by name.
func (d *Draft) fields() []field {
	var out []field
	for i, c := range d.sheets[0].columns {
		f := field{name: c.name, options: c.options}
		used := false
		for _, s := range d.sheets {
			f.columns = append(f.columns, s.columns[i])
			used = used || s.columns[i].used()
		}
		if used {
			out = append(out, f)
		}
	}
	slices.SortFunc(out[1:], func(a, b field) int { return cmp.Compare(a.name, b.name) })
	return out
}

// A handle is what scorch knows of a document: all else is in the draft.
type handle struct {
	draft *Draft
	id    string
}

// The methods of bleve's Document.

func (h *handle) ID() string                                 { return h.id }
func (h *handle) Size() int                                  { return 0 }
func (h *handle) Indexed() bool                              { return true }
func (h *handle) AddIDField()                                {}
func (h *handle) HasComposite() bool                         { return false }
func (h *handle) StoredFieldsBytes() uint64                  { return 0 }
func (h *handle) NumPlainTextBytes() uint64                  { return 0 }
func (h *handle) VisitFields(bleve.FieldVisitor)             {}
func (h *handle) VisitComposite(bleve.CompositeFieldVisitor) {}
