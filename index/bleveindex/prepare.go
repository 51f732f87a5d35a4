package bleveindex

// newScan makes a scan of a plan; a segment is to be opened.
func newScan(r *run, p *plan, found *top, on *room) *scan {
	s := &scan{run: r, plan: p, best: found, room: on, all: make([]inTerm, 0, p.terms())}
	in := func(some []*term) []*inTerm {
		out := make([]*inTerm, len(some))
		for n, t := range some {
			s.all = append(s.all, inTerm{scan: s, term: t})
			out[n] = &s.all[len(s.all)-1]
		}
		return out
	}
	for _, c := range p.clauses {
		groups := make([]inGroup, len(c))
		for g := range c {
			groups[g] = inGroup{in(c[g].keys), in(c[g].ranks)}
		}
		s.clauses = append(s.clauses, groups)
	}
	s.within, s.without = cursors(p.within), cursors(p.without)
	for _, c := range p.checks {
		s.checks = append(s.checks, &checker{check: c})
	}
	return s
}

// open moves a scan to the i-th segment, before its first window.
func (s *scan) open(i int) {
	s.part = s.at.parts[i]
	for n := range s.all {
		s.all[n].open(i)
	}
	for n, set := range s.plan.within {
		set.open(i, s.within[n])
	}
	for n, set := range s.plan.without {
		set.open(i, s.without[n])
	}
	shared := &lines{part: s.part}
	for _, c := range s.checks {
		c.lines = shared
	}
	if s.plan.dates != "" && s.err == nil {
		s.dates = s.column(s.part, s.plan.dates)
	}
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

// open moves a term to the i-th segment. Bounds taken when texts were shorter on average
// are too low now, by no more than the average has grown.
func (t *inTerm) open(i int) {
	t.scale = max(1, t.scan.known.average/max(1, t.term.text[i].average))
	t.text, t.head = cursor{postings: t.term.text[i]}, cursor{postings: nowhere}
	if t.term.head != nil {
		t.head.postings = t.term.head[i]
	}
}

// cursors makes room for cursors through sets; a segment is to be opened.
func cursors(sets []set) [][]cursor {
	out := make([][]cursor, len(sets))
	for n, set := range sets {
		out[n] = make([]cursor, len(set))
	}
	return out
}

// open moves cursors through a set to the i-th segment.
func (s set) open(i int, cursors []cursor) {
	for n, lists := range s {
		cursors[n] = cursor{postings: lists[i]}
	}
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
