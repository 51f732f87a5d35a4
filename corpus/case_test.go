package corpus

import (
	"reflect"
	"slices"
	"testing"
	"time"
)

// voices is a sound record of an invented case.
func voices() *Case {
	return &Case{
		ID: "aq-hc-2029-03-16-bao-reyes", Title: "Bao and Reyes: copied voice prints", TitleZH: "声纹案", Aliases: []string{"voice case", "Bao"},
		Jurisdiction: "AQ", Kind: "criminal", Forum: "Harbour Court", Citations: []Citation{{"HC 12/29", []ArticleID{"art-1"}}},
		Parties: []Party{
			{ID: "bao", Role: "defendant", Person: true, Anonymised: true, Names: []Name{{"Bao", []ArticleID{"art-1", "art-2"}}, {"鲍某", []ArticleID{"art-2"}}}},
			{ID: "reyes", Role: "defendant", Person: true, Anonymised: true, Names: []Name{{"Reyes", []ArticleID{"art-1"}}}},
			{ID: "office", Role: "authority", Names: []Name{{"Port Data Office", nil}}},
		},
		Topics: []string{"voice prints"}, Summary: "Two men copied voice prints. A court sentenced one of them.",
		Status: []Fact{
			{Slot: SlotStatus, Party: "bao", Date: Date{2029, time.March, 16}, Claims: []Claim{{Value: State("sentenced"), Source: "art-1"}}},
			{Slot: SlotStatus, Party: "reyes", Date: Date{2028, 0, 0}, Claims: []Claim{{Value: State("charged"), Source: "art-1"}}},
		},
		Facts: []Fact{
			{Slot: SlotTerm, Party: "bao", Claims: []Claim{{Value: Term{Months: 14}, Source: "art-1", Passage: Passage{"Bao was sentenced", "in prison"}}, {Value: Term{Years: 1, Months: 2}, Source: "art-2"}}},
			{Slot: SlotFine, Party: "bao", Claims: []Claim{{Source: "art-1", Passage: Passage{First: "fined"}}}},
		},
		Later: []Event{{Date{2029, time.May, 0}, "An appeal was filed.", []ArticleID{"art-2"}}},
		Sources: []Source{
			{ID: "art-1", Title: "Harbour court jails two", URL: "https://quay.example/a", Published: Date{2029, time.March, 16}},
			{ID: "art-2", Publisher: "Pier Weekly", Published: Date{2030, 0, 0}, Rank: Derived, DerivedFrom: "art-1"},
		},
		Checked: Date{2030, time.January, 2}, CheckedNote: "No judgment was found.",
	}
}

func TestNamesOfACase(t *testing.T) {
	want := []string{"Bao and Reyes: copied voice prints", "声纹案", "voice case", "Bao", "HC 12/29", "鲍某", "Reyes", "Port Data Office"}
	if got := voices().Names(); !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	if got := (&Case{}).Names(); got == nil || len(got) != 0 {
		t.Errorf("an empty case has the names %#v", got)
	}
}

func TestDefendants(t *testing.T) {
	c := voices()
	c.Parties[1].Names = nil
	if got := c.Defendants(); !slices.Equal(got, []string{"Bao", "reyes"}) {
		t.Errorf("got %q", got)
	}
	if got := (&Case{}).Defendants(); got == nil || len(got) != 0 {
		t.Errorf("an empty case has the defendants %#v", got)
	}
}

func TestPartiesAndSourcesByID(t *testing.T) {
	c := voices()
	if p, ok := c.Party("reyes"); !ok || p.Name() != "Reyes" {
		t.Errorf("got %+v, %t", p, ok)
	}
	if p, ok := c.Party("han"); ok || p.ID != "" {
		t.Errorf("got %+v", p)
	}
	if s, ok := c.Source("art-2"); !ok || s.Publisher != "Pier Weekly" {
		t.Errorf("got %+v, %t", s, ok)
	}
	if s, ok := c.Source("art-3"); ok || s.ID != "" {
		t.Errorf("got %+v", s)
	}
}

func TestYear(t *testing.T) {
	c := voices()
	for _, step := range []struct {
		name   string
		change func()
		want   int
	}{
		{"the newest dated status", func() {}, 2029},
		{"the next where that has no date", func() { c.Status[0].Date = Date{} }, 2028},
		{"a source where no status has one", func() { c.Status = nil }, 2030},
		{"a fact that is newer", func() { c.Facts[0].Date = Date{2031, 0, 0} }, 2031},
		{"nothing", func() { c.Sources, c.Facts = nil, nil }, 0},
	} {
		step.change()
		if got := c.Year(); got != step.want {
			t.Errorf("%s: %d", step.name, got)
		}
	}
}

func TestLabels(t *testing.T) {
	for want, s := range map[string]Source{
		"Title":                  {Title: "Title", Publisher: "Pier", URL: "https://pier.example"},
		"Pier":                   {Publisher: "Pier", URL: "https://pier.example"},
		"https://pier.example/a": {URL: "https://pier.example/a"},
		"":                       {ID: "art-1"},
	} {
		if got := s.Label(); got != want {
			t.Errorf("%+v: %q", s, got)
		}
	}
	if a := (Article{Origin: "a.txt"}); a.Label() != "a.txt" {
		t.Errorf("an article of a file: %q", a.Label())
	}
	if a := (Article{Source: Source{Title: "Title"}, Origin: "a.txt"}); a.Label() != "Title" {
		t.Errorf("an article with a title: %q", a.Label())
	}
}

func TestRanks(t *testing.T) {
	order := []Rank{Official, Original, Derived}
	for i, a := range order {
		for j, b := range order {
			if a.Before(b) != (i < j) {
				t.Errorf("%q before %q: %t", a, b, a.Before(b))
			}
		}
	}
}
