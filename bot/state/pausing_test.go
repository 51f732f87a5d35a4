package state

import (
	"testing"
	"time"
)

// Where nobody takes what is said of a channel that is gone, it waits until what is
// followed there is set up again; the same record, waiting and on its way, is told once.
func TestWhatAClosedChannelWasNotToldWaits(t *testing.T) {
	c := &clock{noon}
	s := open(t, t.TempDir(), c)
	w := set(t, s, instant("harbour", "ann", "cameras"))
	follow(t, s, Round{To: 1, Finds: []Find{find(w, "case/a", 1, 1, noon)}})
	p, _ := take(t, s)
	follow(t, s, Round{From: 1, To: 2, Finds: []Find{find(w, "case/a", 2, 2, noon.Add(time.Hour)), find(w, "case/b", 1, 2, noon.Add(time.Hour))}})
	settle(t, s, p, Outcome{Paused: "gone"})
	p, text := take(t, s)
	if text != "ann: paused refused/case/b refused/case/a" {
		t.Error(text)
	}
	settle(t, s, p, Outcome{Paused: "forbidden"})
	c.at = noon.Add(1000 * time.Hour)
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("in vain: %s", text)
	}
	set(t, s, instant("harbour", "ann", "cameras"))
	p, text = take(t, s)
	if text != "ann: refused/case/b refused/case/a" || p.Finds[0].Rhythm != Refused {
		t.Errorf("set up again: %s", text)
	}
	settle(t, s, p, Outcome{Arrived: true})
	if _, text := take(t, s); text != "nothing" {
		t.Errorf("once: %s", text)
	}
}
