package discord

import (
	"bytes"
	"context"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// specs are the commands of the bots in these tests.
var specs = []bot.Spec{
	{
		Name: "case", Names: map[string]string{"zh-CN": "案件"}, Summary: "Show a case",
		Options: []bot.Option{{Name: "name", Names: map[string]string{"zh-CN": "名称"}, Summary: "Any of its names", Required: true, MaxRunes: 200}},
	},
	{Name: "privacy", Summary: "What is kept", Private: true},
	{Name: "review", Summary: "What waits", Private: true, Manager: true, Options: []bot.Option{{Name: "do", Summary: "What to do", MaxRunes: 200}}},
	{Name: "page", Summary: "Said by buttons", Hidden: true, Options: []bot.Option{{Name: "key", Summary: "Which"}}},
	{Name: "share", Summary: "Said by buttons", Hidden: true, Public: true, Options: []bot.Option{{Name: "key", Summary: "Which"}}},
	{
		Name: "lookup", Message: "Look up cases", Titles: map[string]string{"zh-CN": "查找案件"}, Summary: "Cases in a message", Private: true,
		Options: []bot.Option{{Name: "text", Summary: "The message", MaxRunes: 4000}},
	},
	{Name: "watch", Summary: "Follow", Subs: []bot.Spec{
		{Name: "add", Summary: "Something new", Options: []bot.Option{
			{Name: "what", Summary: "A case", Required: true, MaxRunes: 200, Completes: true},
			{Name: "when", Summary: "How often", Values: []bot.Value{{Name: "once a day", Names: map[string]string{"zh-CN": "每天"}, Says: "daily"}, {Name: "at once", Says: "now"}}},
		}},
		{Name: "list", Summary: "What is followed"},
	}},
}

// A handler is a function that answers.
type handler func(ctx context.Context, req bot.Request) bot.Reply

func (h handler) Handle(ctx context.Context, req bot.Request) bot.Reply { return h(ctx, req) }

// Hides says of a command "secret" that it is private.
func (h handler) Hides(_ context.Context, req bot.Request) bool {
	return strings.HasPrefix(req.Text, "/case secret") || req.Option("name") == "secret"
}

// Complete suggests the choices of the reply.
func (h handler) Complete(ctx context.Context, req bot.Request, option string) (found []bot.Completion) {
	req.Text = "typing " + option
	for _, c := range h(ctx, req).Choices {
		found = append(found, bot.Completion{Label: c.Label, Tail: c.Detail, Value: string(c.Case)})
	}
	return found
}

// echo answers with what it was asked.
func echo(_ context.Context, req bot.Request) bot.Reply {
	return bot.Reply{Text: req.Command + " " + req.Option("name") + req.Text}
}

// brisk is a timing for tests: nothing is waited for that a test does not ask for.
var brisk = Timing{
	Retry: time.Millisecond, Backoff: time.Millisecond, MaxBackoff: 10 * time.Millisecond, Identify: time.Millisecond,
	Drain: 20 * time.Millisecond,
}

// A running is a bot under test.
type running struct {
	t      *testing.T
	fake   *discordtest.Discord
	cancel context.CancelFunc
	result chan error
	log    *logbook
}

// run starts a bot on a fake of its own.
func run(t *testing.T, h handler, tweaks ...func(*Config)) *running {
	t.Helper()
	return runOn(t, discordtest.New(t), h, tweaks...)
}

func runOn(t *testing.T, fake *discordtest.Discord, h handler, tweaks ...func(*Config)) *running {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	r := &running{t: t, fake: fake, cancel: cancel, result: make(chan error, 1), log: newLogbook()}
	cfg := Config{
		Token: fake.Token(), Root: fake.URL(), Timing: brisk,
		Log: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelInfo})),
	}
	for _, tweak := range tweaks {
		tweak(&cfg)
	}
	go func() { r.result <- Run(ctx, cfg, specs, h) }()
	t.Cleanup(func() { r.stop() })
	return r
}

// stop ends the bot and returns what Run does.
func (r *running) stop() error {
	r.cancel()
	return r.end()
}

// end waits for Run and returns what it does.
func (r *running) end() error {
	select {
	case err := <-r.result:
		r.result <- err // for who asks again
		return err
	case <-time.After(20 * time.Second):
		r.t.Error("Run does not return")
		return nil
	}
}

// A logbook keeps what was logged.
type logbook struct {
	mu    sync.Mutex
	text  bytes.Buffer
	wrote chan struct{} // closed, and replaced, at each line
}

func newLogbook() *logbook { return &logbook{wrote: make(chan struct{})} }

func (l *logbook) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	close(l.wrote)
	l.wrote = make(chan struct{})
	return l.text.Write(p)
}

func (l *logbook) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.text.String()
}

// await waits until something is logged.
func (l *logbook) await(t *testing.T, words string) {
	t.Helper()
	limit := time.After(15 * time.Second)
	for {
		l.mu.Lock()
		found, wrote := strings.Contains(l.text.String(), words), l.wrote
		l.mu.Unlock()
		if found {
			return
		}
		select {
		case <-wrote:
		case <-limit:
			t.Fatalf("%q is not logged: %s", words, l)
		}
	}
}
