package answer

import "testing"

// Where somebody lives stands behind their name, with or without the word.
func TestWhereSomebodyLives(t *testing.T) {
	for _, c := range []struct{ text, name, want string }{
		{"Vik, 41, of Alm, said nothing.", "Per Vik", "Alm"},
		{"Per Vik, of Upper Tarn, learned of it from a neighbour.", "Per Vik", "Upper Tarn"},
		{"Vik lives with his mother in Alm.", "Per Vik", "Alm"},
		{"Officers waited outside Vik's home in Alm.", "Per Vik", "Alm"},
		{"Vik had logged in from his flat in Alm.", "Per Vik", "Alm"},
		{"The court heard the Alm resident Per Vik on Monday.", "Per Vik", "Alm"},
		{"A student from Alm named Per Vik was jailed.", "Per Vik", "Alm"},
		{"Vik was sentenced in Alm.", "Per Vik", ""},
		{"Brekke, 41, of Alm, is a friend of Vik.", "Per Vik", ""},
	} {
		if got := homeOf(c.text, c.name); got != c.want {
			t.Errorf("%s %q, want %q", c.text, got, c.want)
		}
	}
	if !ofNoHome("Where does Per Vik live?", "Vik was sentenced in Alm.") || ofNoHome("Where does Per Vik live?", "He lives in Alm.") || ofNoHome("Where was Per Vik sentenced?", "Vik was sentenced in Alm.") {
		t.Error("a sentence without a home answers where somebody lives")
	}
}
