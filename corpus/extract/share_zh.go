package extract

import (
	"slices"
	"strings"
)

// shareZH gives the figures of one slot to their parties as a Chinese sentence does:
// between two semicolons 分别 gives one to each in order.
func (w *walk) shareZH(facts []fact) {
	for len(facts) > 0 {
		from := w.s.segment(facts[0].printed.start)
		n := 1
		for n < len(facts) && w.s.segment(facts[n].printed.start) == from {
			n++
		}
		w.shareSegment(from, facts[:n])
		facts = facts[n:]
	}
}

// shareSegment shares the figures that stand in the part of a sentence that begins
// at an offset. A pairing that does not come out is no fact.
func (w *walk) shareSegment(from int, facts []fact) {
	first, last := facts[0].printed.start, facts[len(facts)-1].printed.start
	order, ok := w.s.first("respectively", from, last)
	if !ok {
		order, ok = w.inTurn(from, facts)
	}
	if len(facts) < 2 || !ok {
		w.shareRuns(facts)
		return
	}
	if n := slices.IndexFunc(facts, func(f fact) bool { return f.printed.start > order.start }); n > 0 {
		w.shareRuns(facts[:n]) // what stands before the word has its own subject
		from, first, facts = facts[n-1].printed.end, facts[n].printed.start, facts[n:]
	}
	who := w.orderedZH(from, first, len(facts))
	for i, f := range facts {
		if who != nil {
			f.rule += ".respectively"
			w.put(f, who[i:i+1], false)
		}
	}
}

// inTurn returns the word 各 before figures that only 与 and the like join: one to each, in
// order, as 分别 gives them.
func (w *walk) inTurn(from int, facts []fact) (cue, bool) {
	for i := 1; i < len(facts); i++ {
		gap := w.s.fold[min(facts[i-1].printed.end, facts[i].printed.start):facts[i].printed.start]
		if !oneOf(strings.TrimPrefix(strings.TrimSuffix(gap, "新台币"), "元"), "与", "和", "及", "、", "以及") {
			return cue{}, false
		}
	}
	each, ok := w.s.last("each", from, facts[0].printed.start)
	return each, ok && w.s.word(each) == "各"
}

// orderedZH returns the n parties that a part of a sentence names before an offset,
// else those whom it speaks of together.
func (w *walk) orderedZH(from, to, n int) []*actor {
	var named []*actor
	for _, ref := range w.refs {
		if ref.by != "name" || ref.start < from || ref.start >= to {
			continue
		}
		for _, a := range ref.who {
			if !slices.Contains(named, a) {
				named = append(named, a)
			}
		}
	}
	if len(named) == n {
		return named
	}
	if who := w.subject(to); len(who) == n {
		return who
	}
	if len(w.m.actors) == n {
		return w.m.actors
	}
	return nil
}
