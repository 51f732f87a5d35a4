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

// several is a term of the documents that have to do with more than one court or
// regulator. In these each word stands by itself and behind the number of its body.
const several = "\x00"

func ofBody(number int, term string) string { return several + string(rune('0'+number)) + term }

// addCourts indexes the words of the courts and regulators of a document.
func (d *desk) addCourts(bodies []string) {
	if len(bodies) > 1 {
		d.values(fieldCourt, several)
	}
	for i, body := range bodies {
		for _, term := range courtTerms(body) {
			d.values(fieldCourt, term)
			if len(bodies) > 1 {
				d.values(fieldCourt, ofBody(i, term))
			}
		}
	}
}

// court makes the source of the documents of which one court holds every word of a name;
// nil where it has no word.
func (r *run) court(q index.Court) source {
	if s, ok := r.courts(q); ok {
		return r.listed(s)
	}
	return nil
}

// courts returns the documents of which one court holds every word of its name, or of one
// of its names where it has several; ok is false where it has no word.
func (r *run) courts(q index.Court) (s set, ok bool) {
	names, terms := q.Names(), courtTerms(q.Text)
	if len(names) == 1 && len(terms) == 1 {
		return set{r.lists(fieldCourt, terms[0])}, true
	}
	return r.called(names), len(terms) > 0
}

// called returns the documents whose court holds every word of one of several names.
// They are kept like the postings of a word, under all these names.
func (r *run) called(names []string) set {
	lists, _ := r.at.kept(key{fieldCourt, "\x00" + strings.Join(names, "\x00")}, func(p *part) (*postings, error) {
		either := roaring.New()
		for _, name := range names {
			either.Or(r.holdInOne(p, courtTerms(name)))
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

// holdInOne returns the documents of a segment that hold every word in one court.
func (r *run) holdInOne(p *part, terms []string) *roaring.Bitmap {
	out := r.holdAll(p, terms)
	if len(terms) < 2 || out.IsEmpty() {
		return out
	}
	out.AndNot(r.holdAll(p, []string{several}))
	for number := range index.MaxBodies {
		inBody := make([]string, len(terms))
		for i, term := range terms {
			inBody[i] = ofBody(number, term)
		}
		out.Or(r.holdAll(p, inBody))
	}
	return out
}

// holdAll returns the documents of a segment whose courts hold every term, deleted ones
// included.
func (r *run) holdAll(p *part, terms []string) *roaring.Bitmap {
	var held []*roaring.Bitmap
	for _, term := range terms {
		documents, err := p.holders(fieldCourt, term)
		if r.fail(err); r.err != nil {
			return roaring.New()
		}
		held = append(held, documents)
	}
	return roaring.FastAnd(held...)
}
