package dataset

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// csvTable reads a table whose first line names the columns.
type csvTable struct{ opt Options }

// Rows implements [Reader].
func (f csvTable) Rows(r io.Reader) iter.Seq[Row] { return unique(f.rows(r), f.opt) }

func (f csvTable) rows(r io.Reader) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		in, columns, err := f.head(r)
		if err != nil {
			if !errors.Is(err, io.EOF) {
				yield(f.opt.broken(1, err))
			}
			return
		}
		for {
			n, record, err := in.next()
			row := Row{}
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.Is(err, errLong), errors.Is(err, errQuote):
				row = f.opt.reject(n, "the row "+err.Error(), "")
			case err != nil:
				yield(f.opt.broken(n, err))
				return
			case len(bytes.TrimSpace(record)) == 0:
				continue
			default:
				row = f.row(n, record, columns, in.comma)
			}
			if !yield(row) || errors.Is(row.Err, errStops) {
				return
			}
		}
	}
}

// head reads the line that names the columns.
func (f csvTable) head(r io.Reader) (*records, []string, error) {
	text, err := utf8Text(r, f.opt.Map.file.Encoding)
	if err != nil {
		return nil, nil, err
	}
	in := &records{lines: newLines(text, maxRow)}
	first, err := in.line()
	if err != nil {
		return nil, nil, fmt.Errorf("the names of the columns: the line %w", err)
	}
	in.comma = delimiter(first)
	if given := f.opt.Map.file.Delimiter; given != "" {
		in.comma = given[0]
	}
	in.back = append(in.back, first)
	_, record, err := in.next()
	if err != nil {
		return nil, nil, fmt.Errorf("the names of the columns: the line %w", err)
	}
	names, err := fields(record, in.comma)
	if err != nil {
		return nil, nil, fmt.Errorf("the names of the columns: %w", err)
	}
	for i := range names {
		names[i] = tidy(names[i])
	}
	return in, names, f.opt.Map.knows(names)
}

// delimiter returns the byte that stands between the names of the columns.
func delimiter(first []byte) byte {
	best, most := byte(','), 0
	for _, comma := range []byte(",;\t|") {
		if n := bytes.Count(first, []byte{comma}); n > most {
			best, most = comma, n
		}
	}
	return best
}

// fields cuts a record at its delimiter. Quotes may be as they are written by
// programs that know no better.
func fields(record []byte, comma byte) ([]string, error) {
	reader := csv.NewReader(bytes.NewReader(record))
	reader.Comma, reader.LazyQuotes, reader.FieldsPerRecord = rune(comma), true, -1
	return reader.Read()
}

// row maps one record. One with a field too few is not read: which one is missing
// cannot be told, and a figure must not slip into the column beside it.
func (f csvTable) row(n int64, record []byte, columns []string, comma byte) Row {
	if !utf8.Valid(record) {
		return f.opt.reject(n, "the row is not UTF-8: name its encoding in the map", "")
	}
	texts, err := fields(record, comma)
	if err != nil {
		return f.opt.reject(n, "the row is no CSV", err.Error())
	}
	got, want := len(texts), len(columns)
	if got < want && unfinished(record) {
		return f.opt.broken(n, errStops)
	}
	if got < want || strings.Join(texts[want:], "") != "" {
		return f.opt.reject(n, "the row has not as many fields as there are columns", fmt.Sprintf("%d, not %d", got, want))
	}
	named := make(cells, len(columns))
	for i, column := range columns {
		named[column] = texts[i]
	}
	return f.opt.record(n, named)
}
