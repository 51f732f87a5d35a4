package dataset_test

import (
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"casebot/corpus"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	utf "golang.org/x/text/encoding/unicode"
)

// One row, every field: what a map makes of it, whole.
func TestARowBecomesARecord(t *testing.T) {
	got := rows(reader(t, "csv", mapOf(t, rivers)), strings.NewReader(header+weir))
	if len(got) != 1 || got[0].Err != nil || got[0].N != 2 || len(got[0].Notes) != 1 {
		t.Fatalf("got %+v", got)
	}
	said, link := corpus.ArticleIDForURL("https://river.example/fines"), corpus.ArticleIDForURL("https://court.example/7")
	on := corpus.Date{Year: 2019, Month: 10, Day: 18}
	claim := func(v corpus.Value) []corpus.Claim {
		return []corpus.Claim{{Value: v, Source: said, Rule: "import.river-fines"}}
	}
	want := &corpus.Case{
		ID: "de-river-7", Title: "Weir Ltd: fine of the river board", Aliases: []string{"Weir Ltd river fine"}, Jurisdiction: "DE",
		Kind: "regulatory", Forum: "River Board", Topics: []string{"rivers", "fish"},
		Citations: []corpus.Citation{{Text: "RB 7", Sources: []corpus.ArticleID{said}}},
		Parties:   []corpus.Party{{ID: "company", Role: "defendant", Names: []corpus.Name{{Text: "Weir Ltd", Sources: []corpus.ArticleID{said}}}}},
		Summary:   "The board decided on Weir Ltd: EUR 1,250.50 on 18 October 2019.",
		Status:    []corpus.Fact{{Slot: "status", Party: "company", About: "Fish", Date: on, Claims: claim(corpus.State("final"))}},
		Facts: []corpus.Fact{{Slot: "fine", Party: "company", About: "fine of the board", Date: on, DateIs: corpus.OfReported,
			Claims: claim(corpus.Money{Minor: 125050, Currency: "EUR"})}},
		Sources: []corpus.Source{
			{ID: said, Title: "Fines of the river board", Publisher: "River Board", URL: "https://river.example/fines", Rank: corpus.Derived, DerivedFrom: link},
			{ID: link, Publisher: "court.example", URL: "https://court.example/7", Note: "Not read."},
		},
		Checked: corpus.Date{Year: 2026, Month: 10, Day: 1},
	}
	if diff := cmp.Diff(want, got[0].Case); diff != "" {
		t.Error(diff)
	}
	if !got[0].Case.MachineRead() {
		t.Error("what a table says counts as machine-read until a person has looked")
	}
	if note := got[0].Notes[0].String(); note != "kind (Area): none of the map's patterns fits: the map's own value taken: Fish" {
		t.Errorf("the note is %q", note)
	}
}

