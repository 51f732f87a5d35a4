package discord

import (
	"context"
	"testing"
	"time"

	"casebot/bot"
)

// slow returns a handler that answers when told to.
func slow(reply bot.Reply) (h handler, started <-chan bool, finish func()) {
	begun, told := make(chan bool, 10), make(chan bool)
	return func(context.Context, bot.Request) bot.Reply {
		begun <- true
		<-told
		return reply
	}, begun, func() { close(told) }
}

func soon(c *Config) { c.Timing.Defer, c.Timing.Typing = time.Millisecond, time.Millisecond }

func TestALateReplyIsPostponedAndFilledIn(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "at last", Cards: []bot.Card{{Title: "Han"}}})
	r := run(t, h, soon)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	if postponed, private := in.Postponed(t); !postponed || private {
		t.Errorf("postponed %v, private %v", postponed, private)
	}
	finish()
	if got := in.Reply(t); got.Content != "at last" || len(got.Embeds) != 1 || got.Private {
		t.Errorf("reply %s", got.Raw)
	}
	if got := r.fake.Requests("callback"); got != 1 {
		t.Errorf("%d first replies", got)
	}
}

func TestAPrivateCommandIsPostponedPrivately(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "for you", Private: true})
	r := run(t, h, soon)
	in := r.fake.NewCommand("privacy", nil)
	r.fake.Deliver(t, in)
	if postponed, private := in.Postponed(t); !postponed || !private {
		t.Errorf("postponed %v, private %v", postponed, private)
	}
	finish()
	if got := in.Reply(t); got.Content != "for you" || !got.Private {
		t.Errorf("reply %s", got.Raw)
	}
}

// A reply that turns out to be private must not fill in what everybody sees.
func TestAPrivateReplyDoesNotFillInAPublicOne(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "for you", Private: true})
	r := run(t, h, soon)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	in.Postponed(t)
	finish()
	if got := in.Reply(t); got.Content != "for you" || !got.Private || len(in.Further()) != 1 {
		t.Errorf("reply %s", got.Raw)
	}
	if r.fake.Requests("edit") != 0 || r.fake.Requests("delete") != 1 {
		t.Error("the postponed reply was not taken back")
	}
}

func TestAHandlerThatTakesTooLongIsGivenUp(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "never seen"})
	r := run(t, h, soon, func(c *Config) { c.Timing.Handle = 5 * time.Millisecond })
	defer finish()
	if got := r.fake.Command(t, "case", map[string]string{"name": "Han"}).Content; got != wordsTooLong {
		t.Errorf("reply %q", got)
	}
	if got := r.fake.Message(t, "hello").Content; got != wordsTooLong {
		t.Errorf("reply %q", got)
	}
}

// A reply that comes together with the end of the handler's time is preferred.
func TestAReplyThatComesWithTheBellCounts(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 100 {
		replies := make(chan bot.Reply, 1)
		replies <- bot.Reply{Text: "here"}
		if got := await(ctx, replies, bot.Request{}).Text; got != "here" {
			t.Fatalf("got %q", got)
		}
	}
}

func TestTypingIsShownWhileAMessageWaits(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "at last"})
	r := run(t, h, soon)
	p := r.fake.NewMention("hello")
	r.fake.Write(t, p)
	r.fake.AwaitTyping(t, p.Channel)
	finish()
	if got := r.fake.Reply(t, p).Content; got != "at last" {
		t.Errorf("reply %q", got)
	}
}

func TestAQuickMessageShowsNoTyping(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.fake.Message(t, "hello")
	if got := r.fake.Requests("typing"); got != 0 {
		t.Errorf("typing was shown %d times", got)
	}
}
