package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// What police took stands in a sentence that says "they" and names nobody, after others
// were named who are not on trial: it is of the one defendant of the article.
func TestWhatPoliceTookIsOfTheOneOnTrial(t *testing.T) {
	for name, test := range map[string]struct{ text, want string }{
		"one on trial":  {"Ruben Talvik was jailed for two years for copying keys. His landlady, Maren Oss, was not charged. Officers searched the workshop in May 2024. They seized two tablets and a key cutter.", "two tablets"},
		"another tried": {"Ruben Talvik was jailed for two years for copying keys. Piet Lorn was fined for his part. Officers searched the yard in May 2024. They seized two tablets and a key cutter.", ""},
	} {
		archive := &indextest.Archive{}
		article := articleOf("art-keys", "Harbour Gazette", "Una Pell", "Locksmith jailed", test.text, 3)
		archive.PutArticle(article)
		of := func(id, name string) corpus.Party {
			return corpus.Party{ID: corpus.PartyID(id), Role: "defendant", Names: []corpus.Name{{Text: name}}}
		}
		c := &corpus.Case{ID: "gb-talvik", Title: "Talvik and Lorn: copied keys", Jurisdiction: "GB", Kind: "criminal", Parties: []corpus.Party{of("talvik", "Ruben Talvik"), of("lorn", "Piet Lorn")}, Sources: []corpus.Source{article.Source}}
		c.Status = []corpus.Fact{says(corpus.SlotStatus, "talvik", "", corpus.Claim{Value: corpus.State("sentenced"), Printed: "jailed", Source: article.ID, Rule: "status.verb"})}
		archive.PutCase(c)
		got, err := over(t, archive).Ask(t.Context(), "What did police take from Ruben Talvik?")
		if err != nil {
			t.Fatal(err)
		}
		if test.want != "" && !strings.Contains(got.Text, test.want) || test.want == "" && strings.Contains(got.Text, "tablets") {
			t.Errorf("%s: %q, want %q", name, got.Text, test.want)
		}
	}
}
