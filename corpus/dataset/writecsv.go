package dataset

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"

	"casebot/corpus"
)

// claimColumns are the columns of an exported table, which has a row for each
// claim. New ones are added at the end.
var claimColumns = []string{"case", "title", "jurisdiction", "kind", "checked", "slot", "party", "stage", "about", "date", "date_is",
	"value", "bound", "conversions", "printed", "publisher", "source", "url", "mistaken", "machine_read", "note"}

// claimWriter writes claims for a spreadsheet.
type claimWriter struct {
	out   *csv.Writer
	begun bool
}

func newClaimWriter(w io.Writer) *claimWriter { return &claimWriter{out: csv.NewWriter(w)} }

// head writes the names of the columns, once.
func (w *claimWriter) head() error {
	if w.begun {
		return nil
	}
	w.begun = true
	return w.out.Write(claimColumns)
}

// Write implements [Writer].
func (w *claimWriter) Write(c *corpus.Case) error {
	if err := w.head(); err != nil {
		return err
	}
	for _, fact := range slices.Concat(c.Status, c.Facts) {
		for _, claim := range fact.Claims {
			if err := w.out.Write(claimRow(c, fact, claim)); err != nil {
				return fmt.Errorf("write %s: %w", c.ID.Ref(), err)
			}
		}
	}
	return nil
}

// Close implements [Writer].
func (w *claimWriter) Close() error {
	if err := w.head(); err != nil {
		return err
	}
	w.out.Flush()
	return w.out.Error()
}

// claimRow returns the cells of a claim in the order of claimColumns.
func claimRow(c *corpus.Case, fact corpus.Fact, claim corpus.Claim) []string {
	value, party := "", ""
	if claim.Value != nil {
		value = claim.Value.String()
	}
	if p, ok := c.Party(fact.Party); ok {
		party = p.Name()
	}
	var conversions []string
	for _, gloss := range claim.Gloss {
		conversions = append(conversions, gloss.String())
	}
	machine := ""
	if claim.MachineRead() {
		machine = "yes"
	}
	source, _ := c.Source(claim.Source)
	row := []string{string(c.ID), c.Title, c.Jurisdiction, string(c.Kind), c.Checked.String(), string(fact.Slot), party, string(fact.Stage),
		fact.About, fact.Date.String(), string(fact.DateIs), value, string(claim.Bound), strings.Join(conversions, "; "), claim.Printed,
		source.Publisher, source.Label(), claim.Passage.Link(source.URL), claim.Mistaken, machine, fact.Note}
	for i := range row {
		row[i] = harmless(row[i])
	}
	return row
}

// harmless puts an apostrophe before a cell that a spreadsheet would run as a
// formula.
func harmless(cell string) string {
	if strings.IndexAny(cell, "=+-@\t\r\n") == 0 {
		return "'" + cell
	}
	return cell
}
