package discordtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/gorilla/websocket"
)

// A recorder takes the place of a test that is expected to fail.
type recorder struct {
	testing.TB
	mu       sync.Mutex
	problems string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.problems += fmt.Sprintf(format, args...) + "\n"
}

// take returns what failed since it was called last.
func (r *recorder) take() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	defer func() { r.problems = "" }()
	return r.problems
}

// A client is a bot with no manners of its own.
type client struct {
	t    *testing.T
	fake *Discord
	tb   *recorder
	conn *websocket.Conn
}

func newClient(t *testing.T) *client {
	tb := &recorder{TB: t}
	return &client{t: t, fake: New(tb), tb: tb}
}

// expect fails the test unless the fake has found something wrong, or nothing
// where want is "".
func (c *client) expect(want string) {
	c.t.Helper()
	got := c.tb.take()
	if (want == "") != (got == "") || !strings.Contains(got, want) {
		c.t.Errorf("want the failure %q, got %q", want, got)
	}
}

// do makes a REST call and returns status and Discord's code.
func (c *client) do(method, path, body string, headers ...string) (status, code int) {
	c.t.Helper()
	req, err := http.NewRequestWithContext(c.t.Context(), method, c.fake.URL()+"/api/v10"+path, strings.NewReader(body))
	if err != nil {
		c.t.Fatal(err)
	}
	req.Header.Set("User-Agent", "DiscordBot (https://e.org, 1)")
	req.Header.Set("Authorization", "Bot "+token)
	for _, h := range headers {
		name, value, _ := strings.Cut(h, ": ")
		req.Header.Set(name, value)
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, 0
	}
	defer resp.Body.Close()
	raw, _ := io.ReadAll(resp.Body)
	var said struct{ Code int }
	_ = json.Unmarshal(raw, &said)
	return resp.StatusCode, said.Code
}

// dial opens a connection and returns the interval of its Hello.
func (c *client) dial(query string) {
	c.t.Helper()
	conn, _, err := websocket.DefaultDialer.DialContext(c.t.Context(), c.fake.gatewayURL()+"/"+query, nil)
	if err != nil {
		c.t.Fatal(err)
	}
	c.t.Cleanup(func() { conn.Close() })
	c.conn = conn
}

// say sends an op, and hear reads the next; a close is its code.
func (c *client) say(op int, data any) { _ = c.conn.WriteJSON(map[string]any{"op": op, "d": data}) }

func (c *client) hear() (op int, event string) {
	c.t.Helper()
	var p payload
	if err := c.conn.ReadJSON(&p); err != nil {
		if closed, ok := err.(*websocket.CloseError); ok {
			return closed.Code, "close"
		}
		return 0, "end"
	}
	return p.Op, p.Type
}

func identify(token string, intents int) map[string]any {
	return map[string]any{"token": token, "intents": intents, "properties": map[string]any{}}
}

// ready connects, and reads on for as long as there is something.
func (c *client) ready() {
	c.t.Helper()
	c.dial("?v=10&encoding=json")
	c.hear()
	c.say(2, identify(token, 512))
	if _, event := c.hear(); event != "READY" {
		c.t.Fatalf("no READY but %q", event)
	}
	go func() {
		for {
			if _, _, err := c.conn.ReadMessage(); err != nil {
				return
			}
		}
	}()
}
