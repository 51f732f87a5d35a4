package discord

import (
	"context"
	"errors"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// works fails the test unless a command is answered.
func (r *running) works() {
	r.t.Helper()
	if got := r.fake.Command(r.t, "case", map[string]string{"name": "Han"}).Content; got != "case Han" {
		r.t.Errorf("reply %q", got)
	}
}

// However a connection begins, there is one that works in the end.
func TestConnectionsThatBeginBadly(t *testing.T) {
	t.Parallel()
	for name, greeting := range map[string]discordtest.Greeting{
		"no Hello":               discordtest.NoHello,
		"op 7 in place of READY": discordtest.EarlyReconnect,
		"op 9 in place of READY": discordtest.EarlyInvalid,
		"dropped in mid-frame":   discordtest.EarlyDrop,
		"closed with 4000":       discordtest.CloseWith(4000),
		"closed with 4008":       discordtest.CloseWith(4008),
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			fake := discordtest.New(t)
			fake.Greet(greeting, greeting)
			r := runOn(t, fake, echo, func(c *Config) { c.Timing.Open = 200 * time.Millisecond })
			r.works()
		})
	}
}

// However a connection ends, the next one works.
func TestConnectionsThatEnd(t *testing.T) {
	t.Parallel()
	for name, end := range map[string]func(*discordtest.Discord){
		"op 7":                 (*discordtest.Discord).Reconnect,
		"op 9":                 (*discordtest.Discord).Invalidate,
		"dropped in mid-frame": (*discordtest.Discord).Drop,
		"missed ACKs":          (*discordtest.Discord).Mute,
		"closed with 4000":     func(d *discordtest.Discord) { d.CloseConnection(4000) },
		"closed with 1001":     func(d *discordtest.Discord) { d.CloseConnection(1001) },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			fake := discordtest.New(t)
			fake.SetHeartbeat(20 * time.Millisecond)
			r := runOn(t, fake, echo, func(c *Config) { c.Timing.Silence = 250 * time.Millisecond })
			r.works()
			before := fake.Identifies()
			end(fake)
			fake.AwaitIdentifies(t, before+1)
			r.works()
		})
	}
}

func TestAHeartbeatThatIsAskedForDoesNotDisturb(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.works()
	r.fake.Beat()
	r.works()
	if got := r.fake.Identifies(); got != 1 {
		t.Errorf("%d connections", got)
	}
}

// Codes after which Discord takes nobody back end Run, with what to fix.
func TestFinalCloseCodesEndTheBot(t *testing.T) {
	t.Parallel()
	for code, want := range map[int]string{
		4004: "DISCORD_TOKEN", 4010: "shard", 4011: "sharding", 4012: "newer casebot", 4013: "newer casebot", 4014: "Privileged Gateway Intents",
	} {
		fake := discordtest.New(t)
		fake.Refuse(code)
		err := runOn(t, fake, echo).end()
		if !errors.Is(err, ErrRefused) || !strings.Contains(err.Error(), want) || strings.Contains(err.Error(), fake.Token()) {
			t.Errorf("close code %d: %v", code, err)
		}
		if got := fake.Identifies(); got != 1 {
			t.Errorf("close code %d: %d IDENTIFYs", code, got)
		}
	}
}

func TestATokenThatIsResetEndsTheBot(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.works()
	r.fake.Refuse(4004)
	if err := r.end(); !errors.Is(err, ErrRefused) {
		t.Errorf("Run: %v", err)
	}
}

func TestAWrongTokenEndsTheBot(t *testing.T) {
	t.Parallel()
	for _, token := range []string{"Bot wrong", "wrong"} {
		r := run(t, echo, func(c *Config) { c.Token = token })
		err := r.end()
		if !errors.Is(err, ErrRefused) || !strings.Contains(err.Error(), "DISCORD_TOKEN") || strings.Contains(err.Error(), "wrong") {
			t.Errorf("Run: %v", err)
		}
		if strings.Contains(r.log.String(), "wrong") {
			t.Errorf("the token is in the log: %s", r.log)
		}
	}
}

