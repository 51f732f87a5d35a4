package answer_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer"
	"casebot/index/indextest"
)

// docks hold a round-up of a court that waits, of a claimant who has got nothing yet, and of an
// older settlement.
func docks(t *testing.T) *answer.Answerer {
	t.Helper()
	archive := &indextest.Archive{}
	page := putArticle(archive, "art-docks", "en", "Three suits over scanners at the docks",
		"1. Lindqvist v. Tarn Freight (Court of Appeals)",
		"Mona Lindqvist, who loaded crates at Tarn, says that Tarn Freight had workers clock in with palm scanners.",
		"A divided panel reversed the dismissal on May 2, and no damages have been awarded.",
		"Readers will recall Orm v. Cold Dock Grocers, in which a palm claim was settled for 3.3 million kronor in 2027.",
		"2. Cameras on the piers",
		"In Velmark, Sten Oddes petitioned the Velmark High Court in 2029 after guards had photographed him on a pier.",
		"The court issued notice in January 2030, and no judgment has been given.",
		"3. Drones over the mole",
		"In Askland the Askland High Court banned drones over the mole in June 2030.")
	archive.PutCase(&corpus.Case{ID: "no-2031-tarn", Title: "Tarn Freight: palm scanners", Jurisdiction: "NO", Kind: "civil", Summary: "Palms.", Topics: []string{"biometrics"}, Sources: []corpus.Source{page.Source},
		Parties: []corpus.Party{{ID: "tarn", Role: "defendant", Names: []corpus.Name{{Text: "Tarn Freight"}}}},
		Status:  []corpus.Fact{says(corpus.SlotStatus, "tarn", "", from("art-docks", corpus.State("remitted"), "reversed", "A divided panel"))},
		Facts:   []corpus.Fact{says(corpus.SlotSettlement, "tarn", "", from("art-docks", kronor(3300000), "3.3 million kronor", "Readers will recall"))}})
	return over(t, archive)
}

// What has not been decided or awarded is said, and neither the day of the petition nor what
// another got stands in its place.
func TestWhatIsNotDecidedYet(t *testing.T) {
	a := docks(t)
	for _, c := range []struct{ question, want, never string }{
		{"When did the Velmark court ban police cameras?", "no judgment has been given", "2029"},
		{"When did the Velmark High Court rule on cameras?", "no judgment has been given", "2029"},
		{"When did the Askland High Court ban drones?", "June 2030", "no judgment"},
		{"How much money did Mona Lindqvist win from Tarn?", "no damages have been awarded", "3.3 million"},
	} {
		got := ask(t, a, c.question)
		if !strings.Contains(got.Text, c.want) || strings.Contains(got.Text, c.never) {
			t.Errorf("%s: %q (%s), want %q and not %q", c.question, got.Text, got.Route, c.want, c.never)
		}
	}
}
