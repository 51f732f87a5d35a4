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
	if postponed, _ := silent.Postponed(t); !postponed || !silent.Instead(t) {
		t.Error("an update that comes later is not one")
	}
	hook := "/webhooks/" + c.fake.BotID() + "/" + silent.Token
	c.do("PATCH", hook+"/messages/@original", `{"content":"three",`+mute+`}`)
	if got := silent.Reply(t); got.Content != "three" || got.ID != first.Reply(t).ID || !strings.Contains(string(got.Raw), `"interaction_metadata"`) {
		t.Errorf("updated later to %s", got.Raw)
	}
	form := c.fake.NewPress(first.Reply(t), "b")
	c.fake.Deliver(t, form)
	c.do("POST", "/interactions/"+form.ID+"/"+form.Token+"/callback", `{"type":9,"data":{"custom_id":"f","title":"t","components":[{"type":10,"content":"x"}]}}`)
	if !strings.Contains(string(form.Modal(t)), `"title":"t"`) {
		t.Error("the form is lost")
	}
	c.expect("")
	typed := c.fake.NewCommand("c", nil)
	c.fake.Deliver(t, typed)
	c.do("POST", "/interactions/"+typed.ID+"/"+typed.Token+"/callback", `{"type":6}`)
	c.expect("cannot answer")
}

// A message that a control is on can be deleted, once.
func TestComponentsDeleteTheirMessage(t *testing.T) {
	c := newClient(t)
	c.ready()
	shown := c.fake.NewCommand("c", nil)
	c.fake.Deliver(t, shown)
	c.do("POST", "/interactions/"+shown.ID+"/"+shown.Token+"/callback", `{"type":4,"data":{"content":"one",`+mute+`}}`)
	for _, want := range []int{204, 404} {
		pressed := c.fake.NewPress(shown.Reply(t), "b")
		c.fake.Deliver(t, pressed)
		c.do("POST", "/interactions/"+pressed.ID+"/"+pressed.Token+"/callback", `{"type":6}`)
		if status, _ := c.do("DELETE", "/webhooks/"+c.fake.BotID()+"/"+pressed.Token+"/messages/@original", ""); status != want || !c.fake.Deleted(shown.Reply(t)) {
			t.Errorf("deleted: %d, want %d", status, want)
		}
	}
	c.fake.AwaitDeleted(t, shown.Reply(t))
	c.expect("")
}

// A thread is started from a message once, and not from one in a thread.
func TestThreads(t *testing.T) {
	c := newClient(t)
	c.ready()
	said := c.fake.NewMention("x")
	within, barred := *said, *said
	within.ID, within.Channel = "21", c.fake.Thread()
	barred.ID, barred.Channel = "22", "23"
	c.fake.ForbidThreads("23")
	for _, p := range []*Posting{said, &within, &barred} {
		c.fake.Write(t, p)
	}
	auth := "Authorization: Bot " + c.fake.Token()
	start := func(p *Posting, body string) int {
		_, code := c.do("POST", "/channels/"+p.Channel+"/messages/"+p.ID+"/threads", body, auth)
		return code
	}
	for _, step := range []struct {
		from *Posting
		want int
	}{{said, 0}, {said, 160004}, {&within, 50024}, {&barred, 50013}, {&Posting{ID: "1", Channel: "2"}, 10008}} {
		if code := start(step.from, `{"name":"a thread","auto_archive_duration":1440}`); code != step.want {
			t.Errorf("started from %s: code %d, want %d", step.from.ID, code, step.want)
		}
	}
	c.fake.AwaitThread(t, said)
	c.expect("")
	start(said, `{"name":"","auto_archive_duration":7}`)
	c.expect("auto_archive_duration")
	for path, want := range map[string]int{"/channels/" + said.ID: 200, "/channels/" + said.Channel + "/messages/" + said.ID: 200, "/channels/5/messages/6": 404} {
		if status, _ := c.do("GET", path, "", auth); status != want {
			t.Errorf("%s: %d, want %d", path, status, want)
		}
	}
	c.expect("")
}
