package dataset_test

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/corpus/dataset"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// A spreadsheet gets a row for each claim, and nothing that it would run.
func TestATableHasARowForEachClaim(t *testing.T) {
	c := whole()
	c.Title, c.Facts[0].About, c.Facts[0].Note, c.Facts[0].Claims[1].Mistaken = "=SUM(A1)", "+1", "-1", "@me"
	read, err := csv.NewReader(strings.NewReader(written(t, "csv", c))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(read) != 1+1+2+4 {
		t.Fatalf("%d lines", len(read))
	}
	want := map[string]string{
		"case": "ch-weir-2026", "title": "'=SUM(A1)", "jurisdiction": "CH", "kind": "civil", "checked": "2026-05-04", "slot": "damages", "party": "Weir AG",
		"stage": "", "about": "'+1", "date": "", "date_is": "", "value": "CHF 12.50", "bound": "more_than", "conversions": "USD 14", "printed": "over 12.50 francs",
		"publisher": "", "source": "Ruling", "url": "https://court.example/7#:~:text=over,francs", "mistaken": "", "machine_read": "", "note": "'-1",
	}
	got := map[string]string{}
	for i, column := range read[0] {
		got[column] = read[2][i]
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	for i, column := range read[0] {
		got[column] = read[3][i]
	}
	if got["value"] != "" || got["mistaken"] != "'@me" || got["publisher"] != "Gazette" {
		t.Errorf("the second claim: %v", got)
	}
	if machine := read[4][19]; machine != "yes" {
		t.Errorf("a claim that no person confirmed is marked %q", machine)
	}
	if none := written(t, "csv"); strings.Count(none, "\n") != 1 || !strings.HasPrefix(none, "case,title,") {
		t.Errorf("no case at all: %q", none)
	}
}

func TestACitationManagerGetsLegalCases(t *testing.T) {
	c := whole()
	c.Citations = append(c.Citations, corpus.Citation{Text: "12 R. Rep. 345"}, corpus.Citation{Text: "2026 RC 7"})
	machine := &corpus.Case{ID: "us-x", Title: "Lock", Checked: corpus.Date{Year: 2026, Month: 5}, Citations: []corpus.Citation{{Text: "2026 IL 77"}},
		Status: []corpus.Fact{{Slot: "status", Date: corpus.Date{Year: 2025}, Claims: []corpus.Claim{{Value: corpus.State("charged"), Rule: "import.x"}}}}}
	var got []map[string]any
	if err := json.Unmarshal([]byte(written(t, "csl-json", c, machine, &corpus.Case{ID: "us-y"})), &got); err != nil {
		t.Fatal(err)
	}
	date := func(parts ...any) any { return map[string]any{"date-parts": []any{parts}} }
	want := []map[string]any{
		{"type": "legal_case", "id": "ch-weir-2026", "title": c.Title, "title-short": "ladder", "authority": "River Court", "number": "RC 7/26", "jurisdiction": "CH",
			"container-title": "R. Rep.", "volume": "12", "page": "345", "status": "liable", "issued": date(2026.0, 5.0, 4.0), "accessed": date(2026.0, 5.0, 4.0),
			"URL": "https://court.example/7", "source": "Ruling", "keyword": "rivers", "abstract": c.Summary},
		{"type": "legal_case", "id": "us-x", "title": "Lock", "number": "2026 IL 77", "status": "charged, not convicted", "issued": date(2025.0), "accessed": date(2026.0, 5.0),
			"note": "machine-read: no person has confirmed it"},
		{"type": "legal_case", "id": "us-y", "title": ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if none := written(t, "csl-json"); none != "[]\n" {
		t.Errorf("no case at all: %q", none)
	}
}

// The schema is other people's and lies beside the repository, if anywhere; the
// fields of an item are proven above.
func TestItemsAreValidBySchema(t *testing.T) {
	name := filepath.FromSlash("../../../shared/data/csl/csl-data.json")
	if _, err := os.Stat(name); err != nil {
		t.Skip("the schema is not beside the repository: csl-data.json")
	}
	schema, err := jsonschema.NewCompiler().Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	items, err := jsonschema.UnmarshalJSON(strings.NewReader(written(t, "csl-json", append(cases, whole())...)))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(items); err != nil {
		t.Error(err)
	}
}

type full struct{ left int }

var errFull = errors.New("the disk is full")

func (f *full) Write(p []byte) (int, error) {
	if f.left -= len(p); f.left < 0 {
		return 0, errFull
	}
	return len(p), nil
}

// A full disk is an error at the latest when the file is closed.
func TestAFullDiskIsAnError(t *testing.T) {
	for _, format := range dataset.Exports() {
		for _, left := range []int{0, 500} {
			w, err := dataset.NewWriter(format, &full{left})
			if err != nil {
				t.Fatal(err)
			}
			for range 10 {
				err = errors.Join(err, w.Write(whole()))
			}
			if err = errors.Join(err, w.Close()); !errors.Is(err, errFull) {
				t.Errorf("%s with %d bytes left: %v", format, left, err)
			}
		}
	}
}

func TestWhatCannotBeWrittenSaysSo(t *testing.T) {
	if _, err := dataset.NewWriter("xml", &full{}); err == nil || err.Error() != `no export format "xml": use one of jsonl, csv, csl-json` {
		t.Errorf("got %v", err)
	}
	w, err := dataset.NewWriter("jsonl", &full{})
	if err != nil {
		t.Fatal(err)
	}
	huge := whole()
	huge.Summary = strings.Repeat("w", 16<<20)
	if err := w.Write(huge); err == nil || !strings.Contains(err.Error(), "case/ch-weir-2026: takes ") || !strings.Contains(err.Error(), "could not be read back") {
		t.Errorf("got %v", err)
	}
}
