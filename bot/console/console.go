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
// line says "quit" or "exit", or ctx ends. prompt is written before each line,
// and may be empty. Empty lines are passed over.
func Run(ctx context.Context, h Handler, in io.Reader, out io.Writer, prompt string) error {
	lines := bufio.NewScanner(in)
	lines.Buffer(make([]byte, 0, 4096), maxLine)
	for ctx.Err() == nil {
		if _, err := io.WriteString(out, prompt); err != nil {
			return fmt.Errorf("console: %w", err)
		}
		if !lines.Scan() {
			break
		}
		switch text := strings.TrimSpace(lines.Text()); text {
		case "":
		case "quit", "exit", "/quit", "/exit":
			return nil
		default:
			if _, err := io.WriteString(out, Render(h.Handle(ctx, bot.Request{Text: text}))+"\n"); err != nil {
				return fmt.Errorf("console: %w", err)
			}
		}
	}
	if errors.Is(lines.Err(), bufio.ErrTooLong) {
		return fmt.Errorf("console: a line is longer than %d bytes; ask in fewer words", maxLine)
	}
	return lines.Err()
}
