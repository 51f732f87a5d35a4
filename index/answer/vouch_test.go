package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// What a machine has read into a record carries no yes unless the sentence that
// it read is about the party; the article itself is asked then.
func TestWhatAMachineReadIsVouchedFor(t *testing.T) {
	const text = "The bakery Ostrel was fined 900 kronor. A court upheld the ban on cameras in the schools of Vim. " +
		"Ostrel has three weeks to appeal and says that it will. Ada Holm, its owner, pleaded guilty. Per Vik has pleaded not guilty."
	article := articleOf("art-ostrel", "The Vim Courier", "", "A bakery and a ban", text, 3)
	article.Language = "en"
	read := func(party corpus.PartyID, state corpus.State, printed, first string) corpus.Fact {
		claim := from("art-ostrel", state, printed, first)
		claim.Rule = "status.verb"
		return says(corpus.SlotStatus, party, "", claim)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	archive.PutCase(&corpus.Case{ID: "se-2031-ostrel", Title: "Ostrel and others: cameras", Jurisdiction: "SE", Kind: "criminal", Summary: "Cameras in a bakery.",
		Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel Bageri"}}},
			{ID: "holm", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ada Holm"}}},
			{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}}},
		Topics: []string{"cameras"}, Sources: []corpus.Source{article.Source},
		Status: []corpus.Fact{read("ostrel", "upheld", "upheld", "A court upheld"), read("holm", "convicted", "pleaded guilty", "Ada Holm, its")}})
	a := over(t, archive)
	for _, c := range []struct{ question, begins, holds string }{
		{"Has Ostrel appealed?", "Ostrel Bageri", "three weeks to appeal and says that it will (The Vim Courier"},
		{"Did Ada Holm plead guilty?", "Yes.", "pleaded guilty"},
		{"Did Per Vik plead guilty?", "Per Vik", "Per Vik has pleaded not guilty (The Vim Courier"},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(got.Text, c.begins) || !strings.Contains(got.Text, c.holds) || got.Abstained {
			t.Errorf("%s: %q (abstains %v), want %q … %q", c.question, got.Text, got.Abstained, c.begins, c.holds)
		}
	}
}
