package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// Beside how a matter stands it may be said what a figure in the same clause is about, and
// not what another is.
func TestWhatAFigureIsAboutIsItsOwn(t *testing.T) {
	c := ferry()
	late := corpus.Fact{Slot: corpus.SlotFine, About: "late notice", Claims: []corpus.Claim{claim(corpus.Money{Minor: 900_000, Currency: "EUR"}, "", "gazette")}}
	c.Facts = append(c.Facts, late)
	c.Status = []corpus.Fact{{Slot: corpus.SlotStatus, About: "surcharge", Claims: []corpus.Claim{claim(corpus.State("under_appeal"), "", "gazette")}}}
	for text, holds := range map[string]bool{
		c.Title + ": EUR 9,000 (Harbour Gazette), late notice – surcharge, not this: under appeal.":                           true,
		c.Title + "：EUR 9,000（Harbour Gazette），late notice – surcharge（并非此项）：上诉中。":                                            true,
		c.Title + "：EUR 9,000（Harbour Gazette），late notice – surcharge（並非此項）：上訴中。":                                            true,
		c.Title + ": EUR 2 million (Harbour Gazette), late notice – surcharge, not this: under appeal.":                       false,
		c.Title + ": EUR 9,000 (Harbour Gazette), early notice – surcharge, not this: decided.":                               false,
		"Of 5 in confirmed records (3 without joint, partial or further ones): " + c.Title + ": EUR 9,000 (Harbour Gazette).": true,
	} {
		if _, problems := verify.New().Check(text, verify.Evidence{Cases: []*corpus.Case{c}}); (len(problems) == 0) != holds {
			t.Errorf("%s: %v", text, problems)
		}
	}
}
