package dataset

import (
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"casebot/corpus"
)

// A Reader turns a file into its rows.
type Reader interface {
	// Rows reads the file from r, in its order, as far as it is asked to. An
	// error of a row that is no [*Rejection] is the last: the file could not be
	// read any further.
	Rows(r io.Reader) iter.Seq[Row]
}

// A Row is what came of one row: a sound case, an article, or an error.
type Row struct {
	N       int64           // the line on which it begins, from 1; in JSON the number of the row
	Case    *corpus.Case    // passes [corpus.Validate]
	Article *corpus.Article // of the archive's own lines alone
	Notes   []Note          // what was defaulted or left out
	Err     error           // why there is neither case nor article
}

// String says in a line what came of the row, for a dry run.
func (r Row) String() string {
	out := ""
	switch {
	case r.Err != nil:
		out = "rejected: " + r.Err.Error()
	case r.Case != nil:
		out = string(r.Case.ID) + ": " + r.Case.Title
	case r.Article != nil:
		out = string(r.Article.ID) + ": " + r.Article.Label()
	}
	for _, note := range r.Notes {
		out += "; " + note.String()
	}
	return fmt.Sprintf("%d: %s", r.N, tidy(out))
}

// A Note is one thing that the reader decided about a row.
type Note struct {
	Field string // a column, or a field of the record
	What  string // the same words for every row, so that they can be counted
	Value string // what stood in the row; may be empty
}

// String puts the three on one line.
func (n Note) String() string { return join(n.Field+": "+n.What, n.Value) }

// A Rejection says why a row did not become a record.
type Rejection struct {
	File   string // as in [Options]; may be empty
	Row    int64  // as [Row.N]
	Reason string // the same words for every row, so that they can be counted
	Detail string // what is special to this one; may be empty
}

// Error names file, row and reason.
func (r *Rejection) Error() string {
	file := ""
	if r.File != "" {
		file = r.File + ": "
	}
	return fmt.Sprintf("%srow %d: %s", file, r.Row, join(r.Reason, r.Detail))
}

func join(what, detail string) string {
	if detail == "" {
		return what
	}
	return what + ": " + detail
}

// Options say what a format cannot know by itself.
type Options struct {
	File  string      // name of the file, with slashes: for errors, and for maps that read "@file"
	Today corpus.Date // when records were checked that do not say so; they need it
	Map   *Map        // for the formats csv and json
}

// Bounds on what is held of one row, in bytes.
const (
	maxRow  = 1 << 20  // of a table
	maxLine = 16 << 20 // of our own lines, which carry articles
)

// Formats returns the names that [Named] knows.
func Formats() []string { return slices.Concat([]string{"jsonl", "csv", "json"}, Maps()) }

// Named returns the reader of the format with the given name. It wants a map for
// csv and json; an error names what is there to choose from.
func Named(name string, opt Options) (Reader, error) {
	switch name {
	case "jsonl":
		return ownLines{opt}, nil
	case "csv", "json":
		return mapped(name, opt)
	}
	if !slices.Contains(Maps(), name) {
		return nil, fmt.Errorf("no format %q: use one of %s", name, strings.Join(Formats(), ", "))
	}
	m, err := NamedMap(name)
	if err != nil {
		return nil, err
	}
	opt.Map = m
	return mapped(m.file.Format, opt)
}

func mapped(format string, opt Options) (Reader, error) {
	switch {
	case opt.Map == nil:
		return nil, fmt.Errorf("format %s needs a column map: name one of %s, or a file", format, strings.Join(Maps(), ", "))
	case opt.Map.file.Format != format:
		return nil, fmt.Errorf("the map %s is for %s, not for %s", opt.Map.file.Name, opt.Map.file.Format, format)
	case format == "csv":
		return csvTable{opt}, nil
	}
	return jsonTable{opt}, nil
}

// reject returns the row that says why there is no record.
func (o Options) reject(n int64, reason, detail string) Row {
	return Row{N: n, Err: &Rejection{File: o.File, Row: n, Reason: reason, Detail: detail}}
}

// broken returns the last row of a file that could not be read any further.
func (o Options) broken(n int64, err error) Row {
	return Row{N: n, Err: fmt.Errorf("%s: row %d: %w; what stands before it was read", o.File, n, err)}
}
