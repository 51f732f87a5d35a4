package discord

import (
	"errors"
	"net"
	"strings"
	"testing"
	"time"

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
			r := runOn(t, fake, echo, func(c *Config) {
				if name == "missed ACKs" {
					c.Timing.Silence = time.Second // no other end is found by waiting
				}
			})
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

// Discord resets the token of a bot that identifies more than 1,000 times a day.
func TestTheLastIdentifiesOfADayAreNotUsed(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.SetSessionsLeft(spareIdentifies)
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
