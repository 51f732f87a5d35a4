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
	filmed := lexicon.ConductsIn("有哪些偷拍案件？")[0]
	for name, test := range map[string]struct {
		kinds []lexicon.Conduct
		lines []string
		want  string
	}{
		"in a sentence":          {kind, []string{"Olive Brackett was jailed.", "She hid a tracker in a pram."}, "She hid a tracker in a pram."},
		"in two that go on":      {leak, []string{"Brackett bought a camera.", "She guessed the password of each of them."}, "She guessed the password of each of them."},
		"not in two that don't":  {leak, []string{"Brackett bought a camera.", "Banks ask for a password."}, ""},
		"the one that names":     {faces, []string{"The tribunal of Holm held that facial recognition on the ferries was unlawful.", "They compared the face of everyone with a watchlist."}, "The tribunal of Holm held that facial recognition on the ferries was unlawful."},
		"a paper that is filmed": {filmed, []string{"邱某在分拣时偷拍快递面单四万张。", "法院判处邱某有期徒刑一年。"}, ""},
		"people who are filmed":  {filmed, []string{"邱某在更衣室偷拍女客人四十名。"}, "邱某在更衣室偷拍女客人四十名。"},
		"what is done instead":   {faces, []string{"The pool has since switched to facial recognition at the gate."}, ""},
		"not in a heading":       {kind, []string{"Trackers and trams", "Olive Brackett was jailed."}, ""},
	} {
		article := page("en", test.lines...)
		got, _ := matter{article: article, sentences: article.Sentences}.tellsOf(test.kinds)
		if got.In(article.Text) != test.want {
			t.Errorf("%s: %q, want %q", name, got.In(article.Text), test.want)
		}
	}
}

// A matter of a record whose own telling is withheld is shown by how it was decided.
func TestAMatterWhoseTellingIsWithheld(t *testing.T) {
	kind := lexicon.ConductsIn("Which cases are about trackers?")[0]
	article := page("en", "Brackett hid a tracker in the pram of Ada Holm.", "A court fined Brackett 900 kronor.")
	article.Withheld = article.Sentences[:1]
	m := matter{article: article, sentences: article.Sentences}
	if _, ok := m.tellsOf(kind); ok {
		t.Error("a matter without a record is shown")
	}
	m.of = []Mention{{}}
	if got, _ := m.tellsOf(kind); got != article.Sentences[1] {
		t.Errorf("%q", got.In(article.Text))
	}
}
