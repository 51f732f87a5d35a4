package bleveindex

import (
	"slices"

	"casebot/index"
)

// phrase makes the source of terms that stand in their places. It finds the
// documents that hold them all first, and reads positions in those alone.
func (r *run) phrase(places []index.Place) source {
	var held []source
	p := &phrase{places: places}
	for _, place := range places {
		held = append(held, r.term(place.Term))
		if len(places) > 1 {
			p.where = append(p.where, r.open(fieldText, place.Term, true, true))
		}
	}
	p.source = conjunction(held)
	if len(places) < 2 {
		return p.source
	}
	return p
}

// A phrase scores as its words do.
type phrase struct {
	source // documents that hold every term
	places []index.Place
	where  []*postings
}

func (p *phrase) advance(to uint64) uint64 {
	for doc := p.source.advance(to); ; doc = p.source.advance(doc + 1) {
		if doc == none || p.stands(doc) {
			return doc
		}
	}
}

// stands reports whether the terms stand in their places somewhere.
func (p *phrase) stands(doc uint64) bool {
	var starts []uint64 // where the phrase may begin
	for i, postings := range p.where {
		if postings.advance(doc) != doc {
			return false
		}
		offset := uint64(p.places[i].Offset)
		var possible []uint64
		for _, position := range postings.positions() {
			if _, ok := slices.BinarySearch(starts, position-offset); position >= offset && (i == 0 || ok) {
				possible = append(possible, position-offset)
			}
		}
		if starts = possible; starts == nil {
			return false
		}
	}
	return true
}
