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
	fieldSum    = "sum"
)

// everyDocument is a term of every document's text, which Analyze never makes:
// its postings are the documents, with their lengths.
const everyDocument = "\x00"

// partGap is how far apart the parts of a document stand, so that no phrase
// reaches from one to the next.
const partGap = 16

// A document is what scorch is given: fields whose terms are already known.
type document struct {
	id     string
	fields []*field
}

// newDocument takes a document apart.
func newDocument(d index.Document) *document {
	out := &document{id: d.Ref.String()}
	text, word := newField(fieldText, bleve.IncludeTermVectors), newField(fieldWord, bleve.SkipFreqNorm)
	position, head := 0, len(d.Head())
	heads := newField(fieldHead, bleve.SkipFreqNorm)
	for i, part := range d.Parts() {
		tokens := index.Analyze(part)
		for _, t := range tokens {
			text.at(t.Term, bleve.TokenLocation{Position: position + t.Position})
			if !t.Han() && t.Word != t.Term {
				word.has(t.Word)
			}
			if i < head {
				heads.has(t.Term)
			}
		}
		if len(tokens) > 0 {
			position += tokens[len(tokens)-1].Position + partGap
		}
	}
	text.at(everyDocument)
	out.add(text, word, heads, names(d.Names), stored(fieldSum, binary.BigEndian.AppendUint64(nil, d.Sum())))
	out.add(keywords(fieldRecord, string(d.Ref.Kind)), keywords(string(index.FieldTopic), lower(d.Topics)...),
		keywords(string(index.FieldJurisdiction), d.Jurisdiction), keywords(string(index.FieldState), d.States...),
		keywords(string(index.FieldKind), d.Kind), keywords(fieldYear, year(d.Year)))
	return out
}

// names indexes each word of each name with the number of the name and how many
// words it has, in place of a position and an offset.
func names(names []string) *field {
	f := newField(fieldName, bleve.IncludeTermVectors)
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
	f.options, f.value = bleve.IndexField|bleve.StoreField, []byte(d.id)
	d.fields = append(d.fields, f)
}
