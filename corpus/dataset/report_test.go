package dataset_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/corpus/dataset"
)

// A dry run shows what would become of a file, in numbers and row by row.
func TestAReportTellsWhatBecameOfAFile(t *testing.T) {
	text := header + weir + "8,Dam AG,France,,01/01/1970,,penal,,\n9,,France,,,,,,\n10,,France,,,,,,\n11,Lock,FR,,,,penal,,a draft\n"
	var report dataset.Report
	var lines []string
	for row := range reader(t, "csv", mapOf(t, rivers)).Rows(strings.NewReader(text)) {
		report.Add(row)
		lines = append(lines, row.String())
	}
	want := `5 rows: 2 mapped (2 with something defaulted or left out), 3 rejected
mapped:
         2  citations
         2  forum
         2  jurisdiction
         2  parties
         2  sources
         2  status
         2  topics
         1  fine
defaulted or left out:
         1  decided (Date): stands for an unknown date: left out
         1  kind (Area): none of the map's patterns fits: the map's own value taken
  the first of them:
    row 2: kind (Area): none of the map's patterns fits: the map's own value taken: Fish
    row 3: decided (Date): stands for an unknown date: left out: 01/01/1970
rejected:
         2  company is empty, and the map requires it
         1  the decision is a draft
  the first of them:
    fines.txt: row 4: company is empty, and the map requires it
    fines.txt: row 5: company is empty, and the map requires it
    fines.txt: row 6: the decision is a draft: a draft
`
	if got := report.String(); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
	dry := `2: de-river-7: Weir Ltd: fine of the river board; kind (Area): none of the map's patterns fits: the map's own value taken: Fish
3: fr-river-8: Dam AG: fine of the river board; decided (Date): stands for an unknown date: left out: 01/01/1970
4: rejected: fines.txt: row 4: company is empty, and the map requires it
5: rejected: fines.txt: row 5: company is empty, and the map requires it
6: rejected: fines.txt: row 6: the decision is a draft: a draft`
	if got := strings.Join(lines, "\n"); got != dry {
		t.Errorf("got:\n%s\nwant:\n%s", got, dry)
	}
}

// A hostile file cannot make a report grow without end, nor write on a terminal.
func TestAReportStaysSmall(t *testing.T) {
	var report dataset.Report
	for i := range 1000 {
		report.Add(dataset.Row{N: int64(i), Err: &dataset.Rejection{Reason: fmt.Sprint("reason ", i), Detail: "\x1b[31m" + strings.Repeat("w", 1000)}})
	}
	report.Add(dataset.Row{N: 1, Err: errors.New("the disk failed")})
	report.Add(dataset.Row{N: 2, Article: &corpus.Article{Source: corpus.Source{ID: "art-7", Title: "Ruling"}}})
	got := report.String()
	if report.Rejected != 1001 || report.Mapped != 1 || len(got) > 20_000 || strings.Contains(got, "\x1b") {
		t.Errorf("%d bytes: %.500s", len(got), got)
	}
	if !strings.Contains(got, "anything else") || !strings.Contains(got, "1  article\n") {
		t.Errorf("got %s", got)
	}
	if line := (dataset.Row{N: 2, Article: &corpus.Article{Source: corpus.Source{ID: "art-7", Title: "Ruling"}}}).String(); line != "2: art-7: Ruling" {
		t.Errorf("got %q", line)
	}
	if err := (&dataset.Rejection{Row: 3, Reason: "no"}).Error(); err != "row 3: no" {
		t.Errorf("got %q", err)
	}
}
