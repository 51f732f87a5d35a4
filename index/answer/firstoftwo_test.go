package answer

import "testing"

// A sentence is not cut before the second of two things that belong together.
func TestASentenceIsNotCutBetweenTwo(t *testing.T) {
	for text, want := range map[string]int{
		"it scanned faces between May 2020 and June 2021": 0, "it fined both the shop and its owner": 0,
		"it has nine shops in Alm and Lower Vim":   0,
		"it scanned faces in May and fined nobody": 1, "it fined both, and left": 1,
	} {
		if got := endsOf(joints, text); len(got) != want {
			t.Errorf("%q: %d ends, want %d", text, len(got), want)
		}
	}
}
