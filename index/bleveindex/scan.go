package bleveindex

import "casebot/index"

// A scan carries out a plan in one segment after the other, window by window. In each it
// knows how much every term can add at most, and does no more than is needed to
// show that a document cannot enter the best:
//
//   - A window whose bounds together stay below the worst of the best is left out.
//   - Titles and names, which hold few terms, are added up before all else: what is
//     left to bound then is what the texts may add.
//   - Of one clause, the terms that even together cannot lift a document that
//     high find none ([scan.gather]): the others do, and those are looked up in
//     what these found, the strongest first, while it may still enter.
//   - Ranks find none either, and are looked up after them in the same way.
//   - Of several clauses, the documents in all of them are found first
//     ([scan.intersect]), and their terms are looked up in the same way.
//
// All this is done in whole numbers that are bounds, and close ones: see [sums].
// What is left is summed up exactly, in the order of the query, so that equal
// documents have equal scores to the last bit.
type scan struct {
	*run
	plan    *plan
	best    *top
	all     []inTerm
	clauses [][]inGroup // of these
	within  [][]cursor
	without [][]cursor
	checks  []*checker

	*part          // the segment that is open
	dates []uint32 // of its documents, where they are ordered by date

	counting bool

	base  int     // first document of the window
	heads float64 // what titles and names can add at most
	ranks float64 // what all ranks together can add at most
	*room
}

// A room is what a scan counted in all segments, and what it works with in a window.
type room struct {
	matched int // matches, as far as they were counted
	enough  int // they are counted until they are more than this

	terms   []*inTerm // keys with documents in the window, the strongest first
	ranked  []*inTerm // ranks in the same way
	results []uint16  // places that may still enter the best
	*sums
	scored  scored
	ties    ties
	fetched byte
}

func newRoom(unit float64, enough int) *room {
	return &room{sums: newSums(unit), enough: enough, results: make([]uint16, 0, windowSize)}
}

// inGroup and inTerm are a group and a term in the segment of a scan.
type inGroup struct{ keys, ranks []*inTerm }

type inTerm struct {
	scan       *scan
	term       *term
	text, head cursor
	scale      float64 // what bounds in the text are multiplied with
	bound      float64 // the most that it adds to a document of the window by the text
}

// visit goes through a window, behind all that were visited before, unless the search
// has ended.
func (s *scan) visit(window int) {
	if !s.looking(windowSize) {
		return
	}
	s.counting = s.matched <= s.enough || len(s.clauses) == 0
	if s.enter(window) {
		s.window(window)
	}
}

// enter moves everything to a window, and reports whether it may hold a match.
func (s *scan) enter(window int) bool {
	s.base, s.heads, s.ranks = window*windowSize, 0, 0
	s.terms, s.ranked = s.terms[:0], s.ranked[:0]
	for _, c := range s.clauses {
		found := len(s.terms)
		for i := range c {
			s.enterGroup(&c[i], window)
		}
		if len(s.terms) == found {
			return false
		}
	}
	for _, sets := range [][][]cursor{s.within, s.without} {
		for _, set := range sets {
			for i := range set {
				set[i].enter(window)
			}
		}
	}
	return true
}

func (s *scan) enterGroup(g *inGroup, window int) {
	found := len(s.terms)
	for _, key := range g.keys {
		if key.enter(window) {
			s.terms = amid(s.terms, key)
			s.heads += key.byHead()
		}
	}
	for _, rank := range g.ranks {
		if rank.enter(window) && len(s.terms) > found {
			s.ranked = amid(s.ranked, rank)
			s.ranks += rank.bound + rank.byHead()
		}
	}
}

// amid puts a term among others, the strongest first. They are few, and about in the same
// order in all windows.
func amid(terms []*inTerm, t *inTerm) []*inTerm {
	at := len(terms)
	for terms = append(terms, t); at > 0 && terms[at-1].bound < t.bound; at-- {
		terms[at] = terms[at-1]
	}
	terms[at] = t
	return terms
}

func (t *inTerm) enter(window int) bool {
	t.text.enter(window)
	t.head.enter(window)
	t.bound = t.term.idf * t.scale * t.text.bound()
	return t.text.open
}

// byHead is the most that the term adds to a document by title and names.
func (t *inTerm) byHead() float64 { return t.term.idf * index.NameWeight * t.head.bound() }

// slack is more than what sums of the same scores in another order differ by.
const slack = 1e-9

// window finds the matches of the window that may enter the best.
func (s *scan) window(w int) {
	if s.dates != nil {
		s.byDate(w)
		return
	}
	floor := s.best.floor() - slack
	most := s.heads + s.ranks
	for _, t := range s.terms {
		most += t.bound
	}
	if !s.counting && most < floor {
		return
	}
	allowed := s.allowed(w)
	n := allowed.size()
	if n == 0 {
		return
	}
	if s.counting && s.checks != nil {
		floor = -1
	}
	if len(s.clauses) == 1 && n > windowSize/16 {
		s.gather(&allowed, floor)
	} else {
		s.intersect(&allowed, floor)
	}
	s.fillHeads(s.ranked)
	s.lookUp(s.ranked, floor, 0)
	s.ties.enter(s.columns.order(w))
	if s.checks == nil {
		s.settle()
	} else {
		s.check()
	}
	s.clear()
}

// allowed returns the documents of the window that pass all filters.
func (s *scan) allowed(window int) bitset {
	var in bitset
	for i := range in {
		in[i] = ^uint64(0)
	}
	if last := len(s.lengths) - s.base; last < windowSize {
		clear(in[(last+63)/64:])
		if last%64 > 0 {
			in[last/64] &= 1<<(last%64) - 1
		}
	}
	s.dropDead(window, &in)
	for _, set := range s.within {
		all := union(set)
		in.and(&all)
	}
	for _, set := range s.without {
		all := union(set)
		in.drop(&all)
	}
	return in
}

func union(set []cursor) (all bitset) {
	for i := range set {
		set[i].mark(&all)
	}
	return all
}
