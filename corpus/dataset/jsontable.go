package dataset

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
	"unicode/utf8"
)

// jsonTable reads JSON objects with a column map: those of a list, wherever it
// stands in the file, or those that follow one another.
type jsonTable struct{ opt Options }

// Rows implements [Reader].
func (f jsonTable) Rows(r io.Reader) iter.Seq[Row] {
	return unique(func(yield func(Row) bool) {
		n := int64(0)
		err := f.each(r, func(raw []byte, err error) bool {
			n++
			return yield(f.row(n, raw, err))
		})
		if err != nil {
			yield(f.opt.broken(n+1, err))
		}
	}, f.opt)
}

// each calls do for each value until it returns false; its error is the file's.
func (f jsonTable) each(r io.Reader, do func([]byte, error) bool) error {
	text, err := utf8Text(r, f.opt.Map.file.Encoding)
	if err != nil {
		return err
	}
	in := newValues(text)
	if way := f.opt.Map.file.Rows; way != "" {
		for field := range strings.SplitSeq(way, ".") {
			if err := in.enter(field); err != nil {
				return fmt.Errorf("rows %q: %w", way, err)
			}
		}
	}
	first, err := in.peek()
	if errors.Is(err, io.EOF) {
		return nil
	}
	if err == nil && first == '[' {
		return in.list(do)
	}
	return in.sequence(do)
}

// list calls do for each entry of the list that comes next.
func (v *values) list(do func([]byte, error) bool) error {
	if err := v.take('['); err != nil {
		return err
	}
	if b, err := v.peek(); err == nil && b == ']' {
		return nil
	}
	for {
		raw, err := v.next()
		if err != nil && !passedOver(err) {
			return err
		}
		if !do(raw, err) {
			return nil
		}
		b, err := v.peek()
		if err != nil {
			return cutShort(err)
		}
		if b == ']' {
			return nil
		}
		if err := v.take(','); err != nil {
			return err
		}
	}
}

// sequence calls do for each value up to the end of the file.
func (v *values) sequence(do func([]byte, error) bool) error {
	for {
		if _, err := v.peek(); errors.Is(err, io.EOF) {
			return nil
		}
		raw, err := v.next()
		if err != nil && !passedOver(err) {
			return err
		}
		if !do(raw, err) {
			return nil
		}
	}
}

// row maps one object.
func (f jsonTable) row(n int64, raw []byte, err error) Row {
	if err != nil {
		return f.opt.reject(n, "the row "+err.Error(), "")
	}
	if !utf8.Valid(raw) {
		return f.opt.reject(n, "the row is not UTF-8: name its encoding in the map", "")
	}
	cells, err := object(raw)
	if err != nil {
		return f.opt.reject(n, "the row is no JSON object", err.Error())
	}
	return f.opt.record(n, cells)
}

// object reads a flat view of a JSON object: fields of objects inside by their
// way ("court.name"), lists with "; " between their entries.
func object(raw []byte) (cells, error) {
	decoder := json.NewDecoder(bytes.NewReader(raw))
	decoder.UseNumber()
	var fields map[string]any
	if err := decoder.Decode(&fields); err != nil {
		return nil, err
	}
	found := make(map[string][]string, len(fields))
	flatten(found, "", fields)
	flat := make(cells, len(found))
	for way, texts := range found {
		flat[way] = strings.Join(texts, "; ")
	}
	return flat, nil
}

// flatten adds what a value holds under its way.
func flatten(found map[string][]string, way string, value any) {
	switch value := value.(type) {
	case map[string]any:
		for name, inner := range value {
			if way != "" {
				name = way + "." + name
			}
			flatten(found, name, inner)
		}
	case []any:
		for _, inner := range value {
			flatten(found, way, inner)
		}
	case nil:
	default:
		found[way] = append(found[way], fmt.Sprint(value))
	}
}
