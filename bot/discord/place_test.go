package discord

import (
	"context"
	"encoding/json"
	"log/slog"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// another is the ID of somebody else.
const another = "700000000000000003"

// book answers with a page that can be turned, deleted, and looked into.
func book(_ context.Context, req bot.Request) bot.Reply {
	switch {
	case strings.HasPrefix(req.Text, "/page remove"):
		if !req.Own && !req.Deletes {
			return bot.Reply{Text: "not yours", Private: true, Failed: true}
		}
		return bot.Reply{Text: "gone", Removes: true}
	case strings.HasPrefix(req.Text, "/page gone"):
		return bot.Reply{Text: "too old", Private: true, Failed: true, InPlace: true}
	case strings.HasPrefix(req.Text, "/page k"):
		return bot.Reply{Text: "another page: " + req.Text, InPlace: true}
	case strings.HasPrefix(req.Text, "/privacy"):
		return bot.Reply{Text: "yours alone", InPlace: true}
	}
	return bot.Reply{
		Text: "a page", Private: req.Option("name") == "secret", Pages: &bot.Pages{At: 2, Of: 9, Says: "/page k"}, Picture: &bot.Picture{Name: "one.png", Alt: "One", PNG: pixel()},
		Actions: []bot.Action{{Label: "Delete", Says: "/page remove", Danger: true}, {Label: "Old", Says: "/page gone"}, {Label: "Alone", Says: "/privacy"}},
	}
}

// late is book that answers when told to.
func late(release <-chan bool) handler {
	return func(ctx context.Context, req bot.Request) bot.Reply {
		if strings.HasPrefix(req.Text, "/") {
			<-release
		}
		return book(ctx, req)
	}
}

// The one whose reply it is turns its pages where it stands; anybody else gets a
// page of their own. Both hold at once and late.
func TestPagesTurnInPlaceForTheirAsker(t *testing.T) {
	t.Parallel()
	for _, slow := range []bool{false, true} {
		for _, c := range []struct {
			name    string
			tweak   func(*discordtest.Interaction)
			says    string
			secret  bool
			instead bool
			private bool
		}{
			{"the asker", func(*discordtest.Interaction) {}, "/page k 3", false, true, false},
			{"the asker, in private", func(*discordtest.Interaction) {}, "/page k 3", true, true, true},
			{"somebody else", func(in *discordtest.Interaction) { in.By = another }, "/page k 3", false, false, true},
			{"a moderator", func(in *discordtest.Interaction) {
				in.By, in.Rights = another, discordgo.PermissionManageMessages
			}, "/page k 3", false, slow, true},
			{"what is private does not stand where others read", func(*discordtest.Interaction) {}, "/page gone", false, slow, true},
			{"nor does the reply of a private command", func(*discordtest.Interaction) {}, "/privacy", false, slow, true},
			{"where only the asker reads both may", func(*discordtest.Interaction) {}, "/privacy", true, true, true},
		} {
			release := make(chan bool)
			r := run(t, late(release), func(cfg *Config) {
				if slow {
					soon(cfg)
				}
			})
			if !slow {
				close(release)
			}
			name := "open"
			if c.secret {
				name = "secret"
			}
			shown := r.fake.Command(t, "case", map[string]string{"name": name})
			in := r.fake.NewPress(shown, c.says)
			c.tweak(in)
			r.fake.Deliver(t, in)
			if slow {
				in.Latency(t)
				close(release)
			}
			got := in.Reply(t)
			if (got.ID == shown.ID) != (c.instead && !(slow && len(in.Further()) > 0)) || in.Instead(t) != c.instead || got.Private != c.private {
				t.Errorf("%s, late %v: in place %v, private %v: %s", c.name, slow, in.Instead(t), got.Private, got.Raw)
			}
			if got.ID == shown.ID && (len(got.Attachments) > 0 || strings.Contains(got.Text(), "a page\n")) {
				t.Errorf("%s, late %v: something of the old page stays: %s", c.name, slow, got.Raw)
			}
			if n := len(in.Further()); n > 1 {
				t.Errorf("%s: %d followups", c.name, n)
			}
			r.stop()
		}
	}
}

// The asker and a moderator can delete a reply, to a command or to a message,
// twice in a row too; nobody else.
func TestRepliesCanBeDeleted(t *testing.T) {
	t.Parallel()
	for _, slow := range []bool{false, true} {
		for _, direct := range []bool{false, true} {
			release := make(chan bool)
			if !slow {
				close(release)
			}
			r := run(t, late(release), func(cfg *Config) {
				if slow {
					soon(cfg)
				}
			})
			shown := func() *discordtest.Message {
				if direct {
					return r.fake.Mention(t, "a page?")
				}
				return r.fake.Command(t, "case", map[string]string{"name": "x"})
			}
			first, second := shown(), shown()
			press := func(on *discordtest.Message, by string, rights int64) *discordtest.Interaction {
				in := r.fake.NewPress(on, "/page remove")
				in.By, in.Rights = by, rights
				r.fake.Deliver(t, in)
				in.Latency(t)
				if slow {
					release <- true
				}
				return in
			}
			if got := press(first, another, 0).Reply(t); got.Content != "not yours" || !got.Private || r.fake.Deleted(first) {
				t.Errorf("somebody else: %s", got.Raw)
			}
			press(first, "", 0)
			r.fake.AwaitDeleted(t, first)
			press(second, another, discordgo.PermissionManageMessages)
			r.fake.AwaitDeleted(t, second)
			press(second, "", 0) // a second press, on its way before the first was carried out
			r.fake.AwaitRequests(t, "delete", 3)
			r.stop()
			if log := r.log.String(); strings.Contains(log, "did not reach") {
				t.Errorf("log: %s", log)
			}
		}
	}
}

// What one person was told alone is shared with everybody, at once and late.
func TestAPrivateReplyIsShared(t *testing.T) {
	t.Parallel()
	for _, slow := range []bool{false, true} {
		release := make(chan bool)
		h := late(release)
		r := run(t, h, func(cfg *Config) {
			if slow {
				soon(cfg)
			}
		})
		if !slow {
			close(release)
		}
		shown := r.fake.Command(t, "case", map[string]string{"name": "secret"})
		in := r.fake.NewPress(shown, "/share k")
		r.fake.Deliver(t, in)
		if slow {
			in.Latency(t)
			close(release)
		}
		if got := in.Reply(t); !shown.Private || got.Private || got.ID == shown.ID || got.Content != "a page" {
			t.Errorf("late %v: %s", slow, got.Raw)
		}
		r.stop()
	}
}

// Of a message of which Discord says nothing nobody is the owner.
func TestWhoseAReplyIs(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		message string
		want    bool
	}{
		"a reply to an interaction":        {`{"id":"1","interaction_metadata":{"user":{"id":"7"}}}`, true},
		"to somebody else's":               {`{"id":"1","interaction_metadata":{"user":{"id":"8"}},"referenced_message":{"author":{"id":"7"}}}`, false},
		"a reply to a message":             {`{"id":"1","referenced_message":{"author":{"id":"7"}}}`, true},
		"to a message that was deleted":    {`{"id":"1","referenced_message":null}`, false},
		"nothing is known":                 {`{"id":"1"}`, false},
		"of an interaction without a user": {`{"id":"1","interaction_metadata":{}}`, false},
	} {
		in := read(t, `{"id":"1","token":"t","type":3,"data":{"custom_id":"/page k 2"},"member":{"user":{"id":"7"}},"message":`+c.message+`}`)
		if got := in.ask(specs).req; got.Own != c.want || !got.Control {
			t.Errorf("%s: own %v", name, got.Own)
		}
	}
	if in := read(t, `{"id":"1","token":"t","type":3,"data":{"custom_id":"/page k 2"},"message":{"interaction_metadata":{}}}`); in.ask(specs).req.Own {
		t.Error("nobody owns nothing")
	}
}

