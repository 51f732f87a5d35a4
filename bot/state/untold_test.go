package state

import (
	"context"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"testing"
	"time"
)

// tellerDir names the folder of a test process that is killed while it tells.
const tellerDir = "CASEBOT_TEST_TELLER"

// tellAndDie takes what ann is to be told and is killed before anybody hears of it.
func tellAndDie(dir string) error {
	s, err := Open(context.Background(), dir, time.Now)
	if err != nil {
		return err
	}
	if found, _, err := s.Untold(context.Background(), "ann", time.Hour); err != nil || len(found) != 1 {
		return err
	}
	return syscall.Kill(os.Getpid(), syscall.SIGKILL)
}

// Who is killed between taking and telling has told nothing: somebody else does, once
// it is sure that the first does not.
func TestAKillLosesNothingThatIsToBeTold(t *testing.T) {
	dir, clock := t.TempDir(), &clock{time.Now()}
	s := open(t, dir, clock)
	w := set(t, s, instant("", "ann", "cameras"))
	follow(t, s, Round{To: 9, Finds: []Find{find(w, "case/a", 1, 1, clock.at)}})
	p, _ := take(t, s)
	settle(t, s, p, Outcome{Paused: "forbidden"})
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	teller := exec.CommandContext(t.Context(), self)
	teller.Env = append(os.Environ(), tellerDir+"="+dir)
	said, err := teller.CombinedOutput()
	if status, ok := teller.ProcessState.Sys().(syscall.WaitStatus); !ok || status.Signal() != syscall.SIGKILL {
		t.Fatalf("%v: %s", err, said)
	}
	told := func(what string, want int) (until time.Time) {
		t.Helper()
		found, until, err := s.Untold(t.Context(), "ann", time.Minute)
		if err != nil || len(found) != want {
			t.Errorf("%s: %+v, %v", what, found, err)
		}
		return until
	}
	told("while the first may still tell", 0)
	clock.at = clock.at.Add(2 * time.Hour)
	until := told("when it cannot any more", 1)
	told("meanwhile", 0)
	if err := s.ToldOf(t.Context(), "ann", until.Add(-time.Hour)); err != nil { // the first after all: what it took is another's
		t.Fatal(err)
	}
	clock.at = clock.at.Add(time.Minute)
	until = told("by a third, as the second did not say that it was told", 1)
	if err := s.ToldOf(t.Context(), "ann", until); err != nil {
		t.Fatal(err)
	}
	clock.at = clock.at.Add(time.Hour)
	told("ever after", 0)
}

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
		{"ann: paused refused/case/a", Outcome{Paused: "forbidden"}}, // with which all else that waits for her waits on
		{"quay: case/b", Outcome{Refused: true}},
		{"ann: refused/case/b", Outcome{Paused: "forbidden"}},
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
			found, until, err := s.Untold(t.Context(), who, time.Minute)
			if err == nil && len(found) > 0 {
				err = s.ToldOf(t.Context(), who, until)
			}
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
	if found, _, err := s.Untold(t.Context(), "ann", time.Minute); len(found) > 0 || err != nil {
		t.Errorf("%+v, %v", found, err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, _, err := s.Untold(t.Context(), "ann", time.Minute); err == nil {
		t.Error("a closed file told")
	}
}
