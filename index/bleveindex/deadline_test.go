package bleveindex

import (
	"context"
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// unhurried is a look at no deadline.
func unhurried(int) error { return nil }

// A clock is a context that tells the time in documents looked at, and ends when so
// many were. It notes the longest time that nobody looked at it.
type clock struct {
	context.Context
	run     *run
	ends    int // 0 for never
	last    int // when somebody looked
	longest int
}

func (c *clock) Err() error {
	c.look()
	if c.ends > 0 && c.run.steps >= c.ends {
		return context.DeadlineExceeded
	}
	return nil
}

func (c *clock) look() {
	c.longest = max(c.longest, c.run.steps-c.last)
	c.last = c.run.steps
}

// on begins a search by the clock.
func (c *clock) on(s *snapshot) *run {
	c.Context = context.Background()
	c.run = s.run(c, nil)
	return c.run
}

const large = 36_000 // documents

// largeIndex returns the snapshot of an index on disk, with a cache in which next to
// nothing stays: every search reads its postings anew.
func largeIndex(t *testing.T) *snapshot {
	e, err := Open(t.TempDir(), slog.New(slog.DiscardHandler), CacheBytes(1))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	for from := 0; from < large; from += large / 4 {
		var b index.Batch
		for i := from; i < from+large/4; i++ {
			b.Put = append(b.Put, largeDocument(i))
		}
		if err := e.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	reader, err := snapshotOf(e.db)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { reader.Close() })
	s, err := newSnapshot(reader, nil, e.cache)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func largeDocument(i int) index.Document {
	words := []string{"camera", "camera", fmt.Sprint("half", i%2), fmt.Sprint("third", i%3), fmt.Sprint("seventh", i%7), fmt.Sprint("rare", i%997)}
	if i/100 == 10 {
		words = append(words, "scarce") // in documents that stand side by side, all in the sample
	}
	return index.Document{Ref: corpus.CaseID(fmt.Sprintf("x-%05d", i)).Ref(), Title: "lamp", Names: []string{fmt.Sprint("lamp ", i%50)},
		Body: strings.Join(words[i%2:], " "), Jurisdiction: []string{"CN", "FR"}[i%2], Year: 2000 + i%25,
		Date: corpus.Date{Year: 2000 + i%25, Month: time.Month(1 + i%12), Day: 1 + i%28}}
}

// However large the index, a search that is out of time looks at one window of
// documents more, at most, and returns what it found by then with the scores that
// these have in a search with all the time in the world.
func TestDeadlineAtSize(t *testing.T) {
	s := largeIndex(t)
	for _, typed := range []string{"camera", "camera third1 half0 seventh3 rare5 rare900", "camera OR third1 OR half0 OR rare5", "camera -third1", `"camera camera"`,
		`"camera half0" third1`, "camera ~ third1", "hal*", "thir* rare*", "camra~", "name:lamp", "in:CN camera", "year:2003..2019 lamp", "after:2003", "camera OR name:lamp"} {
		q, _ := index.Parse(typed)
		for _, order := range []index.Sort{index.ByRelevance, index.ByDecided} {
			req := index.Request{Query: q, Sort: order}
			whole := &clock{}
			r := whole.on(s)
			all := map[uint64]float64{}
			for _, h := range r.find(req, &top{run: r, keep: large}, &index.Page{}) {
				all[h.doc] = h.score
			}
			if whole.look(); r.err != nil || len(all) == 0 {
				t.Fatalf("%s by %q: %d found, %v", typed, order, len(all), r.err)
			}
			if r.steps < large/100 || whole.longest > windowSize+stepsBetween {
				t.Errorf("%s by %q: of %d looked at, %d without a look at the clock", typed, order, r.steps, whole.longest)
			}
			some := false
			for part := range 8 {
				shown, over := cutShort(t, s, req, max(1, r.steps*part/8), all)
				if over > windowSize+stepsBetween {
					t.Errorf("%s by %q: %d more were looked at than time was for", typed, order, over)
				}
				some = some || shown > 0 && over > 0
			}
			if !some {
				t.Errorf("%s by %q: no search that was cut short has a hit", typed, order)
			}
		}
	}
}

// cutShort searches up to an end of the time, and returns how many hits came of that
// and by how much it took longer.
func cutShort(t *testing.T, s *snapshot, req index.Request, ends int, all map[uint64]float64) (shown, over int) {
	t.Helper()
	late := &clock{ends: ends}
	r := late.on(s)
	page := &index.Page{}
	found := r.find(req, &top{run: r, keep: 10}, page)
	for _, h := range found {
		if all[h.doc] != h.score {
			t.Fatalf("%s, after %d: document %d has %v, and %v where there is time", req.Query, ends, h.doc, h.score, all[h.doc])
		}
	}
	if page.Total < len(found) {
		t.Fatalf("%s, after %d: a total of %d for %d hits", req.Query, ends, page.Total, len(found))
	}
	return len(found), r.steps - ends
}
