package corpus

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

func TestDiffers(t *testing.T) {
	yuan := func(minor int64, glosses ...Money) Claim { return Claim{Value: Money{minor, "CNY"}, Gloss: glosses} }
	for _, test := range []struct {
		name   string
		claims []Claim
		want   bool
	}{
		{"nobody speaks", nil, false},
		{"one source", []Claim{yuan(5)}, false},
		{"the same amount", []Claim{yuan(5), yuan(5)}, false},
		{"another amount", []Claim{yuan(5), yuan(6)}, true},
		{"the third differs", []Claim{yuan(5), yuan(5), yuan(6)}, true},
		{"the same length in other units", []Claim{{Value: Term{Years: 3, Months: 1}}, {Value: Term{Months: 37}}}, false},
		{"a month and its day", []Claim{{Value: Date{2025, time.June, 0}}, {Value: Date{2025, time.June, 12}}}, false},
		{"a day and its year", []Claim{{Value: Date{2025, time.June, 12}}, {Value: Date{2025, 0, 0}}}, false},
		{"a month and a day of another", []Claim{{Value: Date{2025, time.June, 0}}, {Value: Date{2025, time.July, 12}}}, true},
		{"a month and a day of it in another year", []Claim{{Value: Date{2025, time.June, 0}}, {Value: Date{2024, time.June, 12}}}, true},
		{"two days of a month that a third gives", []Claim{{Value: Date{2025, time.June, 0}}, {Value: Date{2025, time.June, 12}}, {Value: Date{2025, time.June, 14}}}, true},
		{"other words for what is counted", []Claim{{Value: Count{130, "residents"}, Bound: About}, {Value: Count{130, "people"}, Bound: About}}, false},
		{"about the same", []Claim{{Value: Count{130, "people"}, Bound: About}, {Value: Count{130, "people"}}}, false},
		{"the same and more than it", []Claim{{Value: Count{130, "people"}}, {Value: Count{130, "people"}, Bound: MoreThan}}, true},
		{"at most and more than", []Claim{{Value: Count{130, "people"}, Bound: AtMost}, {Value: Count{130, "people"}, Bound: MoreThan}}, true},
		{"at least and at most", []Claim{{Value: Count{130, "people"}, Bound: AtLeast}, {Value: Count{130, "people"}, Bound: AtMost}}, false},
		{"another currency", []Claim{yuan(5), {Value: Money{5, "USD"}}}, true},
		{"a source without the amount", []Claim{yuan(5), {}}, false},
		{"two without", []Claim{{}, {}}, false},
		{"a mistaken one", []Claim{yuan(5), {Value: Money{6, "CNY"}, Mistaken: "corrected by the paper"}}, false},
		{"two that differ beside a mistaken one", []Claim{yuan(5), {Value: Money{6, "CNY"}, Mistaken: "corrected"}, yuan(7)}, true},
		{"a conversion at another rate", []Claim{yuan(5, Money{1, "USD"}), yuan(5, Money{2, "USD"})}, true},
		{"a conversion by one alone", []Claim{yuan(5, Money{1, "USD"}), yuan(5)}, false},
		{"conversions into other currencies", []Claim{yuan(5, Money{1, "USD"}), yuan(5, Money{1, "EUR"})}, false},
		{"the second conversion differs", []Claim{yuan(5, Money{1, "USD"}, Money{1, "EUR"}), yuan(5, Money{2, "EUR"})}, true},
		{"words printed otherwise", []Claim{{Value: Term{Months: 9}, Printed: "nine months"}, {Value: Term{Months: 9}, Printed: "9 months"}}, false},
	} {
		if got := (Fact{Claims: test.claims}).Differs(); got != test.want {
			t.Errorf("%s: differs %t", test.name, got)
		}
	}
}

