package bleveindex

import "casebot/index"

// handful is how many candidates are summed up in one go: term by term, for what is
// known of a term then serves them all.
const handful = 64

// scored is candidates, what they score, and what they score by the present group.
type scored struct {
	places       [handful]uint16
	scores, held [handful]float64
	lacks        [handful]uint64
	frequencies  [handful]uint32
}

// settle sums the candidates up exactly, and offers them to the best: where they are
// many, the promising ones first, which leave the others no chance.
func (s *scan) settle() {
	first := uint16(mostSum)
	if len(s.results) > s.best.keep {
		first = s.promising(s.results, s.best.keep)
		s.offerThose(first, mostSum)
	}
	s.offerThose(0, first)
}

// offerThose offers the candidates with a sum of at least from and below another,
// as long as they may enter the best.
func (s *scan) offerThose(from, below uint16) {
	for rest := s.results; len(rest) > 0; {
		least, n := max(from, s.least(s.best.floor()-slack)), 0
		some := s.scored.places[:0]
		for ; n < len(rest) && len(some) < handful; n++ {
			if sum := s.sum[rest[n]%windowSize]; sum >= least && sum < below {
				some = append(some, rest[n])
			}
		}
		rest = rest[n:]
		s.offer(some)
	}
}

// offer offers a few candidates to the best.
func (s *scan) offer(places []uint16) {
	scores := s.exact(places)
	for i, place := range places {
		if s.ties.lost(scores[i], place) {
			continue
		}
		h := hit{doc: s.part.base + uint64(s.base+int(place)), score: scores[i], lacks: s.scored.lacks[i]}
		if s.best.offer(h) == behind {
			s.ties.lose(s, scores[i], place)
		}
	}
}

// exact sums up what a few documents score, each in the order of the query. It is
// good until it is asked again.
func (s *scan) exact(places []uint16) []float64 {
	scores, held := s.scored.scores[:len(places)], s.scored.held[:len(places)]
	clear(scores)
	clear(s.scored.lacks[:len(places)])
	for _, c := range s.clauses {
		for _, g := range c {
			clear(held)
			for _, key := range g.keys {
				key.score(places, held, false)
			}
			for _, rank := range g.ranks {
				rank.score(places, held, true)
			}
			for i, sum := range held {
				scores[i] += sum
			}
		}
	}
	return scores
}

// score adds what documents of the window gain by the term; as a rank, to those alone
// that have gained something already.
func (t *inTerm) score(places []uint16, to []float64, rank bool) {
	idf, sated, lengths := t.term.idf, t.scan.sated, t.scan.lengths[t.scan.base:]
	frequencies, lacks := t.scan.scored.frequencies[:len(places)], t.scan.scored.lacks[:len(places)]
	t.text.frequencies(places, frequencies)
	for i, place := range places {
		if frequencies[i] == 0 {
			lacks[i] |= t.term.bit
			continue
		}
		if rank && to[i] == 0 {
			continue
		}
		sum := idf * sated.of(frequencies[i], lengths[place])
		if t.head.open && t.head.frequency(int(place)) > 0 {
			sum += idf * index.NameWeight
		}
		to[i] += sum
	}
}
