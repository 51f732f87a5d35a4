package discordtest

import (
	"encoding/json"
	"fmt"
	"net/http/httptest"
	"slices"
	"strconv"
	"sync"
	"testing"
	"time"
)

// A Discord is a running fake. Its methods may be called by many goroutines.
type Discord struct {
	tb      testing.TB
	server  *httptest.Server
	schemas *schemas      // nil where Discord's description is not at hand
	stop    chan struct{} // closed at the end

	mu           sync.Mutex
	changed      chan struct{} // closed, and replaced, at each change
	closed       bool
	lastID       int64
	heartbeat    time.Duration
	firstReply   time.Duration
	tokenLife    time.Duration
	sessionsLeft int

	greetings  []Greeting
	refusal    int // the close code for every IDENTIFY, 0: none
	sessions   []*session
	identifies int
	greeted    int   // the newest IDENTIFY that got its READY
	goodbyes   []int // close codes that bots sent

	faults       []*Fault
	requests     map[string]int // by route
	buckets      map[string]*bucket
	commands     []json.RawMessage
	overwrites   int
	interactions map[string]*Interaction // by ID and by token
	posts        []*Message              // what the bot sent to channels
	nonces       map[string]*Message
	typings      map[string]int    // by channel
	uploads      map[string][]byte // files by name
	deleted      map[string]bool   // messages by ID
	written      map[string]any    // who wrote which message, by its ID
	threads      map[string]string // by thread: the channel that it belongs to
	closedTo     map[string]bool   // channels in which no thread may be started
	content      bool              // the bot may ask for the content of all messages
}

// The bot and the people that there are.
const (
	botID    = "900000000000000001"
	guildID  = "800000000000000001"
	personID = "700000000000000001"

	channelID = "600000000000000001"
	token     = "dGVzdA.fake-token.of-no-worth"
)

// New starts a fake that ends with the test or benchmark.
func New(tb testing.TB) *Discord {
	tb.Helper()
	schemas, err := openapi()
	if err != nil {
		tb.Fatalf("discordtest: Discord's description cannot be used: %v", err)
	}
	d := &Discord{
		tb: tb, schemas: schemas, stop: make(chan struct{}), changed: make(chan struct{}),
		lastID:    1_000_000_000_000_000_000,
		heartbeat: 41250 * time.Millisecond, firstReply: 3 * time.Second, tokenLife: 15 * time.Minute,
		sessionsLeft: 1000,
		requests:     map[string]int{}, buckets: map[string]*bucket{}, interactions: map[string]*Interaction{},
		nonces: map[string]*Message{}, typings: map[string]int{}, uploads: map[string][]byte{},
		deleted: map[string]bool{}, written: map[string]any{}, threads: map[string]string{}, closedTo: map[string]bool{},
	}
	d.server = httptest.NewServer(d.routes())
	tb.Cleanup(d.close)
	return d
}

func (d *Discord) close() {
	d.mu.Lock()
	d.closed = true
	sessions := slices.Clone(d.sessions) // one that ends meanwhile is taken out of the other
	d.mu.Unlock()
	close(d.stop)
	for _, s := range sessions {
		s.conn.Close()
	}
	d.server.Close()
}

// URL returns the root of the fake, for DISCORD_API_URL.
func (d *Discord) URL() string { return d.server.URL }

// Token returns the one token that the fake accepts, for DISCORD_TOKEN.
func (d *Discord) Token() string { return token }

// BotID returns the bot's user ID, which is its application ID too.
func (d *Discord) BotID() string { return botID }

// SetHeartbeat sets the interval that Hello asks for; 41.25 s by default.
func (d *Discord) SetHeartbeat(every time.Duration) { d.change(func() { d.heartbeat = every }) }

// SetFirstReply sets how long a first reply may take; 3 s by default.
func (d *Discord) SetFirstReply(limit time.Duration) { d.change(func() { d.firstReply = limit }) }

// SetTokenLife sets how long an interaction can be answered; 15 min by default.
func (d *Discord) SetTokenLife(life time.Duration) { d.change(func() { d.tokenLife = life }) }

// SetSessionsLeft sets how many IDENTIFYs the bot has left today; 1,000 by default.
func (d *Discord) SetSessionsLeft(n int) { d.change(func() { d.sessionsLeft = n }) }

// Requests returns how often a route was asked, failures included. Routes are
// named as in [Fault].
func (d *Discord) Requests(route string) int {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.requests[route]
}

// AwaitRequests waits until a route was asked n times.
func (d *Discord) AwaitRequests(t testing.TB, route string, n int) {
	t.Helper()
	d.until(t, fmt.Sprintf("request %d of %q", n, route), func() bool { return d.requests[route] >= n })
}

// change changes the fake and wakes whoever waits.
func (d *Discord) change(how func()) {
	d.mu.Lock()
	defer d.mu.Unlock()
	how()
	close(d.changed)
	d.changed = make(chan struct{})
}

// patience is how long anything is waited for before the test fails.
const patience = 15 * time.Second

// until waits for something to be so; ok is called with the fake locked.
func (d *Discord) until(t testing.TB, what string, ok func() bool) {
	t.Helper()
	limit := time.NewTimer(patience)
	defer limit.Stop()
	for {
		d.mu.Lock()
		done, changed := ok(), d.changed
		d.mu.Unlock()
		if done {
			return
		}
		select {
		case <-changed:
		case <-limit.C:
			t.Fatalf("discordtest: no %s within %v", what, patience)
		}
	}
}

// violation fails the test with what was wrong and the JSON that was.
func (d *Discord) violation(body []byte, format string, args ...any) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.violationLocked(body, format, args...)
}

func (d *Discord) violationLocked(body []byte, format string, args ...any) {
	if !d.closed {
		d.tb.Errorf("discordtest: %s\n%s", fmt.Sprintf(format, args...), body)
	}
}

// id returns a fresh snowflake.
func (d *Discord) id() string {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.idLocked()
}

// epoch is when Discord's IDs begin, in milliseconds since 1970.
const epoch = 1_420_070_400_000

func (d *Discord) idLocked() string {
	d.lastID = max(d.lastID+1, (time.Now().UnixMilli()-epoch)<<22) // IDs tell when they were given out
	return strconv.FormatInt(d.lastID, 10)
}
