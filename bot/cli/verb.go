package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"casebot/corpus"
)

// A verb is what a curator can type about a proposal.
type verb struct{ word, what string }

var curating = []verb{
	{"accept", "publish it: a case of its own, or its part of the case that it is"},
	{"new", "publish it as a case of its own"},
	{"merge CASE", "it is part of that case"},
	{"edit", "change it in $EDITOR, then publish it"},
	{"open", "have a suggested page read"},
	{"discard", "it is nothing"},
	{"skip", "leave it in the queue"},
	{"quit", "leave it, and all that follow"},
}

// verbs explains what can be typed, a line each.
func verbs() string {
	var out strings.Builder
	for _, v := range curating {
		fmt.Fprintf(&out, "  %-12s%s\n", v.word, v.what)
	}
	return strings.TrimSuffix(out.String(), "\n")
}

// ask reads a line: a verb, or its beginning, and what follows it.
func (c *curator) ask(ctx context.Context, p *corpus.Proposal) (word, rest string, err error) {
	prompt := "accept, new, merge CASE, edit, discard, skip or quit? "
	if p.Draft == nil {
		prompt = "open, discard, skip or quit? "
	}
	line, err := c.answer(ctx, prompt)
	if err != nil {
		return "", "", err
	}
	word, rest, _ = strings.Cut(line, " ")
	word = strings.ToLower(word)
	i := slices.IndexFunc(curating, func(v verb) bool { return word != "" && strings.HasPrefix(v.word, word) })
	if i < 0 {
		return "", "", nil
	}
	word, _, _ = strings.Cut(curating[i].word, " ")
	return word, strings.TrimSpace(rest), nil
}

// answer prompts for a line. The error is errGone where nobody types any more.
func (c *curator) answer(ctx context.Context, prompt string) (string, error) {
	line, err := c.typed.answer(ctx, prompt)
	if errors.Is(err, io.EOF) {
		return "", errGone
	}
	return line, err
}

func (c *curator) help() error {
	_, err := fmt.Fprintln(c.app.Stderr, verbs())
	return err
}

// say writes a line of the result.
func (c *curator) say(text string) error {
	if _, err := io.WriteString(c.app.Stdout, text+"\n"); err != nil {
		return fmt.Errorf("write the result: %w", err)
	}
	return nil
}
