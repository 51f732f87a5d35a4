package bleveindex

import (
	"encoding/binary"
	"strconv"
	"strings"

	"casebot/corpus"
	"casebot/index"
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

// add takes a document apart.
func (d *desk) add(made index.Document) {
	d.sheet.Begin(made.Ref.String())
	d.addText(made)
	d.addNames(made.Names)
	d.sum.Store(binary.BigEndian.AppendUint64(nil, made.Sum()))
	d.values(fieldRecord, string(made.Ref.Kind))
	d.values(string(index.FieldTopic), lower(made.Topics)...)
	d.values(string(index.FieldJurisdiction), made.Jurisdiction)
	d.values(string(index.FieldState), made.States...)
	d.values(string(index.FieldKind), made.Kind)
	d.values(fieldYear, year(made.Year))
	d.addCourts(made.Bodies())
	d.values(fieldDate, dateTerm(made.Date))
	d.values(fieldAdded, dateTerm(made.Added))
	d.values(fieldAmount, amountTerms(made.Amounts)...)
}

// values indexes whole values, without the empty ones.
func (d *desk) values(field string, values ...string) {
	for _, value := range values {
		if value != "" {
			d.whole[field].Has(value)
		}
	}
}

// addNames indexes each word of each name with the number of the name and how many
// words it has, in place of a position and an offset.
func (d *desk) addNames(names []string) {
	for i, name := range names {
		tokens := index.NameTokens(name)
		for _, t := range tokens {
			d.name.At(t.Term, i+1, tokens[len(tokens)-1].Position+1)
		}
	}
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
