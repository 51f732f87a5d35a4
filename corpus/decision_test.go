package corpus

import "testing"

// A court and a date stand together only where they are of one step.
func TestACourtAndADateAreOfOneStep(t *testing.T) {
	on := func(year int) Date { return Date{Year: year} }
	status := func(state State, year int) Fact {
		return Fact{Slot: SlotStatus, Date: on(year), Claims: []Claim{{Value: state}}}
	}
	court := func(name string, year int) Fact {
		return Fact{Slot: SlotCourt, Date: on(year), Claims: []Claim{{Value: Text(name)}}}
	}
	for _, tt := range []struct {
		name   string
		forum  string
		status []Fact // newest first
		facts  []Fact
		by     string
		year   int // of the decision
		seat   int
	}{
		{"one decision", "River Court", []Fact{status("final", 2024)}, nil, "River Court", 2024, 2024},
		{"the newest of several is of the newest body", "High Court; River Court", []Fact{status("upheld", 2025), status("final", 2024)}, nil, "High Court", 2025, 2025},
		{"a settlement is not of the regulator that fined", "River Board", []Fact{status("settled", 2025), status("final", 2024)}, nil, "River Board", 2024, 2024},
		{"but by a court of that day", "River Board", []Fact{status("settled", 2025), status("final", 2024)}, []Fact{court("Lake Court", 2025)}, "Lake Court", 2025, 2025},
		{"nor of another where there is no decision beside it", "River Board", []Fact{status("settled", 2025), status("proposed", 2024)}, nil, "River Board", 2025, 2025},
		{"an appeal is pending: nobody knows who decided", "High Court; River Court", []Fact{status("under_appeal", 2025), status("settled", 2024)}, nil, "", 2024, 2025},
		{"but by its day", "High Court; River Court", []Fact{status("under_appeal", 2025), status("settled", 2024)}, []Fact{court("River Court", 2024)}, "River Court", 2024, 2025},
		{"two courts of one day tell nothing", "High Court; River Court", []Fact{status("under_appeal", 2025), status("final", 2024)}, []Fact{court("River Court", 2024), court("Lake Court", 2024)}, "", 2024, 2025},
		{"one court, whose decision is contested", "River Court", []Fact{status("under_appeal", 2025), status("final", 2024)}, nil, "River Court", 2024, 2025},
		{"no decision", "River Court", []Fact{status("accused", 2025)}, nil, "River Court", 0, 2025},
	} {
		c := &Case{Forum: tt.forum, Status: tt.status, Facts: tt.facts}
		decided, by := c.Decision()
		if by != tt.by || decided.Date.Year != tt.year {
			t.Errorf("%s: decided %d by %q; want %d by %q", tt.name, decided.Date.Year, by, tt.year, tt.by)
		}
		if _, year := c.Seat(); year != tt.seat {
			t.Errorf("%s: told by %d; want %d", tt.name, year, tt.seat)
		}
	}
}
