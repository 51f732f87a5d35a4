package extract

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// share gives the figures of one slot in one sentence to their parties:
// "respectively" zips them in order, "each" gives each party the figure, and
// otherwise each figure has the subject before it.
func (w *walk) share(facts []fact) {
	if len(facts) == 0 {
		return
	}
	s := w.s
	if s.zh {
		w.shareZH(facts)
		return
	}
	if n := s.ofEarlierClause(facts); n > 0 && n < len(facts) {
		w.shareRuns(facts[:n])
		w.share(facts[n:])
		return
	}
	if run := s.run(facts); s.says("respectively") && run > 1 && run < len(facts) {
		w.share(facts[:run])
		w.share(facts[run:])
		return
	}
	if s.says("respectively") && len(facts) > 1 {
		who := w.inOrder(facts[0].printed.start, len(facts))
		if who == nil && facts[0].slot == corpus.SlotTerm {
			facts = s.apart(facts)
			who = w.inOrder(facts[0].printed.start, len(facts))
		}
		if who != nil {
			for i, f := range facts {
				f.rule += ".respectively"
				w.put(f, who[i:i+1], false)
			}
		}
		return // a pairing that does not come out is no fact
	}
	w.shareRuns(facts)
}

// ofEarlierClause returns how many figures at the head of some stand in a clause before the one
// that says "respectively": "A was fined £5, while B and C got fines of £6 and £7, respectively".
func (s *sentence) ofEarlierClause(facts []fact) int {
	c, ok := s.last("respectively", 0, len(s.fold))
	if !ok {
		return 0
	}
	from := 0
	for _, end := range []string{"; ", " while ", "—while ", " whereas "} {
		if i := strings.LastIndex(s.fold[:c.start], end); i >= 0 {
			from = max(from, i)
		}
	}
	n := 0
	for n < len(facts) && facts[n].printed.start < from {
		n++
	}
	return n
}

// shareRuns gives each run of figures that "and" joins to its parties.
func (w *walk) shareRuns(facts []fact) {
	s := w.s
	for before := 0; before < len(facts); {
		run := s.run(facts[before:])
		if before == 0 || !w.anotherBetween(facts[before-1].printed.end, facts[before].printed.start) {
			w.shareRun(facts[before : before+run])
		}
		before += run
	}
}

// shareRun gives the figures that "and" joins to as many parties, one to each,
// or all to one subject.
func (w *walk) shareRun(facts []fact) {
	if who := w.pairwise(facts); who != nil {
		for i, f := range facts {
			f.rule += ".pairwise"
			w.put(f, who[i:i+1], false)
		}
		return
	}
	s := w.s
	for _, f := range facts {
		who := w.subject(f.printed.start)
		if w.paidBySomebody(f.printed.start) || len(facts) > 1 && len(who) > 1 && f.slot == corpus.SlotTerm && !s.eachOf(f.printed) {
			continue
		}
		if f.slot == corpus.SlotLoss && len(w.m.actors) > 1 && w.nearest(0, f.printed.start) == nil {
			who = nil // what victims lost is no single party's
		}
		each := s.eachOf(f.printed)
		if w.foreign(f.printed.start) || f.slot == corpus.SlotSettlement && len(who) == 1 && who[0].person && w.nearest(0, f.printed.start) == nil {
			continue
		}
		w.put(f, who, each)
	}
}

var amountEnd = regexp.MustCompile(`[\d\p{Sc}]$|(?:million|billion|thousand|yuan|euros?|dollars?|pounds?|kronor|kroner|yen|won|rupees)$`)

// eachOf reports whether each party gets the figure: "were each fined", "5,000
// yuan each"; an "each" that stands behind another figure is that one's.
func (s *sentence) eachOf(printed token) bool {
	for _, c := range s.cues {
		if c.role != "each" {
			continue
		}
		if behind := amountEnd.MatchString(strings.TrimRight(s.fold[:c.start], " ")); !behind || c.start >= printed.end && c.start-printed.end < 4 {
			return true
		}
	}
	return false
}

// apart parts "two years and ten months" into two terms: what "respectively"
// gives to two parties is never one.
func (s *sentence) apart(facts []fact) []fact {
	var all []fact
	for _, f := range facts {
		printed := s.text[f.printed.start:f.printed.end]
		first, second, ok := strings.Cut(printed, " and ")
		head, tail := mention.Terms(first), mention.Terms(second)
		if !ok || len(head) != 1 || len(tail) != 1 {
			all = append(all, f)
			continue
		}
		one, other := f, f
		one.value, one.printed.end = head[0].Value, f.printed.start+len(first)
		other.value, other.printed.start = tail[0].Value, f.printed.end-len(second)
		all = append(all, one, other)
	}
	return all
}

// inOrder returns the n parties that the sentence names before an offset, else
// those that it speaks of together.
func (w *walk) inOrder(offset, n int) []*actor {
	var named []*actor
	for _, ref := range w.refs {
		if ref.by == "name" && ref.start < offset {
			named = append(named, ref.who...)
		}
	}
	if len(named) == n {
		return named
	}
	if named == nil {
		for _, ref := range w.refs {
			if ref.by == "name" && ref.start > offset && w.s.has("respectively", ref.end, len(w.s.fold)) {
				named = append(named, ref.who...)
			}
		}
		if len(named) == n {
			return named // "fines of £5 and £7 on Ott and Ray, respectively"
		}
	}
	if who := w.subject(offset); len(who) == n {
		return who
	}
	if len(w.m.actors) == n {
		return w.m.actors
	}
	return nil
}

// foreign reports whether a figure stands with somebody who is no party of this
// matter: a sentence about another company's fine.
func (w *walk) foreign(offset int) bool {
	if len(w.refs) > 0 || len(w.m.actors) == 0 {
		return false
	}
	return w.s.has("background", 0, offset) || w.s.says("background") && !w.aboutNobody()
}
