package bleveindex

// gather finds what titles and names and the strongest terms do, and looks the others up.
func (s *scan) gather(allowed *bitset, floor float64) {
	s.fillHeads(s.terms)
	rest, weak := s.ranks, len(s.terms) // from weak on, terms find nothing
	for !s.counting && weak > 0 && rest+s.terms[weak-1].bound < floor {
		weak--
		rest += s.terms[weak].bound
	}
	for _, t := range s.terms[:weak] {
		s.fill(t)
	}
	if s.counting {
		s.hold(allowed)
		if s.checks == nil {
			s.matched += allowed.size()
		}
	}
	for ; weak < len(s.terms) && s.terms[weak].text.bits == nil; weak++ { // few documents hold these
		s.fill(s.terms[weak])
		rest -= s.terms[weak].bound
	}
	if weak < len(s.terms) && s.terms[weak].text.counts != nil {
		s.raise(s.terms[weak], max(1, s.least(floor-rest)), allowed)
		rest -= s.terms[weak].bound
		weak++
	}
	s.results = s.above(max(1, s.least(floor-rest)), allowed, s.results[:0])
	s.lookUp(s.terms[weak:], floor, s.ranks)
}

// intersect finds what holds a key of each clause, and looks all terms up.
func (s *scan) intersect(allowed *bitset, floor float64) {
	s.hold(allowed)
	if s.counting && s.checks == nil {
		s.matched += allowed.size()
	}
	s.results = s.results[:0]
	allowed.each(func(place int) { s.results = append(s.results, uint16(place)) })
	s.fillHeads(s.terms)
	s.lookUp(s.terms, floor, s.ranks)
}

// hold drops the documents that do not hold a key of each clause.
func (s *scan) hold(in *bitset) {
	for _, c := range s.clauses {
		var held bitset
		for _, g := range c {
			for _, key := range g.keys {
				key.text.mark(&held)
			}
		}
		in.and(&held)
	}
}

// lookUp adds what terms bring by the texts to the candidates, and drops those that what
// is left to look up, and what comes after that, cannot lift to the floor.
func (s *scan) lookUp(terms []*inTerm, floor, after float64) {
	rest := after
	for _, t := range terms {
		rest += t.bound
	}
	for _, t := range terms {
		if len(s.results) == 0 {
			return
		}
		rest -= t.bound
		if t.text.quicker(len(s.results)) {
			s.results = s.fillThose(t, s.results, s.least(floor-rest))
			continue
		}
		s.fill(t)
		s.results = s.reaching(s.least(floor-rest), s.results)
	}
}

// check looks at where the terms of the candidates stand, and offers those that pass
// to the best.
func (s *scan) check() {
	for i, place := range s.results {
		if i%fetchedAhead == 0 {
			s.fetch(s.results[i:min(i+fetchedAhead, len(s.results))])
		}
		open := s.sum[place] >= s.least(s.best.floor()-slack)
		if !open && !s.counting || !s.passes(int(place)) {
			continue
		}
		if s.counting {
			s.matched++
		}
		if open {
			s.offer(s.results[i : i+1])
		}
	}
}

// fetchedAhead is how many lines are fetched in one go: about 20 KB.
const fetchedAhead = 32

func (s *scan) fetch(ahead []uint16) {
	if s.text == nil {
		return
	}
	documents := make([]uint64, 0, fetchedAhead)
	for _, place := range ahead {
		documents = append(documents, uint64(s.base+int(place)))
	}
	s.fetched += s.text.fetch(documents)
}
