package bleveindex

import (
	"casebot/index"

	api "github.com/blevesearch/scorch_segment_api/v2"
)

// similar returns the terms that are at most one slip away from a word: itself,
// where there is one, and the most frequent of the others.
func (r *run) similar(word string) []entry {
	near, err := near(word, 1)
	if err != nil {
		r.fail(err)
		return nil
	}
	var terms []entry
	for _, field := range []string{fieldText, fieldWord} {
		terms = append(terms, r.oneSlipAway(field, word, near)...)
	}
	return mostFrequent(terms, word)
}

func (r *run) oneSlipAway(field, word string, near api.Automaton) []entry {
	if r.err != nil {
		return nil
	}
	terms, err := termsNear(r.at.reader, field, near)
	if err != nil {
		r.fail(err)
		return nil
	}
	var out []entry
	for len(out) < maxSimilar && r.step() {
		found, err := terms.next()
		if err != nil || found == nil {
			r.fail(err)
			break
		}
		if !index.Slip(word, found.Term) {
			continue
		}
		out = append(out, entry{field, found.Term, r.holding(field, found.Term)})
	}
	return out
}

// holding counts the documents that hold a term.
func (r *run) holding(field, term string) uint64 {
	documents := uint64(0)
	for _, p := range r.at.parts {
		found, err := p.holders(field, term)
		if err != nil {
			r.fail(err)
			return 0
		}
		documents += found.GetCardinality()
		if p.deleted != nil {
			documents -= found.AndCardinality(p.deleted)
		}
	}
	return documents
}
