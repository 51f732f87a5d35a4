package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Who gave a thing and who got it are told by the same words, and are not each other.
func TestWhoGaveIsNotWhoGot(t *testing.T) {
	const text = "Ivar Wren was jailed for 30 months for selling films from bedroom cameras. " +
		"He sold the films to a forum for divers. " +
		"Wren bought cheap cameras for it and used scanning software supplied by Odd Falk. " +
		"Lawyers said that whoever sold such software to others could be charged too."
	archive := &indextest.Archive{}
	article := articleOf("art-wren", "The Vim Courier", "", "Man jailed over films", text, 3)
	archive.PutArticle(article)
	status := from("art-wren", corpus.State("sentenced"), "jailed", "Ivar Wren was")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "se-2031-wren", Title: "Wren: films", Jurisdiction: "SE", Kind: "criminal", Summary: "Films of homes.", Topics: []string{"home cameras"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "wren", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Ivar Wren"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "wren", "", status)}})
	a := over(t, archive)
	for _, c := range []struct {
		intent, question, says string
		abstains               bool
	}{
		{"who sold to him", "Who sold the software to Wren?", "supplied by Odd Falk", false},
		{"from whom he got it", "Who did Wren get the software from?", "supplied by Odd Falk", false},
		{"whose it was", "Whose software did Wren use?", "supplied by Odd Falk", false},
		{"who got it from him", "Who bought the films from Wren?", "a forum for divers", false},
		{"to whom he gave it", "To whom did Wren sell the films?", "a forum for divers", false},
		{"in Chinese", "谁从Wren那里购买了视频？", "a forum for divers", false},
		{"who got another thing", "Who bought the car from Wren?", "do not say", true},
		{"who gave another thing", "Who sold the car to Wren?", "do not say", true},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.says) || got.Abstained != c.abstains {
			t.Errorf("%s: %q (abstains: %v)", c.intent, got.Text, got.Abstained)
		}
	}
}
