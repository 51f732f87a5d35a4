package discordtest

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

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

func TestGateway(t *testing.T) {
	c := newClient(t)
	c.dial("?v=10&encoding=json")
	if op, _ := c.hear(); op != 10 {
		t.Errorf("Hello is op %d", op)
	}
	c.say(1, nil)
	if op, _ := c.hear(); op != 11 {
		t.Errorf("a heartbeat is answered with op %d", op)
	}
	c.say(6, map[string]any{"session_id": "x"})
	if op, _ := c.hear(); op != 9 {
		t.Errorf("Resume is answered with op %d", op)
	}
	c.say(2, identify("Bot "+token, 512))
	if op, event := c.hear(); op != 0 || event != "READY" {
		t.Errorf("IDENTIFY is answered with op %d %s", op, event)
	}
	c.say(3, map[string]any{})
	c.say(1, nil)
	c.hear()
	c.expect("")
	if got := c.fake.Identifies(); got != 1 {
		t.Errorf("%d IDENTIFYs", got)
	}
}

func TestGatewayRefuses(t *testing.T) {
	for _, c := range []struct {
		name string
		say  func(*client)
		code int
		want string
	}{
		{"a wrong token", func(c *client) { c.say(2, identify("x", 512)) }, 4004, ""},
		{"a privileged intent", func(c *client) { c.say(2, identify(token, 512|1<<15)) }, 4014, "privileged"},
		{"IDENTIFY without intents", func(c *client) { c.say(2, map[string]any{"token": token}) }, 4002, "must have"},
		{"IDENTIFY twice", func(c *client) { c.say(2, identify(token, 0)); c.hear(); c.say(2, identify(token, 0)) }, 4005, "twice"},
		{"what is not JSON", func(c *client) { _ = c.conn.WriteMessage(websocket.TextMessage, []byte("{")) }, 4002, "cannot be read"},
		{"an op of Discord's", func(c *client) { c.say(10, nil) }, 4001, "op 10"},
		{"a day's IDENTIFYs used up", func(c *client) { c.fake.SetSessionsLeft(0); c.say(2, identify(token, 0)) }, 4004, "reset the token"},
		{"a flood", func(c *client) {
			for range maxSends + 1 {
				c.say(3, nil)
			}
		}, 4008, "in a minute"},
		{"a long message", func(c *client) { c.say(3, strings.Repeat("x", maxSend)) }, websocket.CloseMessageTooBig, ""},
	} {
		bot := newClient(t)
		bot.dial("?v=10&encoding=json")
		bot.hear()
		c.say(bot)
		if code, event := bot.hear(); code != c.code || event != "close" {
			t.Errorf("%s: %s %d, want close %d", c.name, event, code, c.code)
		}
		bot.expect(c.want)
	}
	bot := newClient(t)
	bot.dial("?v=6")
	bot.hear()
	bot.expect("v=9 or v=10")
}

func TestFirstReplyRules(t *testing.T) {
	c := newClient(t)
	c.ready()
	deliver := func(in *Interaction) string {
		c.fake.Deliver(t, in)
		return "/interactions/" + in.ID + "/" + in.Token + "/callback"
	}
	good := `{"type":4,"data":{"content":"x",` + mute + `}}`
	for _, q := range []struct {
		name         string
		in           *Interaction
		prepare      func()
		body         string
		status, code int
		want         string
	}{
		{"a reply", c.fake.NewCommand("c", nil), nil, good, 204, 0, ""},
		{"a bad body", c.fake.NewCommand("c", nil), nil, `{"type":4,"data":{"content":"x"}}`, 400, 50035, "has no allowed_mentions"},
		{"an update of a command", c.fake.NewCommand("c", nil), nil, `{"type":6}`, 400, 50035, "type 6 cannot answer an interaction of type 2"},
		{"suggestions for a command", c.fake.NewCommand("c", nil), nil, `{"type":8,"data":{"choices":[]}}`, 400, 50035, "type 8"},
		{"a message for one who types", c.fake.NewTyped("c", "o", "x"), nil, good, 400, 50035, "type 4"},
		{"a form for a form", c.fake.NewForm("f", nil), nil, `{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":10,"content":"x"}]}}`, 400, 50035, "type 9"},
		{"a late reply", c.fake.NewCommand("c", nil), func() { c.fake.SetFirstReply(0) }, good, 404, 10062, "Discord waits 0s"},
	} {
		path := deliver(q.in)
		if q.prepare != nil {
			q.prepare()
		}
		if status, code := c.do("POST", path, q.body); status != q.status || code != q.code {
			t.Errorf("%s: %d, code %d", q.name, status, code)
		}
		c.expect(q.want)
	}
	c.fake.SetFirstReply(time.Minute)
	in := c.fake.NewCommand("c", nil)
	path := deliver(in)
	c.do("POST", path, good)
	if status, code := c.do("POST", path, good); status != 400 || code != 40060 {
		t.Errorf("a second reply: %d, code %d", status, code)
	}
	c.expect("")
	if status, code := c.do("POST", "/interactions/1/x/callback", good); status != 404 || code != 10062 {
		t.Errorf("an interaction that is not there: %d, code %d", status, code)
	}
	c.expect("no such interaction")
}

