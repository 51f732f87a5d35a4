package answer_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Who refused to settle a suit paid nothing of what the one paid after whom it is called; and two of
// whom one has a record are compared by what the article tells of both.
func TestWhoRefusedToSettlePaidNothing(t *testing.T) {
	article := articleOf("art-apps", "The Vim Courier", "", "Three of four app makers pay",
		"Lumo, the analytics firm, paid €41 million to settle. Flowerly, which made the app, paid €9 million. Bracken, an advertising network, paid €2.5 million. "+
			"Orrin refused to settle the Flowerly lawsuit. A jury found it liable. The damages have yet to be fixed.", 9)
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	claim := func(value corpus.Value, printed, first string) corpus.Claim {
		c := from("art-apps", value, printed, first)
		c.Rule = "read"
		return c
	}
	one := func(id corpus.CaseID, party corpus.PartyID, name, first string, facts ...corpus.Fact) {
		archive.PutCase(&corpus.Case{ID: id, Title: name + ": privacy", Jurisdiction: "DE", Kind: "civil", Summary: "A suit.", Topics: []string{"privacy"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: party, Role: "defendant", Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, party, "", claim(corpus.State("settled"), "paid", first))}, Facts: facts})
	}
	one("de-1", "lumo", "Lumo", "Lumo, the analytics", says(corpus.SlotSettlement, "lumo", "", claim(corpus.Money{Minor: 4100000000, Currency: "EUR"}, "€41 million", "Lumo, the analytics")))
	one("de-2", "flowerly", "Flowerly", "Flowerly, which made")
	saysOf(t, over(t, archive), []toldCase{
		{"How much did Orrin pay to settle the Flowerly lawsuit?", "Orrin refused to settle", "€9 million"},
		{"How much did Bracken pay to settle the Flowerly lawsuit?", "€2.5 million", "€9 million"},
		{"Compare the settlements of Lumo and Bracken", "Bracken, an advertising network, paid €2.5 million", "Flowerly –"},
	})
}
