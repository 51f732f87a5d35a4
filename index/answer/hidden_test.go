package answer

import "testing"

// Where a thing was hidden stands behind the word for hiding, and nowhere else.
func TestWhereAThingWasHidden(t *testing.T) {
	q := understand("Where did Vik hide the recorders?")
	for text, want := range map[string]string{
		"Vik hid the recorders inside the heels of boots.": "inside the heels",
		"The term is the longest handed down in Alm.":      "",
	} {
		if got := q.placeTold(text); got != want {
			t.Errorf("%s %q, want %q", text, got, want)
		}
	}
}
