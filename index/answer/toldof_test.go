package answer

import (
	"testing"

	"casebot/corpus"
)

// What a question says of one is looked for in all that an article says of each.
func TestWhoseADeedIs(t *testing.T) {
	article := page("en", "A man who read a neighbour's letters through spyware on a child's tablet has been jailed.",
		"Denzil Moy got two years.", "He had put the app on the tablet at night.",
		"In February, Olive Brackett was jailed for ten months after a lens was found in a van.", "She had denied it.")
	cases := []*corpus.Case{ofOne("Denzil Moy", "Denzil Moy"), ofOne("Olive Brackett", "Olive Brackett")}
	q := understand("putting spyware on a child's tablet")
	b := q.bearings(sort{find: func(string) string { return "" }}, []*corpus.Article{article})
	var got []string
	for _, one := range b {
		for _, tale := range one.tellings(cases) {
			share := one.gist.share(tale.said)
			switch {
			case tale.of.Name == "Denzil Moy" && share < toldOfOther, tale.of.Name == "Olive Brackett" && share > toldOfNamed:
				t.Errorf("%s: %.2f", tale.of.Name, share)
			}
			got = append(got, tale.of.Name)
		}
		if !one.gist.tellsDeed() {
			t.Error("a deed of three things is told by none")
		}
	}
	if len(got) != 2 {
		t.Errorf("told of %q", got)
	}
}

func TestADeedIsReadOutOfAQuestion(t *testing.T) {
	for question, want := range map[string]string{
		"How long was Moy jailed for putting spyware on a tablet?": "putting spyware on a tablet?",
		"How long was Moy jailed for?":                             "",
		"莫某因在平板上安装间谍软件被判几年？":                                       "在平板上安装间谍软件",
		"莫某被判几年？":                                                  "",
	} {
		got := ""
		if m := deedClause.FindStringSubmatch(question); m != nil {
			got = m[1] + m[2]
		}
		if got != want {
			t.Errorf("%s: %q, want %q", question, got, want)
		}
	}
}
