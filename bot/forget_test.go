package bot_test

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/state"
)

func TestAnAskerIsForgotten(t *testing.T) {
	b, _ := serving(t)
	reply := b.Handle(t.Context(), in("How long was Han jailed?"))
	b.Handle(t.Context(), pressed(says(reply, "👎")))
	if gone := b.Handle(t.Context(), in("/forget me")); gone.Failed || !gone.Private || !strings.Contains(gone.Text, "conversations 1, kept questions ") || !strings.Contains(gone.Text, "ratings 1") {
		t.Errorf("%q", gone.Text)
	}
	if text := b.Handle(t.Context(), in("and what was the fine?")).Text; strings.Contains(text, "13,000") {
		t.Errorf("the conversation is remembered: %q", text)
	}
	b.Handle(t.Context(), in("/forget me"))
	for _, text := range []string{"/forget me", "/forget ME", "/忘记 我"} {
		if again := b.Handle(t.Context(), in(text)); again.Text != "Nothing was kept about you." {
			t.Errorf("%s: %q", text, again.Text)
		}
	}
	if rated := b.Handle(t.Context(), pressed(says(reply, "👎"))); !rated.Failed {
		t.Errorf("a control of before still works: %+v", rated)
	}
}

func TestNobodyForgetsAnother(t *testing.T) {
	b, _ := serving(t)
	b.Handle(t.Context(), in("How long was Han jailed?"))
	for _, text := range []string{"/forget", "/forget Han", "/forget you"} {
		if reply := b.Handle(t.Context(), in(text)); !reply.Failed || !strings.Contains(reply.Text, "/privacy") {
			t.Errorf("%s: %q", text, reply.Text)
		}
	}
	ben := in("/forget me")
	ben.Asker = "ben"
	b.Handle(t.Context(), ben)
	if text := b.Handle(t.Context(), in("and what was the fine?")).Text; !strings.Contains(text, "13,000") {
		t.Errorf("Ann's conversation is gone: %q", text)
	}
	if reply := say(t, b, "/forget me"); reply.Failed || !strings.Contains(reply.Text, "Nothing is kept") {
		t.Errorf("in a terminal: %q", reply.Text)
	}
}

// jammed cannot forget.
type jammed struct{}

func (jammed) Forget(context.Context, string) (state.Forgotten, error) {
	return state.Forgotten{}, errors.New("disk on fire")
}

func TestAFailureToForgetIsSaid(t *testing.T) {
	b := openWith(t, bot.Config{Eraser: jammed{}})
	if reply := b.Handle(t.Context(), in("/forget me")); !reply.Failed || strings.Contains(reply.Text, "fire") {
		t.Errorf("%q", reply.Text)
	}
}

func TestPrivacySaysAllThatIsKept(t *testing.T) {
	b, _ := serving(t)
	reply := b.Handle(t.Context(), in("/privacy"))
	for _, want := range []string{"/forget me", "7 days", "one day", "90 days", "24 hours", "within the hour", "Who it was is not kept", "/settings"} {
		if !strings.Contains(reply.Text+reply.Body, want) {
			t.Errorf("lacks %q: %s\n%s", want, reply.Text, reply.Body)
		}
	}
	_, kept := serving(t)
	for line, config := range map[string]bot.Config{
		"A thumb is kept":                      {Feedback: kept},
		"What you follow with /watch is kept":  {Follows: func(context.Context) (*bot.Following, error) { return nil, nil }},
		"What the managers of a server choose": {Settings: kept},
	} { // as in a terminal, which remembers no conversation
		reply := openWith(t, config).Handle(t.Context(), bot.Request{Text: "/privacy", Owner: true})
		if !strings.Contains(reply.Body, line) || !strings.HasPrefix(reply.Text, "Your name is not kept, and of what you ask only what you rate, follow or choose") {
			t.Errorf("lacks %q: %s\n%s", line, reply.Text, reply.Body)
		}
	}
	bare := openWith(t, bot.Config{})
	if text := bare.Handle(t.Context(), in("/privacy")); strings.Contains(text.Text+text.Body, "days") {
		t.Errorf("a bot that keeps nothing says that it does: %s", text.Body)
	}
}
