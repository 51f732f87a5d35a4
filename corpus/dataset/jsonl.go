package dataset

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"unicode/utf8"

	"casebot/corpus"
)

// A line is one record in the archive's own form: the record's JSON document
// with "record" in front, and for a case all its "names". The names are there to
// be read and searched; they are made from the record and not read back.
//
//	{"record":"case","names":["Han …"],"id":"cn-…","status":[…newest first…],"facts":[…],"sources":[…],…}
//	{"record":"article","id":"art-…","text":"…",…}
//
// The lists of a case and of an article are never null; an empty one reads back
// as none.
type line struct {
	Record corpus.RecordKind `json:"record"`
	Names  []string          `json:"names,omitempty"`
}

type caseLine struct {
	line
	*corpus.Case
}

type articleLine struct {
	line
	*corpus.Article
}

// caseStart is how a case's line begins as it is written here. Such a line is
// decoded once, where any other is first asked what it is.
var caseStart = []byte(`{"record":"case",`)

// ownLines reads the archive's own JSON Lines.
type ownLines struct{ opt Options }

// Rows implements [Reader].
func (f ownLines) Rows(r io.Reader) iter.Seq[Row] { return unique(f.rows(r), f.opt) }

func (f ownLines) rows(r io.Reader) iter.Seq[Row] {
	return func(yield func(Row) bool) {
		text, err := utf8Text(r, "")
		if err != nil {
			yield(f.opt.broken(1, err))
			return
		}
		in := newLines(text, maxLine)
		for {
			written, err := in.next()
			var row Row
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.Is(err, errLong):
				row = f.opt.reject(in.n, "the line "+errLong.Error(), "")
			case err != nil:
				yield(f.opt.broken(in.n, err))
				return
			case len(bytes.TrimSpace(written)) == 0:
				continue
			case stops(written):
				yield(f.opt.broken(in.n, errStops))
				return
			default:
				row = f.row(in.n, written)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// stops reports whether a line is the last of a file that was cut: it has no line
// break, and its JSON wants more.
func stops(written []byte) bool {
	if !unfinished(written) {
		return false
	}
	decoder := json.NewDecoder(bytes.NewReader(written))
	var whole json.RawMessage
	return errors.Is(decoder.Decode(&whole), io.ErrUnexpectedEOF)
}

// row reads one line.
func (f ownLines) row(n int64, written []byte) Row {
	if !utf8.Valid(written) {
		return f.opt.reject(n, "the line is not UTF-8", "")
	}
	head := line{Record: corpus.CaseRecord}
	if !bytes.HasPrefix(written, caseStart) {
		if err := json.Unmarshal(written, &head); err != nil {
			return f.opt.reject(n, "the line is not JSON", err.Error())
		}
	}
	switch head.Record {
	case corpus.ArticleRecord:
		return f.article(n, written)
	case corpus.CaseRecord, "":
		return f.record(n, written)
	}
	return f.opt.reject(n, `"record" is neither case nor article`, string(head.Record))
}

func (f ownLines) record(n int64, written []byte) Row {
	c := &corpus.Case{}
	if err := json.Unmarshal(written, c); err != nil {
		return f.opt.reject(n, "the line is no case record", err.Error())
	}
	none(&c.Parties)
	none(&c.Topics)
	none(&c.Status)
	none(&c.Facts)
	none(&c.Sources)
	return f.opt.sound(Row{N: n, Case: c})
}

func (f ownLines) article(n int64, written []byte) Row {
	a := &corpus.Article{}
	if err := json.Unmarshal(written, a); err != nil {
		return f.opt.reject(n, "the line is no article", err.Error())
	}
	if a.ID == "" || a.Text == "" {
		return f.opt.reject(n, "the article has no ID or no text", string(a.ID))
	}
	for _, span := range append(a.Paragraphs, a.Sentences...) {
		if span.In(a.Text) == "" {
			return f.opt.reject(n, "a paragraph or sentence lies outside of the article's text", string(a.ID))
		}
	}
	none(&a.Paragraphs)
	none(&a.Sentences)
	return Row{N: n, Article: a}
}

// none makes an empty list none, as it was before it was written as [].
func none[T any](list *[]T) {
	if len(*list) == 0 {
		*list = nil
	}
}

// sound passes on a row whose case is one, and rejects any other.
func (o Options) sound(row Row) Row {
	problems := corpus.Validate(row.Case)
	if len(problems) == 0 {
		return row
	}
	first := problems[0]
	rejected := o.reject(row.N, "the record is not sound", first.String())
	rejected.Notes = row.Notes
	return rejected
}
