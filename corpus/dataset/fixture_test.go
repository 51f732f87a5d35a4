package dataset_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"
)

var today = corpus.Date{Year: 2026, Month: 11, Day: 21}

// rivers is a column map for an invented table of fines.
const rivers = `
name: river-fines
format: csv
missing: [Unknown]
required: [no, company]
reject:
  - {column: Remarks, pattern: (?i)draft, reason: the decision is a draft}
values:
  company: {column: Company}
  fine: {column: Amount, pattern: '^Quantity\[([0-9,.]+), "Euros"\]$'}
  state: {column: Result, table: {fined: final, closed: dismissed}, else: final}
  kind: {column: Area, match: [{pattern: (?i)penal, value: criminal}], else: regulatory}
  decided: {column: Date, layouts: [02/01/2006, 01/2006, "2006"], unknown: [01/01/1970]}
countries: {Holland: NL}
id: "[{@country} ]river {no}"
title: "{company}: fine of the river board"
aliases: ["{company} river fine"]
jurisdiction: "{Country}"
kind: "{kind}"
forum: River Board
citations: ["RB {no}"]
topics: [rivers, "{Area}"]
summary: "The board decided on {company}[: EUR {fine}][ on {decided}]."
parties:
  - {id: company, role: defendant, name: "{company}", anonymous: (?i)^a company$, persons: ^Dr}
status:
  - {state: "{state}", party: company, charge: "{Area}", date: "{decided}"}
facts:
  - {slot: fine, party: company, about: fine of the board, value: "EUR {fine}", unstated: EUR 0, date: "{decided}", date_is: reported}
source: {title: Fines of the river board, publisher: River Board, url: "https://river.example/fines", rank: derived}
links:
  - {url: "{Link}", split: ";", note: Not read.}
checked: 2026-10-01
`

const header = "no,Company,Country,Amount,Date,Result,Area,Link,Remarks\n"

const weir = `7,Weir Ltd,Germany,"Quantity[1,250.50, ""Euros""]",18/10/2019,fined,Fish,https://court.example/7,` + "\n"

// mapOf decodes a column map.
func mapOf(t testing.TB, written string) *dataset.Map {
	t.Helper()
	m, err := dataset.DecodeMap([]byte(written))
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// asJSON is the map of the rivers for a table in JSON.
func asJSON(rows string) string {
	return strings.Replace(rivers, "format: csv", "format: json\nrows: "+rows, 1)
}

// reader returns a format's reader.
func reader(t testing.TB, format string, m *dataset.Map) dataset.Reader {
	t.Helper()
	r, err := dataset.Named(format, dataset.Options{File: "fines.txt", Today: today, Map: m})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// rows reads everything.
func rows(r dataset.Reader, from io.Reader) []dataset.Row {
	var out []dataset.Row
	for row := range r.Rows(from) {
		out = append(out, row)
	}
	return out
}

// told is what came of rows, one in a line: the ID or the reason.
func told(all []dataset.Row) string {
	var out []string
	for _, row := range all {
		switch {
		case row.Case != nil:
			out = append(out, string(row.Case.ID))
		case row.Article != nil:
			out = append(out, string(row.Article.ID))
		default:
			var rejected *dataset.Rejection
			if errors.As(row.Err, &rejected) && rejected.Row != row.N {
				out = append(out, "another row than its error's")
			}
			out = append(out, row.Err.Error())
		}
	}
	return strings.Join(out, "\n")
}

// tells fails where rows came to something else.
func tells(t *testing.T, all []dataset.Row, want ...string) {
	t.Helper()
	if got := told(all); got != strings.Join(want, "\n") {
		t.Errorf("\n got:\n%s\nwant:\n%s", got, strings.Join(want, "\n"))
	}
}
