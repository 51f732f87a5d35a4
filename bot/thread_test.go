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
	asks := func(room, asker string) string {
		return b.Handle(t.Context(), bot.Request{Room: room, Asker: asker, Guild: "town", Text: "and how much did he earn?"}).Text
	}
	if got := asks("thread", "ann"); !strings.Contains(got, "6,000 yuan") {
		t.Errorf("she goes on: %q", got)
	}
	if got := asks("market", "ben"); strings.Contains(got, "yuan") {
		t.Errorf("in a channel he was not asked: %q", got)
	}
	now = now.Add(state.Kept)
	if b.Joined(t.Context(), "thread") {
		t.Error("joined a day later")
	}
}

// Whoever joins in a thread goes on from what was said there last, and then from what
// they asked themselves; what one alone was told, and what was forgotten, is not there
// to go on from.
func TestAThreadIsOneTalk(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	b := remembering(t, t.TempDir(), &now)
	said := func(asker, text string, tweaks ...func(*bot.Request)) string {
		t.Helper()
		req := bot.Request{Room: "thread", Asker: asker, Guild: "town", Text: text}
		for _, tweak := range tweaks {
			tweak(&req)
		}
		return b.Handle(t.Context(), req).Text
	}
	alone := func(req *bot.Request) {
		req.Command, req.Options = "ask", map[string]string{"question": req.Text, "private": "yes"}
	}
	first := bot.Request{Room: "thread", Asker: "ann", Guild: "town", Text: "How long was Xu jailed?"}
	b.Join(t.Context(), first, b.Handle(t.Context(), first))
	for _, c := range []struct{ asker, text, says string }{
		{"ben", "and how much did he earn?", "6,000 yuan"},
		{"cy", "How long was Han jailed?", "three years"},
		{"dora", "and the fine?", "13,000 yuan"},
		{"ann", "and how much did he earn?", "6,000 yuan"},
	} {
		if got := said(c.asker, c.text); !strings.Contains(got, c.says) {
			t.Errorf("%s: %q → %q", c.asker, c.text, got)
		}
	}
	said("cy", "What was Sun fined?", alone)
	if got := said("eve", "and how much did he earn?"); !strings.Contains(got, "6,000 yuan") {
		t.Errorf("what Cy alone was told is gone on from: %q", got)
	}
	said("fay", "/search surveillance")
	if got := said("gus", "and the fine?"); strings.Contains(got, "yuan") {
		t.Errorf("behind a search: %q", got)
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
