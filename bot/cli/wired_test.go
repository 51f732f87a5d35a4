package cli

import (
	"context"
	"crypto/rand"
	"io"
	"log/slog"
	"runtime"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
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
	for found := 0; found == 0; runtime.Gosched() {
		names, err := h.names.Complete(t.Context(), "", 1)
		if err != nil {
			t.Fatal(err)
		}
		found = len(names)
	}
	return a.bot(h, client)
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
