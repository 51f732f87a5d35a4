package answer

import "testing"

// What a caveat says of an appeal in one sentence, the next does not take back; and a court
// is told by its instance, however a record writes that.
func TestWhatIsSaidOfAppeals(t *testing.T) {
	for note, want := range map[string]bool{
		"An appeal was not found.": true, "No further appeal was found.": true, "No appeal was found": true,
		"An appeal is pending. The text was not found.": false, "It is final.": false,
	} {
		if got := unfound.MatchString(note); got != want {
			t.Errorf("unfound %q: %v", note, got)
		}
	}
	for about, want := range map[string]bool{
		"appeal": true, "second-instance judgment": true, "last instance": true, "judgment on appeal": true, "order to appeal against": false, "first instance": false,
	} {
		if got := undoing.MatchString(about); got != want {
			t.Errorf("undoing %q: %v", about, got)
		}
	}
	for text, want := range map[string][2]bool{
		"the high court cut it": {true, true}, "the courts of appeal": {true, true}, "she appealed": {false, true}, "the district court": {false, false},
	} {
		if got := [2]bool{onHigher.MatchString(text), higherUp.MatchString(text)}; got != want {
			t.Errorf("%s: %v", text, got)
		}
	}
}