// A bad row says what is wrong and where, and those around it are read.
func TestBadRowsOfATableDoNotEndIt(t *testing.T) {
	good := "8,Dam AG,France,,,,,,\n"
	for _, tt := range []struct {
		name, rows string
		want       []string
	}{
		{"too many fields", "7,Weir,DE,,,,,,,surplus\n" + good, []string{"fines.txt: row 2: the row has not as many fields as there are columns: 10, not 9", "fr-river-8"}},
		{"too many commas harm nothing", "7,Weir,DE,,,,,,,,,\n" + good, []string{"de-river-7", "fr-river-8"}},
		{"too few fields", "7,Weir,DE\n" + good, []string{"fines.txt: row 2: the row has not as many fields as there are columns: 3, not 9", "fr-river-8"}},
		{"lines without anything", "\n \r\n" + good + "\n", []string{"fr-river-8"}},
		{"a required cell is empty", ",Weir,DE,,,,,,\n" + good, []string{"fines.txt: row 2: no is empty, and the map requires it", "fr-river-8"}},
		{"and so is one that stands for none", "7,unknown,DE,,,,,,\n" + good, []string{"fines.txt: row 2: company is empty, and the map requires it", "fr-river-8"}},
		{"the map rejects it", "7,Weir,DE,,,,,,A Draft of May\n" + good, []string{"fines.txt: row 2: the decision is a draft: A Draft of May", "fr-river-8"}},
		{"the same ID twice", good + good, []string{"fr-river-8", "fines.txt: row 3: the ID stands in an earlier row: fr-river-8 in row 2"}},
		{"an unknown country is left out of a machine-read record", "7,Weir,Ruritania,,,,,,\n" + good, []string{"river-7", "fr-river-8"}},
		{"a country of the map's own", "7,Weir,holland,,,,,,\n", []string{"nl-river-7"}},
		{"no country at all", "7,Weir,,,,,,,\n" + good, []string{"river-7", "fr-river-8"}},
		{"no ID is left", "第一,Weir,,,,,,,\n" + good, []string{"fines.txt: row 2: no ID can be made of the row: \"river 第一\"", "fr-river-8"}},
		{"broken UTF-8", "7,W\xffeir,DE,,,,,,\n" + good, []string{"fines.txt: row 2: the row is not UTF-8: name its encoding in the map", "fr-river-8"}},
		{"a huge field", "7," + strings.Repeat("w", 1<<20) + ",DE,,,,,,\n" + good, []string{"fines.txt: row 2: the row is longer than a row may be", "fr-river-8"}},
		{"a quote that never closes", "7,\"Weir,DE,,,,,,\n" + good + "9,Lock BV,NL,,,,,,\n", []string{"fines.txt: row 2: the row opens a quoted field that is not closed", "fr-river-8", "nl-river-9"}},
		{"a file that was cut in a row", good + "9,Lock BV,NL", []string{"fr-river-8", "fines.txt: row 3: the file stops in the middle; what stands before it was read"}},
		{"a file that was cut in a quoted field", good + "9,\"Lock BV, of", []string{"fr-river-8", "fines.txt: row 3: the file stops in the middle; what stands before it was read"}},
		{"over more lines than a record may have", "7,\"Weir,DE,,,,,,\n" + strings.Repeat("\n", 600) + good, []string{"fines.txt: row 2: the row opens a quoted field that is not closed", "fr-river-8"}},
		{"over more bytes than a record may have", "7,\"Weir" + strings.Repeat(strings.Repeat("w", 1000<<10)+"\n", 2) + good,
			[]string{"fines.txt: row 2: the row opens a quoted field that is not closed", "fines.txt: row 3: the row has not as many fields as there are columns: 1, not 9", "fr-river-8"}},
		{"a line break inside of quotes", "7,\"Weir\nand \"\"Sons\"\"\",DE,,,,,,\n" + good, []string{"de-river-7", "fr-river-8"}},
		{"quotes as they come", "7,5\" Pipes,DE,,,,,,\n8,\"Dam \"AG\" Ltd\",FR,,,,,,\n", []string{"de-river-7", "fr-river-8"}},
		{"no line break at the end", strings.TrimSuffix(good, "\n"), []string{"fr-river-8"}},
		{"Windows line ends", strings.ReplaceAll(good+weir, "\n", "\r\n"), []string{"fr-river-8", "de-river-7"}},
		{"nothing behind the names of the columns", "", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tells(t, rows(reader(t, "csv", mapOf(t, rivers)), strings.NewReader(header+tt.rows)), tt.want...)
		})
	}
}

// A file full of quotes that do not close is read in time that grows with its
// length alone: behind the thousandth, a record is looked for in few lines only,
// and one that has few is still read.
func TestAFileFullOfOpenQuotesIsReadToItsEnd(t *testing.T) {
	good := "7,\"Weir\nLtd\",DE,,,,,,\n"
	long := "8,\"Dam" + strings.Repeat("\n", 9) + "AG\",FR,,,,,,\n"
	text := header + long + strings.Repeat("\"x,y\n", 20_000) + long + good
	n, last := 0, []string{}
	for row := range reader(t, "csv", mapOf(t, rivers)).Rows(strings.NewReader(text)) {
		n++
		if row.Case != nil {
			last = append(last, string(row.Case.ID))
		}
	}
	if n < 20_004 || !slices.Equal(last, []string{"fr-river-8", "de-river-7"}) {
		t.Errorf("%d rows, read: %v", n, last)
	}
}

