package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

const (
	singerText = "A singer whose voice was copied by software has been awarded 42,000 kronor in damages by the High Court. " +
		"Oda Brill, 47, sang on nine albums for Fenwick Studios. " +
		"Justice Ian Roe found that Fenwick had used the recordings. " +
		"Brill had asked for 200,000 kronor. Of that sum Fenwick owes, 8,000 kronor is suspended for two years. " +
		"The case follows one in Marl, where a bus firm was ordered to pay a guard, Tam Holt, 12,000 kronor."
	clerkText = "A jury has ordered Moorgate Stores to pay 61,000 kronor to a clerk whose face was scanned at the door. " +
		"The claimant, Vera Lund, 46, had worked there for 19 years."
	speakerText = "Larch, Inc trained a voice on the broadcasts of the late host Ivo Pine. " +
		"His son sued on behalf of the estate, and a jury awarded 90,000 kronor in damages. " +
		"Larch did not admit wrongdoing."
)

func awarded(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	put := func(id corpus.CaseID, article *corpus.Article, party corpus.PartyID, name string, value corpus.Value, printed, first string) {
		archive.PutArticle(article)
		claim := from(article.ID, value, printed, first)
		claim.Rule = "read"
		status := from(article.ID, corpus.State("liable"), printed, first)
		status.Rule = "read"
		archive.PutCase(&corpus.Case{ID: id, Title: name + ": voice", Jurisdiction: "SE", Kind: "civil", Summary: "A voice.", Topics: []string{"voice"}, Sources: []corpus.Source{article.Source},
			Parties: []corpus.Party{{ID: party, Role: "defendant", Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{says(corpus.SlotStatus, party, "", status)}, Facts: []corpus.Fact{says(corpus.SlotDamages, party, "", claim)}})
	}
	put("se-2031-fenwick", articleOf("art-singer", "The Vim Courier", "", "Singer wins over copied voice", singerText, 3), "fenwick", "Fenwick Studios", kronor(42000), "42,000 kronor", "A singer whose")
	put("se-2031-larch", articleOf("art-host", "The Marl Post", "", "Estate of host wins", speakerText, 5), "larch", "Larch, Inc", kronor(90000), "90,000 kronor", "His son sued")
	put("se-2031-moorgate", articleOf("art-clerk", "The Hale Echo", "", "Clerk wins over scanned face", clerkText, 6), "moorgate", "Moorgate Stores", kronor(61000), "61,000 kronor", "A jury has")
	return over(t, archive)
}

// Who claims is no party, and gets what the party of the case has to pay.
func TestWhoClaimsGetsTheDamages(t *testing.T) {
	a := awarded(t)
	for _, c := range []struct {
		intent, question string
		says             []string
		never            string
	}{
		{"who claimed", "How much did Oda Brill get?", []string{"Fenwick Studios", "42,000 kronor"}, "200,000"},
		{"by surname", "How much was Brill awarded?", []string{"42,000 kronor"}, "12,000"},
		{"who is named only as the claimant", "How much did the jury give Vera Lund?", []string{"Moorgate Stores", "61,000 kronor"}, "42,000"},
		{"who was paid in another case", "How much did Holt get?", []string{"12,000 kronor"}, "42,000"},
		{"what was asked for", "How much did Brill ask for?", []string{"200,000 kronor"}, "42,000"},
		{"as much as that is no yes", "Did Brill get as much as she asked for?", nil, "Yes"},
		{"more than another who was paid", "Did Brill get more than Holt?", []string{"42,000 kronor", "12,000 kronor"}, "No."},
		{"two who claimed", "Did the Pine estate get more than Brill?", []string{"Yes.", "90,000 kronor", "42,000 kronor"}, ""},
		{"the other way round", "Did Brill get more than the Pine estate?", []string{"No.", "90,000 kronor", "42,000 kronor"}, ""},
		{"who pays has not got it", "Did Larch get more than Brill?", nil, "Yes"},
		{"who got more is not who pays", "Who got more, Brill or the Pine estate?", []string{"90,000 kronor"}, "Larch, Inc. "},
		{"a part that is suspended", "How much of the damages of Fenwick is suspended?", []string{"8,000 kronor is suspended"}, "42,000"},
		{"a company without its kind", "Did Larch admit it did anything wrong?", []string{"No.", "did not admit wrongdoing"}, "Yes"},
	} {
		got := ask(t, a, c.question)
		for _, words := range c.says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: %q lacks %q", c.intent, got.Text, words)
			}
		}
		if c.never != "" && strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q", c.intent, got.Text)
		}
	}
}
