package dataset

import (
	"errors"
	"fmt"
	"strings"
)

// A template is a text with cleaned values in it.
type template []piece

// A piece is words, a value, or a part that is left out where it lacks a value.
type piece struct {
	words string
	value string
	part  template
}

// parseTemplate reads "fined {Company}[ EUR {fine}]".
func parseTemplate(written string) (template, error) {
	t, rest, err := parsePieces(written, false)
	if err == nil && rest != "" {
		err = errors.New("a square bracket closes that was not opened")
	}
	if err != nil {
		return nil, fmt.Errorf("%q: %w", written, err)
	}
	return t, nil
}

// parsePieces reads up to the end, or up to the bracket that closes a part, and
// returns what stands from there.
func parsePieces(written string, inside bool) (t template, rest string, err error) {
	for written != "" {
		at := strings.IndexAny(written, "{[]")
		if at < 0 {
			at = len(written)
		}
		if at > 0 {
			t = append(t, piece{words: written[:at]})
		}
		if written = written[at:]; written == "" {
			break
		}
		switch written[0] {
		case ']':
			return t, written, nil
		case '{':
			name, after, closed := strings.Cut(written[1:], "}")
			if !closed || name == "" {
				return nil, "", errors.New("a brace does not close, or names nothing")
			}
			t, written = append(t, piece{value: name}), after
		case '[':
			part, after, err := template(nil), "", errors.New("a part stands inside of a part")
			if !inside {
				part, after, err = parsePieces(written[1:], true)
			}
			if err != nil {
				return nil, "", err
			}
			if after == "" {
				return nil, "", errors.New("a square bracket does not close")
			}
			t, written = append(t, piece{part: part}), after[1:]
		}
	}
	return t, "", nil
}

// values returns the names of the values in the template.
func (t template) values() []string {
	var names []string
	for _, p := range t {
		if p.value != "" {
			names = append(names, p.value)
		}
		names = append(names, p.part.values()...)
	}
	return names
}

// fill returns the text with its values, and false where one outside of a part
// is empty.
func (t template) fill(value func(name string) string) (string, bool) {
	if len(t) == 1 && t[0].part == nil && t[0].value == "" {
		return t[0].words, true
	}
	var out strings.Builder
	for _, p := range t {
		text, ok := p.words, true
		switch {
		case p.value != "":
			text = value(p.value)
			ok = text != ""
		case p.part != nil:
			text, _ = p.part.fill(value)
		}
		if !ok {
			return "", false
		}
		out.WriteString(text)
	}
	return out.String(), true
}
