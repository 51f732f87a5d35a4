package cli

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/index"
)

// ConsoleBot is the bot over a new folder as a terminal has it.
func ConsoleBot(t testing.TB) *bot.Bot {
	a, h := opened(t)
	h.notes = &scratch{}
	return a.bot(h, nil)
}

// ServedBot is the bot over a new folder as Discord has it, once it knows the names.
func ServedBot(t testing.TB) *bot.Bot {
	a, h := opened(t)
	var err error
	if h.memory, err = state.Open(t.Context(), h.folder, a.Now); err != nil {
		t.Fatal(err)
	}
	client, err := a.client(h, fetching{})
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	stopped := a.complete(ctx, h)
	t.Cleanup(func() { stop(); <-stopped })
	await(t, h.names, "", func(found []index.Suggestion) bool { return len(found) > 0 })
	return a.bot(h, client)
}

// await waits until what is suggested for something typed is what is wanted: a minute,
// which is more than it takes.
func await(t testing.TB, names index.Completer, typed string, wanted func(found []index.Suggestion) bool) {
	t.Helper()
	ctx, stop := context.WithTimeout(t.Context(), time.Minute)
	defer stop()
	again := time.NewTicker(time.Millisecond)
	defer again.Stop()
	for {
		found, err := names.Complete(ctx, typed, 1)
		if err != nil {
			t.Fatalf("%q: %v", typed, err)
		}
		if wanted(found) {
			return
		}
		select {
		case <-again.C:
		case <-ctx.Done():
			t.Fatalf("%q still suggests %+v", typed, found)
		}
	}
}

// opened opens a new folder with the archive that ships.
func opened(t testing.TB) (*app, *house) {
	t.Helper()
	never := func(ctx context.Context, _ time.Duration) error { <-ctx.Done(); return ctx.Err() }
	a := &app{Process: Process{Env: func(string) string { return "" }, Stderr: io.Discard, Now: time.Now, Random: rand.Reader, Wait: never},
		log: slog.New(slog.DiscardHandler), data: t.TempDir(), builtin: true, cache: usualCache}
	h, err := a.open(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(h.close)
	return a, h
}
