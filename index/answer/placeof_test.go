package answer

import "testing"

func TestAWordStandsInNoLongerNumber(t *testing.T) {
	for _, c := range []struct {
		text, words string
		want        int
	}{
		{"2023年9月，先后登录23人的账户", "23", len("2023年9月，先后登录")},
		{"In 1,204 flats he put 204 lenses.", "204", len("In 1,204 flats he put ")},
		{"It cost 5.5 crowns and 5 more.", "5", len("It cost 5.5 crowns and ")},
		{"Seven of 12.", "12", len("Seven of ")},
		{"In 2023.", "23", len("In 20")}, // nowhere by itself: where it stands at all
		{"nothing", "12", -1},
		{"nothing", "", 0},
		{"x", "longer than the text", -1},
	} {
		if got := placeOf(c.text, c.words); got != c.want {
			t.Errorf("%q in %q: %d, want %d", c.words, c.text, got, c.want)
		}
	}
}
