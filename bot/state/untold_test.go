package state

import (
	"slices"
	"testing"
)

// Who takes no direct messages is told when they come back, once: of what they
// follow there, and of what else was to be told there.
func TestWhoTakesNoDirectMessagesIsToldWhenTheyComeBack(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	own := set(t, s, instant("", "ann", "cameras"))
	harbour, quay := set(t, s, instant("harbour", "ann", "faces")), set(t, s, instant("quay", "ann", "doors"))
	others := set(t, s, instant("harbour", "ben", "doors"))
	set(t, s, instant("mole", "ann", "masts"))
	follow(t, s, Round{To: 9, Finds: []Find{find(harbour, "case/a", 1, 1, noon), find(quay, "case/b", 1, 2, noon), find(own, "case/c", 1, 3, noon)}})
	for _, c := range []struct {
		want string
		o    Outcome
	}{
		{"harbour: case/a", Outcome{Paused: "gone"}},
		{"quay: case/b", Outcome{Refused: true}},
		{"ann: refused/case/b", Outcome{Paused: "forbidden"}}, // with which all else that waits for her goes
		{"ben: paused", Outcome{Refused: true}},
	} {
		p, got := take(t, s)
		if got != c.want {
			t.Fatalf("%s, want %s", got, c.want)
		}
		settle(t, s, p, c.o)
	}
	if _, got := take(t, s); got != "nothing" {
		t.Error(got)
	}
	for who, want := range map[string][]Watch{"ann": {own, harbour, quay}, "ben": {others}, "": nil, "cid": nil} {
		for _, again := range []bool{false, true} {
			found, err := s.Untold(t.Context(), who)
			if err != nil {
				t.Fatal(err)
			}
			if again {
				want = nil
			}
			if !slices.EqualFunc(found, want, func(a, b Watch) bool { return a.ID == b.ID }) {
				t.Errorf("%q, again %v: %+v", who, again, found)
			}
		}
	}
}

// What is set up again is known to be followed: nothing is told of it.
func TestASetWatchIsNotUntold(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	w := set(t, s, instant("", "ann", "cameras"))
	follow(t, s, Round{To: 9, Finds: []Find{find(w, "case/a", 1, 1, noon)}})
	p, _ := take(t, s)
	settle(t, s, p, Outcome{Paused: "forbidden"})
	set(t, s, w)
	if found, err := s.Untold(t.Context(), "ann"); len(found) > 0 || err != nil {
		t.Errorf("%+v, %v", found, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Untold(t.Context(), "ann"); err == nil {
		t.Error("a closed file told")
	}
}
