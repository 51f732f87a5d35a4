package answer_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// How one party of a round-up stands is not written before the sentence of a suit that names others.
func TestASuitIsOfThoseWhomItNames(t *testing.T) {
	article := articleOf("art-year", "The Vim Courier", "", "Settlements of the year",
		"Nine settlements came to $90 million. In May, Larch settled a suit of its tenants for $50 million. Two gyms scanned the hands of members. A judge agreed on 9 June (Vogel v Bodmin USA).", 9)
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	status := from("art-year", corpus.State("settled"), "settled", "In May, Larch")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "us-2031-larch", Title: "Larch: biometrics", Jurisdiction: "US", Kind: "civil", Summary: "A suit.", Topics: []string{"biometrics"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "larch", Role: "defendant", Names: []corpus.Name{{Text: "Larch"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "larch", "", status)}})
	saysOf(t, over(t, archive), []toldCase{{"show me the Bodmin case", "Vogel v Bodmin USA", "Larch: settled"}})
}
