package bleveindex

import (
	"maps"
	"slices"

	"casebot/index"

	bleve "github.com/blevesearch/bleve_index_api"
)

// A text is the parts of a document that words are looked up in.
type text struct {
	*desk
	terms, words, heads *field
	next                int // where the next part begins
}

// A desk is room in which texts are taken apart, one after the other.
type desk struct {
	standing  []standing
	different []string
}

// newText makes room for a text of about so many bytes.
func (d *desk) newText(bytes int) *text {
	d.standing, d.different = d.standing[:0], d.different[:0]
	different := 8 + bytes/10
	return &text{desk: d, terms: newField(fieldText, 0, different),
		words: newField(fieldWord, bleve.SkipFreqNorm, different/2), heads: newField(fieldHead, bleve.SkipFreqNorm, 8)}
}

// add adds a part; the terms of a head count more.
func (x *text) add(tokens []index.Token, head bool) {
	for _, t := range tokens {
		x.terms.count(t.Term)
		x.standing = append(x.standing, standing{t.Term, x.next + t.Position})
		if !t.Han() && t.Word != t.Term {
			x.words.has(t.Word)
		}
		if head {
			x.heads.has(t.Term)
		}
	}
	if len(tokens) > 0 {
		x.next += tokens[len(tokens)-1].Position + partGap
	}
}

// fields returns what the text is found by. Nothing may be added any more.
func (x *text) fields() []*field {
	x.different = slices.AppendSeq(x.different, maps.Keys(x.terms.terms))
	line := newLine(x.standing, x.different)
	x.terms.has(everyDocument).SetFrequency(len(x.standing))
	return []*field{x.terms, x.words, x.heads, stored(fieldLine, line)}
}
