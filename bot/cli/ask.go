package cli

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"time"

	"casebot/bot"
	"casebot/bot/console"

	"github.com/spf13/cobra"
)

func (a *app) askCommand() *cobra.Command {
	var asJSON bool
	var locale string
	cmd := &cobra.Command{
		Use: "ask TEXT...", Short: "Answer one message, exactly as a person would type it in Discord",
		Example: "  casebot ask /case Han\n  casebot ask --json \"How long was Han jailed?\"\n  casebot ask --locale zh-CN /case Han",
		Args:    someArguments,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.ask(cmd.Context(), strings.Join(args, " "), locale, asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print the reply as JSON")
	labels(cmd, &locale)
	return cmd
}

// labels adds the flag for the language of what stands around an answer.
func labels(cmd *cobra.Command, locale *string) {
	cmd.Flags().StringVar(locale, "locale", "", "language of labels: "+strings.Join(bot.Locales(), " or ")+" (default English)")
}

func (a *app) ask(ctx context.Context, text, locale string, asJSON bool) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	var handler console.Handler = a.bot(h, nil)
	if !asJSON {
		handler = drawn(h, handler)
	}
	reply, took := a.reply(ctx, handler, text, locale)
	if asJSON {
		if err := a.encoder().Encode(replyJSON(nil, reply, took)); err != nil {
			return fmt.Errorf("write the reply: %w", err)
		}
	} else if _, err := io.WriteString(a.Stdout, console.Render(reply, bot.WordingFor(cmp.Or(reply.Locale, locale)))); err != nil {
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
func (a *app) reply(ctx context.Context, handler console.Handler, text, locale string) (bot.Reply, time.Duration) {
	began := a.Now()
	reply := handler.Handle(ctx, bot.Request{Text: text, Locale: locale, Owner: true})
	return reply, a.Now().Sub(began)
}

func (a *app) consoleCommand() *cobra.Command {
	var locale string
	cmd := &cobra.Command{
		Use: "console", Short: "The same commands in the terminal: no token, no network",
		Long: "The same commands in the terminal: no token, no network. A command that ends in a tab (Tab, then Enter) is not\n" +
			"typed to its end: what Discord suggests meanwhile is listed, each as the line to type.",
		Example: "  casebot console\n  echo '/case Han' | casebot console\n  casebot console --locale zh-TW",
		Args:    noArguments,
		RunE:    func(cmd *cobra.Command, _ []string) error { return a.console(cmd.Context(), locale) },
	}
	labels(cmd, &locale)
	return cmd
}

func (a *app) console(ctx context.Context, locale string) error {
	h, err := a.open(ctx)
	if err != nil {
		return err
	}
	defer h.close()
	h.notes = &scratch{}
	prompt := ""
	if terminal(a.Stdin) {
		prompt = "> "
	}
	b := a.bot(h, nil)
	a.mend(h)
	return console.Run(ctx, drawn(h, b), a.Stdin, a.Stdout, prompt, locale)
}

// drawn has the pictures of replies written into the data folder.
func drawn(h *house, handler console.Handler) console.Handler {
	return console.Drawn(handler, filepath.Join(h.folder, "pictures"))
}