// Files come as programs write them.
func TestATableIsReadInItsEncodingAndWithItsDelimiter(t *testing.T) {
	text := header + strings.Replace(weir, "Weir Ltd", "Wéhr GmbH", 1)
	little, err := utf.UTF16(utf.LittleEndian, utf.UseBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	big, err := utf.UTF16(utf.BigEndian, utf.IgnoreBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	unmarked, err := utf.UTF16(utf.LittleEndian, utf.IgnoreBOM).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	western, err := charmap.Windows1252.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	semicolons := strings.NewReplacer(",", ";", "1,250.50", "1,250.50", `1,250.50, `, `1,250.50, `).Replace(text)
	for _, tt := range []struct{ name, text, more string }{
		{"UTF-8", text, ""},
		{"UTF-8 with a mark", "\ufeff" + text, ""},
		{"UTF-16 with a mark", little, ""},
		{"UTF-16 the other way, without", big, ""},
		{"UTF-16 without a mark", unmarked, ""},
		{"a named encoding", western, "encoding: windows-1252\n"},
		{"semicolons", semicolons, ""},
		{"tabs", strings.ReplaceAll(header, ",", "\t") + "7\tWéhr GmbH\tDE\t\t\t\t\t\t\n", ""},
		{"a delimiter of the map", strings.ReplaceAll(header, ",", "!") + "7!Wéhr GmbH!DE!!!!!!\n", "delimiter: \"!\"\n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := rows(reader(t, "csv", mapOf(t, tt.more+rivers)), iotest.OneByteReader(strings.NewReader(tt.text)))
			if len(got) != 1 || got[0].Case == nil || got[0].Case.Parties[0].Name() != "Wéhr GmbH" {
				t.Errorf("got %s", told(got))
			}
		})
	}
}

// What makes the whole file unreadable ends it, and says so.
func TestAFileThatCannotBeReadSaysSo(t *testing.T) {
	for _, tt := range []struct{ name, m, text, want string }{
		{"no columns of the map's", rivers, "a,b\n1,2\n", "fines.txt: row 1: the map river-fines reads the column \"Amount\", which is not there; there are: a, b; what stands before it was read"},
		{"a column of the map's twice", rivers, strings.Replace(header, "Remarks", "Amount", 1), "fines.txt: row 1: the column \"Amount\" stands twice, and the map river-fines reads it: rename one; what stands before it was read"},
		{"names in quotes that do not close", rivers, "\"a,b\n1,2\n", "fines.txt: row 1: the names of the columns: the line opens a quoted field that is not closed; what stands before it was read"},
		{"names longer than a row may be", rivers, strings.Repeat("w", 1<<20+1) + "\n", "fines.txt: row 1: the names of the columns: the line is longer than a row may be; what stands before it was read"},
		{"an unknown encoding", "encoding: klingon\n" + rivers, header, "fines.txt: row 1: encoding \"klingon\" is not known: use a name such as windows-1252 or gbk; what stands before it was read"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tells(t, rows(reader(t, "csv", mapOf(t, tt.m)), strings.NewReader(tt.text)), tt.want)
		})
	}
	t.Run("an empty file has no rows", func(t *testing.T) {
		tells(t, rows(reader(t, "csv", mapOf(t, rivers)), strings.NewReader("")))
	})
	t.Run("a disk that fails", func(t *testing.T) {
		text := header + strings.Repeat("7,Weir,DE,,,,,,\n", 10_000)
		got := rows(reader(t, "csv", mapOf(t, rivers)), iotest.TimeoutReader(strings.NewReader(text)))
		if last := told(got[len(got)-1:]); !strings.Contains(last, "timeout") || !strings.Contains(last, "what stands before it was read") {
			t.Errorf("the last row says %q", last)
		}
	})
}

// Whoever has seen enough stops reading.
func TestReadingStopsWhenItIsNotAskedToGoOn(t *testing.T) {
	object := `{"no": 7, "Company": "Weir", "Country": "DE"}`
	for _, tt := range []struct{ format, m, text string }{
		{"csv", rivers, header + weir + weir},
		{"json", asJSON(`""`), object + object},
		{"json", asJSON(`""`), "[" + object + "," + object + "]"},
		{"jsonl", "", "{}\n{}\n"},
	} {
		n := 0
		m := mapOf(t, rivers)
		if tt.m != "" {
			m = mapOf(t, tt.m)
		}
		for range reader(t, tt.format, m).Rows(strings.NewReader(tt.text)) {
			n++
			break
		}
		if n != 1 {
			t.Errorf("%s: %d rows", tt.format, n)
		}
	}
}
