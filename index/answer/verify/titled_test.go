package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// A party by which a case is called too may be said to stand as it does, beside another of
// the case, and the other may not.
func TestWhoGivesACaseItsNameStandsForItself(t *testing.T) {
	c := &corpus.Case{ID: "de-2031-orlo", Title: "Orlo GmbH: regulatory matter", Aliases: []string{"Orlo GmbH"}, Kind: "regulatory",
		Parties: []corpus.Party{{ID: "orlo", Role: "defendant", Names: []corpus.Name{{Text: "Orlo GmbH"}}}, {ID: "marek", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "Marek T"}}}},
		Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Party: "orlo", Claims: []corpus.Claim{{Value: corpus.State("final"), Source: "art-page", Rule: "read"}}}}}
	verifier, e := verify.New(), verify.Evidence{Cases: []*corpus.Case{c}}
	for said, holds := range map[string]bool{
		"Marek T (Orlo GmbH: regulatory matter): Orlo GmbH: decided, machine-read.": true,
		"Orlo GmbH: decided, machine-read.":                                         true,
		"Orlo GmbH: regulatory matter. Marek T: decided, machine-read.":             false,
		"Marek T: decided, machine-read.":                                           false,
		"Marek T (Orlo GmbH: regulatory matter): Orlo GmbH: sentenced.":             false,
	} {
		if _, problems := verifier.Check(said, e); (len(problems) == 0) != holds {
			t.Errorf("%s: %v", said, problems)
		}
	}
}
