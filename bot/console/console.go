// Package console is the bot in a terminal: the same commands, no token, no
// network. Each line typed is what a person would type in Discord; each reply is
// printed as [Render] writes it.
package console

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"casebot/bot"
)

// A Handler answers requests; [bot.Bot] is one.
type Handler interface {
	Handle(ctx context.Context, req bot.Request) bot.Reply
}

// maxLine bounds one typed line, in bytes; what is longer ends the session.
const maxLine = 1 << 20

// Run reads lines from in and prints a reply to each on out, until in ends, a
// line says "quit" or "exit", or ctx ends, also while it waits for a line.
// prompt is written before each line, and may be empty. Empty lines are passed
// over.
func Run(ctx context.Context, h Handler, in io.Reader, out io.Writer, prompt string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lines, failed := typed(ctx, in)
	for {
		if _, err := io.WriteString(out, prompt); err != nil {
			return fmt.Errorf("console: %w", err)
		}
		select {
		case <-ctx.Done():
			return nil
		case line, more := <-lines:
			if !more {
				return <-failed
			}
			if end, err := answer(ctx, h, strings.TrimSpace(line), out); end || err != nil {
				return err
			}
		}
	}
}

// answer prints the reply to one line, and reports whether the line ends the
// session.
func answer(ctx context.Context, h Handler, line string, out io.Writer) (end bool, err error) {
	switch line {
	case "":
		return false, nil
	case "quit", "exit", "/quit", "/exit":
		return true, nil
	}
	if _, err := io.WriteString(out, Render(h.Handle(ctx, bot.Request{Text: line}))+"\n"); err != nil {
		return false, fmt.Errorf("console: %w", err)
	}
	return false, nil
}

// typed sends the lines of in, and after the last one says how reading ended.
// A reader that waits for a person cannot be interrupted, so it has a goroutine
// of its own, which is left behind when ctx ends while it waits.
func typed(ctx context.Context, in io.Reader) (<-chan string, <-chan error) {
	lines, failed := make(chan string), make(chan error, 1)
	go func() {
		defer close(lines)
		scanner := bufio.NewScanner(in)
		scanner.Buffer(make([]byte, 0, 4096), maxLine)
		for scanner.Scan() {
			select {
			case lines <- scanner.Text():
			case <-ctx.Done():
				failed <- nil
				return
			}
		}
		err := scanner.Err()
		if errors.Is(err, bufio.ErrTooLong) {
			err = fmt.Errorf("console: a line is longer than %d bytes; ask in fewer words", maxLine)
		}
		failed <- err
	}()
	return lines, failed
}
