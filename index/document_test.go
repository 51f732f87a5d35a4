package index_test

import (
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

func money(t *testing.T, written string) corpus.Value {
	t.Helper()
	m, err := corpus.ParseMoney(written)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func exampleCase(t *testing.T) *corpus.Case {
	sources := []corpus.ArticleID{"art-1"}
	return &corpus.Case{
		ID: "de-x", Title: "Muster: cameras in changing rooms", TitleZH: "穆斯特案", Aliases: []string{"the pool case"},
		Jurisdiction: "DE", Kind: "criminal", Forum: "Landgericht Musterstadt",
		Citations: []corpus.Citation{{Text: "5 KLs 1/20", Sources: sources}},
		Parties: []corpus.Party{
			{ID: "m", Role: "defendant", Person: true, Names: []corpus.Name{{Text: "M.", Sources: sources}, {Text: "Muster", Sources: sources}}},
			{ID: "p", Role: "authority", Names: []corpus.Name{{Text: "Public Prosecutor"}}},
		},
		Topics: []string{"home cameras"}, Summary: "M. hid cameras.",
		Status: []corpus.Fact{
			{Slot: corpus.SlotStatus, Party: "m", Date: corpus.Date{Year: 2021, Month: 3}, Claims: []corpus.Claim{{Value: corpus.State("under_appeal"), Source: "art-1"}}},
			{Slot: corpus.SlotStatus, Party: "m", About: "voyeurism", Claims: []corpus.Claim{{Value: corpus.State("accused"), Source: "art-1"}}},
		},
		Facts: []corpus.Fact{
			{Slot: corpus.SlotTerm, Party: "m", Claims: []corpus.Claim{{Value: corpus.Term{Years: 3, Months: 1}, Printed: "37 months", Source: "art-1"}}},
			{Slot: corpus.SlotFine, Stage: corpus.Proposed, About: "overdue penalty", Claims: []corpus.Claim{
				{Value: money(t, "EUR 13,000"), Source: "art-1"}, {Source: "art-2"}, {Value: money(t, "EUR 13,000"), Source: "art-2"}}},
			{Slot: corpus.SlotCount, About: "cameras hidden", Claims: []corpus.Claim{{Value: corpus.Count{N: 12, Noun: "cameras"}, Source: "art-1"}}},
		},
		Later:   []corpus.Event{{Date: corpus.Date{Year: 2022}, Text: "The appeal was withdrawn.", Sources: sources}},
		Sources: []corpus.Source{{ID: "art-1", Title: "Cameras at the pool", Publisher: "Die Zeitung"}, {ID: "art-2", Publisher: "Das Blatt"}},
	}
}

func TestCaseDocument(t *testing.T) {
	d := index.CaseDocument(exampleCase(t))
	want := []string{
		"M. hid cameras.",
		"Landgericht Musterstadt, Germany 德国",
		"M., status: under appeal, March 2021",
		"M., status, voyeurism: accused",
		"M., term of imprisonment: 37 months; 3 years and 1 month",
		"proposed fine, overdue penalty: EUR 13,000",
		"cameras hidden: 12 cameras",
		"The appeal was withdrawn., 2022",
		"defendant: M., Muster",
		"authority: Public Prosecutor",
		"5 KLs 1/20",
		"Cameras at the pool, Die Zeitung",
		"Das Blatt",
	}
	if d.Body != strings.Join(want, "\n") {
		t.Errorf("body\n%s\nwant\n%s", d.Body, strings.Join(want, "\n"))
	}
	if strings.Contains(d.Body, "convicted") {
		t.Error("somebody accused is found under convictions")
	}
	if got := strings.Join(d.Names, "|"); got != "Muster: cameras in changing rooms|穆斯特案|the pool case|5 KLs 1/20|M.|Muster|Public Prosecutor" {
		t.Errorf("names %s", got)
	}
	if got := strings.Join(d.States, " "); got != "under_appeal accused" || d.Year != 2021 || d.Jurisdiction != "DE" || d.Kind != "criminal" {
		t.Errorf("fields %q, %d, %q, %q", got, d.Year, d.Jurisdiction, d.Kind)
	}
	if got := strings.Join(d.Head(), "|"); strings.Count(got, "Muster: cameras") != 1 {
		t.Errorf("the title stands twice in %s", got)
	}
}

func TestArticleDocument(t *testing.T) {
	a := &corpus.Article{Source: corpus.Source{ID: "art-1", Title: "Top court", Published: corpus.Date{Year: 2025, Month: 6}}, Text: "Main text."}
	d := index.ArticleDocument(a)
	if d.Ref != (corpus.Ref{Kind: corpus.ArticleRecord, ID: "art-1"}) || d.Title != "Top court" || d.Body != "Main text." || d.Year != 2025 || d.Names != nil {
		t.Errorf("got %+v", d)
	}
	if got := strings.Join(d.Parts(), "|"); got != "Top court|Main text." {
		t.Errorf("parts %s", got)
	}
}

// Every field of a document changes its sum, and moving text from one field to
// the next does too.
func TestSum(t *testing.T) {
	base := index.CaseDocument(exampleCase(t))
	if base.Sum() != index.CaseDocument(exampleCase(t)).Sum() {
		t.Error("equal documents have different sums")
	}
	seen := map[uint64]string{base.Sum(): "nothing"}
	for what, change := range map[string]func(*index.Document){
		"id":                    func(d *index.Document) { d.Ref.ID = "de-y" },
		"record":                func(d *index.Document) { d.Ref.Kind = corpus.ArticleRecord },
		"title":                 func(d *index.Document) { d.Title += "x" },
		"a name more":           func(d *index.Document) { d.Names = append(d.Names, "x") },
		"names run together":    func(d *index.Document) { d.Names = []string{strings.Join(d.Names, "")} },
		"body":                  func(d *index.Document) { d.Body += "x" },
		"title moved into body": func(d *index.Document) { d.Title, d.Body = "", d.Title+d.Body },
		"topics":                func(d *index.Document) { d.Topics = nil },
		"jurisdiction":          func(d *index.Document) { d.Jurisdiction = "CN" },
		"kind":                  func(d *index.Document) { d.Kind = "civil" },
		"states":                func(d *index.Document) { d.States = d.States[:1] },
		"topic that is a state": func(d *index.Document) { d.Topics, d.States = d.States, d.Topics },
		"year":                  func(d *index.Document) { d.Year++ },
	} {
		d := index.CaseDocument(exampleCase(t))
		change(&d)
		if other, taken := seen[d.Sum()]; taken {
			t.Errorf("the sum is the same after changing %s and %s", what, other)
		}
		seen[d.Sum()] = what
	}
}
