package index

import "testing"

func TestASignJoinsLetters(t *testing.T) {
	for text, want := range map[string]string{"H&M": "h&m", "the AT&T case": "at&t", "AT & T": "", "R&": "", "& Co": "", "Han": "", "": ""} {
		if got := Joined(text); got != want {
			t.Errorf("%q joins %q, want %q", text, got, want)
		}
	}
	for name, want := range map[string]bool{"H&M Hennes": true, "H & M Hennes": true, "Huang Mou": false, "H and M": false} {
		if HasJoined(name, "h&m") != want || !HasJoined(name, "") {
			t.Errorf("%q has h&m: %v", name, !want)
		}
	}
}
