package state

import (
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
