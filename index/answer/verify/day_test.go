package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// The day behind a publisher is that of the source, though a machine read it there as the
// day of a decision too; anywhere else it is a value that a machine read.
func TestADayBehindAPublisherIsOfTheSource(t *testing.T) {
	decided := claim(corpus.Date{Year: 2025, Month: 5, Day: 22}, "today", "own")
	decided.Rule = "date.today"
	evidence := verify.Evidence{
		Cases: []*corpus.Case{{
			ID: "xx-quay", Title: "Quay Games: children",
			Parties: []corpus.Party{{ID: "quay", Role: "defendant", Names: []corpus.Name{{Text: "Quay Games"}}}},
			Facts:   []corpus.Fact{{Slot: corpus.SlotDate, Claims: []corpus.Claim{decided}}},
			Sources: []corpus.Source{{ID: "own", Publisher: "Harbour Agency", Published: corpus.Date{Year: 2025, Month: 5, Day: 22}},
				{ID: "note", Title: "Games that listen at home", Published: corpus.Date{Year: 2025, Month: 5, Day: 22}}},
		}},
		Quotes: []verify.Quote{
			{Source: "own", Text: "The firm had recorded pupils in ten schools."},
			{Source: "note", Text: "It kept the recordings."},
			{Source: "other", Text: "Quay Games must pay 40 crowns (€9) for it."},
			{Source: "third", Text: "The firm must pay 70 crowns (€16) for it."},
		},
		Sources: []corpus.Source{{ID: "other", Title: "Another page"}, {ID: "third", Title: "A third page"}},
	}
	for text, holds := range map[string]bool{
		"The firm had recorded pupils in ten schools (Harbour Agency, 22 May 2025).": true,
		"The firm had recorded pupils in ten schools (Harbour Agency, 23 May 2025).": false,
		"Quay Games: 22 May 2025.": false,
		"It kept the recordings (“Games that listen at home”, 22 May 2025)":     true,
		"It kept the recordings (“Games that listen at…”, 22 May 2025)":         true,
		"It kept the recordings (“Games that listen at…”, 23 May 2025)":         false,
		"Quay Games must pay 40 crowns (€9) for it (“Another page”)":            true,  // the words themselves name the firm
		"Quay Games: The firm must pay 70 crowns (€16) for it (“A third page”)": false, // theirs do not
	} {
		if _, problems := verify.New().Check(text, evidence); len(problems) == 0 != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}

// A search that is repeated holds though the line is cut before its last mark; a word that
// nobody asked does not.
func TestARepeatedSearchMayBeCut(t *testing.T) {
	evidence := verify.Evidence{Asked: "7 topic:A in:nCihB kind:criminal"}
	for text, holds := range map[string]bool{
		"The archive does not hold anything that matches “7 topic:A in:nCihB kind:criminal…": true,
		"The archive does not hold anything that matches “8 topic:A in:nCihB kind:criminal…": false,
	} {
		if _, problems := verify.New().Check(text, evidence); len(problems) == 0 != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
