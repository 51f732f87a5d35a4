package corpus

import (
	"fmt"
	"testing"
	"time"
)

func TestParseValueAndBack(t *testing.T) {
	for _, test := range []struct {
		slot    Slot
		written string
		want    Value
		display string
	}{
		{SlotTerm, "3y 1m", Term{Years: 3, Months: 1}, "3 years and 1 month"},
		{SlotFine, "CNY 13,000", Money{1_300_000, "CNY"}, "CNY 13,000"},
		{SlotGain, "CNY 6,000", Money{600_000, "CNY"}, "CNY 6,000"},
		{SlotDamages, "EUR 1", Money{100, "EUR"}, "EUR 1"},
		{SlotSettlement, "USD 0.50", Money{50, "USD"}, "USD 0.50"},
		{SlotLoss, "JPY 7", Money{7, "JPY"}, "JPY 7"},
		{SlotCount, "1,751 photos", Count{1751, "photos"}, "1,751 photos"},
		{SlotDate, "2025-06", Date{2025, time.June, 0}, "June 2025"},
		{SlotStatus, "under_appeal", State("under_appeal"), "under appeal"},
		{SlotCourt, "Harbour Court", Text("Harbour Court"), "Harbour Court"},
		{SlotCharge, "fraud", Text("fraud"), "fraud"},
		{SlotStatute, "Data Act, art. 12", Text("Data Act, art. 12"), "Data Act, art. 12"},
		{SlotOutcome, "phones confiscated", Text("phones confiscated"), "phones confiscated"},
	} {
		got, err := ParseValue(test.slot, test.written)
		if err != nil || got != test.want || got.String() != test.written || got.Display() != test.display || !got.Same(test.want) {
			t.Errorf("%s %q: got %#v, shown as %q, %v", test.slot, test.written, got, got.Display(), err)
		}
	}
}

func TestParseValueKnowsEverySlot(t *testing.T) {
	for _, slot := range Slots() {
		_, err := ParseValue(slot, "")
		if err == nil || err.Error() == notASlot(slot) {
			t.Errorf("%s: nothing at all gives %v", slot, err)
		}
	}
	for _, slot := range []Slot{"", "Fine", "fines"} {
		if _, err := ParseValue(slot, "x"); err == nil || err.Error() != notASlot(slot) {
			t.Errorf("%q: %v", slot, err)
		}
	}
}

func notASlot(slot Slot) string {
	return fmt.Sprintf("%q is not a slot: use one of [status term fine gain damages settlement loss count charge statute court date outcome]", string(slot))
}

func TestParseValueRefuses(t *testing.T) {
	for _, test := range []struct {
		slot          Slot
		written, want string
	}{
		{SlotTerm, "x", `term "x": write it as "3y 1m", "37m", "14d" or "life"`},
		{SlotFine, "x", `amount "x": begin with an ISO 4217 code, as in "CNY 13,000"`},
		{SlotCount, "x", `count "x": write a whole number and its noun, as in "193 cameras"`},
		{SlotDate, "x", `date "x": write it as 2025-06-12, 2025-06 or 2025`},
		{SlotStatus, "guilty", `"guilty" is not a status: use one of [accused charged convicted sentenced acquitted dismissed withdrawn liable proposed final settled vacated overturned remitted upheld under_appeal in_force]`},
		{SlotCourt, "", "court: no words given"},
	} {
		if _, err := ParseValue(test.slot, test.written); err == nil || err.Error() != test.want {
			t.Errorf("%s %q: %v\nwant %s", test.slot, test.written, err, test.want)
		}
	}
}

func TestParseCount(t *testing.T) {
	for written, want := range map[string]Count{
		"193 cameras": {193, "cameras"}, "1,751 photos": {1751, "photos"}, " 0 people ": {0, "people"}, "12  children's rooms": {12, "children's rooms"}, "3 张照片": {3, "张照片"},
	} {
		if got, err := ParseCount(written); err != nil || got != want {
			t.Errorf("%q: got %+v, %v", written, got, err)
		}
	}
	for _, written := range []string{"", "193", "cameras", "193 ", "-1 cameras", "+1 camera", "1.5 cameras", "1,5 cameras", "9999999999999999999 cameras", "1_0 cameras", "about 130 people", ", cameras"} {
		if got, err := ParseCount(written); err == nil {
			t.Errorf("%q: got %+v", written, got)
		}
	}
}

func TestSameCount(t *testing.T) {
	people := Count{130, "residents"}
	if !people.Same(Count{130, "individuals"}) || people.Same(Count{131, "residents"}) || people.Same(Text("130 residents")) {
		t.Error("the number counts, not the noun")
	}
}

func TestSameWordsAndStates(t *testing.T) {
	if !Text("fraud").Same(Text("fraud")) || Text("fraud").Same(Text("Fraud")) || Text("accused").Same(State("accused")) {
		t.Error("words are the same letter for letter")
	}
	if !State("accused").Same(State("accused")) || State("accused").Same(State("charged")) || State("accused").Same(Text("accused")) {
		t.Error("states are the same as themselves alone")
	}
}

func TestAnAccusationNeverReadsAsGuilty(t *testing.T) {
	for state, want := range map[State]string{"accused": "accused, not convicted", "charged": "charged, not convicted", "proposed": "proposed, not final"} {
		if got := state.Display(); got != want {
			t.Errorf("%s is shown as %q", state, got)
		}
	}
	for _, state := range States() {
		parsed, err := ParseState(state.String())
		if err != nil || parsed != state || state.Accusation() != (state == "accused" || state == "charged") || state.Display() == "" {
			t.Errorf("%s: %v, %v", state, parsed, err)
		}
	}
	if State("in_force").Display() != "in force" || State("sentenced").Display() != "sentenced" {
		t.Error("a state is shown in words")
	}
}

func TestSlotsOfMoney(t *testing.T) {
	for _, slot := range Slots() {
		_, err := ParseValue(slot, "CNY 5")
		money := slot == SlotFine || slot == SlotGain || slot == SlotDamages || slot == SlotSettlement || slot == SlotLoss
		words := slot == SlotCourt || slot == SlotCharge || slot == SlotStatute || slot == SlotOutcome
		if slot.Money() != money || (err == nil) != (money || words) {
			t.Errorf("%s: holds money %t, %v", slot, slot.Money(), err)
		}
	}
}

func TestStagesAndBounds(t *testing.T) {
	for stage, want := range map[Stage]string{Decided: "", Alleged: "alleged", Claimed: "claimed", Proposed: "proposed", OnAppeal: "decided on appeal", SetAside: "set aside", Paid: "paid"} {
		if !stage.Valid() || stage.Display() != want {
			t.Errorf("%q: valid %t, shown as %q", stage, stage.Valid(), stage.Display())
		}
	}
	for bound, want := range map[Bound]string{Exact: "", About: "about", AtLeast: "at least", MoreThan: "more than", AtMost: "at most"} {
		if !bound.Valid() || bound.Display() != want {
			t.Errorf("%q: valid %t, shown as %q", bound, bound.Valid(), bound.Display())
		}
	}
	if Stage("final").Valid() || Bound("over").Valid() {
		t.Error("an unknown stage or bound is valid")
	}
}
