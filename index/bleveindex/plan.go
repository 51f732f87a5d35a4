package bleveindex

import "casebot/index"

// A plan is a query in the form that the scan is quick with: a conjunction of
// clauses, each of them a choice among words, with filters around it. Most
// queries have one; the others go through sources.
type plan struct {
	clauses []clause // a match holds a key of each
	within  []set    // and is in each of these
	without []set    // and in none of these
	checks  []check  // and passes each of these
	dates   string   // the field by whose dates the best are chosen; empty: by scores
	asks    bool     // something is asked for, be it nothing but filters
	unit    float64  // what a score of one is in sums
}

// A clause is a choice among groups.
type clause []group

// A group is held by documents that hold one of its keys; each key that they
// hold, and then each rank, adds to their score.
type group struct{ keys, ranks []*term }

// A term is what one word of a query looks up.
type term struct {
	documents  int // that hold it
	idf        float64
	text, head []*postings // by segment; no head where title and names count no more than the rest
	bit        uint64      // in [hit.lacks]; nought for none
	*gains                 // by the unit of the plan
}

// A set is documents that are in one of several lists of postings, by segment.
type set [][]*postings

// A check looks at where in a document its terms stand.
type check struct {
	terms  []string
	passes func(text line) bool // of a document that holds all terms
}

// planned returns the plan of a request, and false where it has none.
func (r *run) planned(req index.Request) (*plan, bool) {
	p := &plan{dates: dateOf(req.Sort)}
	if req.Query == nil || !r.planAll(p, []index.Query{req.Query}, 0) {
		return nil, false
	}
	if req.Kind != "" {
		p.within = append(p.within, set{r.lists(fieldRecord, string(req.Kind))})
	}
	return p, true
}

// planAll adds to a plan that a match matches all of some queries.
func (r *run) planAll(p *plan, queries []index.Query, depth int) bool {
	for _, q := range queries {
		if depth > maxDepth || r.err != nil || !r.planOne(p, q, depth) {
			return false
		}
	}
	return true
}

func (r *run) planOne(p *plan, q index.Query, depth int) bool {
	switch q := q.(type) {
	case index.Word:
		for _, g := range r.wordGroups(q.Text) {
			p.add(clause{g})
		}
	case index.Term:
		p.add(clause{{keys: []*term{r.weighted(q)}}})
	case index.Phrase:
		r.planPhrase(p, index.Places(q.Words))
	case index.Near:
		terms, passes := nearTerms(q)
		r.planCheck(p, terms, passes)
	case index.Prefix, index.Fuzzy:
		pieces, places := r.pieces(q)
		if places != nil {
			r.planPhrase(p, places)
		}
		for _, piece := range pieces {
			p.add(clause{{keys: []*term{r.merged(piece)}}})
		}
	case index.Court:
		if s, ok := r.courts(q); ok {
			p.within, p.asks = append(p.within, s), true
		}
	case index.And:
		return r.planAnd(p, q, depth)
	case index.Or:
		return r.planOr(p, q, depth)
	case index.Not:
		return depth > 0 && r.planNot(p, q.Query)
	default:
		s, ok := r.set(q)
		if ok {
			p.within, p.asks = append(p.within, s), true
		}
		return ok
	}
	return true
}

// planAnd does not fit an And that only takes away: it finds nothing.
func (r *run) planAnd(p *plan, q index.And, depth int) bool {
	inner := &plan{}
	fits := r.planAll(inner, q.All, depth+1)
	p.clauses = append(p.clauses, inner.clauses...)
	p.within = append(p.within, inner.within...)
	p.without = append(p.without, inner.without...)
	p.checks = append(p.checks, inner.checks...)
	p.asks = p.asks || inner.asks
	return fits && (inner.asks || inner.without == nil)
}

func (p *plan) add(c clause) { p.clauses, p.asks = append(p.clauses, c), true }

// planOr fits where all children are words, or all are filters.
func (r *run) planOr(p *plan, q index.Or, depth int) bool {
	if s, ok := r.set(q); ok && len(q.Any) > 0 {
		p.within, p.asks = append(p.within, s), true
		return true
	}
	groups, ok := r.choice(q.Any, depth)
	if len(groups) > 0 {
		p.add(groups)
	}
	return ok
}

// choice returns the groups of which a match holds one.
func (r *run) choice(queries []index.Query, depth int) (clause, bool) {
	var out clause
	if depth > maxDepth {
		return nil, false
	}
	for _, q := range queries {
		switch q := q.(type) {
		case index.Word:
			out = append(out, r.wordGroups(q.Text)...)
		case index.Term:
			out = append(out, group{keys: []*term{r.weighted(q)}})
		case index.Or:
			more, ok := r.choice(q.Any, depth+1)
			if !ok {
				return nil, false
			}
			out = append(out, more...)
		case index.Prefix, index.Fuzzy:
			pieces, places := r.pieces(q)
			if places != nil || len(pieces) > 1 {
				return nil, false
			}
			for _, piece := range pieces {
				out = append(out, group{keys: []*term{r.merged(piece)}})
			}
		default:
			return nil, false
		}
	}
	return out, true
}

// planNot takes single words, terms and filters away.
func (r *run) planNot(p *plan, q index.Query) bool {
	if term, ok := q.(index.Term); ok {
		p.without = append(p.without, set{r.lists(fieldText, term.Text)})
		return true
	}
	word, ok := q.(index.Word)
	if !ok {
		s, ok := r.set(q)
		p.without = append(p.without, s)
		return ok
	}
	places := index.Places([]string{word.Text})
	if len(places) == 1 {
		p.without = append(p.without, set{r.lists(fieldText, places[0].Term)})
	}
	return len(places) < 2
}
