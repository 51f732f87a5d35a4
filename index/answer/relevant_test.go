package answer

import (
	"testing"

	"casebot/corpus"
)

// That there was an amount is left out beside the amount that another source gives, in one
// fact or in two; where nobody gives it, and of another party, it stands.
func TestAnUnstatedAmountBesideAStatedOne(t *testing.T) {
	given := corpus.Claim{Value: corpus.Money{Minor: 900000, Currency: "EUR"}, Source: "a"}
	none := corpus.Claim{Source: "b"}
	fine := func(party corpus.PartyID, claims ...corpus.Claim) corpus.Fact {
		return corpus.Fact{Slot: corpus.SlotFine, Party: party, Claims: claims}
	}
	for _, test := range []struct {
		intent string
		facts  []corpus.Fact
		want   int // claims in all
	}{
		{"in one fact", []corpus.Fact{fine("vik", given, none)}, 1},
		{"in two", []corpus.Fact{fine("vik", none), fine("vik", given)}, 1},
		{"nobody gives it", []corpus.Fact{fine("vik", none)}, 1},
		{"of another", []corpus.Fact{fine("vik", none), fine("holm", given)}, 2},
	} {
		n := 0
		for _, f := range withAmounts(test.facts) {
			n += len(f.Claims)
		}
		if n != test.want {
			t.Errorf("%s: %d claims", test.intent, n)
		}
	}
}
