package discord

import (
	"context"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// What stands beside a reply that all see is shown to its asker, at once and late.
func TestWhatStandsBesideAReplyIsForItsAskerAlone(t *testing.T) {
	t.Parallel()
	for _, slow := range []bool{false, true} {
		release := make(chan bool)
		h := func(context.Context, bot.Request) bot.Reply {
			<-release
			return bot.Reply{Text: "for all", Whisper: "for you alone"}
		}
		r := run(t, h, func(cfg *Config) {
			if slow {
				soon(cfg)
			}
		})
		if !slow {
			close(release)
		}
		in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
		r.fake.Deliver(t, in)
		if slow {
			in.Latency(t)
			close(release)
		}
		if shown := in.Reply(t); shown.Private || shown.Content != "for all" {
			t.Errorf("late %v: %s", slow, shown.Raw)
		}
		r.stop() // after which all that was to be sent is
		if beside := in.Further(); len(beside) != 1 || !beside[0].Private || beside[0].Content != "for you alone" {
			t.Errorf("late %v: %+v", slow, beside)
		}
	}
}

// Told is who was to be told only when all of it has arrived.
func TestNobodyIsToldByAReplyThatDoesNotArrive(t *testing.T) {
	t.Parallel()
	for route, want := range map[string]int32{"": 1, "callback": 0, "followup": 0} {
		for _, beside := range []string{"", "for you alone"} {
			var told atomic.Int32
			r := run(t, func(context.Context, bot.Request) bot.Reply {
				return bot.Reply{Text: "for all", Whisper: beside, Told: func(context.Context) { told.Add(1) }}
			})
			if route != "" {
				r.fake.Fail(discordtest.Fault{Route: route, Times: 99, Status: 404})
			}
			r.fake.Deliver(t, r.fake.NewCommand("case", map[string]string{"name": "Han"}))
			r.fake.AwaitRequests(t, "callback", 1)
			r.stop()
			if got := told.Load(); got != want && !(route == "followup" && beside == "" && got == 1) {
				t.Errorf("%q fails, %q: told %d times", route, beside, got)
			}
		}
	}
}

// In a direct message to the bot nobody else reads the reply itself.
func TestInADirectMessageNothingStandsBeside(t *testing.T) {
	t.Parallel()
	r := run(t, func(context.Context, bot.Request) bot.Reply {
		return bot.Reply{Text: "for all", Whisper: "for you alone"}
	})
	p := r.fake.NewMessage("Han")
	r.fake.Write(t, p)
	if got := r.fake.Reply(t, p); !strings.Contains(got.Text(), "for you alone") {
		t.Errorf("%s", got.Raw)
	}
}

// A bot that a person installed may send five followups; no reply needs more than
// one, whatever becomes of it.
func TestNoReplyNeedsTwoFollowups(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"open", "secret"} {
		release := make(chan bool)
		h := func(ctx context.Context, req bot.Request) bot.Reply {
			<-release
			reply := book(ctx, req)
			reply.Private = true
			return reply
		}
		r := run(t, h, soon)
		in := r.fake.NewCommand("case", map[string]string{"name": name})
		in.Alone, in.Guild = true, ""
		r.fake.Deliver(t, in)
		in.Latency(t)
		close(release)
		shown := in.Reply(t)
		press := r.fake.NewPress(shown, "/page k 3")
		press.Alone, press.Guild = true, ""
		r.fake.Deliver(t, press)
		press.Reply(t)
		if len(in.Further()) > 1 || len(press.Further()) > 1 {
			t.Errorf("%s: %d and %d followups", name, len(in.Further()), len(press.Further()))
		}
		r.stop()
	}
}

// A person's own bot may send five followups. A reply of as many cases as seven
// messages would take, with what stands beside it, keeps to that, however it comes: a
// case without an embed is named, each source is a link, and what does not stand there
// is not sent in a sixth.
func TestALargeReplyKeepsToFiveFollowupsAndLosesNothing(t *testing.T) {
	t.Parallel()
	large := bot.Reply{Text: "all of it", Whisper: "for you alone", Note: "noted"}
	for i := range 7 * maxEmbeds {
		c := bot.Card{Title: fmt.Sprintf("Case %d v. Camera Company", i), Status: "Sentenced", Summary: strings.Repeat("Long told. ", 30), Footer: "Checked"}
		c.Links = []bot.Link{source("The Herald", fmt.Sprint("https://e.org/", i))}
		large.Cards, large.Links = append(large.Cards, c), append(large.Links, c.Links...)
	}
	for _, c := range []struct {
		intent        string
		late, private bool
		further       int
	}{{"at once", false, false, 1}, {"late", true, false, 1}, {"at once, for one", false, true, 1}, {"late, for one", true, true, 2}} {
		release := make(chan bool)
		h := func(context.Context, bot.Request) bot.Reply {
			<-release
			reply := large
			reply.Private = c.private
			return reply
		}
		r := run(t, h, func(cfg *Config) {
			if c.late {
				soon(cfg)
			}
		})
		in := r.fake.NewCommand("case", map[string]string{"name": "open"})
		in.Alone, in.Guild = true, ""
		if !c.late {
			close(release)
		}
		r.fake.Deliver(t, in)
		if c.late {
			in.Latency(t)
			close(release)
		}
		text, links := "", map[string]bool{}
		first := in.Reply(t)
		r.stop() // after which all that was to be sent is
		all := in.Further()
		if len(all) == 0 || all[0].ID != first.ID {
			all = append(all, first)
		}
		for _, m := range all {
			text += m.Text() + "\n"
			for _, l := range m.Links() {
				links[l] = true
			}
		}
		if sent := r.fake.Requests("followup"); sent != c.further || len(in.Further()) != sent || sent > 5 {
			t.Errorf("%s: %d followups were sent, %d arrived, want %d", c.intent, sent, len(in.Further()), c.further)
		}
		for _, card := range large.Cards {
			if !strings.Contains(text, card.Title) {
				t.Errorf("%s: %s is lost", c.intent, card.Title)
			}
		}
		for _, l := range large.Links {
			if !links[l.URL] {
				t.Errorf("%s: %s is lost", c.intent, l.URL)
			}
		}
		if !strings.Contains(text, "for you alone") || !strings.Contains(text, "all of it") || !strings.Contains(text, "noted") {
			t.Errorf("%s: %s", c.intent, text)
		}
	}
}
