package answer

import (
	"testing"

	"casebot/corpus"
)

func TestANameIsFoundAsWholeWordsWhereItStands(t *testing.T) {
	for _, c := range []struct{ intent, question, name, want string }{
		{"whole", "How long was Han jailed?", "Han", "Han"},
		{"in any case and width", "how long was ｈａｎ jailed", "HAN", "ｈａｎ"},
		{"not within a word", "Did the change hold?", "Han", ""},
		{"without accents", "What did Skelleftea pay?", "Skellefteå", "Skelleftea"},
		{"without the kind of company", "Was Google fined?", "Google LLC", "Google"},
		{"in Chinese", "韓某被判多久", "韩某", "韓某"},
		{"a function word with its capital", "When was He jailed?", "He", "He"},
		{"a function word without", "when was he jailed?", "He", ""},
		{"a function word that begins the sentence", "He was jailed?", "He", ""},
		{"no name", "How long?", "", ""},
	} {
		at, ok := read(c.question).find(c.name)
		if got := at.In(c.question); got != c.want || ok != (c.want != "") {
			t.Errorf("%s: %q in %q is %q, %v", c.intent, c.name, c.question, got, ok)
		}
	}
}

func TestAPersonIsFoundByTheSurname(t *testing.T) {
	for _, c := range []struct {
		intent, question, name string
		person                 bool
		want                   string
	}{
		{"the whole name", "Was Orla Zebulon jailed?", "Orla Zebulon", true, "Orla Zebulon"},
		{"the surname", "was zebulon jailed?", "Orla Zebulon", true, "Zebulon"},
		{"another part with its capital", "Was Orla jailed?", "Orla Zebulon", true, "Orla"},
		{"another part without", "was orla jailed?", "Orla Zebulon", true, ""},
		{"a short part is too common", "Was Li jailed?", "Ann Li", true, ""},
		{"a company has no surname", "Was Lantern fined?", "Red Lantern", false, ""},
	} {
		got, _, _ := read(c.question).findParty(corpus.Party{Person: c.person}, c.name)
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.intent, got, c.want)
		}
	}
}
