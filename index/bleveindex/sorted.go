package bleveindex

import "casebot/index"

// dateOf returns the field by whose dates hits are ordered; empty where they are
// ordered by relevance.
func dateOf(order index.Sort) string {
	switch order {
	case index.ByDecided:
		return fieldDate
	case index.ByAdded:
		return fieldAdded
	}
	return ""
}

// byDate offers the matches of the window that may enter the best by their
// dates. Few windows hold one once the best are found: postings are looked into
// in those alone.
func (s *scan) byDate(w int) {
	matches := s.allowed(w)
	if floor := s.best.floor(); !s.counting {
		for place, date := range s.dates[s.base:min(len(s.dates), s.base+windowSize)] {
			if float64(date) < floor {
				matches[place/64] &^= 1 << (place % 64)
			}
		}
	}
	if matches.size() == 0 {
		return
	}
	s.hold(&matches)
	if s.counting && s.checks == nil {
		s.matched += matches.size()
	}
	matches.each(func(place int) {
		date := float64(s.dates[s.base+place])
		open := date >= s.best.floor()
		if !open && (s.checks == nil || !s.counting) || !s.passes(place) {
			return
		}
		if s.checks != nil && s.counting {
			s.matched++
		}
		if open {
			s.best.offer(hit{doc: s.part.base + uint64(s.base+place), score: date})
		}
	})
}

// rank returns what a document that a source stands at is ordered by.
func (r *run) rank(doc uint64, at source, order index.Sort) float64 {
	field := dateOf(order)
	if field == "" {
		return at.score()
	}
	p := r.at.parts[r.at.partOf(doc)]
	return float64(r.column(p, field)[doc-p.base])
}
