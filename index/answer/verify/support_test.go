package verify_test

import (
	"testing"

	"casebot/corpus"
	"casebot/index/answer/verify"
)

// A fact counts as supported where it holds and a source that the reply shows
// states it; what says nothing of a case counts not at all.
func TestSupportCountsTheFacts(t *testing.T) {
	c := &corpus.Case{ID: "se-2031-baro", Title: "Baro: home cameras",
		Parties: []corpus.Party{{ID: "baro", Role: "defendant", Names: []corpus.Name{{Text: "Baro"}}}},
		Sources: []corpus.Source{{ID: "art-a", Title: "Five rulings", Publisher: "The Harbour Courier"}},
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "baro", Date: corpus.Date{Year: 2031}, Claims: []corpus.Claim{{Value: corpus.State("sentenced"), Source: "art-a"}}},
			{Slot: corpus.SlotStatus, Party: "baro", Date: corpus.Date{Year: 2030}, Claims: []corpus.Claim{{Value: corpus.State("charged"), Source: "art-b"}}},
		},
		Facts: []corpus.Fact{{Slot: corpus.SlotTerm, Party: "baro", Claims: []corpus.Claim{{Value: corpus.Term{Months: 5}, Printed: "five months", Source: "art-a"}}}},
	}
	e := verify.Evidence{Cases: []*corpus.Case{c}, Quotes: []verify.Quote{{Source: "art-a", Text: "He must not own a drone."}}}
	for _, test := range []struct {
		intent, text, shown string
		found, asserted     int
	}{
		{"nothing is said", "", "art-a", 0, 0},
		{"a status and a value", "Baro: sentenced. Term (Baro): five months (The Harbour Courier)", "art-a", 2, 2},
		{"their source is not shown", "Baro: sentenced. Term (Baro): five months (The Harbour Courier)", "art-b", 0, 2},
		{"a wrong value", "Baro: sentenced. Term (Baro): six months (The Harbour Courier)", "art-a", 1, 2},
		{"words of a quotation", "Baro: sentenced. He must not own a drone (The Harbour Courier).", "art-a", 2, 2},
	} {
		found, asserted := verify.New().Support(test.text, e, func(id corpus.ArticleID) bool { return string(id) == test.shown })
		if found != test.found || asserted != test.asserted {
			t.Errorf("%s: %d of %d, want %d of %d", test.intent, found, asserted, test.found, test.asserted)
		}
	}
}
