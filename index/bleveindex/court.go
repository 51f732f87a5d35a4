package bleveindex

import (
	"strings"

	"casebot/index"

	"github.com/RoaringBitmap/roaring/v2"
)

// courtTerms returns the words of a court's name, and of a part of one.
func courtTerms(name string) []string {
	var terms []string
	for _, t := range index.NameTokens(name) {
		terms = append(terms, t.Term)
	}
	return terms
}

// court makes the source of the documents whose court holds every word of its name, or
// of one of its names where it has several.
func (r *run) court(q index.Court) source {
	names := q.Names()
	if len(names) > 1 {
		return r.listed(r.called(names))
	}
	var held []source
	for _, term := range courtTerms(q.Text) {
		held = append(held, r.constant(fieldCourt, term, 0))
	}
	return conjunction(held)
}

// called returns the documents whose court holds every word of one of several names.
// They are kept like the postings of a word, under all these names.
func (r *run) called(names []string) set {
	lists, _ := r.at.kept(key{fieldCourt, "\x00" + strings.Join(names, "\x00")}, func(p *part) (*postings, error) {
		either := roaring.New()
		for _, name := range names {
			either.Or(r.holdAll(p, fieldCourt, courtTerms(name)))
		}
		out := newBuilder(int(either.GetCardinality()), len(p.lengths), false)
		r.fail(eachOf(either, func(documents []uint32) error {
			out.add(documents, nil)
			return r.look(len(documents))
		}))
		if r.err != nil {
			return nil, r.err
		}
		return out.built(), nil
	})
	return set{lists}
}

// holdAll returns the documents of a segment that hold every term, deleted ones
// included.
func (r *run) holdAll(p *part, field string, terms []string) *roaring.Bitmap {
	var held []*roaring.Bitmap
	for _, term := range terms {
		documents, err := p.holders(field, term)
		if r.fail(err); r.err != nil {
			return roaring.New()
		}
		held = append(held, documents)
	}
	return roaring.FastAnd(held...)
}
