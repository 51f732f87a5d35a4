package state

import (
	"testing"
	"time"
)

// That a followed case has left is told once, whoever takes it out and however it is
// told; then nothing of its watch stays.
func TestWhoFollowedACaseThatLeftIsToldOnce(t *testing.T) {
	for what, c := range map[string]struct {
		outcomes []Outcome
		untold   int
	}{
		"it arrives":             {[]Outcome{{Arrived: true}}, 0},
		"there is nothing there": {[]Outcome{{}}, 0},
		"its notice arrives":     {[]Outcome{{Refused: true}, {Arrived: true}}, 0},
		"nothing arrives":        {[]Outcome{{Refused: true}, {Refused: true}}, 1},
		"messages are closed":    {[]Outcome{{Refused: true}, {Paused: "forbidden"}}, 1},
		"it is tried again":      {[]Outcome{{Again: noon}, {Arrived: true}}, 0},
	} {
		s := open(t, t.TempDir(), &clock{noon})
		of := set(t, s, Watch{Guild: "guild", Channel: "harbour", Owner: "ann", Kind: WatchCase, What: "us-roe", Note: "Jane Roe", Rhythm: Instant})
		if err := s.Clear(t.Context(), func(text string) bool { return text == "us-roe" || text == "Jane Roe" }); err != nil {
			t.Fatal(err)
		}
		follow(t, s, Round{To: 1, Gone: []string{"case/us-roe"}})
		for _, o := range c.outcomes {
			p, text := take(t, s)
			if p == nil {
				t.Fatalf("%s: %s", what, text)
			}
			settle(t, s, p, o)
		}
		if _, text := take(t, s); text != "nothing" {
			t.Errorf("%s: %s", what, text)
		}
		found, until, err := s.Untold(t.Context(), "ann", time.Minute)
		if err != nil || len(found) != c.untold {
			t.Errorf("%s: %+v %v", what, found, err)
		}
		if err := s.ToldOf(t.Context(), "ann", until); err != nil {
			t.Fatal(err)
		}
		if kept, err := s.Watch(t.Context(), of.ID); kept != nil || err != nil {
			t.Errorf("%s: %+v %v", what, kept, err)
		}
	}
}