func TestWebhookRules(t *testing.T) {
	c := newClient(t)
	c.ready()
	message := `{"content":"x",` + mute + `}`
	begin := func(in *Interaction, first string) string {
		c.fake.Deliver(t, in)
		if first != "" {
			c.do("POST", "/interactions/"+in.ID+"/"+in.Token+"/callback", first)
		}
		return "/webhooks/" + botID + "/" + in.Token
	}
	hook := begin(c.fake.NewCommand("c", nil), "")
	if status, _ := c.do("PATCH", hook+"/messages/@original", message); status != 404 {
		t.Errorf("an edit before the first reply: %d", status)
	}
	later := c.fake.NewCommand("c", nil)
	hook = begin(later, `{"type":5,"data":{"flags":64}}`)
	if status, _ := c.do("GET", hook+"/messages/@original", ""); status != 404 {
		t.Errorf("a postponed reply can be read: %d", status)
	}
	c.expect("")
	c.do("POST", hook, message)
	c.expect("take its visibility")
	if status, _ := c.do("PATCH", hook+"/messages/@original", message); status != 200 || !later.Reply(t).Private {
		t.Errorf("an edit: %d", status)
	}
	if status, _ := c.do("GET", hook+"/messages/@original", ""); status != 200 {
		t.Errorf("a reply cannot be read: %d", status)
	}
	if status, _ := c.do("POST", hook, message); status != 200 || len(later.Further()) != 1 {
		t.Errorf("a followup: %d", status)
	}
	c.expect("")
	if status, _ := c.do("DELETE", hook+"/messages/@original", ""); status != 204 {
		t.Errorf("a deletion: %d", status)
	}
	if status, _ := c.do("PATCH", hook+"/messages/@original", message); status != 404 {
		t.Errorf("an edit of what is gone: %d", status)
	}

	alone := c.fake.NewCommand("c", nil)
	alone.Alone = true
	hook = begin(alone, `{"type":4,"data":`+message+`}`)
	for range 5 {
		c.do("POST", hook, message)
	}
	c.expect("")
	c.do("POST", hook, message)
	c.expect("at most 5")

	hook = begin(c.fake.NewCommand("c", nil), `{"type":4,"data":`+message+`}`)
	c.fake.Fail(Fault{Route: "edit", Status: 404})
	c.do("PATCH", hook+"/messages/@original", message)
	c.expect("")
	c.do("PATCH", hook+"/messages/@original", message)
	c.expect("a bot stops then")

	hook = begin(c.fake.NewCommand("c", nil), `{"type":4,"data":`+message+`}`)
	c.fake.SetTokenLife(0)
	c.do("PATCH", hook+"/messages/@original", message)
	c.expect("token has ended")
}

