// Package console is the bot in a terminal: the same commands, no token, no
// network. Each line typed is what a person would type in Discord; each reply is
// printed as [Render] writes it.
package console

import (
	"bufio"
	"cmp"
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
	s := &session{handler: h, lines: read(ctx, in), out: out, prompt: prompt, locale: locale}
	for {
		text, err := s.typed(ctx)
		switch {
		case errors.Is(err, io.EOF), err == nil && slices.Contains([]string{"quit", "exit", "/quit", "/exit"}, text):
			return nil
		case err == nil && text != "":
			err = s.say(ctx, bot.Request{Text: text})
		}
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("console: %w", err)
		}
	}
}

// A session is one conversation with one reader.
type session struct {
	handler Handler
	lines   <-chan line
	out     io.Writer
	prompt  string
	locale  string

	last, before bot.Reply // that talk goes on from: the last one, and the one before it
	told         []string  // keys of what is kept of the reply that /delete takes back
	aside        bool      // that reply left the talk as it was
}

// typed prompts for a line and returns it. The error is io.EOF where no more comes.
func (s *session) typed(ctx context.Context) (string, error) {
	if _, err := io.WriteString(s.out, s.prompt); err != nil {
		return "", err
	}
	select {
	case <-ctx.Done():
		return "", io.EOF
	case next := <-s.lines:
		return next.text, next.err
	}
}

// say has a request carried out and prints the reply; a form is filled in first,
// which is a request again.
func (s *session) say(ctx context.Context, req bot.Request) error {
	req.Locale, req.Owner, req.Before, req.Told = s.locale, true, s.last.Turn(), append([]string{}, s.told...)
	reply := s.handler.Handle(ctx, req)
	w := bot.WordingFor(cmp.Or(reply.Locale, s.locale))
	if reply.Form != nil {
		fields, err := s.fill(ctx, w, *reply.Form)
		if err != nil {
			return err
		}
		return s.say(ctx, bot.Request{Text: reply.Form.Says, Fields: fields})
	}
	s.note(reply)
	_, err := io.WriteString(s.out, Render(reply, w)+"\n")
	return err
}

// note keeps what talk goes on from, and what can be taken back, when a reply has been told.
func (s *session) note(reply bot.Reply) {
	switch {
	case reply.Removes:
		if !s.aside { // talk goes on from what was before it
			s.last, s.before = s.before, bot.Reply{}
		}
		s.told, s.aside = s.last.Kept(), false
	case reply.Forgets:
		s.last, s.before, s.told, s.aside = bot.Reply{}, bot.Reply{}, nil, false
	case !reply.Passing():
		s.before, s.last, s.told, s.aside = s.last, reply, reply.Kept(), false
	case !reply.Private && !reply.Failed:
		s.told, s.aside = reply.Kept(), true
	}
}

// trimmed is a line without the space around it, but for a tab that ends a command: the
// reply lists what may be meant by that.
func trimmed(typed string) string {
	text := strings.TrimSpace(typed)
	if strings.HasPrefix(text, "/") && strings.HasSuffix(typed, "\t") {
		text += "\t"
	}
	return text
}

// A line is what was typed, or why nothing more comes: io.EOF at the end.
type line struct {
	text string
	err  error
}

// read gives the lines of a reader and, from then on, an error, until ctx ends. Reading a
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
			if !send(line{text: trimmed(scanner.Text())}) {
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
		for send(line{err: err}) {
		}
	}()
	return lines
}
