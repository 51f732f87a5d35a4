package bot_test

import (
	"bytes"
	"errors"
	"log/slog"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// What was asked in a channel and answered in a thread goes on there, for who asked
// and after a restart, until a day has passed.
func TestATalkMovesIntoItsThread(t *testing.T) {
	now, dir := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC), t.TempDir()
	b := remembering(t, dir, &now)
	req := bot.Request{Room: "market", Asker: "ann", Guild: "town", Text: "How long was Xu jailed?"}
	reply := b.Handle(t.Context(), req)
	if b.Joined(t.Context(), "thread") || b.Joined(t.Context(), "") {
		t.Error("joined before it was")
	}
	req.Room = "thread"
	b.Join(t.Context(), req, reply)
	b = remembering(t, dir, &now)
	if !b.Joined(t.Context(), "thread") || b.Joined(t.Context(), "market") {
		t.Error("after a restart: not joined, or a channel is")
	}
	asks := func(asker string) string {
		return b.Handle(t.Context(), bot.Request{Room: "thread", Asker: asker, Text: "and how much did he earn?"}).Text
	}
	if got := asks("ann"); !strings.Contains(got, "6,000 yuan") {
		t.Errorf("she goes on: %q", got)
	}
	if got := asks("ben"); strings.Contains(got, "yuan") {
		t.Errorf("he was not asked: %q", got)
	}
	now = now.Add(state.Kept)
	if b.Joined(t.Context(), "thread") {
		t.Error("joined a day later")
	}
}

func TestWithoutAMemoryThereAreNoThreads(t *testing.T) {
	var log bytes.Buffer
	broken := bot.Config{Memory: noMemory{err: errors.New("no")}, Log: slog.New(slog.NewTextHandler(&log, nil))}
	for _, b := range []*bot.Bot{openWith(t, bot.Config{}), openWith(t, broken)} {
		b.Join(t.Context(), bot.Request{Room: "thread", Asker: "ann"}, bot.Reply{})
		if b.Joined(t.Context(), "thread") {
			t.Error("joined all the same")
		}
	}
	if got := strings.Count(log.String(), "a thread is not remembered"); got != 2 {
		t.Errorf("log: %s", log.String())
	}
}
