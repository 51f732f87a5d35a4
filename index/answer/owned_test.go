package answer

import "testing"

// A sentence names somebody by a part of the name, and by no word that is one.
func TestASentenceNamesByAPart(t *testing.T) {
	for _, c := range []struct {
		text, name string
		want       bool
	}{
		{"Hallam's lawyer said no more.", "Ruth Hallam", true},
		{"Fok's lawyer said that his client would not appeal.", "Fok Tsz-ching", true},
		{"The court told Kim to pay.", "Kim Min-ho", true},
		{"The fokker flew on.", "Fok Tsz-ching", false},
		{"May the court hear it.", "May Tsz-ching", false},
		{"Ann said no more.", "Ann Hallam", false},
	} {
		if got := nameIn(c.text, []string{c.name}); got != c.want {
			t.Errorf("%q names %s: %v, want %v", c.text, c.name, got, c.want)
		}
	}
}
