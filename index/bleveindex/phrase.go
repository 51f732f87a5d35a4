package bleveindex

import "casebot/index"

// phrase makes the source of terms that stand in their places. It finds the
// documents that hold them all first, and reads positions in those alone.
func (r *run) phrase(places []index.Place) source {
	return r.standing(phraseTerms(places), func(text line) bool { return text.phrase(places) })
}

// standing makes the source of terms that stand as a check wants it, if they are
// several.
func (r *run) standing(terms []string, passes func(line) bool) source {
	var held []source
	for _, t := range terms {
		held = append(held, r.term(t))
	}
	both := conjunction(held)
	if len(terms) < 2 {
		return both
	}
	return &phrase{source: both, run: r, check: check{terms, passes}}
}

// A phrase scores as its words do.
type phrase struct {
	source // documents that hold every term
	run    *run
	check  check
	in     *checker // of the segment looked at last
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
	part := p.run.at.parts[p.run.at.partOf(doc)]
	if p.in == nil || p.in.lines.part != part {
		p.in = &checker{p.check, &lines{part: part}}
	}
	stands, err := p.in.stands(doc - part.base)
	p.run.fail(err)
	return stands
}

// phraseTerms returns the terms of a phrase.
func phraseTerms(places []index.Place) []string {
	terms := make([]string, len(places))
	for i, place := range places {
		terms[i] = place.Term
	}
	return terms
}

// planPhrase adds to a plan that terms stand in their places.
func (r *run) planPhrase(p *plan, places []index.Place) {
	r.planCheck(p, phraseTerms(places), func(text line) bool { return text.phrase(places) })
}

// planCheck adds to a plan that a match holds some terms, and passes a check of
// where they stand if they are several.
func (r *run) planCheck(p *plan, terms []string, passes func(line) bool) {
	for _, t := range terms {
		p.add(clause{{keys: []*term{r.word(t, false)}}})
	}
	if len(terms) > 1 {
		p.checks = append(p.checks, check{terms, passes})
	}
}
