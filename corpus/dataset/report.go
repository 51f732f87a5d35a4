package dataset

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
)

// A Report counts what came of a file's rows. The zero Report is empty.
type Report struct {
	Rows      int64 // all of them
	Mapped    int64 // became a case or an article
	Defaulted int64 // of these, with something defaulted or left out
	Rejected  int64 // became nothing

	Fields  map[string]int64 // how many records have each field or slot
	Notes   map[string]int64 // what was defaulted or left out, and how often
	Reasons map[string]int64 // why rows were rejected, and how often
	Refused []string         // the first rejected rows, in words
	Noted   []string         // the first notes, in words
}

// Bounds on what a report holds, whatever a file says.
const (
	maxFirst   = 20
	maxReasons = 200
)

// Add counts a row.
func (r *Report) Add(row Row) {
	r.Rows++
	var rejected *Rejection
	switch {
	case errors.As(row.Err, &rejected):
		r.Rejected++
		count(&r.Reasons, rejected.Reason)
		first(&r.Refused, rejected.Error())
	case row.Err != nil:
		r.Rejected++
		count(&r.Reasons, "the file cannot be read any further")
		first(&r.Refused, row.Err.Error())
	default:
		r.Mapped++
		r.fields(row)
	}
	if row.Err == nil && len(row.Notes) > 0 {
		r.Defaulted++
	}
	for _, note := range row.Notes {
		count(&r.Notes, note.Field+": "+note.What)
		first(&r.Noted, fmt.Sprintf("row %d: %s", row.N, note))
	}
}

// first keeps a line about a row while there are few.
func first(lines *[]string, line string) {
	if len(*lines) < maxFirst {
		short, _ := cut(tidy(line), maxName)
		*lines = append(*lines, short)
	}
}

// fields counts what the record of a row has.
func (r *Report) fields(row Row) {
	if row.Case == nil {
		count(&r.Fields, "article")
		return
	}
	c := row.Case
	for name, has := range map[string]bool{
		"jurisdiction": c.Jurisdiction != "", "forum": c.Forum != "", "citations": len(c.Citations) > 0,
		"parties": len(c.Parties) > 0, "topics": len(c.Topics) > 0, "later": len(c.Later) > 0, "sources": len(c.Sources) > 0,
	} {
		if has {
			count(&r.Fields, name)
		}
	}
	seen := map[corpus.Slot]bool{}
	for _, f := range slices.Concat(c.Status, c.Facts) {
		if !seen[f.Slot] {
			seen[f.Slot] = true
			count(&r.Fields, string(f.Slot))
		}
	}
}

// count adds one to a counter; what comes after many different ones is counted
// together.
func count(counts *map[string]int64, what string) {
	if *counts == nil {
		*counts = map[string]int64{}
	}
	if _, known := (*counts)[what]; !known && len(*counts) >= maxReasons {
		what = "anything else"
	}
	(*counts)[what]++
}

// String is the report for the terminal.
func (r *Report) String() string {
	var out strings.Builder
	fmt.Fprintf(&out, "%s rows: %s mapped (%s with something defaulted or left out), %s rejected\n",
		corpus.Grouped(r.Rows), corpus.Grouped(r.Mapped), corpus.Grouped(r.Defaulted), corpus.Grouped(r.Rejected))
	table(&out, "mapped", r.Fields)
	table(&out, "defaulted or left out", r.Notes)
	list(&out, r.Noted)
	table(&out, "rejected", r.Reasons)
	list(&out, r.Refused)
	return out.String()
}

// list writes the first lines about rows.
func list(out *strings.Builder, lines []string) {
	if len(lines) > 0 {
		fmt.Fprintf(out, "  the first of them:\n    %s\n", strings.Join(lines, "\n    "))
	}
}

// table writes counters, the largest first.
func table(out *strings.Builder, title string, counts map[string]int64) {
	if len(counts) == 0 {
		return
	}
	names := make([]string, 0, len(counts))
	for name := range counts {
		names = append(names, name)
	}
	slices.SortFunc(names, func(a, b string) int {
		if counts[a] != counts[b] {
			return int(counts[b] - counts[a])
		}
		return strings.Compare(a, b)
	})
	fmt.Fprintf(out, "%s:\n", title)
	for _, name := range names {
		fmt.Fprintf(out, "  %8s  %s\n", corpus.Grouped(counts[name]), name)
	}
}
