package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

func makers(t *testing.T) *answer.Answerer {
	t.Helper()
	const text = "A jury ordered Larch to pay 90,000 kronor to Tarn over a copied voice. " +
		"Oda Lund, the head of Tarn, called it a victory. " +
		"Larch's chief executive, Per Vik, told the court that the firm would struggle to pay. " +
		"Ivo Pine, Larch's vice president for sales, said that it would appeal. " +
		"Larch sold the voices to Moss Radio, Heath FM and Bracken Media."
	archive := &indextest.Archive{}
	article := articleOf("art-voice", "The Vim Courier", "", "Jury rules against Larch", text, 3)
	archive.PutArticle(article)
	claim, status := from("art-voice", kronor(90000), "90,000 kronor", "A jury ordered"), from("art-voice", corpus.State("liable"), "ordered", "A jury ordered")
	claim.Rule, status.Rule = "read", "read"
	archive.PutCase(&corpus.Case{ID: "se-2031-larch", Title: "Larch: voice", Jurisdiction: "SE", Kind: "civil", Summary: "A voice.", Topics: []string{"voice"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "larch", Role: "defendant", Names: []corpus.Name{{Text: "Larch"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "larch", "", status)}, Facts: []corpus.Fact{says(corpus.SlotDamages, "larch", "", claim)}})
	return over(t, archive)
}

// Who runs a body is whom a sentence calls its head, and several with names stand in one list.
func TestWhoRunsABodyIsCalledItsHead(t *testing.T) {
	a := makers(t)
	for _, c := range []struct{ question, says, never string }{
		{"Who runs Larch?", "Per Vik", "Oda Lund"},
		{"Who is the boss of Larch?", "Per Vik", "Oda Lund"},
		{"Who is the CEO of Larch Inc?", "Per Vik", "Oda Lund"},
		{"Who runs Tarn?", "Oda Lund", "Per Vik"},
		{"Which companies did Larch sell the voices to?", "Moss Radio, Heath FM and Bracken Media", "Oda Lund"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
