package discordtest

import (
	"strings"
	"testing"

	"github.com/gorilla/websocket"
)

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
