package answer

import "testing"

func TestWhoHadNoSuchThing(t *testing.T) {
	for _, c := range []struct {
		question, text string
		want           bool
	}{
		{"did per vik own a boat?", "He had no boat and had never held a sailing licence.", true},
		{"did per vik have a licence?", "He had no boat and had never held a sailing licence.", true},
		{"does larch have a sailing licence?", "It did not have any sailing licence.", true},
		{"did per vik own a boat?", "He had no licence for his boat.", false},
		{"did per vik own a boat?", "He had a boat.", false},
		{"did per vik have a lawyer?", "He had no boat.", false},
	} {
		m := havingAsked.FindStringSubmatch(c.question)
		if m == nil || deniesHaving(c.text, m[1]) != c.want {
			t.Errorf("%s %s: not %v", c.question, c.text, c.want)
		}
	}
}