// read reads an interaction as Discord sends it.
func read(t *testing.T, event string) (in interaction) {
	t.Helper()
	if err := json.Unmarshal([]byte(event), &in); err != nil {
		t.Fatal(err)
	}
	return in
}

// A handler that crashes where it says who sees its reply hides it.
func TestACrashHidesTheReply(t *testing.T) {
	log := newLogbook()
	c := &clock{handler: crashing{}, log: slog.New(slog.NewTextHandler(log, nil))}
	if !c.hides(t.Context(), bot.Request{}) || !strings.Contains(log.String(), "crashed") {
		t.Errorf("log: %s", log)
	}
}

// crashing is a handler that always crashes.
type crashing struct{ handler }

func (crashing) Hides(context.Context, bot.Request) bool { panic("no") }

// A reply that will be for the asker alone is postponed so.
func TestAHiddenReplyIsPostponedPrivately(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "for you", Private: true})
	r := run(t, h, soon)
	in := r.fake.NewCommand("case", map[string]string{"name": "secret"})
	r.fake.Deliver(t, in)
	if postponed, private := in.Postponed(t); !postponed || !private {
		t.Errorf("postponed %v, private %v", postponed, private)
	}
	finish()
	if got := in.Reply(t); got.Content != "for you" || !got.Private || r.fake.Requests("delete")+r.fake.Requests("followup") != 0 {
		t.Errorf("reply %s", got.Raw)
	}
}
