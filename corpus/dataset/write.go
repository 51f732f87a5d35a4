package dataset

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"casebot/corpus"
)

// A Writer writes cases in one of the formats of [NewWriter]. Nothing is certain
// to be written before Close, which leaves what it writes to open.
type Writer interface {
	Write(c *corpus.Case) error
	Close() error
}

// An ArticleWriter is a Writer that takes articles as well: that of jsonl.
type ArticleWriter interface {
	Writer
	WriteArticle(a *corpus.Article) error
}

// Exports returns the names of the formats that can be written.
func Exports() []string { return []string{"jsonl", "csv", "csl-json"} }

// NewWriter returns the writer of the format with the given name; an error lists
// them. jsonl gives every case back without loss; csv has a row for each claim;
// csl-json is for citation managers.
func NewWriter(name string, w io.Writer) (Writer, error) {
	switch name {
	case "jsonl":
		return &lineWriter{out: bufio.NewWriter(w)}, nil
	case "csv":
		return newClaimWriter(w), nil
	case "csl-json":
		return &itemWriter{out: bufio.NewWriter(w)}, nil
	}
	return nil, fmt.Errorf("no export format %q: use one of %s", name, strings.Join(Exports(), ", "))
}

// lineWriter writes the archive's own JSON Lines.
type lineWriter struct{ out *bufio.Writer }

// Write implements [Writer].
func (w *lineWriter) Write(c *corpus.Case) error {
	whole := *c
	some(&whole.Parties)
	some(&whole.Topics)
	some(&whole.Status)
	some(&whole.Facts)
	some(&whole.Sources)
	return w.line(c.ID.Ref(), caseLine{line{corpus.CaseRecord, c.Names()}, &whole})
}

// WriteArticle implements [ArticleWriter].
func (w *lineWriter) WriteArticle(a *corpus.Article) error {
	whole := *a
	some(&whole.Paragraphs)
	some(&whole.Sentences)
	return w.line(a.ID.Ref(), articleLine{line{Record: corpus.ArticleRecord}, &whole})
}

func (w *lineWriter) line(ref corpus.Ref, record any) error {
	written, err := json.Marshal(record)
	if err != nil {
		return fmt.Errorf("%s: %w", ref, err)
	}
	if len(written) >= maxLine {
		return fmt.Errorf("%s: takes %d bytes, and a line of more than %d could not be read back", ref, len(written), maxLine)
	}
	if _, err := w.out.Write(append(written, '\n')); err != nil {
		return fmt.Errorf("write %s: %w", ref, err)
	}
	return nil
}

// Close implements [Writer].
func (w *lineWriter) Close() error { return w.out.Flush() }

// some makes no list an empty one, which is written as [].
func some[T any](list *[]T) {
	if *list == nil {
		*list = []T{}
	}
}
