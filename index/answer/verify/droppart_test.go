package verify_test

import (
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// Of a line about several cases what does not hold of one is left out with what leans on it,
// and the others stand; without the first, the line says nothing.
func TestAPartThatDoesNotHoldIsLeftOutAlone(t *testing.T) {
	var cases []*corpus.Case
	for i, name := range []string{"Reed", "Stone", "Wharf"} {
		cases = append(cases, &corpus.Case{
			ID: corpus.CaseID(fmt.Sprintf("xx-%d", i)), Title: name + ": a leak",
			Parties: []corpus.Party{{ID: "d", Role: "defendant", Names: []corpus.Name{{Text: name}}}},
			Status:  []corpus.Fact{{Slot: corpus.SlotStatus, Date: corpus.Date{Year: 2024, Month: 5, Day: i + 1}, Claims: []corpus.Claim{claim(corpus.State("fined"), "", "daily")}}},
			Facts:   []corpus.Fact{{Slot: corpus.SlotFine, Party: "d", Claims: []corpus.Claim{claim(corpus.Money{Minor: int64(i+1) * 1e8, Currency: "EUR"}, "", "daily")}}},
		})
	}
	verifier := verify.New()
	for _, x := range [][3]string{
		{"Reed: a leak: EUR 1 million; Stone: a leak: EUR 9 million; Wharf: a leak: EUR 3 million.", "Reed: a leak: EUR 1 million", "Stone"},
		{"Reed: a leak: EUR 1 million; Stone: a leak: EUR 9 million; Wharf: a leak: EUR 3 million.", "Wharf: a leak: EUR 3 million", "9"},
		{"Reed: a leak: EUR 9 million; Stone: a leak: EUR 2 million; Wharf: a leak: EUR 3 million.", "", "Stone"},
		{"The greatest. Reed: a leak: EUR 9 million; Stone: a leak: EUR 2 million.", "", "greatest"},
	} {
		holds, problems := verifier.Check(x[0], verify.Evidence{Cases: cases})
		if len(problems) == 0 || !strings.Contains(holds, x[1]) || strings.Contains(holds, x[2]) {
			t.Errorf("%s\nholds: %q (%v)", x[0], holds, problems)
		}
	}
}
