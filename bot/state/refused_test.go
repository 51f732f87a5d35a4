package state

import (
	"fmt"
	"testing"
	"time"
)

// instant is a watch that tells at once.
func instant(channel, owner, words string) Watch {
	w := query(channel, owner, words)
	w.Rhythm = Instant
	return w
}

// refuse takes the next message, expects what is in it, and gives it up.
func refuse(t *testing.T, s *State, want string) {
	t.Helper()
	p, got := take(t, s)
	if got != want {
		t.Fatalf("%s, want %s", got, want)
	}
	settle(t, s, p, Outcome{Refused: true})
}

func TestWhatAMessageLosesIsItsOwnersToKnow(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	ann, ben, nobody := set(t, s, instant("harbour", "ann", "cameras")), set(t, s, instant("harbour", "ben", "faces")), set(t, s, instant("harbour", "", "doors"))
	follow(t, s, Round{To: 9, Finds: []Find{find(ann, "case/a", 1, 1, noon), find(ben, "case/a", 1, 1, noon), find(ben, "case/b", 1, 2, noon), find(nobody, "case/c", 1, 3, noon)}})
	refuse(t, s, "harbour: case/c case/b case/a case/a")
	p, got := take(t, s)
	if got != "ann: refused/case/a" || p.Finds[0].About() != "case/a" || p.Finds[0].Rhythm != Refused {
		t.Errorf("%s %+v", got, p.Finds)
	}
	settle(t, s, p, Outcome{Arrived: true})
	p, got = take(t, s)
	if got != "ben: refused/case/b refused/case/a" || !p.Finds[0].Due.Equal(noon) {
		t.Errorf("%s %+v", got, p.Finds)
	}
	settle(t, s, p, Outcome{Refused: true})
	if _, got := take(t, s); got != "nothing" {
		t.Errorf("a notice of a notice: %s", got)
	}
}

// What waits beside what is lost stays to be told; where its watch is paused, it is
// lost too, each record once.
func TestWhatWaitsBesideALostMessage(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, instant("harbour", "ann", "cameras"))
	seq := int64(0)
	round := func(finds ...Find) {
		t.Helper()
		follow(t, s, Round{From: seq, To: seq + 1, Finds: finds})
		seq++
	}
	for n := range MostRefused {
		c.at = c.at.Add(time.Hour)
		round(find(w, "case/a", 1, seq, c.at), find(w, fmt.Sprint("case/n", n), 1, seq, c.at))
		p, got := take(t, s)
		if got != fmt.Sprintf("harbour: case/n%d case/a", n) {
			t.Fatal(got)
		}
		later := find(w, "case/z", 1, seq+1, c.at.Add(24*time.Hour))
		round(find(w, "case/a", 2, seq+1, c.at.Add(24*time.Hour)), later)
		settle(t, s, p, Outcome{Refused: true})
		if n < MostRefused-1 {
			p, got := take(t, s)
			if got != fmt.Sprintf("ann: refused/case/n%d refused/case/a", n) {
				t.Errorf("%d: %s", n, got)
			}
			settle(t, s, p, Outcome{Arrived: true})
			c.at = c.at.Add(48 * time.Hour)
			p, got = take(t, s)
			if got != "harbour: case/z case/a" {
				t.Errorf("%d: what waited: %s", n, got)
			}
			settle(t, s, p, Outcome{}) // as though it had left the archive
		}
	}
	p, got := take(t, s)
	if got != "ann: refused/case/z refused/case/n2 refused/case/a" {
		t.Errorf("paused: %s", got)
	}
	settle(t, s, p, Outcome{Arrived: true})
	if found, err := s.Watch(t.Context(), w.ID); err != nil || found.Paused != PausedRefused {
		t.Errorf("%+v %v", found, err)
	}
	c.at = c.at.Add(48 * time.Hour)
	if _, got := take(t, s); got != "nothing" {
		t.Error(got)
	}
}

// Two messages that are lost with the same record are one notice of it, and a record
// that leaves the archive is in none.
func TestALostRecordIsToldOnceAndForgottenWithTheRecord(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, instant("harbour", "ann", "cameras"))
	for seq := range int64(2) {
		follow(t, s, Round{From: seq, To: seq + 1, Finds: []Find{find(w, "case/a", 1, seq, noon.Add(-time.Hour)), find(w, "case/b", 1, seq, noon.Add(-time.Hour))}})
		refuse(t, s, "harbour: case/b case/a")
	}
	follow(t, s, Round{From: 2, To: 3, Gone: []string{"case/b"}})
	p, got := take(t, s)
	if got != "ann: refused/case/a" {
		t.Error(got)
	}
	settle(t, s, p, Outcome{Again: noon.Add(time.Hour)})
	if err := s.Clear(t.Context(), func(text string) bool { return text == "case/a" || text == "a" }); err != nil {
		t.Fatal(err)
	}
	c.at = c.at.Add(time.Hour)
	if _, got := take(t, s); got != "ann:" {
		t.Errorf("what is forgotten is still told: %s", got)
	}
}

func TestOnlyWhatTheServerClocksIsRetimed(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	daily, own, queue := query("harbour", "ann", "cameras"), query("tower", "ann", "cameras"), query("office", "ann", "")
	for _, w := range []*Watch{&daily, &own, &queue} {
		w.Guild, w.Rhythm, w.Zone = "g", Daily, ""
	}
	own.Zone, queue.Kind, queue.Next = "Europe/Paris", WatchQueue, noon.Add(time.Hour)
	daily, own, queue = set(t, s, daily), set(t, s, own), set(t, s, queue)
	at, to := noon.Add(2*time.Hour), noon.Add(20*time.Hour)
	follow(t, s, Round{To: 1, Finds: []Find{find(daily, "case/late", 1, 1, at), find(daily, "case/due", 1, 1, noon), find(own, "case/own", 1, 1, at)}})
	var asked []string
	err := s.Retime(t.Context(), "g", func(w Watch) (time.Time, time.Time) {
		asked = append(asked, w.Channel)
		return to, to
	})
	if err != nil || fmt.Sprint(asked) != "[harbour office]" {
		t.Errorf("%v %v", asked, err)
	}
	for _, want := range []string{"harbour: case/due", "nothing", "tower: case/own", "nothing", "harbour: case/late"} {
		if p, got := take(t, s); got != want {
			t.Errorf("at %v: %s, want %s", c.at, got, want)
		} else if p != nil {
			settle(t, s, p, Outcome{Arrived: true})
		} else if c.at.Before(at) {
			c.at = at
		} else {
			c.at = to
		}
	}
	if moved, err := s.Watch(t.Context(), queue.ID); err != nil || !moved.Next.Equal(to) {
		t.Errorf("%+v %v", moved, err)
	}
	c.at = to.Add(time.Hour)
	if err := s.Retime(t.Context(), "g", func(Watch) (time.Time, time.Time) { return noon, noon }); err != nil {
		t.Error(err)
	}
	if moved, err := s.Watch(t.Context(), queue.ID); err != nil || !moved.Next.Equal(to) {
		t.Errorf("a count that is due: %+v %v", moved, err)
	}
}
