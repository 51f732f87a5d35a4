package bot

import (
	"cmp"
	"context"
	"errors"
	"log/slog"
	"maps"
	"runtime/debug"
	"slices"
	"strings"
	"sync/atomic"
	"unicode"

	"casebot/bot/chart"
	"casebot/index"
	"casebot/index/answer"
	"casebot/index/answer/verify"
)

// A Bot carries out commands. It keeps nothing of requests itself and may be
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
	counts   *memo[[]index.Facet] // of a scope, by what names it
	surveys  *memo[survey]        // by their scope
	damaged  atomic.Bool          // the index, as the log says
}

// A Config is what a bot is told about where it runs. The zero Config is a bot
// that reads and answers, and nothing else.
type Config struct {
	Contact  string              // where people ask for corrections; empty: none is set
	Home     string              // the server whose managers curate the archive; empty: nobody does on Discord
	Desk     Desk                // the curators' desk; nil: there is none, and no command for it
	Memory   Memory              // of conversations; nil: none is kept between requests
	Notes    Notes               // of requests that a control asks again; nil: there are no such controls
	Cite     Citer               // writes citations; nil: there is no /cite
	Settings Settings            // of servers; nil: nothing can be set
	Feeds    func() []Feed       // the ready-made ones that a server can follow; nil: there are none
	Feedback Feedback            // on answers; nil: none is asked for
	Eraser   Eraser              // of what is kept of an asker; nil: nothing is
	Names    index.Completer     // of the archive's cases; nil: nothing is suggested while a name is typed
	Follows  Follows             // the archive's changes, for those who watch; nil: nothing can be watched
	Reading  func(r rune) string // how a Chinese character is read, "" for any other: pictures have Latin letters; nil: none is
	Log      *slog.Logger        // nil: nothing is logged
}

// New returns a bot over an archive and an index of the same archive.
func New(archive index.Archive, searcher index.Searcher, config Config) *Bot {
	if config.Log == nil {
		config.Log = slog.New(slog.DiscardHandler)
	}
	if config.Reading == nil {
		config.Reading = func(rune) string { return "" }
	}
	b := &Bot{archive: archive, searcher: limiting(searcher), answerer: answer.New(archive, inFull{searcher}), verifier: verify.New(), config: config, log: config.Log, painter: chart.New(),
		counts: newMemo[[]index.Facet](searcher, mostCounted), surveys: newMemo[survey](searcher, mostSurveys)}
	b.commands = []Command{b.caseCommand(), b.searchCommand(), b.askCommand(), b.compareCommand(), b.timelineCommand(), b.statsCommand(), b.lookupCommand()}
	if config.Desk != nil {
		b.commands = append(b.commands, b.addCommand(), b.reviewCommand())
	}
	b.commands = append(b.commands, b.helpCommand(), b.privacyCommand())
	b.commands = append(b.commands, b.moreCommand(), b.evidenceCommand(), b.sourcesCommand(), b.relatedCommand(), b.pageCommand())
	if config.Cite != nil {
		b.commands = append(b.commands, b.citeCommand())
	}
	b.commands = append(b.commands, b.forgetCommand(), b.shareCommand(), b.deleteCommand())
	if config.Settings != nil {
		b.commands = append(b.commands, b.settingsCommand())
	}
	if config.Feedback != nil {
		b.commands = append(b.commands, b.rateCommand())
	}
	if config.Follows != nil {
		b.commands = append(b.commands, b.watchCommand(), b.unwatchCommand(), b.snoozeCommand())
	}
	b.commands = withPrivate(b.commands)
	return b
}

// Prepare reads of the archive what questions about the whole of it need, and returns
// when that is done. It need not be called: the first question begins it.
func (b *Bot) Prepare(ctx context.Context) error { return b.answerer.Prepare(ctx) }

// Close ends what the bot does beside requests, and returns when nothing reads the
// archive for it any more.
func (b *Bot) Close() { b.answerer.Close() }

// Renewed says that the index was built anew: what the one before held is remembered
// no more, though both stand where the archive does.
func (b *Bot) Renewed() {
	b.damaged.Store(false)
	b.counts.forget()
	b.surveys.forget()
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
			reply = failure(WordingFor(req.Locale))
		}
	}()
	if line, ok := strings.CutSuffix(req.Text, unfinishedMark); ok && req.Owner && req.Command == "" {
		return b.finishing(ctx, req, line)
	}
	c, req, ok := b.routed(ctx, b.worded(ctx, req))
	if !ok {
		return b.unknown(WordingFor(b.ruled(ctx, req).Locale), req.Command)
	}
	req = b.ruled(ctx, req)
	if who := req.Option(private); who != "" && who != yes && who != no {
		return told(notTaken(WordingFor(req.Locale), private+":"+answer.Shorten(answer.Clean(who), 40)))
	}
	if req.alien != "" {
		return told(notTheirs(WordingFor(req.Locale), c.Spec, req.alien))
	}
	if c.Spec.Message == "" && !c.Spec.Manager { // what a message names, and what managers choose from, is shown whatever the server lists
		ctx = limited(ctx, req.rules)
	}
	reply, err := b.carryOut(ctx, c, req)
	if err != nil {
		if !errors.Is(err, index.ErrDamaged) || !b.damaged.Swap(true) {
			b.log.Error("command failed", "command", req.Command, "error", err)
		}
		if errors.Is(err, index.ErrDamaged) {
			return told(WordingFor(req.Locale).Say("The search index is damaged, and it is being built anew: ask again in a few minutes."))
		}
		if errors.Is(err, context.DeadlineExceeded) {
			return told(WordingFor(req.Locale).Say("There was no time to look at everything, so that there is no reply: give fewer words, or rarer ones."))
		}
		return failure(WordingFor(req.Locale))
	}
	reply = b.talked(ctx, req, reply)
	b.remember(ctx, req, reply)
	return b.withOverdue(ctx, req, reply)
}

