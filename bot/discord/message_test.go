package discord

import (
	"fmt"
	"strings"
	"testing"

	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// A command that is used on a message gets the message's text, whoever wrote it,
// and is answered privately.
func TestACommandOnAMessageGetsItsText(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	if got := r.fake.Look(t, "Look up cases", "Adler and Brook"); !got.Private {
		t.Errorf("reply %s", got.Raw)
	}
	if req := <-requests; req.Command != "lookup" || req.Option("text") != "Adler and Brook" || req.Text != "" {
		t.Errorf("request %+v", req)
	}
	embeds := []any{map[string]any{
		"title": "Ruling", "url": "https://herald.example/1", "description": "Adler won.", "author": map[string]any{"name": "The Herald"},
		"fields": []any{map[string]any{"name": "Court", "value": "Example City"}}, "footer": map[string]any{"text": "2024"}, "type": "rich",
	}}
	within := func(kind int, parts ...any) map[string]any {
		return map[string]any{"type": kind, "components": parts}
	}
	said := func(text string) map[string]any { return map[string]any{"type": 10, "content": text} }
	deep := said("too deep")
	for range 2000 {
		deep = within(17, deep)
	}
	for name, c := range map[string]struct {
		text  string
		extra map[string]any
		want  string
	}{
		"embeds":   {"see", map[string]any{"embeds": embeds}, "see\nThe Herald\nRuling\nhttps://herald.example/1\nAdler won.\nCourt\nExample City\n2024"},
		"by a bot": {"", map[string]any{"embeds": embeds[:1], "author": map[string]any{"id": "5", "bot": true}}, "The Herald\nRuling\nhttps://herald.example/1\nAdler won.\nCourt\nExample City\n2024"},
		"nothing":  {"", nil, ""},
		"forwarded": {"", map[string]any{"message_snapshots": []any{map[string]any{"message": map[string]any{
			"content": "look", "embeds": embeds, "components": []any{said("Brook lost.")},
		}}}}, "look\nThe Herald\nRuling\nhttps://herald.example/1\nAdler won.\nCourt\nExample City\n2024\nBrook lost."},
		"components": {"", map[string]any{"flags": 1 << 15, "components": []any{
			said("first"), within(17, within(9, said("in a section"), said("and further")), map[string]any{"type": 14}, within(1, map[string]any{"type": 2, "label": "no"})), said("last"),
		}}, "first\nin a section\nand further\nlast"},
		"odd components": {"x", map[string]any{"components": []any{7, map[string]any{"type": 10, "content": []any{}}, deep}}, "x"},
		"long":           {strings.Repeat("案", 5000), nil, strings.Repeat("案", 4000)},
	} {
		in := r.fake.NewLook("Look up cases", c.text, c.extra)
		r.fake.Deliver(t, in)
		in.Reply(t)
		if got := (<-requests).Option("text"); got != c.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// A command is found by what it is, not by its name alone.
func TestCommandsOfAnotherKindAreNotKnown(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	for _, in := range []*discordtest.Interaction{
		r.fake.NewLook("case", "x", nil), r.fake.NewLook("lookup", "x", nil), r.fake.NewCommand("lookup", nil), r.fake.NewCommand("page", nil), r.fake.NewCommand("Look up cases", nil),
	} {
		r.fake.Deliver(t, in)
		if got := in.Reply(t); !strings.HasPrefix(got.Content, "This command is not known") || !got.Private {
			t.Errorf("%v: %s", in.Data, got.Raw)
		}
	}
}

// A command below a command is asked for by both names, its options are its own,
// and it completes.
func TestCommandsBelowCommands(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	below := func(kind int, options ...any) *discordtest.Interaction {
		in := r.fake.NewCommand("watch", nil)
		in.Type, in.Data["options"] = kind, []any{map[string]any{"name": "add", "type": 1, "options": options}}
		r.fake.Deliver(t, in)
		return in
	}
	below(2, map[string]any{"name": "what", "type": 3, "value": "Adler"}, map[string]any{"name": "when", "type": 3, "value": "daily"}).Reply(t)
	if req := <-requests; req.Command != "watch add" || req.Option("what") != "Adler" || req.Option("when") != "daily" {
		t.Errorf("request %+v", req)
	}
	below(4, map[string]any{"name": "what", "type": 3, "value": "Ad", "focused": true}).Latency(t)
	if req := <-requests; req.Command != "watch add" || req.Option("what") != "Ad" || req.Text != "typing what" {
		t.Errorf("request %+v", req)
	}
	r.fake.AwaitOverwrites(t, 1)
	commands := r.fake.Commands()
	add := commands[len(commands)-1].Options[0]
	if len(add.Options) != 2 || fmt.Sprint(add.Options[1].Choices) != "[{once a day map[zh-CN:每天] daily} {at once map[] now}]" {
		t.Errorf("registered %+v", add)
	}
}

// A request says who asks, as the server knows them.
func TestARequestSaysWhoAsks(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	for name, c := range map[string]struct {
		tweak   func(*discordtest.Interaction)
		name    string
		roles   string
		deletes bool
		parent  string
	}{
		"anybody":       {func(*discordtest.Interaction) {}, "An Asker", "[]", false, ""},
		"by a nickname": {func(in *discordtest.Interaction) { in.Nick, in.Roles = " Ann\n*", []string{"5", "6"} }, "Ann *", "[5 6]", false, ""},
		"a moderator":   {func(in *discordtest.Interaction) { in.Rights = discordgo.PermissionManageMessages }, "An Asker", "[]", true, ""},
		"an owner":      {func(in *discordtest.Interaction) { in.Rights = discordgo.PermissionAdministrator }, "An Asker", "[]", true, ""},
		"a manager":     {func(in *discordtest.Interaction) { in.Rights = discordgo.PermissionManageGuild }, "An Asker", "[]", false, ""},
		"alone":         {func(in *discordtest.Interaction) { in.Guild = "" }, "An Asker", "[]", false, ""},
		"in a thread":   {func(in *discordtest.Interaction) { in.Channel = r.fake.Thread() }, "An Asker", "[]", false, "600000000000000001"},
	} {
		in := r.fake.NewCommand("case", map[string]string{"name": "x"})
		c.tweak(in)
		r.fake.Deliver(t, in)
		in.Reply(t)
		if req := <-requests; req.Name != c.name || fmt.Sprint(req.Roles) != c.roles || req.Deletes != c.deletes || req.Own || req.Control || req.Parent != c.parent {
			t.Errorf("%s: %+v", name, req)
		}
	}
	p := r.fake.NewMention("who?")
	p.Roles = []string{"5"}
	r.fake.Write(t, p)
	if req := <-requests; req.Name != "asker" || fmt.Sprint(req.Roles) != "[5]" || req.Deletes || req.Own || !req.Aloud {
		t.Errorf("by a message: %+v", req)
	}
}
