package answer

import "testing"

func TestWhatIsOutsideAPlaceIsNotInIt(t *testing.T) {
	for text, want := range map[string]bool{
		"The system is still in use in nine schools outside Wexmoor.":           true,
		"Nine schools other than in Wexmoor use it.":                            false,
		"It was switched on in 37 schools.":                                     false,
		"It is in use in nine schools outside the city.":                        false,
		"Outside the Wexmoor office, nine schools outside Tarn have bought it.": false,
	} {
		q := understand("How many schools used the system in Wexmoor?")
		if got := q.unfit(text); got != want {
			t.Errorf("%s: %v, want %v", text, got, want)
		}
	}
}
