package lexicon

import "testing"

func TestLettersInAnotherOrderAreOneSlip(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"spywear", "spyware", 1}, {"spyware", "spyware", 0}, {"wear", "ware", 2}, {"tracker", "retrack", 3}, {"camera", "cameras", 1}} {
		if got := Distance(c.a, c.b, 2); got != c.want {
			t.Errorf("%s, %s: %d, want %d", c.a, c.b, got, c.want)
		}
	}
}
