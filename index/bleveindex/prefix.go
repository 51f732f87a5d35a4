package bleveindex

import (
	"cmp"
	"slices"
	"strings"

	"casebot/index"
)

// An entry is a term of a field, and how many documents have it.
type entry struct {
	field, term string
	documents   uint64
}

// unions makes the source of the pieces of a prefix or a fuzzy word.
func (r *run) unions(q index.Query) source {
	pieces, places := r.pieces(q)
	if places != nil {
		return r.phrase(places)
	}
	var held []source
	for _, piece := range pieces {
		held = append(held, r.union(piece))
	}
	return conjunction(held)
}

// pieces returns the terms that each piece of a prefix or of a fuzzy word stands
// for. What begins so, or is one slip away, counts as one word, standing once.
// Text without spaces is a phrase instead.
func (r *run) pieces(q index.Query) (pieces [][]entry, places []index.Place) {
	text, fuzzy := "", false
	switch q := q.(type) {
	case index.Prefix:
		text = q.Text
	case index.Fuzzy:
		text, fuzzy = q.Text, true
	}
	tokens := index.NameTokens(text)
	if slices.ContainsFunc(tokens, index.Token.Han) {
		return nil, index.Places([]string{text})
	}
	for i, t := range tokens {
		whole := []entry{{field: fieldText, term: t.Word}, {field: fieldWord, term: t.Word}}
		switch {
		case fuzzy && index.Slip(t.Word, t.Word+"x"): // else it is only itself
			pieces = append(pieces, r.similar(t.Word))
		case !fuzzy && i == len(tokens)-1:
			pieces = append(pieces, r.expand(t.Word, fieldText, fieldWord))
		default:
			pieces = append(pieces, whole)
		}
	}
	return pieces, nil
}

// union finds the documents that hold one of the terms and scores them as if
// all the terms were one.
func (r *run) union(terms []entry) source {
	var held []source
	for _, t := range terms {
		held = append(held, r.constant(t.field, t.term, 0))
	}
	found := &given{}
	if held == nil {
		return found
	}
	any := newEither(held)
	for doc := any.advance(0); doc != none; doc = any.advance(doc + 1) {
		found.docs = append(found.docs, doc)
	}
	idf := r.idf(len(found.docs))
	for _, doc := range found.docs {
		found.scores = append(found.scores, idf*index.Saturation(1, r.at.length(doc), r.known.average))
	}
	return found
}

// expand returns the terms of some fields that begin so: the word itself, where
// there is one, and the most frequent of the others.
func (r *run) expand(prefix string, fields ...string) []entry {
	var terms []entry
	for _, field := range fields {
		terms = append(terms, r.vocabulary(field, prefix, prefix+"\U0010ffff")...)
	}
	terms = slices.DeleteFunc(terms, func(t entry) bool { return !strings.HasPrefix(t.term, prefix) })
	return mostFrequent(terms, prefix)
}

// mostFrequent returns as many terms as one may stand for: that one first.
func mostFrequent(terms []entry, first string) []entry {
	slices.SortStableFunc(terms, func(a, b entry) int {
		if whole := a.term == first; whole != (b.term == first) {
			return map[bool]int{true: -1, false: 1}[whole]
		}
		return cmp.Compare(b.documents, a.documents)
	})
	return terms[:min(len(terms), maxExpansions)]
}

// vocabulary returns the terms of a field between two, both included.
func (r *run) vocabulary(field, first, last string) []entry {
	if r.err != nil {
		return nil
	}
	terms, err := termsBetween(r.at.reader, field, first, last)
	if err != nil {
		r.fail(err)
		return nil
	}
	var out []entry
	for len(out) < maxVocabulary && r.step() {
		found, err := terms.next()
		if err != nil || found == nil {
			r.fail(err)
			break
		}
		out = append(out, entry{field, found.Term, found.Count})
	}
	return out
}
