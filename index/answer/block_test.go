package answer_test

import (
	"strings"
	"testing"

	"casebot/index/indextest"
)

// What a sentence that names nobody says is of whom its subject or its matter is of.
func TestOfWhomASentenceWithoutANameIs(t *testing.T) {
	archive := &indextest.Archive{}
	archive.PutArticle(articleOf("art-palms", "The Vim Courier", "", "Palms at the gate of Tarvby",
		"In 2030 the municipality of Tarvby put palm readers at six gates. Gitta Holm wrote to the school board of the town. "+
			"The municipality was told to erase all palm prints. It did not appeal. The gates were made by Strandlock.", 3))
	archive.PutArticle(articleOf("art-list", "The Vim Courier", "", "Seller of lists loses",
		"The company that sold lists of gamblers says it will appeal against its fine. Korvald Lister was told to pay 21,000 kronor. Its rival Ostrin was cleared.", 4))
	archive.PutArticle(articleOf("art-drone", "The Vim Courier", "", "Drone pilot jailed",
		"Ansel Brunvik flew over the quay at night. A court jailed Brunvik for two years. A drone and two laptops were forfeited. Petra Skoog had called for more.", 5))
	archive.PutArticle(articleOf("art-class", "The Vim Courier", "", "Three rulings",
		"In the first case, patients sued Melbo Clinics over a leak. The court denied class certification in May. In the second case, drivers sued Fenrik Freight over cameras. In June the court certified a class of 3,300 drivers.", 6))
	a := over(t, archive)
	for _, c := range []struct{ question, says, never string }{
		{"Did Tarvby appeal the palm ruling?", "No. ", "Yes"},
		{"Tarvby上诉了吗？", "否。", "是。"},
		{"Did Strandlock appeal?", "", "No. "},
		{"Did Gitta Holm appeal?", "", "No. "},
		{"Will Korvald Lister appeal?", "Yes. ", "No. "},
		{"Has Korvald Lister appealed against the fine?", "says it will appeal", "Yes"},
		{"Will Ostrin appeal?", "", "Yes"},
		{"What was seized from Ansel Brunvik?", "A drone and two laptops", ""},
		{"What was forfeited by Petra Skoog?", "", "two laptops"},
		{"Can patients of Melbo bring a class action?", "No. ", "Yes"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.question, got.Text)
		}
	}
}
