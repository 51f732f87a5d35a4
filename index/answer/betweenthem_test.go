package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// What one defendant paid the other is neither's fine.
func TestWhatOnePaidTheOtherIsNoFine(t *testing.T) {
	const text = "The Board fined bear maker Tamsin Toys 40,000 kronor and app maker Corvid 9,000 kronor over what children said to a bear. " +
		"Corvid had paid Tamsin Toys 750 kronor for the recordings. " +
		"Tile firm Oster was fined 2,000 kronor."
	archive := &indextest.Archive{}
	article := articleOf("art-bear", "The Vim Courier", "", "Bear maker fined", text, 3)
	archive.PutArticle(article)
	firms := []struct {
		id, name, printed, first string
		fine                     int64
	}{{"tamsin", "Tamsin Toys", "40,000 kronor", "The Board fined", 40000}, {"corvid", "Corvid", "9,000 kronor", "The Board fined", 9000}, {"oster", "Oster", "2,000 kronor", "Tile firm", 2000}}
	for _, firm := range firms {
		claim, status := from("art-bear", kronor(firm.fine), firm.printed, firm.first), from("art-bear", corpus.State("decided"), firm.printed, firm.first)
		claim.Rule, status.Rule = "read", "read"
		party := corpus.PartyID(firm.id)
		archive.PutCase(&corpus.Case{ID: corpus.CaseID("se-2031-" + firm.id), Title: firm.name + ": toys", Jurisdiction: "SE", Kind: "regulatory", Summary: "A bear.", Topics: []string{"children"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: party, Role: "defendant", Names: []corpus.Name{{Text: firm.name}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, party, "", status)}, Facts: []corpus.Fact{says(corpus.SlotFine, party, "", claim)}})
	}
	a := over(t, archive)
	for _, c := range []struct {
		intent, question, says string
		never                  []string
		abstains               bool
	}{
		{"what it paid", "How much did Corvid pay Tamsin Toys?", "750 kronor", []string{"9,000", "40,000"}, false},
		{"what the other got", "How much did Tamsin Toys get from Corvid?", "750 kronor", []string{"9,000", "40,000"}, false},
		{"nobody says that one paid", "How much did Oster pay Corvid?", "do not say", []string{"9,000", "2,000"}, true},
		{"what each was fined", "How much was Corvid fined?", "9,000 kronor", []string{"750"}, false},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || got.Abstained != c.abstains {
			t.Errorf("%s: %q (abstains: %v)", c.intent, got.Text, got.Abstained)
		}
		for _, figure := range c.never {
			if strings.Contains(got.Text, figure) {
				t.Errorf("%s: %q", c.intent, got.Text)
			}
		}
	}
}
