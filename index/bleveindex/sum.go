package bleveindex

import (
	"math/bits"

	"casebot/index"
)

// score returns what a document of the window gains by the term.
func (t *inTerm) score(place int) float64 {
	frequency := t.text.frequency(place)
	if frequency == 0 {
		return 0
	}
	sum := t.idf * t.scan.sated.of(frequency, t.scan.lengths[t.scan.base+place])
	if t.head.frequency(place) > 0 {
		sum += t.idf * index.NameWeight
	}
	return sum
}

// gather fills in the sums of what the strongest terms find, and looks the
// others up.
func (s *scan) gather(allowed *bitset, floor float64) {
	rest, weak := s.ranks, len(s.terms) // from weak on, terms find nothing
	for !s.counting && weak > 0 && rest+s.terms[weak-1].bound < floor {
		weak--
		rest += s.terms[weak].bound
	}
	var touched bitset
	for _, t := range s.terms[:weak] {
		s.fill(t)
		t.text.mark(&touched)
	}
	matches := touched
	matches.and(allowed)
	if s.counting && s.checks == nil {
		s.total += matches.size()
	}
	s.results = s.results[:0]
	for i, word := range touched {
		for ; word != 0; word &= word - 1 {
			place := i*64 + bits.TrailingZeros64(word)
			sum := s.sums[place]
			s.sums[place] = 0
			if sum+rest >= floor && matches[i]>>(place%64)&1 == 1 {
				s.results = append(s.results, candidate{place, sum})
			}
		}
	}
	s.lookUp(s.terms[weak:], floor, rest)
}

// fill adds what a term scores to the sums of the window.
func (s *scan) fill(t *inTerm) {
	s.seen = t.text.all(s.seen[:0])
	lengths := s.lengths[s.base:]
	for _, p := range s.seen {
		s.sums[p.place] += t.idf * s.sated.of(p.frequency, lengths[p.place])
	}
	s.seen = t.head.all(s.seen[:0])
	for _, p := range s.seen {
		s.sums[p.place] += t.idf * index.NameWeight
	}
}

// intersect finds what holds a key of each clause, and looks all terms up.
func (s *scan) intersect(allowed *bitset, floor, most float64) {
	s.hold(allowed)
	if s.counting && s.checks == nil {
		s.total += allowed.size()
	}
	s.results = s.results[:0]
	allowed.each(func(place int) { s.results = append(s.results, candidate{place: place}) })
	s.lookUp(s.terms, floor, most)
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

// lookUp adds the scores of terms to the candidates, and drops those that what
// is left to look up cannot lift to the floor. Of a term that few more documents
// hold than there are candidates, all are gone through: that is the quicker.
func (s *scan) lookUp(terms []*inTerm, floor, rest float64) {
	for _, t := range terms {
		rest -= t.bound
		all := len(s.results) > t.text.size()/2
		if all {
			s.fill(t)
		}
		kept := s.results[:0]
		for _, c := range s.results {
			if all {
				c.sum += s.sums[c.place]
			} else {
				c.sum += t.score(c.place)
			}
			if c.sum+rest >= floor {
				kept = append(kept, c)
			}
		}
		s.results = kept
		if all {
			clear(s.sums[:])
		}
	}
}

// settle sums the candidates up exactly, looks at where their terms stand, and
// offers them to the best.
func (s *scan) settle() {
	for i, c := range s.results {
		if s.checks != nil && i%fetchedAhead == 0 {
			s.fetch(s.results[i:min(i+fetchedAhead, len(s.results))])
		}
		open := c.sum >= s.best.floor()-slack
		if !open && (s.checks == nil || !s.counting) || !s.passes(c.place) {
			continue
		}
		if s.checks != nil && s.counting {
			s.total++
		}
		if open {
			s.best.offer(hit{doc: s.part.base + uint64(s.base+c.place), score: s.exact(c.place)})
		}
	}
}

// fetchedAhead is how many lines are fetched in one go: about 20 KB.
const fetchedAhead = 32

func (s *scan) fetch(ahead []candidate) {
	if s.text == nil {
		return
	}
	documents := make([]uint64, 0, fetchedAhead)
	for _, c := range ahead {
		documents = append(documents, uint64(s.base+c.place))
	}
	s.fetched += s.text.fetch(documents)
}

// exact sums up what a document scores, in the order of the query.
func (s *scan) exact(place int) float64 {
	sum := 0.0
	for _, c := range s.clauses {
		for _, g := range c {
			held := 0.0
			for _, key := range g.keys {
				held += key.score(place)
			}
			if held == 0 {
				continue
			}
			for _, rank := range g.ranks {
				held += rank.score(place)
			}
			sum += held
		}
	}
	return sum
}