func TestAClaimForAReader(t *testing.T) {
	for _, test := range []struct {
		claim  Claim
		want   string
		stated bool
	}{
		{Claim{Value: Money{600_000, "CNY"}, Gloss: []Money{{83_400, "USD"}}}, "CNY 6,000 (USD 834)", true},
		{Claim{Value: Money{600_000, "CNY"}, Gloss: []Money{{83_400, "USD"}, {80_000, "EUR"}}}, "CNY 6,000 (USD 834) (EUR 800)", true},
		{Claim{Value: Money{600_000, "CNY"}, Printed: "6,000 yuan ($834)"}, "6,000 yuan ($834)", true},
		{Claim{Value: Count{130, "residents"}, Bound: About}, "about 130 residents", true},
		{Claim{Value: Term{Months: 9}, Bound: MoreThan}, "more than 9 months", true},
		{Claim{}, "no amount given", false},
		{Claim{Bound: AtMost}, "no amount given", false},
		{Claim{Printed: "along with fines"}, "along with fines", false},
	} {
		if got := test.claim.Display(); got != test.want || test.claim.Stated() != test.stated {
			t.Errorf("%+v: %q, stated %t", test.claim, got, test.claim.Stated())
		}
	}
}

func TestFactsAreStoredAndReadBack(t *testing.T) {
	for _, fact := range []Fact{
		{Slot: SlotFine, Party: "han", Stage: OnAppeal, About: "late fee", Date: Date{2025, time.June, 0}, Note: "not final", Claims: []Claim{
			{Value: Money{1_300_000, "CNY"}, Bound: AtLeast, Gloss: []Money{{181_000, "USD"}}, Printed: "13,000 yuan", Source: "art-1", Passage: Passage{"a fine", "yuan"}, Mistaken: "corrected"},
			{Source: "art-2"},
		}},
		{Slot: SlotTerm, Claims: []Claim{{Value: Term{Years: 3, Months: 1}, Source: "a"}, {Value: Term{Life: true}, Source: "b"}}},
		{Slot: SlotCount, Claims: []Claim{{Value: Count{193, "cameras"}, Source: "a"}}},
		{Slot: SlotDate, Claims: []Claim{{Value: Date{2025, 0, 0}, Source: "a"}}},
		{Slot: SlotStatus, Claims: []Claim{{Value: State("sentenced"), Source: "a"}}},
		{Slot: SlotCourt, Claims: []Claim{{Value: Text("Harbour Court"), Source: "a"}}},
		{Slot: SlotLoss, Claims: []Claim{}},
	} {
		data, err := json.Marshal(fact)
		if err != nil {
			t.Fatal(err)
		}
		var got Fact
		if err := json.Unmarshal(data, &got); err != nil || !reflect.DeepEqual(got, fact) {
			t.Errorf("%s\n gives %+v, %v\n  want %+v", data, got, err, fact)
		}
	}
}

func TestTheStoredFormOfAFact(t *testing.T) {
	fact := Fact{Slot: SlotGain, Claims: []Claim{{Value: Money{600_000, "CNY"}, Gloss: []Money{{83_400, "USD"}}, Source: "art-1"}, {Source: "art-2"}}}
	const want = `{"slot":"gain","claims":[{"value":"CNY 6,000","gloss":["USD 834"],"source":"art-1"},{"source":"art-2"}]}`
	if data, err := json.Marshal(fact); err != nil || string(data) != want {
		t.Errorf("%s, %v", data, err)
	}
	if data, err := json.Marshal(Fact{Slot: SlotGain}); err != nil || string(data) != `{"slot":"gain","claims":[]}` {
		t.Errorf("%s, %v", data, err)
	}
}

func TestBrokenFactsAreRefused(t *testing.T) {
	for stored, want := range map[string]string{
		`{"slot":"fine","claims":[{"value":"13,000 yuan"}]}`:              `fact fine: amount "13,000 yuan": begin with an ISO 4217 code, as in "CNY 13,000"`,
		`{"slot":"fine","claims":[{"value":"CNY 1","gloss":["dollar"]}]}`: `fact fine: amount "dollar": begin with an ISO 4217 code, as in "CNY 13,000"`,
		`{"slot":"prize","claims":[{"value":"CNY 1"}]}`:                   `fact prize: ` + notASlot("prize"),
		`{"slot":5}`: `fact: json: cannot unmarshal number into Go struct field factJSON.slot of type corpus.Slot`,
	} {
		var fact Fact
		if err := json.Unmarshal([]byte(stored), &fact); err == nil || err.Error() != want {
			t.Errorf("%s: %v\nwant %s", stored, err, want)
		}
	}
}
