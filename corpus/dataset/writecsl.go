package dataset

import (
	"bufio"
	"encoding/json"
	"fmt"
	"regexp"
	"strings"

	"casebot/corpus"
)

// An item is a case as citation managers read it: CSL-JSON, type legal_case. See
// https://docs.citationstyles.org/.
type item struct {
	Type         string    `json:"type"`
	ID           string    `json:"id"`
	Title        string    `json:"title"`
	ShortTitle   string    `json:"title-short,omitempty"`
	Authority    string    `json:"authority,omitempty"`
	Number       string    `json:"number,omitempty"`
	Jurisdiction string    `json:"jurisdiction,omitempty"`
	Container    string    `json:"container-title,omitempty"` // the reporter
	Volume       string    `json:"volume,omitempty"`
	Page         string    `json:"page,omitempty"`
	Status       string    `json:"status,omitempty"`
	Issued       *itemDate `json:"issued,omitempty"`
	Accessed     *itemDate `json:"accessed,omitempty"`
	URL          string    `json:"URL,omitempty"`
	Source       string    `json:"source,omitempty"`
	Keyword      string    `json:"keyword,omitempty"`
	Abstract     string    `json:"abstract,omitempty"`
	Note         string    `json:"note,omitempty"`
}

type itemDate struct {
	Parts [][]int `json:"date-parts"`
}

// itemWriter writes a list of items, one to a line.
type itemWriter struct {
	out *bufio.Writer
	n   int
}

// Write implements [Writer].
func (w *itemWriter) Write(c *corpus.Case) error {
	written, err := json.Marshal(itemOf(c))
	if err != nil {
		return fmt.Errorf("%s: %w", c.ID.Ref(), err)
	}
	before := ",\n"
	if w.n == 0 {
		before = "[\n"
	}
	w.n++
	if _, err := w.out.WriteString(before + string(written)); err != nil {
		return fmt.Errorf("write %s: %w", c.ID.Ref(), err)
	}
	return nil
}

// Close implements [Writer].
func (w *itemWriter) Close() error {
	end := "\n]\n"
	if w.n == 0 {
		end = "[]\n"
	}
	if _, err := w.out.WriteString(end); err != nil {
		return err
	}
	return w.out.Flush()
}

// itemOf puts a case into the fields of an item. What the record lacks is left out.
func itemOf(c *corpus.Case) item {
	out := item{Type: "legal_case", ID: string(c.ID), Title: c.Title, Jurisdiction: c.Jurisdiction,
		Accessed: parts(c.Checked), Keyword: strings.Join(c.Topics, ", "), Abstract: c.Summary}
	if len(c.Aliases) > 0 {
		out.ShortTitle = c.Aliases[0]
	}
	out.cited(c.Citations)
	decided, by := c.Decision()
	out.Authority, out.Issued = by, parts(decided.Date)
	if len(c.Status) > 0 {
		status := c.Status[0]
		if decided.Date.IsZero() {
			out.Issued = parts(status.Date)
		}
		if len(status.Claims) > 0 {
			out.Status = status.Claims[0].Display()
		}
	}
	if len(c.Sources) > 0 {
		out.URL, out.Source = c.Sources[0].URL, c.Sources[0].Label()
	}
	if c.MachineRead() {
		out.Note = "machine-read: no person has confirmed it"
	}
	return out
}

// reported is a page of a reporter: "522 F. Supp. 3d 617".
var reported = regexp.MustCompile(`^(\d{1,4}) ([A-Z][A-Za-z0-9.' ]*[A-Za-z.d]) (\d{1,6})$`)

// cited fills the reporter from the first citation that is a page of one, and
// the number from the first that is not.
func (i *item) cited(citations []corpus.Citation) {
	for _, c := range citations {
		page := reported.FindStringSubmatch(c.Text)
		switch {
		case page != nil && len(page[1]) < 4 && i.Container == "": // four digits are a year: a neutral citation
			i.Volume, i.Container, i.Page = page[1], page[2], page[3]
		case i.Number == "":
			i.Number = c.Text
		}
	}
}

// parts is a date as far as it is known, nil for none.
func parts(d corpus.Date) *itemDate {
	out := []int{d.Year, int(d.Month), d.Day}
	switch {
	case d.Year == 0:
		return nil
	case d.Month == 0:
		out = out[:1]
	case d.Day == 0:
		out = out[:2]
	}
	return &itemDate{[][]int{out}}
}
