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
	"slices"
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
// line says "quit" or "exit", or ctx ends, which is no error. prompt is written
// before each line, and may be empty; locale is that of the labels. Empty lines are passed over.
func Run(ctx context.Context, h Handler, in io.Reader, out io.Writer, prompt, locale string) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	lines := read(ctx, in)
	var last bot.Reply // a session is one conversation
	for ctx.Err() == nil {
		if _, err := io.WriteString(out, prompt); err != nil {
			return fmt.Errorf("console: %w", err)
		}
		var next line
		select {
		case <-ctx.Done():
			return nil
		case next = <-lines:
		}
		switch {
		case errors.Is(next.err, io.EOF):
			return nil
		case next.err != nil:
			return fmt.Errorf("console: %w", next.err)
		case next.text == "":
			continue
		case slices.Contains([]string{"quit", "exit", "/quit", "/exit"}, next.text):
			return nil
		}
		reply := h.Handle(ctx, bot.Request{Text: next.text, Locale: locale, Owner: true, Before: last.Turn()})
		last = reply
		if _, err := io.WriteString(out, Render(reply, bot.WordingFor(locale))+"\n"); err != nil {
			return fmt.Errorf("console: %w", err)
		}
	}
	return nil
}

// A line is what was typed, or why nothing more comes: io.EOF at the end.
type line struct {
	text string
	err  error
}

// read gives the lines of a reader and, last, an error, until ctx ends. Reading a
// terminal cannot be interrupted: it goes on beside whoever waits for a line,
// and a reader that never returns is left behind.
func read(ctx context.Context, in io.Reader) <-chan line {
	lines := make(chan line)
	send := func(l line) bool {
		select {
		case lines <- l:
			return true
		case <-ctx.Done():
			return false
		}
	}
	go func() {
		scanner := bufio.NewScanner(in)
		scanner.Buffer(make([]byte, 0, 4096), maxLine)
		for scanner.Scan() {
			if !send(line{text: strings.TrimSpace(scanner.Text())}) {
				return
			}
		}
		err := scanner.Err()
		switch {
		case err == nil:
			err = io.EOF
		case errors.Is(err, bufio.ErrTooLong):
			err = fmt.Errorf("a line is longer than %d bytes; ask in fewer words", maxLine)
		}
		send(line{err: err})
	}()
	return lines
}
