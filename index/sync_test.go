package index_test

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/indextest"
)

// A plainWriter is an index that only remembers what was written to it.
type plainWriter struct {
	position index.Position
	held     map[corpus.Ref]uint64
	batches  []index.Batch
	broken   error
}

func (w *plainWriter) Position(context.Context) (index.Position, error) { return w.position, w.broken }

func (w *plainWriter) Write(_ context.Context, b index.Batch) error {
	if w.held == nil {
		w.held = map[corpus.Ref]uint64{}
	}
	for _, ref := range b.Delete {
		delete(w.held, ref)
	}
	for _, d := range b.Put {
		w.held[d.Ref] = d.Sum()
	}
	w.position = b.Position
	w.batches = append(w.batches, b)
	return nil
}

func (w *plainWriter) Each(_ context.Context, visit func(corpus.Ref, uint64) error) error {
	for ref, sum := range w.held {
		if err := visit(ref, sum); err != nil {
			return err
		}
	}
	return w.broken
}

// A writer can be emptied as well.
type writer struct{ plainWriter }

func (w *writer) Reset(context.Context) error {
	w.plainWriter = plainWriter{}
	return nil
}

func put(a *indextest.Archive, ids ...string) {
	for _, id := range ids {
		a.PutCase(&corpus.Case{ID: corpus.CaseID(id), Title: "Case " + id})
	}
}

func sync(t *testing.T, a *indextest.Archive, w index.Writer) {
	t.Helper()
	if err := index.Sync(t.Context(), a, a, w, nil); err != nil {
		t.Fatalf("sync: %v", err)
	}
}

// agrees checks that the index holds what the archive holds.
func agrees(t *testing.T, a *indextest.Archive, l index.Lister) {
	t.Helper()
	d, err := index.Differences(t.Context(), a.Documents(), l)
	if err != nil || !d.None() {
		t.Errorf("differences %+v, %v", d, err)
	}
}

func TestSyncFollows(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	sync(t, a, w)
	if len(w.batches) != 0 {
		t.Errorf("an empty feed wrote %d batches", len(w.batches))
	}

	put(a, "x-1", "x-2", "x-1", "x-3", "x-1")
	a.PutArticle(&corpus.Article{Source: corpus.Source{ID: "art-1"}, Text: "text"})
	a.Remove(corpus.CaseID("x-2").Ref())
	sync(t, a, w)
	agrees(t, a, w)
	if b := w.batches[0]; len(w.batches) != 1 || len(b.Put) != 3 || len(b.Delete) != 1 {
		t.Errorf("each record is to be read once: %d put, %d deleted", len(b.Put), len(b.Delete))
	}
	if want := (index.Position{Archive: "archive", Seq: 7}); w.position != want {
		t.Errorf("at %+v, want %+v", w.position, want)
	}

	sync(t, a, w)
	if len(w.batches) != 1 {
		t.Error("a second sync with nothing new wrote something")
	}
	put(a, "x-4")
	sync(t, a, w)
	agrees(t, a, w)
	if b := w.batches[1]; len(b.Put) != 1 {
		t.Errorf("one change wrote %d documents", len(b.Put))
	}
}

func TestSyncInBatches(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	for i := range 2500 {
		put(a, fmt.Sprintf("x-%d", i))
	}
	var told []string
	err := index.Sync(t.Context(), a, a, w, func(done, total int64) { told = append(told, fmt.Sprintf("%d/%d", done, total)) })
	if err != nil {
		t.Fatal(err)
	}
	if want := []string{"1000/2500", "2000/2500", "2500/2500"}; !slices.Equal(told, want) {
		t.Errorf("progress %q, want %q", told, want)
	}
	agrees(t, a, w)
	put(a, "x-new")
	told = nil
	if err := index.Sync(t.Context(), a, a, w, func(done, total int64) { told = append(told, fmt.Sprintf("%d/%d", done, total)) }); err != nil {
		t.Fatal(err)
	}
	if want := []string{"1/1"}; !slices.Equal(told, want) {
		t.Errorf("progress of the rest %q, want %q", told, want)
	}
}

func TestSyncBoundsTheTextOfABatch(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	long := strings.Repeat("x", 5<<20)
	for i := range 9 {
		a.PutArticle(&corpus.Article{Source: corpus.Source{ID: corpus.ArticleID(fmt.Sprint("art-", i))}, Text: long})
	}
	sync(t, a, w)
	agrees(t, a, w)
	if len(w.batches) != 3 {
		t.Errorf("45 MB of text came in %d batches", len(w.batches))
	}
}

// What the index follows is not this feed, or more than this feed has.
func TestSyncStartsOver(t *testing.T) {
	for name, wrong := range map[string]index.Position{
		"another archive":        {Archive: "other", Seq: 1},
		"ahead of the feed":      {Archive: "archive", Seq: 99},
		"another, and no change": {Archive: "other"},
	} {
		a, w := &indextest.Archive{}, &writer{}
		put(a, "x-1", "x-2")
		w.Write(t.Context(), index.Batch{Put: []index.Document{{Ref: corpus.CaseID("stale-1").Ref()}}, Position: wrong})
		sync(t, a, w)
		agrees(t, a, w)

		p := &plainWriter{position: wrong}
		err := index.Sync(t.Context(), a, a, p, nil)
		if err == nil || !strings.Contains(err.Error(), "delete the index") || len(p.batches) > 0 {
			t.Errorf("%s, and the index cannot be emptied: %v", name, err)
		}
	}
}

