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

// prefix makes the source of words that begin as the last piece of the text
// does; the pieces before it are whole words. What begins so counts as one word,
// standing once.
func (r *run) prefix(text string) source {
	tokens := index.NameTokens(text)
	if slices.ContainsFunc(tokens, index.Token.Han) {
		return r.phrase(index.Places([]string{text}))
	}
	var pieces []source
	for i, t := range tokens {
		if i == len(tokens)-1 {
			pieces = append(pieces, r.union(r.expand(t.Word, fieldText, fieldWord)))
		} else {
			pieces = append(pieces, r.union([]entry{{field: fieldText, term: t.Word}, {field: fieldWord, term: t.Word}}))
		}
	}
	return conjunction(pieces)
}

// union finds the documents that hold one of the terms and scores them as if
// all the terms were one.
func (r *run) union(terms []entry) source {
	var held []source
	for _, t := range terms {
		held = append(held, r.constant(t.field, t.term, 0))
	}
	found := &list{}
	if held == nil {
		return found
	}
	any := newEither(held)
	for doc := any.advance(0); doc != none; doc = any.advance(doc + 1) {
		found.docs = append(found.docs, doc)
	}
	idf := index.IDF(r.at.live, len(found.docs))
	for _, doc := range found.docs {
		found.scores = append(found.scores, idf*index.Saturation(1, float64(r.at.lengths[doc]), r.at.average))
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
	slices.SortStableFunc(terms, func(a, b entry) int {
		if whole := a.term == prefix; whole != (b.term == prefix) {
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
	terms, err := r.at.reader.FieldDictRange(field, []byte(first), []byte(last))
	if err != nil {
		r.fail(err)
		return nil
	}
	defer terms.Close()
	var out []entry
	for len(out) < maxVocabulary && r.step() {
		found, err := terms.Next()
		if err != nil || found == nil {
			r.fail(err)
			break
		}
		out = append(out, entry{field, found.Term, found.Count})
	}
	return out
}
