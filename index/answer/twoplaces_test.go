package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/indextest"
)

// What one party paid in two places is compared by the sentences that say it of each.
func TestPaidInTwoPlaces(t *testing.T) {
	archive := &indextest.Archive{}
	article := putArticle(archive, "art-vane", "en", "Vane Lines to pay Texas $40m",
		"Vane Lines has agreed to pay $40m (£31m) to Texas to end a suit which accused it of scanning palms.",
		"Under the law of Texas a court could award penalties of up to $25,000 for each scan.",
		"Two years before, a judge had approved a $6m settlement with crews in Illinois, in which 900 people put in claims and got at least $345 each.",
		"Holk Marina paid $90m in Ohio.")
	status := from("art-vane", corpus.State("settled"), "agreed", "Vane Lines has")
	status.Rule = "read"
	archive.PutCase(&corpus.Case{ID: "us-2031-vane", Title: "Vane Lines: palms", Jurisdiction: "US", Kind: "civil", Summary: "Palms.", Topics: []string{"biometrics"}, Sources: []corpus.Source{article.Source},
		Parties: []corpus.Party{{ID: "vane", Role: "defendant", Names: []corpus.Name{{Text: "Vane Lines"}}}}, Status: []corpus.Fact{says(corpus.SlotStatus, "vane", "", status)}})
	a := over(t, archive)
	for question, says := range map[string][]string{
		"Did Vane Lines pay more in Texas than in Illinois?":        {"Yes.", "$40m", "$6m"},
		"Did Vane Lines pay more in Illinois than in Texas?":        {"No.", "$40m", "$6m"},
		"Did Vane Lines pay less in Illinois than it did in Texas?": {"Yes.", "$40m", "$6m"},
	} {
		got := ask(t, a, question)
		for _, words := range says {
			if !strings.Contains(got.Text, words) {
				t.Errorf("%s: %q lacks %q", question, got.Text, words)
			}
		}
	}
	for question, says := range map[string]string{
		"What was the settlement of Holk Marina in Ohio?": "$90m",
		"How much did Vane Lines pay in Illinois?":        "$6m",
		"How much did Vane Lines pay in Texas?":           "$40m",
		"How much did Vane Lines pay in Nevada?":          "do not say",
	} {
		if got := ask(t, a, question); !strings.Contains(got.Text, says) {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
	if got := ask(t, a, "What was the settlement of Holk Marina in Wexmoor?"); strings.Contains(got.Text, "$90m") {
		t.Errorf("in another place: %q", got.Text)
	}
	for _, question := range []string{"Did Vane Lines pay more in Texas than in Ohio?", "Did Vane Lines pay more in Texas than in Nevada?"} {
		if got := ask(t, a, question); strings.HasPrefix(got.Text, "Yes") || strings.HasPrefix(got.Text, "No.") {
			t.Errorf("%s: %q", question, got.Text)
		}
	}
}
