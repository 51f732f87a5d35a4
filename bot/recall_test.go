package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// remembering returns a bot that keeps conversations in a folder, and tells the
// time by what at points to.
func remembering(t *testing.T, dir string, at *time.Time) *bot.Bot {
	t.Helper()
	memory, err := state.Open(t.Context(), dir, func() time.Time { return *at })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { memory.Close() })
	return openWith(t, bot.Config{Memory: memory})
}

func TestAConversationGoesOn(t *testing.T) {
	now, dir := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC), t.TempDir()
	b := remembering(t, dir, &now)
	asks := func(b *bot.Bot, room, asker, text string) string {
		t.Helper()
		return b.Handle(t.Context(), bot.Request{Room: room, Asker: asker, Text: text}).Text
	}
	for _, c := range []struct {
		intent, room, asker, text string
		says, not                 string
	}{
		{"the first question", "harbour", "ann", "How long was Xu jailed?", "nine months", ""},
		{"a pronoun", "harbour", "ann", "and how much did he earn?", "6,000 yuan", ""},
		{"another in the same case", "harbour", "ann", "and Li?", "30,000 yuan", ""},
		{"somebody else asks of nobody", "harbour", "ben", "and how much did he earn?", "case named", "yuan"},
		{"so does she elsewhere", "market", "ann", "and how much did he earn?", "case named", "yuan"},
		{"a case that is shown counts too", "market", "ann", "/case Han", "Han", ""},
		{"and goes on", "market", "ann", "what was the fine?", "13,000 yuan", ""},
		{"help is between", "market", "ann", "/help", "", ""},
		{"and changes nothing", "market", "ann", "how long was he jailed?", "three years and one month", ""},
		{"without a room nothing is kept", "", "cy", "How long was Xu jailed?", "nine months", ""},
		{"nor recalled", "", "cy", "and how much did he earn?", "case named", "yuan"},
	} {
		text := asks(b, c.room, c.asker, c.text)
		if !strings.Contains(text, c.says) || c.not != "" && strings.Contains(text, c.not) {
			t.Errorf("%s: %q → %q", c.intent, c.text, text)
		}
	}
	b = remembering(t, dir, &now)
	if text := asks(b, "market", "ann", "what was the fine?"); !strings.Contains(text, "13,000 yuan") {
		t.Errorf("after a restart: %q", text)
	}
	now = now.Add(state.Kept)
	if text := asks(b, "harbour", "ann", "and how much did he earn?"); strings.Contains(text, "yuan") {
		t.Errorf("a day later: %q", text)
	}
}

func TestWhatAMediumRemembersGoesFirst(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	b := remembering(t, t.TempDir(), &now)
	b.Handle(t.Context(), bot.Request{Room: "harbour", Asker: "ann", Text: "What was Han fined?"})
	before := say(t, b, "What was Sun fined?").Turn()
	reply := b.Handle(t.Context(), bot.Request{Room: "harbour", Asker: "ann", Text: "how long was he jailed?", Before: before})
	if !strings.Contains(reply.Text, "8 years and 7 months") {
		t.Error(reply.Text)
	}
}

// A noMemory fails, or has kept what no bot of this version wrote.
type noMemory struct {
	turn []byte
	err  error
}

func (m noMemory) Last(context.Context, state.Conversation) ([]byte, error) { return m.turn, m.err }
func (m noMemory) Keep(context.Context, state.Conversation, []byte) error   { return m.err }
func (m noMemory) Answer(context.Context, string) ([]byte, error)           { return m.turn, m.err }
func (m noMemory) KeepAnswer(context.Context, string, string, []byte) error { return m.err }

func TestWithoutItsMemoryTheBotStillAnswers(t *testing.T) {
	for what, memory := range map[string]noMemory{
		"a full disk":       {err: errors.New("no space left")},
		"another version":   {turn: []byte(`[1, 2]`)},
		"a case that left":  {turn: []byte(`{"About": [{"Case": "cn-9-nobody"}]}`)},
		"a party that left": {turn: []byte(`{"About": [{"Case": "` + han + `", "Party": "nobody"}]}`)},
	} {
		b := openWith(t, bot.Config{Memory: memory})
		for _, text := range []string{"How long was Han jailed?", "How long was he jailed?"} {
			reply := b.Handle(t.Context(), bot.Request{Room: "harbour", Asker: "ann", Text: text, ID: "2", After: "1"})
			if reply.Failed || reply.Text == "" || strings.Contains(text, "Han") && !strings.Contains(reply.Text, "three years") {
				t.Errorf("%s: %q → %q", what, text, reply.Text)
			}
		}
	}
}

func TestPrivacySaysWhatIsKept(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	kept := say(t, remembering(t, t.TempDir(), &now), "/privacy")
	for _, want := range []string{"not kept", "one day", "24 hours", "which case", "never your words"} {
		if !strings.Contains(kept.Text+kept.Body, want) {
			t.Errorf("lacks %q: %s\n%s", want, kept.Text, kept.Body)
		}
	}
	b, _ := open(t)
	if reply := say(t, b, "/privacy"); !strings.HasPrefix(reply.Text, "Nothing about you is kept") {
		t.Error(reply.Text)
	}
}
