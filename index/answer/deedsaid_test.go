package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Whether somebody did something is told by no sentence that has a word of the deed and
// speaks of something else.
func TestAYesOrNoIsOfTheDeedThatIsAsked(t *testing.T) {
	archive := &indextest.Archive{}
	boat := putArticle(archive, "art-boat", "en", "Boat builder jailed over photographs of swimmers",
		"Torvald Nygren, a boat builder, was jailed for two years at Orvik court for photographs of swimmers.",
		"Anna Lie, for the defence, said that he had never sold a photograph or lent his keys to anybody.",
		"Nygren had since lost his licence to work in the trade.",
		"He has handed the workshop over to his son.",
		"Nygren deleted the photographs before the police came.")
	archive.PutCase(&corpus.Case{ID: "no-2031-nygren", Title: "Torvald Nygren: photographs", Jurisdiction: "NO", Kind: "criminal", Summary: "A boat.", Topics: []string{"surveillance cameras"}, Sources: []corpus.Source{boat.Source},
		Parties: []corpus.Party{{ID: "torvald", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Torvald Nygren"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "torvald", "", from("art-boat", corpus.State("sentenced"), "jailed", "Torvald Nygren"))}})
	a := over(t, archive)
	for _, c := range []struct{ question, want, never string }{
		{"Did Nygren sell any photographs?", "never sold a photograph", "trade"},
		{"Did Nygren sell photographs?", "never sold a photograph", "trade"},
		{"Has Nygren sold any pictures?", "never sold a photograph", "trade"},
		{"Did Nygren share the photographs with anybody?", "", "workshop"},
		{"Did Nygren sell any photos to his friends?", "never sold a photograph", "workshop"},
		{"Did Nygren delete the photographs?", "deleted the photographs", "trade"},
		{"Did Nygren lose his licence?", "lost his licence", "never"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
