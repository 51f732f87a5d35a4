package casefile

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
)

// What Encode writes, Decode reads as the same record, but for the order of
// sources of one rank.
func TestEncodeLosesNothing(t *testing.T) {
	want, err := Decode([]byte(fixture(t)))
	if err != nil {
		t.Fatal(err)
	}
	machine := &want.Facts[1].Claims[0]
	machine.Rule, machine.Span, machine.Confirmed = "count.noun", corpus.Span{Start: 3, End: 40}, true
	want.Status[0].Claims[0].Rule = "status.appealed"
	want.Summary = "Two lines:\n- one # no comment\n'quoted': \"yes\""
	written, err := Encode(want)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(written)
	if err != nil {
		t.Fatalf("%v in\n%s", err, written)
	}
	for _, c := range []*corpus.Case{got, want} {
		slices.SortFunc(c.Sources, func(a, b corpus.Source) int { return strings.Compare(string(a.ID), string(b.ID)) })
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v\nfrom\n%s", got, want, written)
	}
}

// An article that has no address is known by its ID.
func TestEncodeNamesASourceWithoutAddress(t *testing.T) {
	c := &corpus.Case{ID: "xx-1", Sources: []corpus.Source{{ID: "art-0123456789ab", Publisher: "The Pier"}},
		Facts: []corpus.Fact{{Slot: corpus.SlotFine, Claims: []corpus.Claim{{Source: "art-0123456789ab"}}}}}
	written, err := Encode(c)
	if err != nil {
		t.Fatal(err)
	}
	got, err := Decode(written)
	if err != nil || got.Sources[0].ID != c.Sources[0].ID || got.Facts[0].Claims[0].Source != c.Sources[0].ID {
		t.Errorf("%+v, %v from\n%s", got, err, written)
	}
}
