package discord

import (
	"strings"
	"testing"
	"time"

	"casebot/bot/discord/discordtest"
)

// calling is a message in a server that mentions roles, and not the bot.
func calling(fake *discordtest.Discord, text string, roles ...string) *discordtest.Posting {
	p := fake.NewMention(text)
	p.Mentions, p.Calls = false, roles
	p.Content = "<@&" + strings.Join(roles, "> <@&") + "> " + text
	return p
}

// Who picks the role of the bot's name in the menu of mentions means the bot.
func TestTheBotsRoleIsTheBot(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.AllowContent()
	h, requests := asked()
	runOn(t, fake, h, func(c *Config) { c.Content, c.Threads = true, &notebook{} })
	const others = "810000000000000001"
	for _, p := range []*discordtest.Posting{
		calling(fake, "another bot's", others), calling(fake, "everybody's", fake.Server()), calling(fake, "none that there is", "810000000000000099"),
		calling(fake, "by a bot", fake.BotRole()),
	} {
		if strings.Contains(p.Content, "by a bot") {
			p.Author = map[string]any{"id": "5", "bot": true}
		}
		fake.Write(t, p)
	}
	fake.AwaitRequests(t, "roles", 1)
	for _, roles := range [][]string{{fake.BotRole()}, {others, fake.BotRole()}} {
		p := calling(fake, "who was fined?", roles...)
		fake.Write(t, p)
		if got := fake.Reply(t, p); got.Content != "who was fined?" {
			t.Errorf("%s", got.Raw)
		}
		if req := <-requests; req.Text != "who was fined?" || !req.Aloud {
			t.Errorf("%+v", req)
		}
	}
	if len(requests) > 0 {
		t.Errorf("asked %q too", (<-requests).Text)
	}
}

// A message in a thread that mentions somebody's role is for them, though the thread
// goes on without a mention.
func TestAMentionOfARoleIsForItsMembers(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.AllowContent()
	h, requests := asked()
	book := &notebook{wrote: make(chan string, 9)}
	runOn(t, fake, h, func(c *Config) { c.Content, c.Threads = true, book })
	thread := fake.Thread()
	for _, p := range []*discordtest.Posting{fake.NewMention("begin"), calling(fake, "for the moderators", "810000000000000001"), calling(fake, "end", fake.BotRole())} {
		p.Channel = thread
		fake.Write(t, p)
		if strings.Contains(p.Content, "begin") {
			<-book.wrote
		}
		if strings.Contains(p.Content, "end") {
			fake.Reply(t, p)
		}
	}
	if first, second := (<-requests).Text, (<-requests).Text; first != "begin" || second != "end" {
		t.Errorf("asked %q and %q", first, second)
	}
}

// Where Discord keeps back what a message says, because the bot itself is not
// mentioned, the writer is told; where it does not say whose a role is, nobody is.
func TestAMentionOfTheRoleWithoutItsWords(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	besides := calling(r.fake, "@alice who was fined?", r.fake.BotRole())
	besides.Extra = map[string]any{"mentions": []any{map[string]any{"id": "7", "username": "alice"}}}
	for _, p := range []*discordtest.Posting{calling(r.fake, "who was fined?", r.fake.BotRole()), besides} {
		r.fake.Write(t, p)
		if got := r.fake.Reply(t, p); !strings.Contains(got.Content, "mention the bot itself") {
			t.Errorf("%s", got.Raw)
		}
	}
	r.stop()

	r = run(t, echo)
	r.fake.Fail(discordtest.Fault{Route: "roles", Status: 403, Times: 2}) // of messages at once each may ask
	r.fake.Write(t, calling(r.fake, "who?", r.fake.BotRole()))
	r.fake.AwaitRequests(t, "roles", 1)
	r.fake.Write(t, calling(r.fake, "who?", r.fake.BotRole()))
	r.fake.Message(t, "hello")
	if got := r.fake.Requests("roles"); got > 2 || len(r.fake.Posts()) != 1 {
		t.Errorf("asked %d times, %d replies", got, len(r.fake.Posts()))
	}
}

// Which role is the bot's is remembered for an hour, of so many servers; that Discord
// did not say for a minute.
func TestOwnRolesAreRememberedForAWhile(t *testing.T) {
	t.Parallel()
	fake, now := discordtest.New(t), time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	roles := &ownRoles{client: courier(t, fake).client, now: func() time.Time { return now }}
	for _, step := range []struct {
		later time.Duration
		fails bool
		want  string
		asked int
	}{
		{0, true, "", 1}, {roleRetry - 1, false, "", 1}, {1, false, fake.BotRole(), 2}, {roleKept - 1, true, fake.BotRole(), 2}, {1, false, "", 3},
	} {
		now = now.Add(step.later)
		if step.fails {
			fake.Fail(discordtest.Fault{Route: "roles", Status: 403})
		}
		if got := roles.of(t.Context(), fake.Server(), fake.BotID()); got != step.want || fake.Requests("roles") != step.asked {
			t.Errorf("%q, asked %d times; want %q, %d", got, fake.Requests("roles"), step.want, step.asked)
		}
	}
	for n := range maxRoles {
		roles.told[string(rune(n))] = ownRole{}
	}
	if roles.of(t.Context(), "nowhere", fake.BotID()); len(roles.told) > maxRoles {
		t.Errorf("%d servers are remembered", len(roles.told))
	}
}
