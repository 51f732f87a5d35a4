package answer

import (
	"strings"
	"testing"

	"casebot/corpus"
)

func TestConversionsAtOtherRatesAreNoDifferenceOfTheAmount(t *testing.T) {
	read := func(n, dollars int64) corpus.Claim {
		return corpus.Claim{Value: corpus.Money{Minor: n, Currency: "EUR"}, Gloss: []corpus.Money{{Minor: dollars, Currency: "USD"}}, Rule: "fine"}
	}
	for _, x := range []struct {
		intent string
		claims []corpus.Claim
		want   bool
	}{
		{"the rate alone", []corpus.Claim{read(260, 284), read(260, 279)}, true},
		{"the amount too", []corpus.Claim{read(260, 284), read(250, 279)}, false},
		{"rounded", []corpus.Claim{{Value: corpus.Money{Minor: 7_500_000_00, Currency: "GBP"}}, {Value: corpus.Money{Minor: 7_552_800_00, Currency: "GBP"}}}, true},
		{"rounded too far", []corpus.Claim{{Value: corpus.Money{Minor: 20_000_000_00, Currency: "GBP"}}, {Value: corpus.Money{Minor: 24_000_000_00, Currency: "GBP"}}}, false},
		{"near and both exact", []corpus.Claim{{Value: corpus.Money{Minor: 7_552_900_00, Currency: "GBP"}}, {Value: corpus.Money{Minor: 7_552_800_00, Currency: "GBP"}}}, false},
		{"the conversion alone", []corpus.Claim{read(260, 284), {Value: corpus.Money{Minor: 280, Currency: "USD"}}}, true},
		{"of another currency, and no conversion", []corpus.Claim{read(260, 284), {Value: corpus.Money{Minor: 200, Currency: "USD"}}}, false},
		{"neither", []corpus.Claim{read(260, 284), read(260, 284)}, false},
	} {
		if got := ratesAlone(corpus.Fact{Slot: corpus.SlotFine, Claims: x.claims}); got != x.want {
			t.Errorf("%s: %t", x.intent, got)
		}
	}
}

// Conversions that people have confirmed to differ are told, as what they are.
func TestConfirmedConversionsAreSaidToDifferInTheRate(t *testing.T) {
	read := func(source corpus.ArticleID, dollars int64) corpus.Claim {
		return corpus.Claim{Value: corpus.Money{Minor: 600_000, Currency: "EUR"}, Gloss: []corpus.Money{{Minor: dollars, Currency: "USD"}}, Source: source}
	}
	for _, x := range []struct {
		intent   string
		second   int64
		mistaken string
		differ   bool
	}{
		{"another rate", 83_800, "", true},
		{"another rate, which is known to be mistaken", 83_800, "the Courier corrected it", false},
		{"the same rate, rounded", 83_000, "", false},
		{"the same rate", 83_400, "", false},
	} {
		f := corpus.Fact{Slot: corpus.SlotFine, Claims: []corpus.Claim{read("court", 83_400), read("courier", x.second)}}
		f.Claims[1].Mistaken = x.mistaken
		c := &corpus.Case{Title: "Quay", Facts: []corpus.Fact{f}, Sources: []corpus.Source{{ID: "court", Publisher: "Court"}, {ID: "courier", Publisher: "Courier"}}}
		words := factWords(c, f, English, 300)
		if strings.Contains(words, "sources differ in the rate: ") != x.differ || strings.Contains(words, "sources differ: ") {
			t.Errorf("%s: %s", x.intent, words)
		}
	}
}
