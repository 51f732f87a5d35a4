package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/corpus/builtin"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// talking returns a fake Discord on which the bot answers from the archive that ships,
// and what it keeps.
func talking(t *testing.T) (*discordtest.Discord, *state.State) {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	archive := &indextest.Archive{}
	for _, c := range cases {
		archive.PutCase(c)
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { engine.Close() })
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	kept, err := state.Open(t.Context(), t.TempDir(), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	b := bot.New(archive, engine, bot.Config{Memory: kept, Notes: kept, Settings: kept, Eraser: kept})
	if err := b.Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(b.Close)
	fake, ended := discordtest.New(t), make(chan error, 1)
	ctx, stop := context.WithCancel(t.Context())
	go func() {
		ended <- Run(ctx, Config{Token: fake.Token(), Root: fake.URL(), Timing: brisk, Threads: b}, b.Specs(), b)
	}()
	t.Cleanup(func() { stop(); <-ended })
	return fake, kept
}

// Whoever replies to a message of the bot's goes on from it: to an answer to a mention,
// to a command, in a thread of its own, and to what was shared.
func TestARepliedMessageIsGoneOnFrom(t *testing.T) {
	t.Parallel()
	fake, kept := talking(t)
	by := func(person string, p *discordtest.Posting) *discordtest.Message {
		t.Helper()
		p.Author = map[string]any{"id": person, "username": "other", "discriminator": "0", "avatar": nil}
		fake.Write(t, p)
		return fake.Reply(t, p)
	}
	goesOn := func(what string, to *discordtest.Message, text, says string) *discordtest.Message {
		t.Helper()
		got := by(another, fake.NewReply(to, text))
		if !strings.Contains(got.Content, says) {
			t.Errorf("%s: %q → %q", what, text, got.Content)
		}
		return got
	}
	xu := fake.Mention(t, "How long was Xu jailed?")
	han := fake.Mention(t, "How long was Han jailed?")
	next := goesOn("a mention", xu, "and how much did he earn?", "6,000 yuan")
	goesOn("a reply to a reply", next, "and Li?", "30,000 yuan")
	goesOn("a newer one", han, "and the fine?", "13,000 yuan")
	command := fake.Command(t, "ask", map[string]string{"question": "How long was Han jailed?"})
	goesOn("a command", command, "and the fine?", "13,000 yuan")

	private := fake.Command(t, "ask", map[string]string{"question": "How long was Xu jailed?", "private": "yes"})
	if got := goesOn("a private answer", private, "and how much did he earn?", "case named"); !strings.Contains(got.Text(), "not remembered") {
		t.Errorf("it is not said why: %s", got.Text())
	}
	for _, c := range private.Controls() {
		if strings.HasPrefix(c.CustomID, "/share ") {
			goesOn("what was shared", fake.Press(t, private, c.CustomID), "and how much did he earn?", "6,000 yuan")
		}
	}
	stranger := fake.NewReply(xu, "and how much did he earn?")
	stranger.Extra["referenced_message"].(map[string]any)["author"] = map[string]any{"id": another}
	if got := by("700000000000000009", stranger); !strings.Contains(got.Content, "case named") || strings.Contains(got.Text(), "not remembered") {
		t.Errorf("a reply to a person: %s", got.Text())
	}

	if _, err := kept.Set(t.Context(), fake.Server(), func(s *state.Settings) { s.Threads = true }); err != nil {
		t.Fatal(err)
	}
	asked := fake.NewMention("How long was Xu jailed?")
	fake.Write(t, asked)
	first := fake.Reply(t, asked)
	if first.Channel != asked.ID {
		t.Fatalf("no thread: %s", first.Raw)
	}
	goesOn("another case in the thread", first, "How long was Han jailed?", "three years")
	goesOn("the first in a thread", first, "and how much did he earn?", "6,000 yuan")
}
