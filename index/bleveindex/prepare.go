package bleveindex

// newScan brings a plan to the i-th segment.
func newScan(r *run, p *plan, i int, found *top, on *room) *scan {
	s := &scan{run: r, part: r.at.parts[i], best: found, room: on}
	terms := make([]inTerm, p.terms())
	pointers := make([]*inTerm, len(terms))
	in := func(some []*term) []*inTerm {
		out := pointers[:len(some):len(some)]
		for n, t := range some {
			out[n], terms[n] = &terms[n], s.inSegment(t, i)
		}
		terms, pointers = terms[len(some):], pointers[len(some):]
		return out
	}
	for _, c := range p.clauses {
		groups := make([]inGroup, len(c))
		for g := range c {
			groups[g] = inGroup{in(c[g].keys), in(c[g].ranks)}
		}
		s.clauses = append(s.clauses, groups)
	}
	s.within, s.without = cursors(p.within, i), cursors(p.without, i)
	shared := &lines{part: s.part}
	for _, c := range p.checks {
		s.checks = append(s.checks, &checker{c, shared})
	}
	return s
}

// each visits the terms of all clauses.
func (p *plan) each(visit func(*term)) {
	for _, c := range p.clauses {
		for _, g := range c {
			for _, in := range [][]*term{g.keys, g.ranks} {
				for _, t := range in {
					visit(t)
				}
			}
		}
	}
}

// terms counts the terms of all clauses.
func (p *plan) terms() (n int) {
	p.each(func(*term) { n++ })
	return n
}

// nowhere is the postings of a term that no document holds.
var nowhere = &postings{}

// inSegment brings a term to the i-th segment. Bounds taken when texts were shorter on
// average are too low now, by no more than the average has grown.
func (s *scan) inSegment(t *term, i int) inTerm {
	in := inTerm{scan: s, term: t, scale: max(1, s.known.average/max(1, t.text[i].average))}
	in.text.postings, in.head.postings = t.text[i], nowhere
	if t.head != nil {
		in.head.postings = t.head[i]
	}
	return in
}

func cursors(sets []set, i int) [][]cursor {
	out := make([][]cursor, len(sets))
	for n, set := range sets {
		for _, lists := range set {
			out[n] = append(out[n], cursor{postings: lists[i]})
		}
	}
	return out
}

// counted returns how many documents match, where the plan is a single term.
func (p *plan) counted() (documents int, ok bool) {
	if len(p.clauses) != 1 || len(p.clauses[0]) != 1 || len(p.within)+len(p.without)+len(p.checks) > 0 {
		return 0, false
	}
	keys := p.clauses[0][0].keys
	if len(keys) != 1 {
		return 0, false
	}
	return keys[0].documents, true
}
