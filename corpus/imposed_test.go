package corpus

import "testing"

func TestAFactIsOfTheYearOfTheDecisionThatImposedIt(t *testing.T) {
	on := func(date string) Date {
		d, err := ParseDate(date)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	status := func(state State, party PartyID, about, date string, is DateIs) Fact {
		f := Fact{Slot: SlotStatus, Party: party, About: about, DateIs: is, Claims: []Claim{{Value: state}}}
		if date != "" {
			f.Date = on(date)
		}
		return f
	}
	read := status("final", "a", "", "2025", "")
	read.Claims[0].Rule = "status.fined"
	fine := Fact{Slot: SlotFine, Party: "a", Claims: []Claim{{}}}
	dated := func(date string, is DateIs) Fact {
		f := fine
		f.Date, f.DateIs = on(date), is
		return f
	}
	appeal := fine
	appeal.Stage = OnAppeal
	for _, c := range []struct {
		name   string
		status []Fact // newest first
		fact   Fact
		want   int
	}{
		{"its own date", []Fact{status("upheld", "a", "", "2026", "")}, dated("2025-04-30", ""), 2025},
		{"its own, announced", nil, dated("2025-05-02", OfAnnounced), 2025},
		{"its own, of a report", []Fact{status("final", "a", "", "2025", "")}, dated("2025-05-02", OfReported), 0},
		{"the decision", []Fact{status("final", "a", "", "2025-03-01", "")}, fine, 2025},
		{"the first, not what upheld it", []Fact{status("upheld", "a", "", "2026", ""), status("final", "a", "", "2025", "")}, fine, 2025},
		{"the first of two", []Fact{status("final", "a", "", "2026", ""), status("sentenced", "a", "", "2024", "")}, fine, 2024},
		{"upheld alone", []Fact{status("upheld", "a", "", "2026", "")}, fine, 0},
		{"contested alone", []Fact{status("under_appeal", "a", "", "2026", "")}, fine, 0},
		{"published", []Fact{status("sentenced", "a", "", "2025-06-12", OfPublished)}, fine, 0},
		{"announced", []Fact{status("final", "a", "", "2024-09-03", OfAnnounced)}, fine, 2024},
		{"a decision without a date", []Fact{status("final", "a", "civil", "2022", ""), status("sentenced", "a", "criminal", "", "")}, fine, 0},
		{"two charges of two years", []Fact{status("sentenced", "a", "fraud", "2022", ""), status("sentenced", "a", "theft", "2020", "")}, fine, 0},
		{"two charges of one year", []Fact{status("sentenced", "a", "fraud", "2022-05", ""), status("sentenced", "a", "theft", "2022-01", "")}, fine, 2022},
		{"sentenced again", []Fact{status("sentenced", "a", "", "2024", ""), status("vacated", "a", "", "2023", ""), status("sentenced", "a", "", "2021", "")}, fine, 0},
		{"of somebody else", []Fact{status("final", "b", "", "2023", "")}, fine, 0},
		{"of all", []Fact{status("final", "", "", "2023", "")}, fine, 2023},
		{"put in its place on appeal", []Fact{status("final", "a", "", "2023", "")}, appeal, 0},
		{"machine-read", []Fact{read}, fine, 0},
		{"nothing", nil, fine, 0},
	} {
		if got := (&Case{Status: c.status}).ImposedIn(c.fact); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}
