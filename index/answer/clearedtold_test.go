package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// Who was cleared of one thing and sentenced for another is told to be cleared of the one, by the
// sentence that says so; a record holds the sentence alone.
func TestClearedOfOneThing(t *testing.T) {
	archive := &indextest.Archive{}
	article := articleOf("art-lens", "The Vim Courier", "", "Two before the court of Alm",
		"Edvin Clerk, 42, was cleared of snooping by a jury but admitted fraud and received nine weeks. "+
			"Mark Sundal, 39, was convicted of snooping and received four months. "+
			"Anyone who snoops may be jailed.", 3)
	archive.PutArticle(article)
	status := from(article.ID, corpus.State("sentenced"), "received", "Edvin Clerk")
	status.Rule = "read"
	other := from(article.ID, corpus.State("sentenced"), "received", "Mark Sundal")
	other.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "se-2031-lens", Title: "Mark Sundal and Edvin Clerk: snooping", Jurisdiction: "SE", Kind: "criminal", Summary: "A lens.", Topics: []string{"snooping"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "sundal", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Mark Sundal"}}}, {ID: "clerk", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Edvin Clerk"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "clerk", "", status), says(corpus.SlotStatus, "sundal", "", other)}})
	a := over(t, archive)
	for _, c := range []struct{ question, says, never string }{
		{"Was Edvin Clerk cleared of snooping?", "Yes. ", "No. "},
		{"Was Edvin Clerk acquitted of fraud?", "", "Yes. "},
		{"Was Mark Sundal cleared of snooping?", "", "Yes. "},
		{"How long was Mark Zetterholm jailed?", "", "Mark Sundal (Mark"},
		{"How long was Mark Sundel jailed?", "Mark Sundal", "does not hold"},
		{"Who was the clerk at the Sundal trial?", "", "Edvin Clerk: sentenced"},
	} {
		got := ask(t, a, c.question).Text
		if !strings.Contains(got, c.says) || c.never != "" && strings.Contains(got, c.never) {
			t.Errorf("%s: %q", c.question, got)
		}
	}
}
