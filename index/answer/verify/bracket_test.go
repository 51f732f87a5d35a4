package verify_test

import (
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// A name in brackets behind a title is of that case, though another one of a long list
// is called so as well; the status behind it must still be that of the title's case.
func TestANameInBracketsStaysWithItsTitle(t *testing.T) {
	day := func(d int) corpus.Date { return corpus.Date{Year: 2024, Month: 5, Day: d} }
	var cases []*corpus.Case
	for i, title := range []string{"Reed: a camera in a loft", "Stone: keys", "Wharf: a leak", "Heath: a list", "Croft: letters", "奥某案"} {
		cases = append(cases, &corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("xx-%d", i)), Title: title,
			Parties: []corpus.Party{{ID: "d", Role: "defendant", Person: true, Names: []corpus.Name{{Text: title[:4]}}}},
			Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Date: day(i + 1), Claims: []corpus.Claim{claim(corpus.State("sentenced"), "", "daily")}}},
		})
	}
	cases[0].Parties[0].Names = append(cases[0].Parties[0].Names, corpus.Name{Text: "奥某"})
	cases[5].Aliases = []string{"奥某"}
	verifier := verify.New()
	for text, holds := range map[string]bool{
		"6个案件：Reed: a camera in a loft（奥某） (已判刑, 2024-05-01)；Stone: keys (已判刑, 2024-05-02)。": true,
		"6个案件：Reed: a camera in a loft（奥某） (已判刑, 2024-05-06)；Stone: keys (已判刑, 2024-05-02)。": false,
		"6个案件：奥某 (已判刑, 2024-05-06)；Stone: keys (已判刑, 2024-05-02)。":                           true,
	} {
		if _, problems := verifier.Check(text, verify.Evidence{Cases: cases}); len(problems) == 0 != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