// A record that changes while the batch is collected comes again by its own
// change: the index never stays behind.
func TestSyncWhileTheArchiveChanges(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	put(a, "x-1", "x-2")
	late := true
	a.Check = func(_ context.Context, what string) error {
		if what == "x-2" && late {
			late = false
			put(a, "x-1", "x-3")
			a.Remove(corpus.CaseID("x-2").Ref())
		}
		return nil
	}
	sync(t, a, w)
	agrees(t, a, w)
}

func TestSyncFails(t *testing.T) {
	broken := errors.New("disk on fire")
	for _, c := range []struct{ what, says string }{
		{"last", "end of the change feed"},
		{"changes", "change feed after 0"},
		{"x-2", "read case/x-2 from the archive"},
	} {
		a, w := &indextest.Archive{}, &writer{}
		put(a, "x-1", "x-2")
		a.Check = func(_ context.Context, what string) error {
			if what == c.what {
				return broken
			}
			return nil
		}
		err := index.Sync(t.Context(), a, a, w, nil)
		if !errors.Is(err, broken) || !strings.Contains(err.Error(), c.says) {
			t.Errorf("a failure of %s: %v", c.what, err)
		}
		if len(w.held) != 0 || w.position != (index.Position{}) {
			t.Errorf("a failure of %s left %v at %+v", c.what, w.held, w.position)
		}
	}
	a := &indextest.Archive{}
	put(a, "x-1")
	if err := index.Sync(t.Context(), a, a, &writer{plainWriter{broken: broken}}, nil); !errors.Is(err, broken) {
		t.Errorf("a broken index: %v", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := index.Sync(ctx, a, a, &writer{}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

// A kind of record that a later version adds is none that this one indexes.
func TestSyncPassesOverUnknownRecords(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	a.Remove(corpus.Ref{Kind: "recording", ID: "r-1"})
	put(a, "x-1")
	sync(t, a, w)
	agrees(t, a, w)
}

func TestDifferences(t *testing.T) {
	a, w := &indextest.Archive{}, &writer{}
	put(a, "x-1", "x-2", "x-3")
	a.PutArticle(&corpus.Article{Source: corpus.Source{ID: "art-9"}})
	sync(t, a, w)

	stale := maps.Clone(w.held)
	stale[corpus.CaseID("x-2").Ref()]++
	delete(stale, corpus.CaseID("x-3").Ref())
	delete(stale, corpus.ArticleID("art-9").Ref())
	stale[corpus.CaseID("x-9").Ref()] = 1
	d, err := index.Differences(t.Context(), a.Documents(), &plainWriter{held: stale})
	if err != nil {
		t.Fatal(err)
	}
	want := index.Difference{
		Missing: []corpus.Ref{{Kind: "case", ID: "x-3"}, {Kind: "article", ID: "art-9"}},
		Stale:   []corpus.Ref{{Kind: "case", ID: "x-2"}},
		Surplus: []corpus.Ref{{Kind: "case", ID: "x-9"}},
	}
	if fmt.Sprint(d) != fmt.Sprint(want) || d.None() {
		t.Errorf("got %v, want %v", d, want)
	}

	broken := errors.New("disk on fire")
	if _, err := index.Differences(t.Context(), a.Documents(), &plainWriter{broken: broken}); !errors.Is(err, broken) {
		t.Errorf("a broken index: %v", err)
	}
	unreadable := func(yield func(index.Document, error) bool) { yield(index.Document{}, broken) }
	if _, err := index.Differences(t.Context(), unreadable, w); !errors.Is(err, broken) {
		t.Errorf("a broken archive: %v", err)
	}
}

// What a record cannot know of itself, the feed tells: when it came in.
func TestSyncTellsWhenRecordsCameIn(t *testing.T) {
	today := time.Date(2026, 3, 4, 23, 30, 0, 0, time.FixedZone("west", -3*3600))
	a := &indextest.Archive{Today: today}
	put(a, "x-1")
	article := &corpus.Article{Source: corpus.Source{ID: "art-1"}, Added: today.AddDate(-1, 0, 0)}
	a.PutArticle(article)
	a.Today = today.AddDate(1, 0, 0)
	put(a, "x-1", "x-2")
	for id, want := range map[corpus.Ref]corpus.Date{
		corpus.CaseID("x-1").Ref(): {Year: 2026, Month: 3, Day: 5}, corpus.CaseID("x-2").Ref(): {Year: 2027, Month: 3, Day: 5}, article.ID.Ref(): {Year: 2025, Month: 3, Day: 5},
	} {
		changes, err := a.Changes(t.Context(), 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		i := slices.IndexFunc(changes, func(c corpus.Change) bool { return c.Ref == id })
		if d, err := index.Record(t.Context(), a, changes[i]); err != nil || d.Added != want {
			t.Errorf("%s was added %v, want %v (%v)", id, d.Added, want, err)
		}
	}
	w := &writer{}
	sync(t, a, w)
	agrees(t, a, w)
}
