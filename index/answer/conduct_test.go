package answer

import (
	"testing"

	"casebot/index/answer/lexicon"
)

// What is told stands in the matter of whom it is told of; of two sentences the second
// must go on from the first.
func TestAMatterTellsOfAConduct(t *testing.T) {
	kind := lexicon.ConductsIn("Which cases are about trackers?")[0]
	leak := lexicon.ConductsIn("哪些案件涉及摄像头被破解？")[0]
	faces := lexicon.ConductsIn("Which cases are about facial recognition?")[0]
	for name, test := range map[string]struct {
		kinds []lexicon.Conduct
		lines []string
		want  string
	}{
		"in a sentence":         {kind, []string{"Olive Brackett was jailed.", "She hid a tracker in a pram."}, "She hid a tracker in a pram."},
		"in two that go on":     {leak, []string{"Brackett bought a camera.", "She guessed the password of each of them."}, "She guessed the password of each of them."},
		"not in two that don't": {leak, []string{"Brackett bought a camera.", "Banks ask for a password."}, ""},
		"the one that names":    {faces, []string{"The tribunal of Holm held that facial recognition on the ferries was unlawful.", "They compared the face of everyone with a watchlist."}, "The tribunal of Holm held that facial recognition on the ferries was unlawful."},
		"not in a heading":      {kind, []string{"Trackers and trams", "Olive Brackett was jailed."}, ""},
	} {
		article := page("en", test.lines...)
		got, _ := matter{article: article, sentences: article.Sentences}.tellsOf(test.kinds)
		if got.In(article.Text) != test.want {
			t.Errorf("%s: %q, want %q", name, got.In(article.Text), test.want)
		}
	}
}
