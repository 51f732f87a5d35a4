package state

import (
	"bytes"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// A clock is set by hand.
type clock struct{ at time.Time }

func (c *clock) now() time.Time { return c.at }

func open(t *testing.T, dir string, c *clock) *State {
	t.Helper()
	s, err := Open(t.Context(), dir, c.now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func last(t *testing.T, s *State, in Conversation) string {
	t.Helper()
	turn, err := s.Last(t.Context(), in)
	if err != nil {
		t.Fatal(err)
	}
	return string(turn)
}

func keep(t *testing.T, s *State, in Conversation, turn []byte) {
	t.Helper()
	if err := s.Keep(t.Context(), in, turn); err != nil {
		t.Fatal(err)
	}
}

var (
	noon  = time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	ann   = Conversation{"harbour", "ann"}
	ben   = Conversation{"harbour", "ben"}
	annie = Conversation{"market", "ann"}
)

func TestEachConversationHasItsOwnLastTurn(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	if got := last(t, s, ann); got != "" {
		t.Errorf("before anything was asked: %q", got)
	}
	keep(t, s, ann, []byte("one"))
	keep(t, s, ben, []byte("two"))
	keep(t, s, annie, []byte("three"))
	keep(t, s, ann, []byte("four"))
	for in, want := range map[Conversation]string{ann: "four", ben: "two", annie: "three"} {
		if got := last(t, s, in); got != want {
			t.Errorf("%v: %q, want %q", in, got, want)
		}
	}
	keep(t, s, ben, nil)
	if got := last(t, s, ben) + last(t, s, ann); got != "four" {
		t.Errorf("after Ben's was dropped: %q", got)
	}
}

func TestATurnOutlivesARestart(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	keep(t, s, ann, []byte("one"))
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if got := last(t, open(t, dir, c), ann); got != "one" {
		t.Errorf("after the restart: %q", got)
	}
}

func TestATurnIsForgottenAfterADay(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	keep(t, s, ann, []byte("a turn of yesterday"))
	c.at = noon.Add(Kept - time.Second)
	if got := last(t, s, ann); got == "" {
		t.Error("forgotten within the day")
	}
	c.at = noon.Add(Kept)
	if got := last(t, s, ann); got != "" {
		t.Errorf("after a day: %q", got)
	}
	keep(t, s, ben, []byte("a turn of today"))
	if err := s.Sweep(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := last(t, s, ben); got != "a turn of today" {
		t.Errorf("the sweep took %q", got)
	}
	if held := onDisk(t, dir); bytes.Contains(held, []byte("yesterday")) || !bytes.Contains(held, []byte("today")) {
		t.Error("the file still holds what was swept, or lost what was not")
	}
}

func TestEverythingCanBeForgotten(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, &clock{noon})
	keep(t, s, ann, []byte("a turn"))
	if err := s.Clear(t.Context(), func(string) bool { return false }); err != nil {
		t.Fatal(err)
	}
	if got := last(t, s, ann); got != "" || bytes.Contains(onDisk(t, dir), []byte("a turn")) {
		t.Errorf("still there: %q", got)
	}
}

// onDisk returns all bytes of the folder.
func onDisk(t *testing.T, dir string) []byte {
	t.Helper()
	var all []byte
	names, err := filepath.Glob(filepath.Join(dir, "*"))
	if err != nil || len(names) == 0 {
		t.Fatal(names, err)
	}
	for _, name := range names {
		held, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, held...)
	}
	return all
}

func TestOthersCannotReadTheFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Log("Windows has no such permissions")
		return
	}
	dir := t.TempDir()
	open(t, dir, &clock{noon})
	info, err := os.Stat(filepath.Join(dir, "state.db"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v %v", info.Mode(), err)
	}
}

func TestAFileThatCannotBeUsedIsNamed(t *testing.T) {
	damaged := t.TempDir()
	if err := os.WriteFile(filepath.Join(damaged, "state.db"), bytes.Repeat([]byte("no database "), 500), 0o600); err != nil {
		t.Fatal(err)
	}
	newer := t.TempDir()
	s := open(t, newer, &clock{noon})
	if _, err := s.db.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (99, 1)`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	for dir, why := range map[string]string{damaged: "not a database", newer: "newer casebot", filepath.Join(damaged, "absent"): "state.db"} {
		_, err := Open(t.Context(), dir, time.Now)
		if err == nil || !strings.Contains(err.Error(), why) || !strings.Contains(err.Error(), "delete the file") {
			t.Errorf("%s: %v", why, err)
		}
	}
}

func TestAClosedStateFailsAndNamesItsFile(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	s.Close()
	_, failed := s.Last(t.Context(), ann)
	for _, err := range []error{failed, s.Keep(t.Context(), ann, nil), s.Keep(t.Context(), ann, []byte("x")), s.Sweep(t.Context()), s.Clear(t.Context(), func(string) bool { return false })} {
		if err == nil || !strings.Contains(err.Error(), "state.db") {
			t.Errorf("error %v", err)
		}
	}
}
