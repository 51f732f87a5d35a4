package answer

import "testing"

// What stands before an amount says who pays it.
func TestWhoPays(t *testing.T) {
	for before, want := range map[string]string{
		"Readers will remember that Brill's rival, Geodome, paid ": "Geodome",
		"Last May, Karsten Mobile was fined ":                      "Karsten Mobile",
		"The Office has fined the operator Brill Limited ":         "",
		"It must pay ":                          "",
		"Brill agreed to pay ":                  "Brill",
		"Brill's parent company had set aside ": "'s parent company had set aside ",
		"云杉公司的竞争对手去年被罚":                         "的竞争对手去年被罚",
		"Nobody of Brill spoke of ":             "",
	} {
		if got := payer(before); got != want {
			t.Errorf("%q: %q, want %q", before, got, want)
		}
	}
	if paysAsked("Brill's rival, Geodome, paid €900,000 in 2023.", "€900,000", "How much must Brill pay?") {
		t.Error("what a rival paid is taken for Brill's")
	}
	if !paysAsked("Brill was fined €900,000 in 2023.", "€900,000", "How much must Brill pay?") {
		t.Error("what Brill was fined is not taken for Brill's")
	}
}
