package console

import (
	"context"
	"errors"
	"io"
	"strings"

	"casebot/bot"
)

// fill asks for the inputs of a form, one after the other: an empty line leaves one
// as it is, and ends one of several lines. The error is io.EOF where the lines end
// before the form does; then nothing of it is sent.
func (s *session) fill(ctx context.Context, w bot.Wording, f bot.Form) (map[string]string, error) {
	hint := w.Say("An empty line keeps what is there, and ends an input of several lines.")
	if _, err := io.WriteString(s.out, plain(f.Title)+"\n"+hint+"\n\n"); err != nil {
		return nil, err
	}
	filled := map[string]string{}
	for _, field := range f.Fields {
		value, err := s.input(ctx, field)
		if err != nil {
			return nil, err
		}
		filled[field.Name] = value
	}
	return filled, nil
}

// input asks for one input, and returns what it held where nothing is typed.
func (s *session) input(ctx context.Context, field bot.FormField) (string, error) {
	var label strings.Builder
	label.WriteString(plain(field.Label) + ":\n")
	for line := range strings.Lines(field.Value) {
		label.WriteString("  " + plain(strings.TrimSuffix(line, "\n")) + "\n")
	}
	if _, err := io.WriteString(s.out, label.String()); err != nil {
		return "", err
	}
	var typed []string
	for {
		line, err := s.typed(ctx)
		if err != nil && !(errors.Is(err, io.EOF) && len(typed) > 0) {
			return "", err
		}
		if line != "" {
			typed = append(typed, line)
		}
		switch {
		case len(typed) == 0:
			return field.Value, nil
		case line == "" || !field.Long:
			return limited(strings.Join(typed, "\n"), field.MaxRunes), nil
		}
	}
}

// limited cuts a text at so many characters; 0 is no limit.
func limited(text string, most int) string {
	if letters := []rune(text); most > 0 && len(letters) > most {
		return string(letters[:most])
	}
	return text
}
