package state

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"
)

// set keeps a watch that a test wants.
func set(t *testing.T, s *State, w Watch) Watch {
	t.Helper()
	kept, err := s.SetWatch(t.Context(), w)
	if err != nil {
		t.Fatal(err)
	}
	return kept
}

func query(channel, owner, what string) Watch {
	w := Watch{Channel: channel, Owner: owner, Kind: WatchQuery, What: what, Note: "why", Rhythm: Daily, Zone: "Europe/Paris", Locale: "fr"}
	if channel != "" {
		w.Guild = "guild"
	}
	return w
}

func watched(t *testing.T, s *State, in Place) (whats []string) {
	t.Helper()
	found, err := s.Watches(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	for _, w := range found {
		whats = append(whats, w.What)
	}
	return whats
}

func TestAWatchIsKeptWhereItTells(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	first := set(t, s, query("harbour", "ann", "cameras"))
	set(t, s, query("harbour", "ben", "faces"))
	set(t, s, query("", "ann", "doors"))
	set(t, s, query("", "", "windows")) // the console
	for in, want := range map[Place]string{{Channel: "harbour"}: "[cameras faces]", {Person: "ann"}: "[doors]", {Person: "ben"}: "[]", {}: "[windows]"} {
		if got := fmt.Sprint(watched(t, s, in)); got != want {
			t.Errorf("%+v: %s, want %s", in, got, want)
		}
	}
	s.Close()
	kept, err := open(t, dir, c).Watch(t.Context(), first.ID)
	if err != nil || kept == nil || *kept != first || first.ID != 1 || !first.Made.Equal(noon) {
		t.Errorf("after a restart: %+v, %v; want %+v", kept, err, first)
	}
}

func TestTheSameWatchIsSetAnew(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	first := set(t, s, query("harbour", "ann", "cameras"))
	if err := s.Snooze(t.Context(), first.ID, noon.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	again := query("harbour", "ben", "cameras")
	again.Rhythm, again.Since = Weekly, 9
	if got := set(t, s, again); got.ID != first.ID {
		t.Errorf("a second watch %d for the same", got.ID)
	}
	kept, err := s.Watch(t.Context(), first.ID)
	if err != nil || kept.Rhythm != Weekly || kept.Owner != "ben" || !kept.Snoozed.IsZero() || kept.Since != 0 {
		t.Errorf("%+v %v", kept, err)
	}
}

func TestThereIsALimitOfWatches(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	for i := range MaxGuildWatches {
		set(t, s, query(fmt.Sprint("channel ", i%3), "ann", fmt.Sprint("words ", i)))
	}
	for i := range MaxPersonWatches {
		set(t, s, query("", "ann", fmt.Sprint("words ", i)))
	}
	for _, w := range []Watch{query("channel 9", "ben", "more"), query("", "ann", "more")} {
		if _, err := s.SetWatch(t.Context(), w); !errors.Is(err, ErrTooMany) {
			t.Errorf("%+v: %v", w, err)
		}
	}
	set(t, s, query("channel 0", "ben", "words 0")) // one that is there already
	set(t, s, query("", "ben", "more"))
}

// A number is on the buttons of old messages: it never stands for another watch.
func TestANumberIsNeverGivenTwice(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	first := set(t, s, query("harbour", "ann", "cameras"))
	if err := s.Unwatch(t.Context(), first.ID); err != nil {
		t.Fatal(err)
	}
	if second := set(t, s, query("harbour", "ann", "cameras")); second.ID <= first.ID {
		t.Errorf("watch %d after %d", second.ID, first.ID)
	}
	if gone, err := s.Watch(t.Context(), first.ID); gone != nil || err != nil {
		t.Errorf("%+v %v", gone, err)
	}
}

// Of several who set a first watch of a queue at once, one does; and nobody after it was
// ended, until its owner has all that is kept about them forgotten.
func TestAFirstWatchIsSetOnce(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	one, other := open(t, dir, c), open(t, dir, c)
	w := Watch{Owner: "ann", Kind: WatchQueue, Rhythm: Weekly, Zone: "UTC", Next: noon}
	done := make(chan *Watch)
	for i := range 8 {
		go func() {
			kept, set, err := []*State{one, other}[i%2].SetFirst(t.Context(), w)
			if err != nil {
				t.Error(err)
			}
			if !set {
				done <- nil
				return
			}
			done <- &kept
		}()
	}
	var first []Watch
	for range 8 {
		if kept := <-done; kept != nil {
			first = append(first, *kept)
		}
	}
	if len(first) != 1 {
		t.Fatalf("set %d times", len(first))
	}
	if kept, err := other.Watch(t.Context(), first[0].ID); err != nil || kept == nil || kept.Owner != "ann" || kept.Kind != WatchQueue || !kept.Next.Equal(noon) {
		t.Fatalf("%+v, %v; want %+v", kept, err, first[0])
	}
	if err := one.Unwatch(t.Context(), first[0].ID); err != nil {
		t.Fatal(err)
	}
	one.Close()
	again := open(t, dir, c)
	if _, set, err := again.SetFirst(t.Context(), w); set || err != nil {
		t.Errorf("set again after it was ended: %v", err)
	}
	if there, err := again.Watching(t.Context()); err != nil || len(there) > 0 {
		t.Errorf("kept again after it was ended: %+v, %v", there, err)
	}
	if gone, err := again.Forget(t.Context(), "ann"); err != nil || gone.Watches != 1 {
		t.Errorf("forgotten: %+v, %v", gone, err)
	}
	if _, set, err := again.SetFirst(t.Context(), w); !set || err != nil {
		t.Errorf("nothing is kept, and it is not set: %v", err)
	}
	if gone, err := again.Forget(t.Context(), "ann"); err != nil || gone.Watches != 1 {
		t.Errorf("a watch and its mark are counted as %+v, %v", gone, err)
	}
}

// Who had a first watch is known while somebody else writes.
func TestAFirstWatchIsNotWaitedForTwice(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s, other := open(t, dir, c), open(t, dir, c)
	w := Watch{Owner: "ann", Kind: WatchQueue, Rhythm: Weekly, Zone: "UTC", Next: noon}
	if _, set, err := s.SetFirst(t.Context(), w); !set || err != nil {
		t.Fatal(err)
	}
	writing, err := other.db.BeginTx(t.Context(), nil)
	if err != nil {
		t.Fatal(err)
	}
	defer writing.Rollback()
	hasty, cancel := context.WithTimeout(t.Context(), time.Second)
	defer cancel()
	if _, set, err := s.SetFirst(hasty, w); set || err != nil {
		t.Errorf("%t, %v", set, err)
	}
}

// Where there is no room for a first watch, there may be later.
func TestAFirstWatchNeedsRoom(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	for i := range MaxPersonWatches {
		set(t, s, query("", "ann", fmt.Sprint("words ", i)))
	}
	w := Watch{Owner: "ann", Kind: WatchQueue, Rhythm: Weekly, Zone: "UTC", Next: noon}
	if _, set, err := s.SetFirst(t.Context(), w); set || !errors.Is(err, ErrTooMany) {
		t.Errorf("%t, %v", set, err)
	}
	if err := s.Unwatch(t.Context(), 1); err != nil {
		t.Fatal(err)
	}
	if _, set, err := s.SetFirst(t.Context(), w); !set || err != nil {
		t.Errorf("%t, %v", set, err)
	}
}

// Whoever had the count when it did not come by itself yet is not given it once more.
func TestWhoHadACountBeforeHadIt(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	w := Watch{Owner: "ann", Kind: WatchQueue, Rhythm: Weekly, Zone: "UTC", Next: noon}
	set(t, s, w)
	if _, err := s.db.Exec(`DROP TABLE counted; DROP TABLE answers; ALTER TABLE watches DROP COLUMN parent; DELETE FROM goose_db_version WHERE version_id >= 9`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, set, err := open(t, dir, c).SetFirst(t.Context(), w); set || err != nil {
		t.Errorf("set again: %v", err)
	}
}
