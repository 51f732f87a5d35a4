package discordtest

import (
	"strings"
	"testing"
	"time"
)

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
