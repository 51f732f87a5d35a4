package answer

import "testing"

// A place to which something goes, or by which somebody is called, decides nothing.
func TestPlacesOfADecision(t *testing.T) {
	for text, want := range map[string]int{
		"the fines in France and Italy": 2, "the Dutch fine and the one in the Netherlands": 1, "the Texas settlement": 1, "德州和法国": 2,
		"data sent to the United States": 0, "传输到美国": 0, "the fine over Korean users": 0, "the Chinese company Ostrel": 0, "the new fine": 0, "South Korea": 1,
	} {
		if got := seatsIn(text); len(got) != want {
			t.Errorf("%q: %d places, want %d: %+v", text, len(got), want, got)
		}
	}
}
