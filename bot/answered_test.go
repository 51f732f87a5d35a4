package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// Whoever replies to a message of the bot's goes on from what it is about, whoever
// asked for it and however much was asked since.
func TestAReplyGoesOnFromTheMessageThatItRepliesTo(t *testing.T) {
	now, dir := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC), t.TempDir()
	b := remembering(t, dir, &now)
	for _, c := range []struct {
		intent, id, after, asker, text string
		says, not                      string
	}{
		{"a question", "1", "", "ann", "How long was Xu jailed?", "nine months", ""},
		{"another", "2", "", "ann", "How long was Han jailed?", "three years", ""},
		{"somebody else replies", "3", "1", "ben", "and how much did he earn?", "6,000 yuan", ""},
		{"and to that", "4", "3", "cy", "and Li?", "30,000 yuan", ""},
		{"the same person to the older one", "5", "1", "ann", "and how much did he earn?", "6,000 yuan", ""},
		{"who names a case leaves the other", "6", "1", "ann", "What was Sun fined?", "100,000", "6,000"},
		{"a search is about no case", "7", "", "ann", "/search surveillance", "", ""},
		{"and nothing is gone on from", "8", "7", "ann", "and the fine?", "case named", "yuan"},
		{"nor from what is not known", "9", "99", "ann", "and the fine?", "case named", "yuan"},
	} {
		reply := b.Handle(t.Context(), bot.Request{ID: c.id, After: c.after, Room: "harbour", Asker: c.asker, Guild: "town", Text: c.text})
		if !strings.Contains(reply.Text, c.says) || c.not != "" && strings.Contains(reply.Text, c.not) {
			t.Errorf("%s: %q → %q", c.intent, c.text, reply.Text)
		}
		if said := strings.Contains(reply.Note, "not remembered"); said != (c.after == "99") {
			t.Errorf("%s: says that something is not remembered: %v", c.intent, said)
		}
	}
	b = remembering(t, dir, &now)
	goesOn := func(after, text string) bot.Reply {
		return b.Handle(t.Context(), bot.Request{ID: "50", After: after, Room: "harbour", Asker: "dora", Guild: "town", Text: text})
	}
	if got := goesOn("2", "and the fine?"); !strings.Contains(got.Text, "13,000") {
		t.Errorf("after a restart: %q", got.Text)
	}
	now = now.Add(state.Kept)
	if got := goesOn("2", "and the fine?"); strings.Contains(got.Text, "yuan") || !strings.Contains(got.Note, "not remembered") {
		t.Errorf("a day later: %q %q", got.Text, got.Note)
	}
	if got := goesOn("2", "How long was Han jailed?"); !strings.Contains(got.Text, "three years") || strings.Contains(got.Note, "not remembered") {
		t.Errorf("a question that needs nothing: %q %q", got.Text, got.Note)
	}
}

// What one person alone was told, and what was forgotten, nobody goes on from.
func TestWhatNobodyCanGoOnFrom(t *testing.T) {
	b, _ := serving(t)
	alone := in("")
	alone.ID, alone.Command, alone.Options = "1", "ask", map[string]string{"question": "How long was Han jailed?", "private": "yes"}
	open := in("How long was Han jailed?")
	open.ID = "2"
	goesOn := func(after string) string {
		req := in("and the fine?")
		req.After, req.Asker = after, "ben"
		return b.Handle(t.Context(), req).Text
	}
	b.Handle(t.Context(), alone)
	b.Handle(t.Context(), open)
	if got := goesOn("1"); strings.Contains(got, "13,000") {
		t.Errorf("a private answer leaks: %q", got)
	}
	if got := goesOn("2"); !strings.Contains(got, "13,000") {
		t.Errorf("an open one: %q", got)
	}
	if gone := b.Handle(t.Context(), in("/forget me")); !strings.Contains(gone.Text, "answers 1") {
		t.Errorf("%q", gone.Text)
	}
	if got := goesOn("2"); strings.Contains(got, "13,000") {
		t.Errorf("what was forgotten: %q", got)
	}
}
