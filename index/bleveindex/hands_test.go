package bleveindex

import (
	"context"
	"errors"
	"runtime"
	"sync/atomic"
	"testing"

	"casebot/index"
)

// patience is a context that ends when it was asked so many times.
type patience struct {
	context.Context
	left atomic.Int64
}

func (p *patience) Err() error {
	if p.left.Add(-1) < 0 {
		return context.DeadlineExceeded
	}
	return nil
}

// Hands that are out of time have found what they came to, with the scores that it has
// where there is time.
func TestHandsOutOfTime(t *testing.T) {
	s := largeIndex(t)
	s.vast, s.worthHands, s.processors = true, 0, 3
	q, _ := index.Parse("camera OR third1 OR half0 OR rare5")
	req := index.Request{Query: q, Limit: 50}
	patient := &patience{Context: context.Background()}
	patient.left.Store(large)
	whole := &top{run: s.run(patient, nil), keep: large}
	all := map[uint64]float64{}
	for _, h := range whole.find(req, whole, &index.Page{}) {
		all[h.doc] = h.score
	}
	whole.close()
	some := false
	looks := large - patient.left.Load()
	for before := range looks / 2 {
		late := &patience{Context: context.Background()}
		late.left.Store(looks - 1 - before)
		r := s.run(late, nil)
		found := r.find(req, &top{run: r, keep: 50}, &index.Page{})
		for _, h := range found {
			if all[h.doc] != h.score {
				t.Fatalf("%d looks before the end: document %d has %v, and %v where there is time", before+1, h.doc, h.score, all[h.doc])
			}
		}
		some = some || r.err != nil && len(found) > 0
		r.close()
	}
	if !some {
		t.Error("no search that was cut short has a hit")
	}
}

// A fault in one hand, the search's own too, is the search's, and no crash: when it ends
// no hand reads any more.
func TestAFaultInAHand(t *testing.T) {
	for faulty := range 2 {
		all := hands{{run: &run{}}, {run: &run{}}}
		all[faulty].scan = nil
		if all.through(nil); !errors.Is(all[0].err, index.ErrDamaged) {
			t.Errorf("with a fault in hand %d the search ended with %v", faulty, all[0].err)
		}
	}
}

// A hand that has not begun when all is done is not waited for: the processors may be busy
// with other things for long.
func TestNoWaitForAHand(t *testing.T) {
	e, _ := alikeIndex(t, 100)
	if _, err := e.Search(t.Context(), index.Request{Query: index.Years{}}); err != nil {
		t.Fatal(err)
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	for range 20 { // the first hand may be held up, which is rare
		own := e.last.Load().run(t.Context(), nil)
		all := hands{{run: own, scan: newScan(own, &plan{}, &top{run: own}, newRoom(1, 0))}, {run: &run{}}} // the other is at fault
		if all.through(func(*scan, int) bool { return false }); own.err == nil {
			return
		}
	}
	t.Error("the search waited for a hand that had nothing to do any more")
}

// A census is a context that counts the searches that are under way whenever somebody
// looks at the time.
type census struct {
	context.Context
	of   *snapshot
	most atomic.Int32
}

func (c *census) Err() error {
	c.most.Store(max(c.most.Load(), c.of.searches.Load()))
	return nil
}

// A search that counts values besides is one search, and has hands as one that is alone.
func TestASearchIsOneWhateverItDoes(t *testing.T) {
	e, _ := alikeIndex(t, 100)
	if _, err := e.Search(t.Context(), index.Request{Query: index.Years{}}); err != nil {
		t.Fatal(err)
	}
	c := &census{Context: t.Context(), of: e.last.Load()}
	if page, err := c.of.search(c, index.Request{Query: index.Word{Text: "lamp"}, Facets: true}); err != nil || len(page.Facets) == 0 {
		t.Fatalf("%+v, %v", page, err)
	}
	if most, left := c.most.Load(), c.of.searches.Load(); most != 1 || left != 0 {
		t.Errorf("%d searches are under way, and %d in the end", most, left)
	}
}

// A search shares its work where it is much, and nobody else is searching.
func TestHandsFor(t *testing.T) {
	p := &plan{clauses: []clause{{{keys: []*term{{documents: 300}}, ranks: []*term{{documents: 200}}}}}}
	for _, c := range []struct {
		name                        string
		vast                        bool
		processors, worth, searches int
		want                        int
	}{
		{"alone on two", true, 2, 500, 1, 2},
		{"alone on many", true, 64, 500, 1, mostHands},
		{"little to do", true, 2, 501, 1, 1},
		{"a small index", false, 2, 500, 1, 1},
		{"two on two", true, 2, 500, 2, 1},
		{"two on four", true, 4, 500, 2, 2},
		{"three on two", true, 2, 500, 3, 1},
	} {
		s := &snapshot{vast: c.vast, processors: c.processors, worthHands: c.worth}
		s.searches.Store(int32(c.searches))
		if got := s.handsFor(p); got != c.want {
			t.Errorf("%s: %d hands, want %d", c.name, got, c.want)
		}
	}
}

// A look is a context that looks at something whenever somebody looks at the time.
type look struct {
	context.Context
	at func()
}

func (l look) Err() error {
	l.at()
	return nil
}

// An index knows whether it is being searched.
func TestSearched(t *testing.T) {
	e, _ := alikeIndex(t, 100)
	seen := false
	if _, err := e.Search(look{t.Context(), func() { seen = e.searched() }}, index.Request{Query: index.Word{Text: "lamp"}}); err != nil {
		t.Fatal(err)
	}
	if !seen || e.searched() {
		t.Errorf("under way: %v, in the end: %v", seen, e.searched())
	}
}