// carryOut runs a command and makes its reply whole: what is proven of it, and
// what the reader can do with it. A reply that a control asked for again is that
// already.
func (b *Bot) carryOut(ctx context.Context, c Command, req Request) (Reply, error) {
	if req.Aloud && elsewhere(req) && reading(c.Spec) {
		return told(hint(WordingFor(req.Locale))), nil
	}
	reply, err := b.run(ctx, c, req)
	if err != nil || reply.made {
		return reply, err
	}
	reply.Note = strings.TrimSpace(lastCounts(WordingFor(req.Locale), req.twice) + "\n" + reply.Note)
	reply.Links = stating(reply.Links, nil, reply.Choices) // what a choice says of a case has a source
	reply = amongListed(c.Spec, req, b.verified(req, b.readOn(ctx, c, req, reply)))
	reply = b.finished(ctx, c, req, reply)
	reply.made, reply.Locale = true, req.rules.Language
	return reply, nil
}

// repeat carries out a request that a control asked again. What it replies is what
// the handler of the control returns.
func (b *Bot) repeat(ctx context.Context, again Request) (Reply, error) {
	c, again, ok := b.routed(ctx, again)
	if !ok || c.Spec.Hidden && !c.Spec.Aside {
		return expired(WordingFor(again.Locale)), nil
	}
	return b.carryOut(ctx, c, again)
}

// routed finds the command. Free text that begins with a slash is a command as a
// person types it; any other free text is a question.
func (b *Bot) routed(ctx context.Context, req Request) (c Command, _ Request, ok bool) {
	rest := ""
	if req.Command == "" {
		req.Command, rest = b.typed(req.Text)
	}
	if c, ok = b.command(req.Command); !ok {
		return c, req, false
	}
	below := false
	if first, behind, _ := strings.Cut(rest, " "); len(c.Subs) > 0 {
		if sub, ok := titled(c.Subs, strings.ToLower(first)); ok {
			c, rest, req.Command, below = sub, strings.TrimSpace(behind), req.Command+" "+sub.Spec.Name, true
		}
	}
	switch {
	case len(c.Spec.Options) == 0:
	case req.Options != nil:
		req.Options = b.wholeFirst(ctx, c.Spec, req.Options)
	case below: // it reads its line itself
		req.Options = map[string]string{c.Spec.Options[0].Name: b.whole(ctx, c.Spec, rest)}
	default:
		line := inOptions(c.Spec, b.whole(ctx, c.Spec, rest))
		req.Options, req.twice, req.alien = line.said, line.twice, line.alien
	}
	return c, req, true
}

// typed reads free text as the name of a command and what follows it: "/case Han"
// is the command "case" with "Han". Anything else is a question, unless it asks in words
// for what a command does: see [Bot.worded].
func (b *Bot) typed(text string) (name, rest string) {
	if name, rest, ok := typedCommand(text); ok {
		if slices.Contains(comparing, name) {
			return "compare", rest
		}
		return name, rest
	}
	return "ask", text
}

// comparing are the names of /compare, those that people type of their own accord
// included.
var comparing = []string{"compare", "比较", "比較", "对比", "對比"}

// command finds a command by its name in any language, one below another by both:
// "watch add".
func (b *Bot) command(name string) (Command, bool) {
	name, below, nested := strings.Cut(name, " ")
	c, ok := titled(b.commands, name)
	if ok && nested {
		return titled(c.Subs, below)
	}
	return c, ok
}

func titled(commands []Command, name string) (Command, bool) {
	for _, c := range commands {
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

func (b *Bot) unknown(w Wording, name string) Reply {
	var known []string
	for _, c := range b.commands {
		if c.Spec.Hidden {
			continue
		}
		known = append(known, "/"+cmp.Or(c.Spec.Names[w.locale], c.Spec.Name))
	}
	return Reply{
		Text:   w.Say("There is no command /%s. There are %s; anything else is a question.", answer.Shorten(answer.Clean(name), 40), w.commas(known)),
		Failed: true, Private: true,
	}
}

func failure(w Wording) Reply {
	return told(w.Say("Something went wrong on this side. Please try again; if it stays, tell whoever runs this bot."))
}
