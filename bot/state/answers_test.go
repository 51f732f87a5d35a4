package state

import (
	"fmt"
	"strings"
	"testing"
)

func answered(t *testing.T, s *State, id, asker, turn string) {
	t.Helper()
	if err := s.KeepAnswer(t.Context(), id, asker, []byte(turn)); err != nil {
		t.Fatal(err)
	}
}

func answerOf(t *testing.T, s *State, id string) string {
	t.Helper()
	turn, err := s.Answer(t.Context(), id)
	if err != nil {
		t.Fatal(err)
	}
	return string(turn)
}

// An answer is there for whoever names it, until a day has passed.
func TestAnAnswerIsRememberedForADay(t *testing.T) {
	dir, c := t.TempDir(), &clock{noon}
	s := open(t, dir, c)
	answered(t, s, "1", "ann", "one")
	answered(t, s, "2", "ben", "two")
	answered(t, s, "1", "ann", "one again")
	s.Close()
	s = open(t, dir, c)
	if got := answerOf(t, s, "1") + answerOf(t, s, "2") + answerOf(t, s, "3"); got != "one againtwo" {
		t.Errorf("%q", got)
	}
	if c.at = noon.Add(Kept); answerOf(t, s, "1") != "" {
		t.Error("remembered for longer")
	}
	s.Close()
	_, err := s.Answer(t.Context(), "1")
	for _, err := range []error{err, s.KeepAnswer(t.Context(), "1", "ann", nil)} {
		if err == nil || !strings.Contains(err.Error(), "state.db") {
			t.Errorf("of a closed file: %v", err)
		}
	}
}

// However much one person asks, only the newest answers are remembered, and another's
// stay.
func TestTheOldestAnswersGoFirst(t *testing.T) {
	s := open(t, t.TempDir(), &clock{noon})
	answered(t, s, "0", "ben", "his")
	for n := range MostAnswers + 2 {
		answered(t, s, fmt.Sprint(1000+n), "ann", "hers")
	}
	if answerOf(t, s, "1001") != "" || answerOf(t, s, "1002") == "" || answerOf(t, s, "0") != "his" {
		t.Error("other answers are left than the newest of each")
	}
}
