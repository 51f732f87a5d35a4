package discord

import (
	"context"
	"net/http"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// A first reply survives what may happen to it on the way, and is sent once.
func TestFirstReplyUnderFaults(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		fault discordtest.Fault
		tries int
	}{
		"429 of the route":         {discordtest.Fault{Status: 429, RetryAfter: 2 * time.Millisecond}, 2},
		"429 of everything":        {discordtest.Fault{Status: 429, RetryAfter: 2 * time.Millisecond, Global: true}, 2},
		"500":                      {discordtest.Fault{Status: 500}, 2},
		"503 three times":          {discordtest.Fault{Status: 503, Times: 3}, 4},
		"502, but it was received": {discordtest.Fault{Status: 502, Done: true}, 2},
		"no answer":                {discordtest.Fault{}, 2},
		"no answer, but received":  {discordtest.Fault{Done: true}, 2},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			r := run(t, echo, func(cfg *Config) {
				if c.fault.Status == 0 {
					cfg.Timing.Attempt = 300 * time.Millisecond
				}
			})
			c.fault.Route = "callback"
			r.fake.Fail(c.fault)
			r.works()
			r.fake.AwaitRequests(t, "callback", c.tries)
			r.stop()
			if got := r.fake.Requests("callback"); got != c.tries {
				t.Errorf("%d tries, want %d", got, c.tries)
			}
			if strings.Contains(r.log.String(), "did not reach") {
				t.Errorf("log: %s", r.log)
			}
		})
	}
}

// After a 404 nothing more is sent for the interaction; the fake sees to that.
func TestAnUnknownInteractionIsLeftAlone(t *testing.T) {
	t.Parallel()
	for _, route := range []string{"callback", "edit", "delete"} {
		h, _, finish := slow(bot.Reply{Text: "late", Private: route == "delete"})
		r := run(t, h, soon)
		r.fake.Fail(discordtest.Fault{Route: route, Status: 404})
		r.fake.Deliver(t, r.fake.NewCommand("case", map[string]string{"name": "Han"}))
		r.fake.AwaitRequests(t, "callback", 1)
		finish()
		r.fake.AwaitRequests(t, route, 1)
		r.stop()
		if got := r.fake.Requests(route); got != 1 {
			t.Errorf("%s: %d requests", route, got)
		}
	}
}

func TestAReplyThatCannotBeSentIsLoggedWithoutItsToken(t *testing.T) {
	t.Parallel()
	r := run(t, echo, func(c *Config) { c.Timing.Attempt = 50 * time.Millisecond })
	r.fake.Fail(discordtest.Fault{Route: "callback", Times: 4})
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	r.fake.AwaitRequests(t, "get", 1)
	r.stop()
	if log := r.log.String(); !strings.Contains(log, "did not reach") || strings.Contains(log, in.Token) {
		t.Errorf("log: %s", log)
	}
}

// A first reply whose every answer was lost may be there: Discord is asked.
func TestAReplyOfUnknownFateIsLookedFor(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.fake.Fail(discordtest.Fault{Route: "callback", Status: 500, Done: true})
	r.fake.Fail(discordtest.Fault{Route: "callback", Status: 500, Times: 3})
	r.works()
	r.fake.AwaitRequests(t, "get", 1)
	r.stop()
	if strings.Contains(r.log.String(), "did not reach") {
		t.Errorf("log: %s", r.log)
	}
}

func TestLateRepliesUnderFaults(t *testing.T) {
	t.Parallel()
	for _, fault := range []discordtest.Fault{
		{Route: "edit", Status: 429, RetryAfter: 2 * time.Millisecond}, {Route: "edit", Status: 500}, {Route: "edit", Status: 503, Times: 2},
		{Route: "edit", Status: 502, Done: true},
	} {
		h, _, finish := slow(bot.Reply{Text: "at last"})
		r := run(t, h, soon)
		r.fake.Fail(fault)
		in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
		r.fake.Deliver(t, in)
		in.Postponed(t)
		finish()
		if got := in.Reply(t).Content; got != "at last" {
			t.Errorf("%+v: %q", fault, got)
		}
	}
}

// However often sending is repeated, a message has one reply.
func TestMessagesUnderFaults(t *testing.T) {
	t.Parallel()
	for _, fault := range []discordtest.Fault{
		{Status: 429, RetryAfter: 2 * time.Millisecond}, {Status: 429, RetryAfter: 2 * time.Millisecond, Global: true},
		{Status: 500}, {Status: 503, Done: true},
	} {
		r := run(t, echo)
		fault.Route = "message"
		r.fake.Fail(fault)
		if got := r.fake.Message(t, "hello").Content; got != "hello" {
			t.Errorf("%+v: %q", fault, got)
		}
		r.fake.AwaitRequests(t, "message", 2)
		if got := len(r.fake.Posts()); got != 1 {
			t.Errorf("%+v: %d replies", fault, got)
		}
	}
}

func TestAForbiddenChannelIsLoggedAndLeftAlone(t *testing.T) {
	t.Parallel()
	r := run(t, echo, soon)
	r.fake.Fail(discordtest.Fault{Route: "message", Status: 403})
	r.fake.Write(t, r.fake.NewMention("hello"))
	r.fake.AwaitRequests(t, "message", 1)
	r.stop()
	if got := r.fake.Requests("message"); got != 1 || !strings.Contains(r.log.String(), "did not reach its channel") {
		t.Errorf("%d requests; log: %s", got, r.log)
	}
}

// More messages than a channel may have in a time are all answered in the end.
func TestABusyChannelIsAnsweredInTheEnd(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.fake.Allow("message", 2, 30*time.Millisecond)
	var all []*discordtest.Posting
	for range 6 {
		p := r.fake.NewMention("hello")
		if len(all) > 0 {
			p.Channel = all[0].Channel
		}
		r.fake.Write(t, p)
		all = append(all, p)
	}
	for _, p := range all {
		r.fake.Reply(t, p)
	}
}

func TestTypingThatFailsDoesNotHoldTheReplyUp(t *testing.T) {
	t.Parallel()
	h, started, finish := slow(bot.Reply{Text: "at last"})
	r := run(t, h, soon)
	r.fake.Fail(discordtest.Fault{Route: "typing", Times: 100}) // never answered
	p := r.fake.NewMention("hello")
	r.fake.Write(t, p)
	<-started
	r.fake.AwaitRequests(t, "typing", 1)
	finish()
	if got := r.fake.Reply(t, p).Content; got != "at last" {
		t.Errorf("reply %q", got)
	}
}

func TestTransportErrorsKeepTheirAddressToThemselves(t *testing.T) {
	c := &client{http: &http.Client{}, timing: Timing{Retry: time.Millisecond}, rand: func() float64 { return 0 }}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	err := c.edit(ctx, interaction{ApplicationID: "1", Token: "secret"}, message{})
	if err == nil || strings.Contains(err.Error(), "secret") || !strings.Contains(err.Error(), "edit reply") {
		t.Errorf("error: %v", err)
	}
}
