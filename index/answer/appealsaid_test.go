package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// What was thrown out was not appealed against by that alone.
func TestWhatWasThrownOutWasNotAppealed(t *testing.T) {
	for sentence, yes := range map[string]bool{
		"Per Vik was held for ten days before the case was thrown out for want of proof.": false,
		"Per Vik's conviction was thrown out by the appeal court on Monday.":              true,
	} {
		archive := &indextest.Archive{}
		article := putArticle(archive, "art-vik", "en", "The arrest of Per Vik", sentence)
		status := from("art-vik", corpus.State("overturned"), "thrown out", sentence[:20])
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: "se-2031-vik", Title: "Per Vik: arrest", Jurisdiction: "SE", Kind: "criminal", Summary: "An arrest.", Topics: []string{"facial recognition"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: "vik", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Per Vik"}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "vik", "", status)}})
		if got := ask(t, over(t, archive), "Did Per Vik appeal?"); strings.HasPrefix(got.Text, "Yes") != yes {
			t.Errorf("%s %q", sentence, got.Text)
		}
	}
}