func TestTheTokenMayHaveItsPrefix(t *testing.T) {
	t.Parallel()
	run(t, echo, func(c *Config) { c.Token = "Bot " + c.Token }).works()
}

// Without a network the bot says so once, keeps trying, and can be stopped.
func TestNoNetworkAtTheStart(t *testing.T) {
	t.Parallel()
	root, tried := deadEnd(t)
	r := run(t, echo, func(c *Config) { c.Root = root })
	for range 10 {
		<-tried
	}
	if err := r.stop(); err != nil {
		t.Errorf("Run: %v", err)
	}
	if got := strings.Count(r.log.String(), "not connected to Discord"); got != 1 {
		t.Errorf("said %d times: %s", got, r.log)
	}
}

// deadEnd is a root where every connection ends at once. tried gets each.
func deadEnd(t *testing.T) (root string, tried <-chan bool) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { listener.Close() })
	each := make(chan bool, 1000)
	go func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			conn.Close()
			each <- true
		}
	}()
	return "http://" + listener.Addr().String(), each
}

func TestDiscordDownAtTheStart(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.Fail(discordtest.Fault{Route: "gateway/bot", Status: 503, Times: 2})
	fake.Fail(discordtest.Fault{Route: "gateway/bot", Status: 403, Proxy: true})
	fake.Fail(discordtest.Fault{Route: "gateway", Status: 500})
	fake.Fail(discordtest.Fault{Route: "commands", Status: 500})
	fake.Fail(discordtest.Fault{Route: "overwrite", Status: 503})
	fake.Fail(discordtest.Fault{Route: "overwrite", Status: 429, RetryAfter: 5 * time.Millisecond})
	runOn(t, fake, echo).works()
}

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
			r := run(t, echo, func(c *Config) { c.Timing.Attempt = 200 * time.Millisecond })
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

// Discord resets the token of a bot that identifies more than 1,000 times a day.
func TestTheLastIdentifiesOfADayAreNotUsed(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.SetSessionsLeft(5)
	r := runOn(t, fake, echo)
	r.log.await(t, "too many connections")
	if err := r.stop(); err != nil {
		t.Errorf("Run: %v", err)
	}
	if got := fake.Identifies(); got != 0 {
		t.Errorf("%d IDENTIFYs", got)
	}
}

func TestLedger(t *testing.T) {
	start := time.Date(2026, 11, 21, 0, 0, 0, 0, time.UTC)
	var l ledger
	if got := l.wait(start, 5*time.Second); got != 0 {
		t.Errorf("the first waits %v", got)
	}
	l.note(start)
	if got := l.wait(start.Add(2*time.Second), 5*time.Second); got != 3*time.Second {
		t.Errorf("the second waits %v, want the rest of 5 s", got)
	}
	for i := range maxIdentifies - 1 {
		l.note(start.Add(time.Duration(i+1) * time.Second))
	}
	if got := l.wait(start.Add(time.Hour), 5*time.Second); got != 23*time.Hour {
		t.Errorf("after %d in a day the next waits %v, want until the first is a day old", maxIdentifies, got)
	}
	if got := l.wait(start.Add(25*time.Hour), 5*time.Second); got > 0 {
		t.Errorf("a day later it waits %v", got)
	}
}

func TestBackoffGrowsToItsBound(t *testing.T) {
	s := &supervisor{timing: Timing{Backoff: time.Second, MaxBackoff: 10 * time.Second}, rand: func() float64 { return 0.5 }}
	for failures, want := range map[int]time.Duration{0: time.Second, 1: 2 * time.Second, 3: 8 * time.Second, 4: 10 * time.Second, 1000: 10 * time.Second} {
		if got := s.backoff(failures); got != want {
			t.Errorf("after %d failures %v, want %v", failures, got, want)
		}
	}
}

// The bot's token goes nowhere but to this machine where the root is a loopback.
func TestAGatewayElsewhereIsNotDialled(t *testing.T) {
	g := gateway{local: true}
	_, err := g.dial(&connection{life: t.Context()}, "tcp", "gateway.example:443")
	if err == nil || !strings.Contains(err.Error(), "not a loopback address") {
		t.Errorf("dial: %v", err)
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
