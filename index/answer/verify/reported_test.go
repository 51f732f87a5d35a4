package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// The day beside a verdict is that of a status, and no other.
func TestTheDayOfAVerdictIsThatOfAStatus(t *testing.T) {
	c := ferry()
	c.Status = []corpus.Fact{{Slot: corpus.SlotStatus, Date: corpus.Date{Year: 2022, Month: 12, Day: 14}, DateIs: corpus.OfReported, Claims: []corpus.Claim{claim(corpus.State("accused"), "", "gazette")}}}
	c.Checked = corpus.Date{Year: 2026, Month: 11, Day: 21}
	for text, holds := range map[string]bool{
		"No, as of a report of 14 December 2022.": true,
		"Yes, as of 14 December 2022.":            true,
		"否，据2022-12-14的报道。":                       true,
		"否，據2022-12-14的報道。":                       true,
		"No, as of a report of 14 December 2023.": false,
		"No, as of a report of 21 November 2026.": false,
		"Maybe, as of a report of 14 March 2022.": false,
	} {
		if _, problems := verify.New().Check(text, verify.Evidence{Cases: []*corpus.Case{c}}); (len(problems) == 0) != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
