package answer

import "testing"

// A question for a value, however it is worded, takes no line without one of the kind.
func TestAValueIsNeeded(t *testing.T) {
	q := understand("How long did the trial against Skylark take?")
	s := q.withValue(sort{find: func(string) string { return "" }})
	for text, want := range map[string]string{
		"The voice had been made by Skylark.":             "",
		"The trial lasted six days.":                      "six days",
		"He was jailed for six months.":                   "",
		"It went on from March 2023 to June 2024 in all.": "from March 2023 to June 2024 in all",
	} {
		if got := s.find(text); got != want || !s.needed {
			t.Errorf("%s: %q, needed %v", text, got, s.needed)
		}
	}
}
