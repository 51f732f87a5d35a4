package bleveindex

import (
	"slices"
	"sync/atomic"

	"casebot/index"
)

// A hand goes through some of the windows of a plan, with a run, a room and a best of
// its own.
type hand struct {
	*run
	scan  *scan
	found *top
	room  *room
}

// Hands share the windows of a large index among them: a search that is alone has one for
// each processor, and where there are as many searches as processors each has one. What
// they find together is what one would find.
type hands []hand

const (
	mostHands  = 4       // more have next to nothing to do
	worthHands = 400_000 // postings: to wake another takes as long as going through these
)

// handsFor is how many hands a plan gets.
func (s *snapshot) handsFor(p *plan) int {
	postings := 0
	p.each(func(t *term) { postings += t.documents })
	if !s.vast || postings < s.worthHands {
		return 1
	}
	return max(1, min(mostHands, s.processors/int(max(1, s.searches.Load()))))
}

// newHands gives a plan to the hands that it gets.
func (r *run) newHands(p *plan, found *top, enough int) hands {
	all := make(hands, r.at.handsFor(p))
	for n := range all {
		h := hand{run: r, found: found, room: newRoom(p.unit, enough)}
		if n > 0 {
			own := *r
			best := top{run: &own, keep: found.keep, after: found.after, until: found.until}
			h.run, h.found = &own, &best
		}
		h.found.hits = make([]hit, 0, min(found.keep, index.PairDepth+1)) // as many as most searches keep
		h.scan = newScan(h.run, p, h.found, h.room)
		all[n] = h
	}
	return all
}

// through has the hands go through the windows that are wanted, from the beginning: each
// takes the next one that nobody has taken yet. Where the processors are busy with other
// things, the search's own hand goes through all of them and waits for nobody.
func (all hands) through(wanted func(s *scan, window int) bool) {
	var next atomic.Int64
	errands := make([]errand, len(all)-1)
	for n := range errands {
		e, h := &errands[n], &all[n+1]
		e.done = make(chan error, 1)
		go func() {
			if e.begin() {
				e.done <- guarded(func() error { return h.share(&next, wanted) })
			}
		}()
	}
	err := guarded(func() error { return all[0].share(&next, wanted) })
	for n := range errands {
		if e := &errands[n]; !e.begin() {
			all[0].fail(<-e.done)
		}
	}
	all[0].fail(err)
}

// An errand is begun once: by who was sent, or by who has no need of it any more.
type errand struct {
	begun atomic.Bool
	done  chan error
}

func (e *errand) begin() bool { return e.begun.CompareAndSwap(false, true) }

// share has a hand take windows until there are none, and returns how that ended.
func (h *hand) share(next *atomic.Int64, wanted func(s *scan, window int) bool) error {
	opened, passed := -1, 0 // windows of the segments before it
	for h.err == nil {
		taken, i := int(next.Add(1))-1, max(opened, 0)
		for ; i < len(h.at.parts) && taken-passed >= h.at.parts[i].windows(); i++ {
			passed += h.at.parts[i].windows()
		}
		if i == len(h.at.parts) {
			break
		}
		if i != opened {
			h.scan.open(i)
			opened = i
		}
		if window := taken - passed; wanted(h.scan, window) {
			h.scan.visit(window)
		}
	}
	return h.err
}

// best is the best of all hands.
func (all hands) best() *top {
	if len(all) == 1 {
		return all[0].found
	}
	best := *all[0].found
	best.hits = nil
	for _, h := range all {
		best.hits = append(best.hits, h.found.hits...)
		best.spilled = max(best.spilled, h.found.spilled)
	}
	best.sort(best.hits)
	best.hits = best.hits[:min(len(best.hits), best.keep)]
	slices.Reverse(best.hits)
	return &best
}

// keep has the hands keep so many of the best.
func (all hands) keep(n int) {
	for _, h := range all {
		h.found.keep = n
	}
}

// expect has the hands look for hits as good as a forecast; nil for none.
func (all hands) expect(forecast *hit) {
	for _, h := range all {
		h.found.forecast = forecast
	}
}

// startOver forgets what the hands found.
func (all hands) startOver() {
	all.expect(nil)
	for _, h := range all {
		h.found.hits, h.room.matched = nil, 0
	}
}

// matched is how many matches the hands counted.
func (all hands) matched() (n int) {
	for _, h := range all {
		n += h.room.matched
	}
	return n
}
