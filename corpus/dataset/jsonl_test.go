package dataset_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/corpus/dataset"

	"github.com/google/go-cmp/cmp"
)

// written returns what a writer makes of cases.
func written(t testing.TB, format string, cases ...*corpus.Case) string {
	t.Helper()
	var out bytes.Buffer
	w, err := dataset.NewWriter(format, &out)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		if err := w.Write(c); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// whole is a case with something in every field.
func whole() *corpus.Case {
	day := corpus.Date{Year: 2026, Month: 5, Day: 4}
	one := []corpus.ArticleID{"art-1"}
	return &corpus.Case{
		ID: "ch-weir-2026", Title: "Weir & Sons <AG>: fish ladder", TitleZH: "某公司案", Aliases: []string{"ladder"}, Jurisdiction: "CH", Kind: "civil",
		Forum: "River Court; Mill Court", Citations: []corpus.Citation{{Text: "RC 7/26", Sources: one}},
		Parties: []corpus.Party{{ID: "weir", Role: "defendant", Names: []corpus.Name{{Text: "Weir AG"}}},
			{ID: "z", Role: "claimant", Person: true, Anonymised: true, Names: []corpus.Name{{Text: "Z.", Sources: one}}, Note: "An initial alone."}},
		Topics: []string{"rivers"}, Summary: "An invented matter.",
		Status: []corpus.Fact{{Slot: "status", Party: "weir", Stage: corpus.OnAppeal, About: "fish", Date: day, DateIs: corpus.OfPublished, Note: "n",
			Claims: []corpus.Claim{{Value: corpus.State("liable"), Source: "art-1"}}}},
		Facts: []corpus.Fact{
			{Slot: "damages", Party: "weir", Claims: []corpus.Claim{
				{Value: corpus.Money{Minor: 1250, Currency: "CHF"}, Bound: corpus.MoreThan, Gloss: []corpus.Money{{Minor: 1400, Currency: "USD"}}, Printed: "over 12.50 francs",
					Source: "art-1", Passage: corpus.Passage{First: "over", Last: "francs"}, Rule: "damages.over", Span: corpus.Span{Start: 3, End: 40}, Confirmed: true},
				{Source: "art-2", Mistaken: "it took it back"}}},
			{Slot: "term", Claims: []corpus.Claim{{Value: corpus.Term{Years: 1, Months: 2, Days: 3}, Source: "art-2", Rule: "term.plain"}}},
			{Slot: "count", Claims: []corpus.Claim{{Value: corpus.Count{N: 1234, Noun: "fish"}, Source: "art-2"}}},
			{Slot: "date", Claims: []corpus.Claim{{Value: corpus.Date{Year: 2025}, Source: "art-2"}}},
			{Slot: "charge", Claims: []corpus.Claim{{Value: corpus.Text("barring\u2028a <river>"), Source: "art-2"}}}},
		Later: []corpus.Event{{Date: day, Text: "The ladder was built.", Sources: one}},
		Sources: []corpus.Source{{ID: "art-1", Title: "Ruling", URL: "https://court.example/7", Published: day, Rank: corpus.Official},
			{ID: "art-2", Publisher: "Gazette", Author: "A. Writer", URL: "https://gazette.example/7", Rank: corpus.Derived, DerivedFrom: "art-1", Note: "n"}},
		Checked: day, CheckedNote: "No appeal was found.",
	}
}

// What is exported comes back without loss: the archive that ships, and a record
// with everything in it.
func TestLinesGiveRecordsBackWithoutLoss(t *testing.T) {
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	cases = append(cases, whole())
	text := written(t, "jsonl", cases...)
	if strings.Count(text, "\n") != len(cases) {
		t.Errorf("%d lines for %d records", strings.Count(text, "\n"), len(cases))
	}
	n := 0
	for row := range reader(t, "jsonl", nil).Rows(strings.NewReader(text)) {
		if row.Err != nil || row.N != int64(n+1) {
			t.Fatalf("row %d: %v", row.N, row.Err)
		}
		if diff := cmp.Diff(cases[n], row.Case); diff != "" {
			t.Fatal(diff)
		}
		n++
	}
	if n < len(cases) {
		t.Errorf("%d records of %d came back", n, len(cases))
	}
}

// A script finds the fields that it relies on, and no null where a list belongs.
func TestALineHasTheFieldsThatScriptsRelyOn(t *testing.T) {
	c := whole()
	c.Status, c.Kind, c.Facts = nil, corpus.Incident, nil
	var line struct {
		Record, ID, Jurisdiction, Summary, Checked string
		Names                                      []string
		Status, Facts                              []any
		Sources                                    []struct{ URL string }
	}
	text := written(t, "jsonl", c)
	if err := json.Unmarshal([]byte(text), &line); err != nil {
		t.Fatal(err)
	}
	if line.Record != "case" || line.ID != "ch-weir-2026" || line.Jurisdiction != "CH" || line.Summary != c.Summary || line.Checked != "2026-05-04" {
		t.Errorf("got %+v", line)
	}
	if diff := cmp.Diff(c.Names(), line.Names); diff != "" || line.Status == nil || line.Facts == nil || line.Sources[0].URL != "https://court.example/7" {
		t.Errorf("got %+v, %s", line, diff)
	}
	if c.Facts != nil {
		t.Error("writing a record changed it")
	}
}

func TestArticlesGoOutAndComeBack(t *testing.T) {
	want := &corpus.Article{
		Source: corpus.Source{ID: "art-7", Title: "Ruling", URL: "https://court.example/7"}, Origin: "ruling.html", Language: "en",
		Text: "The weir must go. 必须拆除。", Paragraphs: []corpus.Span{{Start: 0, End: 33}}, Sentences: []corpus.Span{{Start: 0, End: 17}, {Start: 18, End: 33}},
		Added: time.Date(2026, 11, 21, 8, 0, 0, 0, time.UTC),
	}
	bare := &corpus.Article{Source: corpus.Source{ID: "art-8"}, Text: "x"}
	var out bytes.Buffer
	w, err := dataset.NewWriter("jsonl", &out)
	if err != nil {
		t.Fatal(err)
	}
	articles, ok := w.(dataset.ArticleWriter)
	if !ok {
		t.Fatal("jsonl takes no articles")
	}
	for _, a := range []*corpus.Article{want, bare} {
		if err := articles.WriteArticle(a); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	got := rows(reader(t, "jsonl", nil), &out)
	tells(t, got, "art-7", "art-8")
	if diff := cmp.Diff([]*corpus.Article{want, bare}, []*corpus.Article{got[0].Article, got[1].Article}); diff != "" {
		t.Error(diff)
	}
}

func TestBadLinesDoNotEndAFile(t *testing.T) {
	good := strings.ReplaceAll(written(t, "jsonl", whole()), "\n", "")
	article := `{"record":"article","id":"art-7","text":"abc","sentences":[{"start":0,"end":%}]}`
	for _, tt := range []struct {
		name, line, want string
	}{
		{"no JSON", `{"id": `, "the line is not JSON: unexpected end of JSON input"},
		{"no object", `[1]`, "the line is not JSON: json: cannot unmarshal array into Go value of type dataset.line"},
		{"broken UTF-8", "{\"id\": \"\xff\"}", "the line is not UTF-8"},
		{"deep nesting", strings.Repeat("[", 1<<20), "the line is not JSON: invalid character '[' exceeded max depth"},
		{"too long", strings.Repeat("w", 16<<20+1), "the line is longer than a row may be"},
		{"another kind", `{"record":"verdict"}`, `"record" is neither case nor article: verdict`},
		{"a wrong form", `{"id": 7}`, "the line is no case record: json: cannot unmarshal number into Go struct field Case.id of type corpus.CaseID"},
		{"a value that is none", `{"facts":[{"slot":"fine","claims":[{"value":"many"}]}]}`, "the line is no case record: fact fine: "},
		{"a case that breaks off", `{"record":"case","id":`, "the line is no case record: unexpected end of JSON input"},
		{"nothing in it", `{}`, `the record is not sound: : id: "": use lower-case letters`},
		{"an article of a wrong form", `{"record":"article","text":7}`, "the line is no article: "},
		{"an article without a text", `{"record":"article","id":"art-7"}`, "the article has no ID or no text: art-7"},
		{"a sentence outside of the text", strings.Replace(article, "%", "9", 1), "a paragraph or sentence lies outside of the article's text: art-7"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := rows(reader(t, "jsonl", nil), strings.NewReader("\ufeff"+tt.line+"\n\n"+good))
			if len(got) != 2 || got[0].Err == nil || !strings.HasPrefix(got[0].Err.Error(), "fines.txt: row 1: "+tt.want) {
				t.Fatalf("got %.300s", told(got))
			}
			if got[1].Case == nil || got[1].N != 3 {
				t.Errorf("the next line came to %s", told(got[1:]))
			}
		})
	}
	t.Run("the same record twice", func(t *testing.T) {
		tells(t, rows(reader(t, "jsonl", nil), strings.NewReader(good+"\n"+good)), "ch-weir-2026", "fines.txt: row 2: the ID stands in an earlier row: ch-weir-2026 in row 1")
	})
}

// A file that was cut ends with an error of the file, with the number of the row
// that is not whole; what stands before it was read. A last line without its line
// break is whole where its JSON is.
func TestAFileThatWasCut(t *testing.T) {
	good := strings.TrimSuffix(written(t, "jsonl", whole()), "\n")
	const stops = "fines.txt: row 2: the file stops in the middle; what stands before it was read"
	for at := 1; at < len(good); at += 1 + len(good)/97 {
		got := rows(reader(t, "jsonl", nil), strings.NewReader(good+"\n"+good[:at]))
		tells(t, got, "ch-weir-2026", stops)
	}
	tells(t, rows(reader(t, "jsonl", nil), strings.NewReader(good)), "ch-weir-2026")
}

// A line says itself what it is of: confirmations come back with the record, and
// a claim that no person has confirmed stays machine-read.
func TestAConfirmationComesBack(t *testing.T) {
	got := rows(reader(t, "jsonl", nil), strings.NewReader(written(t, "jsonl", whole())))
	if len(got) != 1 || got[0].Case == nil {
		t.Fatal(told(got))
	}
	if facts := got[0].Case.Facts; facts[0].MachineRead() || !facts[1].MachineRead() {
		t.Errorf("got %+v", facts[:2])
	}
}
