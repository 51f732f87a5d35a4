package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Whether sources agree is told by what each says, and of dollars by what each made of it.
func TestWhetherSourcesAgree(t *testing.T) {
	archive := &indextest.Archive{}
	one := putArticle(archive, "art-one", "en", "Skaar jailed", "Skaar was jailed for 37 months.", "Skaar made 6,000 kroner ($640).", "He sold 40 films.")
	two := putArticle(archive, "art-two", "en", "Skaar sent down", "Skaar got three years and one month.", "Skaar made 6,000 kroner ($655).", "He sold 41 films.")
	money := corpus.Money{Minor: 600000, Currency: "NOK"}
	archive.PutCase(&corpus.Case{ID: "no-2031-skaar", Title: "Skaar: films", Jurisdiction: "NO", Kind: "criminal", Summary: "Films.", Topics: []string{"films"}, Sources: []corpus.Source{one.Source, two.Source},
		Parties: []corpus.Party{{ID: "skaar", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Skaar"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "skaar", "", from("art-one", corpus.State("sentenced"), "jailed", "Skaar was jailed"))},
		Facts: []corpus.Fact{
			says(corpus.SlotTerm, "skaar", "", from("art-one", corpus.Term{Months: 37}, "37 months", "37 months"), from("art-two", corpus.Term{Months: 37}, "three years and one month", "three years and one month")),
			says(corpus.SlotGain, "skaar", "", from("art-one", money, "6,000 kroner ($640)", "6,000 kroner"), from("art-two", money, "6,000 kroner ($655)", "6,000 kroner")),
			says(corpus.SlotCount, "skaar", "films", from("art-one", corpus.Count{N: 40}, "40 films", "40 films"), from("art-two", corpus.Count{N: 41}, "41 films", "41 films")),
		}})
	a := over(t, archive)
	for question, want := range map[string]string{
		"Do both articles give the same dollar figure for Skaar?": "No. ",
		"Do the articles differ on Skaar's dollars?":              "Yes. ",
		"Do the sources agree on how much Skaar earned?":          "Yes. ",
		"Do the sources agree on Skaar's sentence?":               "Yes. ",
		"Do the sources differ on Skaar's sentence?":              "No. ",
		"两篇文章关于Skaar刑期的说法一致吗？":                                    "是。",
		"两篇文章关于Skaar的美元金额一致吗？":                                    "否。",
	} {
		got := ask(t, a, question)
		if !strings.HasPrefix(got.Text, want) {
			t.Errorf("%s: %q, want %q", question, got.Text, want)
		}
		if strings.Contains(question, "ollar") && (!strings.Contains(got.Text, "$640") || !strings.Contains(got.Text, "$655")) {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}
