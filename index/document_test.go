package index_test

import (
	"slices"
	"strings"
	"testing"
	"time"

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
	amounts := []index.Amount{{Slot: corpus.SlotTerm, Unit: index.Months, N: 37}}
	if d.Court != "Landgericht Musterstadt" || d.Date != (corpus.Date{Year: 2021, Month: 3}) || !slices.Equal(d.Amounts, amounts) || !d.Added.IsZero() {
		t.Errorf("court %q, date %v, amounts %v, added %v", d.Court, d.Date, d.Amounts, d.Added)
	}
	if got := strings.Join(d.Head(), "|"); strings.Count(got, "Muster: cameras") != 1 {
		t.Errorf("the title stands twice in %s", got)
	}
}

// Without a dated status, a case is dated as its newest fact or source, as
// exactly as that is known.
func TestTheDateOfACase(t *testing.T) {
	june, twelfth := corpus.Date{Year: 2023, Month: 6}, corpus.Date{Year: 2023, Month: 6, Day: 12}
	for _, c := range []struct {
		what string
		from corpus.Case
		want corpus.Date
	}{
		{"nothing is dated", corpus.Case{Facts: []corpus.Fact{{Slot: corpus.SlotFine}}}, corpus.Date{}},
		{"the newest source", corpus.Case{Facts: []corpus.Fact{{Date: corpus.Date{Year: 2022}}}, Sources: []corpus.Source{{Published: june}, {Published: corpus.Date{Year: 2021}}}}, june},
		{"the day before the month", corpus.Case{Facts: []corpus.Fact{{Date: twelfth}}, Sources: []corpus.Source{{Published: june}}}, twelfth},
		{"a status before all", corpus.Case{Status: []corpus.Fact{{}, {Date: corpus.Date{Year: 2020}}}, Facts: []corpus.Fact{{Date: twelfth}}}, corpus.Date{Year: 2020}},
	} {
		if d := index.CaseDocument(&c.from); d.Date != c.want || d.Year != c.want.Year {
			t.Errorf("%s: %v of %d, want %v", c.what, d.Date, d.Year, c.want)
		}
	}
}

// Every amount that stands and that any source states is there to be found by: read
// by a machine, paid, for life. A notice of intent, what was claimed, alleged or set
// aside, penalties for each day to come, fines of another matter, conversions and unstated sums are not.
func TestTheAmountsOfACase(t *testing.T) {
	d := index.CaseDocument(&corpus.Case{Facts: []corpus.Fact{
		{Slot: corpus.SlotGain, Stage: corpus.Paid, Claims: []corpus.Claim{{Value: money(t, "JPY 5,000"), Gloss: []corpus.Money{{Minor: 3400, Currency: "USD"}}, Rule: "gain.earned"}, {}}},
		{Slot: corpus.SlotTerm, Stage: corpus.OnAppeal, Claims: []corpus.Claim{{Value: corpus.Term{Life: true}}, {Value: corpus.Term{Days: 14}}}},
		{Slot: corpus.SlotCount, Claims: []corpus.Claim{{Value: corpus.Count{N: 12, Noun: "cameras"}}}},
		{Slot: corpus.SlotFine, Stage: corpus.Proposed, Claims: []corpus.Claim{{Value: money(t, "GBP 183 million")}}},
		{Slot: corpus.SlotDamages, Stage: corpus.Claimed, Claims: []corpus.Claim{{Value: money(t, "GBP 5 million")}}},
		{Slot: corpus.SlotLoss, Stage: corpus.Alleged, Claims: []corpus.Claim{{Value: money(t, "GBP 6 million")}}},
		{Slot: corpus.SlotFine, Stage: corpus.Decided, About: "periodic penalty a day, after two months", Claims: []corpus.Claim{{Value: money(t, "EUR 100,000")}}},
		{Slot: corpus.SlotFine, Stage: corpus.Decided, About: "an earlier fine in a separate matter", Claims: []corpus.Claim{{Value: money(t, "EUR 600,000")}}},
		{Slot: corpus.SlotFine, Stage: corpus.SetAside, Claims: []corpus.Claim{{Value: money(t, "GBP 7 million")}}},
	}})
	want := []index.Amount{{Slot: corpus.SlotGain, Unit: "JPY", N: 5000}, {Slot: corpus.SlotTerm, Unit: index.Months, N: index.Life}, {Slot: corpus.SlotTerm, Unit: index.Months}}
	if !slices.Equal(d.Amounts, want) {
		t.Errorf("amounts %v, want %v", d.Amounts, want)
	}
}