func TestComponentsChangeTheirMessage(t *testing.T) {
	c := newClient(t)
	c.ready()
	first := c.fake.NewCommand("c", nil)
	c.fake.Deliver(t, first)
	c.do("POST", "/interactions/"+first.ID+"/"+first.Token+"/callback", `{"type":4,"data":{"content":"one","components":[`+pickMenu+`],`+mute+`}}`)
	pressed := c.fake.NewPick(first.Reply(t), "pick", "a")
	c.fake.Deliver(t, pressed)
	c.do("POST", "/interactions/"+pressed.ID+"/"+pressed.Token+"/callback", `{"type":7,"data":{"content":"two",`+mute+`}}`)
	if got := pressed.Reply(t); got.Content != "two" || len(got.Controls()) != 1 {
		t.Errorf("updated to %s", got.Raw)
	}
	silent := c.fake.NewPress(first.Reply(t), "b")
	c.fake.Deliver(t, silent)
	c.do("POST", "/interactions/"+silent.ID+"/"+silent.Token+"/callback", `{"type":6}`)
	if postponed, _ := silent.Postponed(t); !postponed || silent.Reply(t).Content != "one" {
		t.Error("an update that comes later lost its message")
	}
	form := c.fake.NewPress(first.Reply(t), "b")
	c.fake.Deliver(t, form)
	c.do("POST", "/interactions/"+form.ID+"/"+form.Token+"/callback", `{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":10,"content":"x"}]}}`)
	if !strings.Contains(string(form.Modal(t)), `"title":"t"`) {
		t.Error("the form is lost")
	}
	c.expect("")
}

func TestRESTRules(t *testing.T) {
	c := newClient(t)
	message := `{"content":"x",` + mute + `,"nonce":"1","enforce_nonce":true}`
	for range 2 {
		if status, _ := c.do("POST", "/channels/1/messages", message); status != 200 {
			t.Errorf("a message: %d", status)
		}
	}
	if got := len(c.fake.Posts()); got != 1 {
		t.Errorf("%d messages with one nonce", got)
	}
	for _, path := range []string{"/users/@me", "/applications/@me", "/gateway/bot", "/gateway"} {
		if status, _ := c.do("GET", path, ""); status != 200 {
			t.Errorf("%s: %d", path, status)
		}
	}
	c.expect("")
	if status, _ := c.do("GET", "/gateway/bot", "", "Authorization: Bot x"); status != 401 {
		t.Errorf("a wrong token: %d", status)
	}
	c.do("GET", "/gateway", "", "User-Agent: Go-http-client/1.1")
	c.expect("user agent")
	if status, _ := c.do("GET", "/guilds/1", ""); status != 404 {
		t.Errorf("a route that is not there: %d", status)
	}
	c.expect("there is no GET")
}

func TestRateLimits(t *testing.T) {
	c := newClient(t)
	c.fake.Allow("message", 5, time.Hour)
	c.fake.Allow("", 50, time.Hour)
	status := 0
	for range 6 {
		status, _ = c.do("POST", "/channels/1/messages", `{"content":"x",`+mute+`}`)
	}
	if status != 429 {
		t.Errorf("the sixth message of five: %d", status)
	}
	for range 50 {
		status, _ = c.do("GET", "/users/@me", "")
	}
	if status != 429 {
		t.Errorf("the fifty-first request of fifty: %d", status)
	}
	c.expect("")
}

// Localisations are returned where they are asked for, and what is empty is not.
func TestCommandsAreReturnedAsDiscordDoes(t *testing.T) {
	c := newClient(t)
	c.do("PUT", "/applications/"+botID+"/commands", `[{"name":"c","description":"d","name_localizations":{"zh-CN":"长"},"options":[{"type":3,"name":"o","description":"d","required":false,"choices":null,"options":[]}],"nsfw":null}]`)
	c.expect("")
	for query, want := range map[string]bool{"": false, "?with_localizations=true": true} {
		req, err := http.NewRequestWithContext(t.Context(), "GET", c.fake.URL()+"/api/v9/applications/"+botID+"/commands"+query, nil)
		if err != nil {
			t.Fatal(err)
		}
		req.Header.Set("User-Agent", "DiscordBot (https://e.org, 1)")
		req.Header.Set("Authorization", "Bot "+token)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		raw, _ := io.ReadAll(resp.Body)
		resp.Body.Close()
		if got := strings.Contains(string(raw), "长"); got != want {
			t.Errorf("%q: %s", query, raw)
		}
		if strings.Contains(string(raw), "choices") || strings.Contains(string(raw), "nsfw") || !strings.Contains(string(raw), `"version"`) {
			t.Errorf("%s", raw)
		}
	}
	c.do("PUT", "/applications/"+botID+"/commands", `[{"name":"C","description":"d"}]`)
	c.expect("lower-case")
}
