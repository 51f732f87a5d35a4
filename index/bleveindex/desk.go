package bleveindex

import (
	"sync"

	"casebot/index"
	"casebot/index/bleveindex/segment"

	bleve "github.com/blevesearch/bleve_index_api"
)

// A desk is where documents are taken apart, one after the other.
type desk struct {
	sheet                              *segment.Sheet
	text, word, head, name, lines, sum *segment.Column
	whole                              map[string]*segment.Column // fields of whole values

	// The text of the document at hand.
	standing  []standing
	different []string
	next      int // where the next part of it begins
}

// desks are kept between batches, for the room that they have.
var desks = sync.Pool{New: func() any { return newDesk() }}

// newDesk returns a desk with an empty sheet.
func newDesk() *desk {
	d := &desk{sheet: segment.NewSheet(), whole: map[string]*segment.Column{}}
	column := func(field string, options bleve.FieldIndexingOptions) *segment.Column {
		return d.sheet.Column(field, options)
	}
	d.text = column(fieldText, bleve.IndexField)
	d.word = column(fieldWord, bleve.IndexField|bleve.SkipFreqNorm)
	d.head = column(fieldHead, bleve.IndexField|bleve.SkipFreqNorm)
	d.name = column(fieldName, bleve.IndexField|bleve.IncludeTermVectors)
	d.lines, d.sum = column(fieldLine, bleve.StoreField), column(fieldSum, bleve.StoreField)
	for _, field := range []string{fieldRecord, string(index.FieldTopic), string(index.FieldJurisdiction), string(index.FieldState),
		string(index.FieldKind), fieldYear, fieldCourt, fieldDate, fieldAdded, fieldAmount} {
		d.whole[field] = column(field, bleve.IndexField|bleve.SkipFreqNorm)
	}
	return d
}

// addText indexes the parts that words are looked up in.
func (d *desk) addText(made index.Document) {
	d.standing, d.different, d.next = d.standing[:0], d.different[:0], 0
	head := len(made.Head())
	for i, part := range made.Parts() {
		d.addPart(index.Terms(part), i < head)
	}
	d.text.Set(everyDocument, uint32(len(d.standing)))
	d.lines.Store(newLine(d.standing, d.different))
}

// addPart adds a part; the terms of a head count more.
func (d *desk) addPart(tokens []index.Token, head bool) {
	for _, t := range tokens {
		if further := d.text.Count(t.Term); !further {
			d.different = append(d.different, t.Term)
		}
		d.standing = append(d.standing, standing{t.Term, d.next + t.Position})
		if !t.Han() && t.Word != t.Term {
			d.word.Has(t.Word)
		}
		if head {
			d.head.Has(t.Term)
		}
	}
	if len(tokens) > 0 {
		d.next += tokens[len(tokens)-1].Position + partGap
	}
}