// A sum counts in the currency of its country alone where a source states it in that, and
// in each of several where none is the country's. What a source corrected counts no more.
func TestConversionsAreNoAmounts(t *testing.T) {
	fine := func(jurisdiction string, claims ...corpus.Claim) *corpus.Case {
		return &corpus.Case{Jurisdiction: jurisdiction, Facts: []corpus.Fact{{Slot: corpus.SlotFine, Stage: corpus.Decided, Claims: claims}}}
	}
	krona, euro := corpus.Claim{Value: money(t, "SEK 200,000")}, corpus.Claim{Value: money(t, "EUR 18,630")}
	amount := func(unit string, n int64) index.Amount { return index.Amount{Slot: corpus.SlotFine, Unit: unit, N: n} }
	for _, c := range []struct {
		from *corpus.Case
		want []index.Amount
	}{
		{fine("SE", euro, krona), []index.Amount{amount("SEK", 20_000_000)}},
		{fine("EU", krona, euro), []index.Amount{amount("EUR", 1_863_000)}},
		{fine("CN", krona, euro), []index.Amount{amount("SEK", 20_000_000), amount("EUR", 1_863_000)}},
		{fine("", krona, euro), []index.Amount{amount("SEK", 20_000_000), amount("EUR", 1_863_000)}},
		{fine("SE", corpus.Claim{Value: money(t, "SEK 2 million"), Mistaken: "Corrected to SEK 200,000."}, krona), []index.Amount{amount("SEK", 20_000_000)}},
	} {
		if got := index.CaseDocument(c.from).Amounts; !slices.Equal(got, c.want) {
			t.Errorf("in %q: %v, want %v", c.from.Jurisdiction, got, c.want)
		}
	}
}

func TestArticleDocument(t *testing.T) {
	a := &corpus.Article{Source: corpus.Source{ID: "art-1", Title: "Top court", Published: corpus.Date{Year: 2025, Month: 6}}, Text: "Main text.",
		Added: time.Date(2026, 2, 1, 23, 30, 0, 0, time.FixedZone("west", -3600))}
	d := index.ArticleDocument(a)
	if d.Ref != (corpus.Ref{Kind: corpus.ArticleRecord, ID: "art-1"}) || d.Title != "Top court" || d.Body != "Main text." || d.Year != 2025 || d.Names != nil {
		t.Errorf("got %+v", d)
	}
	if d.Date != a.Published || d.Added != (corpus.Date{Year: 2026, Month: 2, Day: 2}) {
		t.Errorf("dated %v, added %v", d.Date, d.Added)
	}
	if d := index.ArticleDocument(&corpus.Article{}); !d.Added.IsZero() {
		t.Errorf("added at no time is added %v", d.Added)
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
		"court":                 func(d *index.Document) { d.Court = "Amtsgericht" },
		"date":                  func(d *index.Document) { d.Date.Day = 4 },
		"added":                 func(d *index.Document) { d.Added = corpus.Date{Year: 2026} },
		"date that is added":    func(d *index.Document) { d.Date, d.Added = d.Added, d.Date },
		"an amount":             func(d *index.Document) { d.Amounts = nil },
		"its slot":              func(d *index.Document) { d.Amounts[0].Slot = corpus.SlotFine },
		"its unit":              func(d *index.Document) { d.Amounts[0].Unit = "USD" },
		"its number":            func(d *index.Document) { d.Amounts[0].N++ },
	} {
		d := index.CaseDocument(exampleCase(t))
		change(&d)
		if other, taken := seen[d.Sum()]; taken {
			t.Errorf("the sum is the same after changing %s and %s", what, other)
		}
		seen[d.Sum()] = what
	}
}

// Who was sentenced is found among the convicted, once.
func TestASentenceIsAConviction(t *testing.T) {
	c := &corpus.Case{Status: []corpus.Fact{
		{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("sentenced")}}},
		{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("convicted")}}},
		{Slot: corpus.SlotStatus, Claims: []corpus.Claim{{Value: corpus.State("charged")}}}}}
	if got := strings.Join(index.CaseDocument(c).States, " "); got != "sentenced convicted charged" {
		t.Errorf("states %s", got)
	}
}

// A court is found by what it is called for short.
func TestTheInitialsOfACourt(t *testing.T) {
	for forum, want := range map[string]string{
		"Information Commissioner's Office":                  "Information Commissioner's Office ICO",
		"High Court of Ireland; Data Protection Commission":  "High Court of Ireland; Data Protection Commission HCI DPC",
		"Greek authority (Hellenic Data Protection Society)": "Greek authority (Hellenic Data Protection Society) HDPS",
		"Amtsgericht": "Amtsgericht", "最高人民法院": "最高人民法院", "": "",
	} {
		if got := index.CaseDocument(&corpus.Case{Forum: forum}).Court; got != want {
			t.Errorf("%q is found by %q, want %q", forum, got, want)
		}
	}
}
