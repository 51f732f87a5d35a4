package bleveindex

import (
	"encoding/binary"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"

	bleve "github.com/blevesearch/bleve_index_api"
)

// The fields; see the package comment.
const (
	fieldID     = "_id"
	fieldText   = "text"
	fieldWord   = "word"
	fieldHead   = "head"
	fieldName   = "name"
	fieldRecord = "record"
	fieldYear   = "year"
	fieldCourt  = "court"
	fieldDate   = "date"
	fieldAdded  = "added"
	fieldAmount = "amount"
	fieldLine   = "line"
	fieldSum    = "sum"
)

// everyDocument is a term of every document's text, which Analyze never makes:
// its postings are the documents, with their lengths for frequencies.
const everyDocument = "\x00"

// partGap is how far apart the parts of a document stand, so that no phrase
// reaches from one to the next, nor does what is to stand near each other.
const partGap = 128

// A document is what scorch is given: fields whose terms are already known.
type document struct {
	id     string
	fields []*field
}

// newDocument takes a document apart.
func newDocument(d index.Document, on *desk) *document {
	out := &document{id: d.Ref.String()}
	text, head := on.newText(len(d.Body)), len(d.Head())
	for i, part := range d.Parts() {
		text.add(index.Terms(part), i < head)
	}
	out.add(text.fields()...)
	out.add(names(d.Names), stored(fieldSum, binary.BigEndian.AppendUint64(nil, d.Sum())))
	out.add(keywords(fieldRecord, string(d.Ref.Kind)), keywords(string(index.FieldTopic), lower(d.Topics)...),
		keywords(string(index.FieldJurisdiction), d.Jurisdiction), keywords(string(index.FieldState), d.States...),
		keywords(string(index.FieldKind), d.Kind), keywords(fieldYear, year(d.Year)),
		keywords(fieldCourt, courtTerms(d.Court)...), keywords(fieldDate, dateTerm(d.Date)),
		keywords(fieldAdded, dateTerm(d.Added)), keywords(fieldAmount, amountTerms(d.Amounts)...))
	return out
}

// names indexes each word of each name with the number of the name and how many
// words it has, in place of a position and an offset.
func names(names []string) *field {
	f := newField(fieldName, bleve.IncludeTermVectors, 4*len(names))
	for i, name := range names {
		tokens := index.NameTokens(name)
		for _, t := range tokens {
			f.at(t.Term, bleve.TokenLocation{Position: i + 1, Start: tokens[len(tokens)-1].Position + 1})
		}
	}
	return f
}

// year writes a year so that text order is the order of time; empty for none.
func year(y int) string {
	if y <= 0 || y > 9999 {
		return ""
	}
	digits := strconv.Itoa(y)
	return strings.Repeat("0", 4-len(digits)) + digits
}

func lower(values []string) []string {
	out := make([]string, len(values))
	for i, value := range values {
		out[i] = strings.ToLower(value)
	}
	return out
}

// parseRef reads the reference back from a document's ID.
func parseRef(id string) corpus.Ref {
	kind, name, _ := strings.Cut(id, "/")
	return corpus.Ref{Kind: corpus.RecordKind(kind), ID: name}
}

// add keeps the fields that hold something.
func (d *document) add(fields ...*field) {
	for _, f := range fields {
		if len(f.terms) > 0 || f.value != nil {
			d.fields = append(d.fields, f)
		}
	}
}

// The methods of bleve's Document.

func (d *document) ID() string                                 { return d.id }
func (d *document) VisitComposite(bleve.CompositeFieldVisitor) {}
func (d *document) HasComposite() bool                         { return false }
func (d *document) StoredFieldsBytes() uint64                  { return 0 }
func (d *document) Indexed() bool                              { return true }
func (d *document) NumPlainTextBytes() uint64                  { return 0 }

func (d *document) VisitFields(visit bleve.FieldVisitor) {
	for _, f := range d.fields {
		visit(f)
	}
}

// Size is for bleve's statistics alone; a rough figure does.
func (d *document) Size() int {
	terms := 0
	for _, f := range d.fields {
		terms += len(f.terms)
	}
	return 64 * terms
}

func (d *document) AddIDField() {
	f := keywords(fieldID, d.id)
	f.terms[d.id].SetFrequency(1) // by which a term of one document finds room in the dictionary
	f.options, f.value = bleve.IndexField|bleve.StoreField, []byte(d.id)
	d.fields = append(d.fields, f)
}
