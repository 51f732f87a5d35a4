package dataset_test

import (
	"strings"
	"testing"
	"testing/iotest"
)

// The same table in JSON, in every form in which such tables come.
func TestObjectsAreReadWhereverTheyStand(t *testing.T) {
	one, two := `{"no": 7, "Company": "Weir \"[{\\ Ltd", "Country": "DE"}`, `{"no": "8", "Company": "Dam", "Country": null, "Remarks": {"a": [1, {}]}}`
	for _, tt := range []struct{ name, rows, text string }{
		{"a list", `""`, "[" + one + "," + two + "]"},
		{"a list with white space and a mark", `""`, "\ufeff \n[ " + one + " ,\n" + two + "\n]\n"},
		{"a list in an object", "data.items", `{"made": {"by": ["x"], "items": 1}, "data": {"n": 12e3, "ok": true, "items": [` + one + "," + two + `]}}`},
		{"one a line", `""`, one + "\n" + two + "\n"},
		{"one after the other", `""`, one + two},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tells(t, rows(reader(t, "json", mapOf(t, asJSON(tt.rows))), iotest.OneByteReader(strings.NewReader(tt.text))), "de-river-7", "river-8")
		})
	}
}

func TestBadObjectsDoNotEndAList(t *testing.T) {
	good := `{"no": 8, "Company": "Dam", "Country": "FR"}`
	for _, tt := range []struct {
		name, text string
		want       []string
	}{
		{"no object", `[7, ` + good + `]`, []string{"fines.txt: row 1: the row is no JSON object: json: cannot unmarshal number into Go value of type map[string]interface {}", "fr-river-8"}},
		{"no JSON", `[{"no" 7}, ` + good + `]`, []string{"fines.txt: row 1: the row is no JSON object: invalid character '7' after object key", "fr-river-8"}},
		{"broken UTF-8", "[{\"no\": \"\xff\"}, " + good + "]", []string{"fines.txt: row 1: the row is not UTF-8: name its encoding in the map", "fr-river-8"}},
		{"a huge field", `[{"no": "` + strings.Repeat("7", 1<<20) + `"}, ` + good + `]`, []string{"fines.txt: row 1: the row is longer than a row may be", "fr-river-8"}},
		{"deep nesting", `[` + strings.Repeat("[", 100) + strings.Repeat("]", 100) + `, ` + good + `]`, []string{"fines.txt: row 1: the row is nested deeper than a row may be", "fr-river-8"}},
		{"a huge field in a sequence", `{"no": "` + strings.Repeat("7", 1<<20) + `"}` + good, []string{"fines.txt: row 1: the row is longer than a row may be", "fr-river-8"}},
		{"null for a row", `[null, ` + good + `]`, []string{"fines.txt: row 1: no is empty, and the map requires it", "fr-river-8"}},
		{"an empty list", `[]`, nil},
		{"an empty file", ` `, nil},
		{"it stops in the middle of a row", `[` + good + `, {"no": `, []string{"fr-river-8", "fines.txt: row 2: the file stops in the middle; what stands before it was read"}},
		{"it stops between rows", `[` + good, []string{"fr-river-8", "fines.txt: row 2: the file stops in the middle; what stands before it was read"}},
		{"it stops before the next", `[` + good + `,`, []string{"fr-river-8", "fines.txt: row 2: the file stops in the middle; what stands before it was read"}},
		{"no comma", `[` + good + good + `]`, []string{"fr-river-8", "fines.txt: row 2: '{' stands where ',' belongs; what stands before it was read"}},
		{"a sequence that stops", good + `{"no": `, []string{"fr-river-8", "fines.txt: row 2: the file stops in the middle; what stands before it was read"}},
		{"a number that ends the file", good + ` 12`, []string{"fr-river-8", "fines.txt: row 2: the row is no JSON object: json: cannot unmarshal number into Go value of type map[string]interface {}"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tells(t, rows(reader(t, "json", mapOf(t, asJSON(`""`))), strings.NewReader(tt.text)), tt.want...)
		})
	}
}

func TestAnUnknownEncodingIsAnError(t *testing.T) {
	tells(t, rows(reader(t, "json", mapOf(t, "encoding: klingon\n"+asJSON(`""`))), strings.NewReader("[]")),
		"fines.txt: row 1: encoding \"klingon\" is not known: use a name such as windows-1252 or gbk; what stands before it was read")
}

func TestTheListOfAMapMustBeThere(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"no such field", `{"other": [1, 2]}`, `there is no field "items"`},
		{"none at all", `{}`, `there is no field "items"`},
		{"no object", `[]`, `'[' stands where '{' belongs`},
		{"a field that is no text", `{7: 1}`, "a field has no name: json: cannot unmarshal number into Go value of type string"},
		{"it stops", `{"other": `, "the file stops in the middle"},
		{"it stops behind a field", `{"other"`, "the file stops in the middle"},
		{"it stops behind a value", `{"other": 1`, "the file stops in the middle"},
		{"it stops before everything", ``, "the file stops in the middle"},
		{"no comma", `{"other": 1 "items": []}`, `'"' stands where ',' belongs`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tells(t, rows(reader(t, "json", mapOf(t, asJSON("items"))), strings.NewReader(tt.text)),
				`fines.txt: row 1: rows "items": `+tt.want+"; what stands before it was read")
		})
	}
	t.Run("what is passed over may be of any size", func(t *testing.T) {
		text := `{"other": "` + strings.Repeat("w", 2<<20) + `", "deep": ` + strings.Repeat("[", 99) + strings.Repeat("]", 99) + `, "items": [{"no": 7, "Company": "Weir"}]}`
		tells(t, rows(reader(t, "json", mapOf(t, asJSON("items"))), strings.NewReader(text)), "river-7")
	})
}

func TestADiskThatFailsEndsTheRows(t *testing.T) {
	object := `{"no": 7, "Company": "Weir"}`
	for _, text := range []string{"[" + strings.Repeat(object+",", 9000), strings.Repeat(object, 9000), `"` + strings.Repeat("w", 300_000)} {
		got := rows(reader(t, "json", mapOf(t, asJSON(`""`))), iotest.TimeoutReader(strings.NewReader(text)))
		if last := got[len(got)-1]; last.Err == nil || !strings.Contains(last.Err.Error(), "timeout") {
			t.Errorf("the last row says %v", last.Err)
		}
	}
	got := rows(reader(t, "jsonl", nil), iotest.TimeoutReader(strings.NewReader(strings.Repeat("{}\n", 90_000))))
	if last := got[len(got)-1]; last.Err == nil || !strings.Contains(last.Err.Error(), "timeout") {
		t.Errorf("the last row says %v", last.Err)
	}
}
