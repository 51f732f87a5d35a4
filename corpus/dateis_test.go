package corpus

import (
	"encoding/json"
	"strings"
	"testing"
)

func TestWhatADateIsOfIsKept(t *testing.T) {
	in := Fact{Slot: SlotStatus, Date: Date{Year: 2025, Month: 6, Day: 12}, DateIs: OfPublished, Claims: []Claim{{Value: State("sentenced"), Source: "a"}}}
	data, err := json.Marshal(in)
	if err != nil || !strings.Contains(string(data), `"date_is":"published"`) {
		t.Fatalf("%s (%v)", data, err)
	}
	var out Fact
	if err := json.Unmarshal(data, &out); err != nil || out.DateIs != OfPublished {
		t.Errorf("%+v (%v)", out, err)
	}
}

func TestValidateLooksAtDates(t *testing.T) {
	sound := func() *Case {
		return &Case{
			ID: "ie-lantern", Title: "Lantern", Jurisdiction: "IE", Kind: "civil", Topics: []string{"lamps"}, Summary: "One.",
			Checked: Date{Year: 2026, Month: 1, Day: 1}, Sources: []Source{{ID: "a", Title: "A"}, {ID: "b", Title: "B"}},
			Status: []Fact{{Slot: SlotStatus, Date: Date{Year: 2025}, Claims: []Claim{{Value: State("final"), Source: "a"}}}},
		}
	}
	if found := Validate(sound()); len(found) > 0 {
		t.Fatal(found)
	}
	for want, spoil := range map[string]func(*Case){
		"is dated after the day on which the sources were read": func(c *Case) { c.Status[0].Date = Date{Year: 2026, Month: 2} },
		`date_is "rumoured"`:  func(c *Case) { c.Status[0].DateIs = "rumoured" },
		`date_is "published"`: func(c *Case) { c.Status[0].Date, c.Status[0].DateIs = Date{}, OfPublished },
		"its sources give different states": func(c *Case) {
			c.Status[0].Claims = append(c.Status[0].Claims, Claim{Value: State("settled"), Source: "b"})
		},
	} {
		c := sound()
		spoil(c)
		if found := Validate(c); len(found) != 1 || !strings.Contains(found[0].What, want) {
			t.Errorf("want %q, found %v", want, found)
		}
	}
}
