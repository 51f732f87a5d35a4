package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"time"

	"casebot/bot"

	"github.com/spf13/cobra"
)

func (a *app) batchCommand() *cobra.Command {
	return &cobra.Command{
		Use: "batch", Short: "Answer JSON Lines on stdin, one reply a line, in order",
		Example: "  echo '{\"id\": \"q1\", \"text\": \"/case Han\"}' | casebot batch",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.batch(cmd.Context()) },
	}
}

// maxBatchLine bounds one line of a batch, in bytes.
const maxBatchLine = 1 << 20

// batch answers each line as a conversation of its own. A line that cannot be
// read still gets a reply, which says so; the batch has then failed.
func (a *app) batch(ctx context.Context) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	b := a.bot(h, nil)
	a.mend(h)
	out := a.encoder()
	lines := typed(ctx, a.Stdin)
	bad := 0
	for n := 1; ; n++ {
		line, err := next(ctx, lines)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.Is(err, errLongLine) {
			return fmt.Errorf("stopped at line %d: %w", n, err)
		}
		if err == nil && strings.TrimSpace(line) == "" {
			continue
		}
		question, err := parseQuestion(line, err)
		reply, took := bot.Reply{Failed: true, Text: "This line is not JSON with an id and a text."}, time.Duration(0)
		if err != nil {
			fmt.Fprintf(a.Stderr, "line %d: %v; write {\"id\": \"...\", \"text\": \"...\"}\n", n, err)
			bad++
		} else {
			reply, took = a.reply(ctx, b, question.Text, "")
		}
		if err := out.Encode(replyJSON(&question.ID, reply, took)); err != nil {
			return fmt.Errorf("write the reply to line %d: %w", n, err)
		}
	}
	if bad > 0 {
		return errSaid
	}
	return nil
}

// A typedLine is a line, or why there is none.
type typedLine struct {
	text string
	err  error
}

// typed sends the lines of in, the last with the error that ended them. A reader
// that waits cannot be interrupted, so it has a goroutine of its own.
func typed(ctx context.Context, in io.Reader) <-chan typedLine {
	lines := make(chan typedLine)
	go func() {
		reader := bufio.NewReader(in)
		for {
			text, err := readLine(reader, maxBatchLine)
			select {
			case lines <- typedLine{text, err}:
			case <-ctx.Done():
				return
			}
			if err != nil && !errors.Is(err, errLongLine) {
				return
			}
		}
	}()
	return lines
}

// next returns the next line, unless ctx ends first.
func next(ctx context.Context, lines <-chan typedLine) (string, error) {
	select {
	case line := <-lines:
		return line.text, line.err
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// A question is one line of a batch.
type question struct{ ID, Text string }

// parseQuestion reads a line, unless reading it failed already. The ID is kept
// where it alone can be read, so that the reply can be told apart.
func parseQuestion(line string, failed error) (question, error) {
	if failed != nil {
		return question{}, failed
	}
	var q question
	if err := json.Unmarshal([]byte(line), &q); err != nil {
		var id struct{ ID json.RawMessage }
		_ = json.Unmarshal([]byte(line), &id) // what cannot be read has no ID
		return question{ID: strings.Trim(string(id.ID), `"`)}, err
	}
	return q, nil
}

// errLongLine says that a line was longer than allowed and passed over.
var errLongLine = errors.New("the line is too long")

// readLine reads up to the next line break. Of a line longer than limit bytes
// nothing is kept, and the error is errLongLine; at the end it is io.EOF.
func readLine(in *bufio.Reader, limit int) (string, error) {
	var line []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(line)+len(part) > limit; !long {
			line = append(line, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case errors.Is(err, io.EOF) && (long || len(line) > 0):
		case err != nil:
			return "", err
		}
		if long {
			return "", errLongLine
		}
		return string(line), nil
	}
}
