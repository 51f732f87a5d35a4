package bot

import (
	"context"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"
	"unicode"

	"casebot/bot/chart"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// A Bot carries out commands. It keeps nothing itself between requests and may be
// used by many at once.
type Bot struct {
	archive  index.Archive
	searcher index.Searcher
	answerer *answer.Answerer
	verifier *verify.Verifier
	config   Config
	log      *slog.Logger
	commands []Command
	painter  *chart.Painter
}

// A Config is what a bot is told about where it runs. The zero Config is a bot
// that reads and answers, and nothing else.
type Config struct {
	Contact string          // where people ask for corrections; empty: none is set
	Home    string          // the server whose managers curate the archive; empty: nobody does on Discord
	Desk    Desk            // the curators' desk; nil: there is none, and no command for it
	Memory  Memory          // of conversations; nil: none is kept between requests
	Notes   Notes           // of requests that a control asks again; nil: there are no such controls
	Names   index.Completer // of the archive's cases; nil: nothing is suggested while a name is typed
	Log     *slog.Logger    // nil: nothing is logged
}

// New returns a bot over an archive and an index of the same archive.
func New(archive index.Archive, searcher index.Searcher, config Config) *Bot {
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	b := &Bot{archive: archive, searcher: searcher, answerer: answer.New(archive, searcher), verifier: verify.New(), config: config, log: config.Log, painter: chart.New()}
	b.commands = []Command{b.caseCommand(), b.searchCommand(), b.askCommand(), b.compareCommand(), b.timelineCommand(), b.statsCommand()}
	if config.Desk != nil {
		b.commands = append(b.commands, b.addCommand(), b.reviewCommand())
	}
	b.commands = append(b.commands, b.helpCommand(), b.privacyCommand())
	return b
}

// Specs returns what the outside may know of each command, in the order of help.
func (b *Bot) Specs() []Spec {
	specs := make([]Spec, len(b.commands))
	for i, c := range b.commands {
		specs[i] = c.Spec
	}
	return specs
}

// Handle carries out a request. It always has a reply: an error, or a panic, is
// logged once and answered politely. Nothing of the request is logged.
func (b *Bot) Handle(ctx context.Context, req Request) (reply Reply) {
	defer func() {
		if crash := recover(); crash != nil {
			b.log.Error("command crashed", "command", req.Command, "crash", crash, "stack", string(debug.Stack()))
			reply = failure()
		}
	}()
	run, req := b.route(req)
	if run == nil {
		return b.unknown(req.Command)
	}
	reply, err := run(ctx, req)
	if err != nil {
		b.log.Error("command failed", "command", req.Command, "error", err)
		return failure()
	}
	reply = b.verified(req, reply)
	b.remember(ctx, req, reply)
	return reply
}

// route finds the handler. Free text that begins with a slash is a command as a
// person types it; any other free text is a question.
func (b *Bot) route(req Request) (Handler, Request) {
	rest := ""
	if req.Command == "" {
		req.Command, rest = b.typed(req.Text)
	}
	c, ok := b.command(req.Command)
	if !ok {
		return nil, req
	}
	if req.Options == nil && len(c.Spec.Options) > 0 {
		req.Options = map[string]string{c.Spec.Options[0].Name: rest}
	}
	return c.Run, req
}

// typed reads free text as the name of a command and what follows it: "/case Han"
// is the command "case" with "Han". Help is there without its slash too; anything
// else is a question.
func (b *Bot) typed(text string) (name, rest string) {
	if name, rest, ok := typedCommand(text); ok {
		if slices.Contains(comparing, name) {
			return "compare", rest
		}
		return name, rest
	}
	if strings.EqualFold(strings.TrimSpace(text), "help") {
		return "help", ""
	}
	return "ask", text
}

// comparing are the names of /compare, those that people type of their own accord
// included.
var comparing = []string{"compare", "比较", "比較", "对比", "對比"}

// command finds a command by its name in any language.
func (b *Bot) command(name string) (Command, bool) {
	for _, c := range b.commands {
		if c.Spec.Name == name || slices.Contains(slices.Collect(maps.Values(c.Spec.Names)), name) {
			return c, true
		}
	}
	return Command{}, false
}

// typedCommand splits text that begins with a slash into name and rest.
func typedCommand(text string) (name, rest string, ok bool) {
	text, ok = strings.CutPrefix(strings.TrimSpace(text), "/")
	if !ok {
		return "", "", false
	}
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		end = len(text)
	}
	return strings.ToLower(text[:end]), strings.TrimSpace(text[end:]), true
}

func (b *Bot) unknown(name string) Reply {
	var known []string
	for _, c := range b.commands {
		if c.Spec.Hidden {
			continue
		}
		known = append(known, "/"+c.Spec.Name)
	}
	return Reply{
		Text:   "There is no command /" + answer.Shorten(answer.Clean(name), 40) + ". There are " + strings.Join(known, ", ") + "; anything else is a question.",
		Failed: true, Private: true,
	}
}

func failure() Reply {
	return Reply{Text: "Something went wrong on this side. Please try again; if it stays, tell whoever runs this bot.", Failed: true, Private: true}
}
