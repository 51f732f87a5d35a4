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
	"casebot/bot/console"

	"github.com/spf13/cobra"
)

func (a *app) askCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "ask TEXT...", Short: "Answer one message, exactly as a person would type it in Discord",
		Example: "  casebot ask /case Han\n  casebot ask --json \"How long was Han jailed?\"",
		Args:    someArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.ask(cmd.Context(), strings.Join(args, " "), asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the reply as JSON")
	return cmd
}

func (a *app) ask(ctx context.Context, text string, asJSON bool) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	reply, took := a.reply(ctx, a.bot(h), text)
	if asJSON {
		if err := a.encoder().Encode(replyJSON("", reply, took)); err != nil {
			return fmt.Errorf("write the reply: %w", err)
		}
	} else if _, err := io.WriteString(a.Stdout, console.Render(reply)); err != nil {
		return fmt.Errorf("write the reply: %w", err)
	}
	if reply.Failed {
		return errSaid
	}
	return nil
}

// encoder writes JSON lines for scripts: addresses stay readable.
func (a *app) encoder() *json.Encoder {
	encoder := json.NewEncoder(a.Stdout)
	encoder.SetEscapeHTML(false)
	return encoder
}

// reply answers one message and says how long that took.
func (a *app) reply(ctx context.Context, b *bot.Bot, text string) (bot.Reply, time.Duration) {
	began := a.Now()
	reply := b.Handle(ctx, bot.Request{Text: text})
	return reply, a.Now().Sub(began)
}

func (a *app) consoleCommand() *cobra.Command {
	return &cobra.Command{
		Use: "console", Short: "The same commands in the terminal: no token, no network",
		Example: "  casebot console\n  echo '/case Han' | casebot console",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.console(cmd.Context()) },
	}
}

func (a *app) console(ctx context.Context) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	prompt := ""
	if terminal(a.Stdin) {
		prompt = "> "
	}
	return console.Run(ctx, a.bot(h), a.Stdin, a.Stdout, prompt)
}

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
	b := a.bot(h)
	out := a.encoder()
	lines := bufio.NewScanner(a.Stdin)
	lines.Buffer(make([]byte, 0, 4096), maxBatchLine)
	bad := 0
	for n := 1; lines.Scan(); n++ {
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		if ctx.Err() != nil {
			return fmt.Errorf("stopped before line %d: %w", n, ctx.Err())
		}
		var question struct{ ID, Text string }
		reply, took := bot.Reply{Failed: true, Text: "This line is not JSON with an id and a text."}, time.Duration(0)
		if err := json.Unmarshal(lines.Bytes(), &question); err != nil {
			fmt.Fprintf(a.Stderr, "line %d: %v; write {\"id\": \"...\", \"text\": \"...\"}\n", n, err)
			bad++
		} else {
			reply, took = a.reply(ctx, b, question.Text)
		}
		if err := out.Encode(replyJSON(question.ID, reply, took)); err != nil {
			return fmt.Errorf("write the reply to line %d: %w", n, err)
		}
	}
	switch err := lines.Err(); {
	case errors.Is(err, bufio.ErrTooLong):
		return fmt.Errorf("a line is longer than %d bytes; nothing after it was read", maxBatchLine)
	case err != nil:
		return fmt.Errorf("read the questions: %w", err)
	case bad > 0:
		return errSaid
	}
	return nil
}
