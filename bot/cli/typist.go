package cli

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strings"
)

// A typist reads what a person types: a line when it is asked for and not
// before, so that an editor in between has the terminal to itself.
type typist struct {
	in     *bufio.Reader
	out    io.Writer
	echoes bool // a terminal shows what is typed, and the end of the line
}

func (a *app) typist() typist {
	return typist{bufio.NewReader(a.Stdin), a.Stderr, terminal(a.Stdin)}
}

// maxTyped bounds a typed line, in bytes.
const maxTyped = 1 << 10

// answer prompts for a line and returns it without the space around it; one that
// is too long counts as none. The error is io.EOF where nobody types any more,
// and that of ctx where it ends first.
func (t typist) answer(ctx context.Context, prompt string) (string, error) {
	io.WriteString(t.out, prompt)
	typed := make(chan typedLine, 1)
	go func() { // a reader that waits cannot be interrupted
		text, err := readLine(t.in, maxTyped)
		typed <- typedLine{text, err}
	}()
	text, err := next(ctx, typed)
	if !t.echoes || err != nil {
		io.WriteString(t.out, "\n")
	}
	if errors.Is(err, errLongLine) {
		return "", nil
	}
	return strings.TrimSpace(text), err
}
