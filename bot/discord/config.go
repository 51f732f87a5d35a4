package discord

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/url"
	"strings"
	"time"

	"casebot/bot"
)

// ErrRefused says that Discord will not have this bot however often it asks:
// the token is wrong, or what it asks for is not allowed. The error that wraps it
// says what to fix.
var ErrRefused = errors.New("refused by Discord for good")

// A Handler answers requests, suggests values for an option that is being typed,
// and says beforehand whether a reply will be for the asker alone. It is called by
// many goroutines at once, and stops when the context ends.
type Handler interface {
	Handle(ctx context.Context, req bot.Request) bot.Reply
	Complete(ctx context.Context, req bot.Request, option string) []bot.Completion
	Hides(ctx context.Context, req bot.Request) bool
}

// Config says how to reach Discord. Token is needed; other zero fields take
// their defaults.
type Config struct {
	Token  string           // the bot token; never logged
	Root   string           // as [CheckRoot] takes it
	Log    *slog.Logger     // default: silence
	Now    func() time.Time // default: time.Now
	Rand   func() float64   // jitter in [0, 1); default: math/rand
	Timing Timing

	Threads Threads // nil: nothing is kept of them
	Content bool    // asks for the privileged message-content intent: in a thread the bot answers without a mention too
}

// Timing holds how long things take. Zero fields take the default.
type Timing struct {
	Defer      time.Duration // from an interaction until its reply is deferred; default 1.5 s, Discord allows 3 s
	Typing     time.Duration // from a message until the typing indicator; default 0.5 s
	Retyping   time.Duration // from one typing indicator to the next; default 8 s, Discord shows it for ten
	Handle     time.Duration // what a handler may take; default 10 s
	Attempt    time.Duration // what one try at a first reply may take; default 1 s
	Retry      time.Duration // the pause before a REST call is repeated, then doubled; default 100 ms
	Open       time.Duration // from dialling to READY; default 30 s
	Silence    time.Duration // without a byte from the gateway, after which it is dead; default 70 s
	Identify   time.Duration // the least distance of two IDENTIFYs; default 5 s, as Discord asks
	Backoff    time.Duration // the pause before the second connection, then doubled; default 1 s
	MaxBackoff time.Duration // the longest such pause; default 2 min
	Drain      time.Duration // what a stop waits for answers under way; default 5 s
}

func (c Config) withDefaults() Config {
	c.Token = strings.TrimPrefix(strings.TrimSpace(c.Token), "Bot ")
	if c.Log == nil {
		c.Log = slog.New(slog.DiscardHandler)
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Rand == nil {
		c.Rand = rand.Float64
	}
	c.Timing = c.Timing.withDefaults()
	return c
}

func (t Timing) withDefaults() Timing {
	set := func(field *time.Duration, value time.Duration) {
		if *field <= 0 {
			*field = value
		}
	}
	set(&t.Defer, 1500*time.Millisecond)
	set(&t.Typing, 500*time.Millisecond)
	set(&t.Retyping, 8*time.Second)
	set(&t.Handle, 10*time.Second)
	set(&t.Attempt, time.Second)
	set(&t.Retry, 100*time.Millisecond)
	set(&t.Open, 30*time.Second)
	set(&t.Silence, 70*time.Second)
	set(&t.Identify, 5*time.Second)
	set(&t.Backoff, time.Second)
	set(&t.MaxBackoff, 2*time.Minute)
	set(&t.Drain, 5*time.Second)
	return t
}

const discordRoot = "https://discord.com"

// CheckRoot says whether the root of Discord's API may be used: empty or
// https://discord.com, or a loopback address such as http://127.0.0.1:8080, so
// that a mistaken setting cannot send the token elsewhere.
func CheckRoot(root string) error {
	_, err := parseRoot(root)
	return err
}

// parseRoot returns the root without a trailing slash.
func parseRoot(root string) (*url.URL, error) {
	root = strings.TrimRight(root, "/")
	if root == "" {
		root = discordRoot
	}
	u, err := url.Parse(root)
	if err != nil {
		return nil, errors.New("DISCORD_API_URL is not an address: leave it empty, or give one such as http://127.0.0.1:8080")
	}
	if root == discordRoot {
		return u, nil
	}
	if (u.Scheme != "http" && u.Scheme != "https") || !loopback(u.Hostname()) {
		return nil, fmt.Errorf("DISCORD_API_URL %q: only %s and loopback addresses such as http://127.0.0.1:8080 may be used", u.Redacted(), discordRoot)
	}
	if u.User != nil || u.RawQuery != "" || u.ForceQuery || u.Fragment != "" {
		return nil, errors.New("DISCORD_API_URL has a user, a query or a fragment: leave them out, as in http://127.0.0.1:8080")
	}
	return u, nil
}

// loopback reports whether a host is this machine, without asking DNS.
func loopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || (ip != nil && ip.IsLoopback())
}
