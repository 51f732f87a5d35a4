package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// A sentence proves no plea, no jury and no trial; a fine by a court no civil case; and
// who says that they will appeal has not appealed.
func TestWhatAStatusDoesNotProve(t *testing.T) {
	const text = "Per Vik was jailed for two years. Ada Holm pleaded guilty in May and was jailed for a year. A jury acquitted Una Roe in 2030. " +
		"Ivo Toll was fined 900 kronor. Ostrel said it would appeal."
	article := articleOf("art-ostrel", "The Vim Courier", "", "A bakery and three people", text, 3)
	article.Language = "en"
	read := func(party corpus.PartyID, state corpus.State, printed, first string) corpus.Fact {
		claim := from("art-ostrel", state, printed, first)
		claim.Rule = "status.verb"
		return says(corpus.SlotStatus, party, "", claim)
	}
	archive := &indextest.Archive{}
	archive.PutArticle(article)
	archive.PutCase(&corpus.Case{ID: "se-2031-ostrel", Title: "Ostrel and others: cameras", Jurisdiction: "SE", Kind: "regulatory", Summary: "Cameras in a bakery.",
		Parties: []corpus.Party{{ID: "ostrel", Role: "defendant", Names: []corpus.Name{{Text: "Ostrel"}}},
			{ID: "holm", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ada Holm"}}},
			{ID: "toll", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ivo Toll"}}},
			{ID: "roe", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Una Roe"}}},
			{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}}},
		Topics: []string{"cameras"}, Sources: []corpus.Source{article.Source},
		Status: []corpus.Fact{read("vik", "sentenced", "jailed", "Per Vik was"), read("holm", "sentenced", "jailed", "Ada Holm pleaded"),
			read("toll", "final", "fined", "Ivo Toll was"), read("roe", "acquitted", "acquitted", "A jury acquitted"), read("ostrel", "under_appeal", "would appeal", "Ostrel said")}})
	a := over(t, archive)
	for _, c := range []struct{ question, begins, not string }{
		{"Did Per Vik plead guilty?", "The sources do not say. ", "Yes"},
		{"Did Per Vik confess?", "The sources do not say. ", "Yes"},
		{"Was Per Vik found guilty by a jury?", "The sources do not say. ", "Yes"},
		{"Was Per Vik convicted after a trial?", "The sources do not say. ", "Yes"},
		{"Per Vik認罪了嗎？", "", "是。"},
		{"Per Vik认罪了吗？", "", "是。"},
		{"Did Ada Holm plead guilty?", "Yes. ", "No. "},
		{"Was Per Vik found guilty?", "Yes. ", "No. "},
		{"Was Una Roe acquitted by a jury in 2030?", "Yes. ", "No. "},
		{"Was Una Roe found guilty by a jury in 2030?", "No. ", "Yes. "},
		{"Was Ivo Toll acquitted?", "", "not a criminal case"},
		{"Has Ostrel appealed?", "Ostrel", "under appeal"},
		{"Did Ostrel appeal?", "Ostrel", "Yes"},
	} {
		got, err := a.Ask(t.Context(), c.question)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(got.Text, c.begins) || strings.Contains(got.Text, c.not) {
			t.Errorf("%s: %q, want %q and no %q", c.question, got.Text, c.begins, c.not)
		}
	}
}
