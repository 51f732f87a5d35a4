package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// Where a server shows some cases alone, an article that none of them cites is not
// quoted to it.
func TestAnArticleBeyondTheLimitsIsNotQuoted(t *testing.T) {
	a, _ := harbour(t)
	for region, quoted := range map[string]bool{"": true, "SE": true, "NO": false} {
		var limits answer.Limits
		if region != "" {
			limits.Regions = []string{region}
		}
		got, err := a.Ask(answer.Within(t.Context(), limits), "Which body drafted the rules?")
		if err != nil {
			t.Fatal(err)
		}
		said := got.Text
		for _, q := range got.Quotes {
			said += q.Text
		}
		if strings.Contains(said, "Quiet Streets") != quoted {
			t.Errorf("within %q: %q", region, said)
		}
	}
}

// A case beyond the limits is listed, offered and described by none of the ways to it.
func TestNoWayLeadsBeyondTheLimits(t *testing.T) {
	harbour, _ := harbour(t)
	front := harbourfront(t)
	two := twoLanguages(t)
	for _, c := range []struct {
		intent, question, shown, region string
		of                              *answer.Answerer
	}{
		{"by its record, beside matters", "home cameras taken over", "Baro: home cameras", "NO", harbour},
		{"a name near another", "How long did Barro Zimt get?", "Baro.", "NO", harbour},
		{"the only one of its country", "秘魯那個技術員被判多久？", "four years", "HK", front},
		{"in Chinese articles", "face recognition", "张某", "SE", two},
	} {
		for region, want := range map[string]bool{"": true, c.region: false} {
			ctx := t.Context()
			if region != "" {
				ctx = answer.Within(ctx, answer.Limits{Regions: []string{region}})
			}
			got, err := c.of.Ask(ctx, c.question)
			if err != nil {
				t.Fatal(err)
			}
			if strings.Contains(got.Text, c.shown) != want {
				t.Errorf("%s, within %q: %s: %q", c.intent, region, c.question, got.Text)
			}
		}
	}
}

// twoLanguages is an archive of one case in English and one in Chinese, of two countries.
func twoLanguages(t *testing.T) *answer.Answerer {
	archive := &indextest.Archive{}
	add := func(id corpus.CaseID, where, party string, article *corpus.Article) {
		archive.PutArticle(article)
		claim := from(article.ID, corpus.State("final"), "", "")
		claim.Rule = "read"
		archive.PutCase(&corpus.Case{ID: id, Title: party, Jurisdiction: where, Kind: "regulatory", Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: "p", Role: "defendant", Names: []corpus.Name{{Text: party}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "p", "", claim)}})
	}
	add("se-ostrel", "SE", "Ostrel", articleOf("art-se", "Vim Courier", "", "A shop", "Ostrel was fined over face recognition in its shops. ", 3))
	chinese := articleOf("art-cn", "东报", "", "一家店", "被告人张某因店内人脸识别被罚款。", 4)
	chinese.Language = "zh"
	add("cn-yi", "CN", "张某", chinese)
	return over(t, archive)
}
