package bleveindex

// newScan brings a plan to the i-th segment.
func newScan(r *run, p *plan, i int, found *top, on *room) *scan {
	s := &scan{run: r, part: r.at.parts[i], best: found, room: on}
	for _, c := range p.clauses {
		groups := make([]inGroup, len(c))
		for g := range c {
			groups[g] = inGroup{s.inSegment(c[g].keys, i), s.inSegment(c[g].ranks, i)}
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

func (s *scan) inSegment(terms []*term, i int) []*inTerm {
	out := make([]*inTerm, len(terms))
	for n, t := range terms {
		// Bounds taken when texts were shorter on average are too low now, by no
		// more than the average has grown.
		in := &inTerm{scan: s, term: t, scale: max(1, s.known.average/max(1, t.text[i].average))}
		in.text.postings, in.head.postings = t.text[i], &postings{}
		if t.head != nil {
			in.head.postings = t.head[i]
		}
		out[n] = in
	}
	return out
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
