package discordtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
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
	goodbyes   []int // close codes that bots sent

	faults       []*Fault
	requests     map[string]int // by route
	buckets      map[string]*bucket
	commands     []json.RawMessage
	overwrites   int
	interactions map[string]*Interaction // by ID and by token
	posts        []*Message              // what the bot sent to channels
	nonces       map[string]*Message
	typings      map[string]int // by channel
}

// The bot and the people that there are.
const (
	botID    = "900000000000000001"
	guildID  = "800000000000000001"
	personID = "700000000000000001"
	token    = "dGVzdA.fake-token.of-no-worth"
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
		nonces: map[string]*Message{}, typings: map[string]int{},
	}
	d.server = httptest.NewServer(d.routes())
	tb.Cleanup(d.close)
	return d
}

func (d *Discord) close() {
	d.mu.Lock()
	d.closed = true
	sessions := d.sessions
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

func (d *Discord) idLocked() string {
	d.lastID++
	return strconv.FormatInt(d.lastID, 10)
}

// A handler answers one REST request. body is what the bot sent.
type handler func(w http.ResponseWriter, r *http.Request, body []byte)

func (d *Discord) routes() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("/gateway/", d.upgrade)
	add := func(pattern, route string, h handler) {
		method, path, _ := strings.Cut(pattern, " ")
		for _, version := range []string{"/api/v9", "/api/v10"} {
			mux.HandleFunc(method+" "+version+path, d.route(route, h))
		}
	}
	add("GET /gateway", "gateway", d.gateway)
	add("GET /gateway/bot", "gateway/bot", d.authorised(d.gatewayBot))
	add("GET /users/@me", "me", d.authorised(d.me))
	add("GET /applications/@me", "me", d.authorised(d.application))
	add("GET /applications/{app}/commands", "commands", d.authorised(d.listCommands))
	add("PUT /applications/{app}/commands", "overwrite", d.authorised(d.overwrite))
	add("POST /channels/{channel}/messages", "message", d.authorised(d.post))
	add("POST /channels/{channel}/typing", "typing", d.authorised(d.typing))
	add("POST /interactions/{id}/{token}/callback", "callback", d.callback)
	add("GET /webhooks/{app}/{token}/messages/@original", "get", d.onInteraction(d.get))
	add("PATCH /webhooks/{app}/{token}/messages/@original", "edit", d.onInteraction(d.edit))
	add("DELETE /webhooks/{app}/{token}/messages/@original", "delete", d.onInteraction(d.remove))
	add("POST /webhooks/{app}/{token}", "followup", d.onInteraction(d.followup))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(io.LimitReader(r.Body, maxBody))
		d.violation(body, "there is no %s %s", r.Method, r.URL.Path)
		refuse(w, http.StatusNotFound, 0, "404: Not Found")
	})
	return mux
}

const maxBody = 1 << 20

// route counts a request and lets faults and rate limits have their say before
// the handler has its own.
func (d *Discord) route(name string, h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		arrived := time.Now()
		body, err := io.ReadAll(io.LimitReader(r.Body, maxBody))
		if err != nil {
			return // the bot went away
		}
		if agent := r.Header.Get("User-Agent"); !strings.HasPrefix(agent, "DiscordBot (") {
			d.violation(body, "%s: the user agent %q is not of the form DiscordBot (url, version)", name, agent)
		}
		fault := d.fault(name)
		d.change(func() { d.requests[name]++ })
		if d.broken(w, r, fault) || d.limited(w, r, name) {
			return
		}
		if name == "callback" {
			d.arrived(r.PathValue("id"), arrived)
		}
		h(fault.wrap(w, r, d.stop), r, body)
	}
}

// authorised lets nobody through who has not the token.
func (d *Discord) authorised(h handler) handler {
	return func(w http.ResponseWriter, r *http.Request, body []byte) {
		if r.Header.Get("Authorization") != "Bot "+token {
			refuse(w, http.StatusUnauthorized, 0, "401: Unauthorized")
			return
		}
		h(w, r, body)
	}
}

// refuse answers with an error as Discord writes it.
func refuse(w http.ResponseWriter, status, code int, message string) {
	answer(w, status, map[string]any{"code": code, "message": message})
}

func answer(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body) // a bot that went away does not matter
}
