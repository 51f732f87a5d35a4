package discord

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"

	"github.com/bwmarrin/discordgo"
)

// desk answers as a curator's command does: buttons, a menu, a form.
func desk(_ context.Context, req bot.Request) bot.Reply {
	said := strings.TrimSpace(strings.TrimPrefix(req.Text, "/review"))
	switch {
	case req.Fields != nil:
		return bot.Reply{Text: fmt.Sprint("filled in: ", req.Fields, " for ", req.Text), Private: true}
	case strings.HasPrefix(said, "edit"):
		return bot.Reply{Text: "Edit it.", Private: true, Form: &bot.Form{Title: "Edit", Says: "/review edit prop-1", Fields: []bot.FormField{
			{Name: "title", Label: "Title", Value: "A title", Required: true, MaxRunes: 300},
			{Name: "facts", Label: "Facts", Value: "1. fine: CNY 13,000\n2. term: 37m", Long: true, MaxRunes: 9000},
		}}}
	case said == "merge prop-1":
		return bot.Reply{Text: "Which?", Private: true, Picking: "/review merge prop-1", Choices: []bot.Choice{{Case: "cn-a-1", Label: "A"}}}
	case said != "":
		return bot.Reply{Text: fmt.Sprintf("%s by a manager: %v", said, req.Manager), Private: true}
	}
	return bot.Reply{Text: fmt.Sprintf("waiting, manager: %v", req.Manager), Private: true, Actions: []bot.Action{
		{Label: "Publish", Says: "/review publish prop-1", Main: true}, {Label: "Edit", Says: "/review edit prop-1"},
		{Label: "Merge with …", Says: "/review merge prop-1"}, {Label: "Discard", Says: "/review discard prop-1", Danger: true},
		{Label: "Next", Says: "/review next prop-1"}, {Label: "Another row", Says: "/review new prop-1"},
		{Label: "Next again", Says: "/review next prop-1"}, {Label: "", Says: "/review nothing"}, {Label: "Too long", Says: "/review " + strings.Repeat("x", 100)},
		{Label: "No command", Says: "review"},
	}}
}

// Buttons, menus and forms say what a person could type, whoever handles them.
func TestControlsSayWhatAPersonCouldType(t *testing.T) {
	r := run(t, desk)
	shown := r.fake.Command(t, "review", nil)
	var labels []string
	for _, c := range shown.Controls() {
		labels = append(labels, c.Label)
	}
	if got := strings.Join(labels, ", "); got != "Publish, Edit, Merge with …, Discard, Next, Another row" {
		t.Errorf("buttons: %s", got)
	}
	if got := r.fake.Press(t, shown, "/review publish prop-1").Content; got != "publish prop-1 by a manager: true" {
		t.Errorf("a button: %s", got)
	}
	menu := r.fake.Press(t, shown, "/review merge prop-1")
	if got := r.fake.Pick(t, menu, "cn-a-1").Content; got != "merge prop-1 cn-a-1 by a manager: true" {
		t.Errorf("a menu: %s", got)
	}
	press := r.fake.NewPress(shown, "/review edit prop-1")
	r.fake.Deliver(t, press)
	var form struct {
		CustomID string `json:"custom_id"`
	}
	if err := json.Unmarshal(press.Modal(t), &form); err != nil || !strings.Contains(string(press.Modal(t)), "1. fine: CNY 13,000") {
		t.Errorf("a form: %s, %v", press.Modal(t), err)
	}
	filled := r.fake.Submit(t, form.CustomID, map[string]string{"title": "Another", "facts": "1. fine: CNY 5"})
	if got := filled.Content; !strings.Contains(got, "facts:1. fine: CNY 5") || !strings.Contains(got, "title:Another") {
		t.Errorf("a form sent in: %s", got)
	}
}

// Discord takes no form in answer to a form: what else the reply says is shown.
func TestAFormThatAsksAgainIsAMessage(t *testing.T) {
	r := run(t, func(context.Context, bot.Request) bot.Reply {
		return bot.Reply{Text: "The title is too long.", Form: &bot.Form{Title: "Edit", Says: "/review edit prop-1", Fields: []bot.FormField{{Name: "title", Label: "Title", MaxRunes: 9}}}}
	})
	if got := r.fake.Submit(t, "/review edit prop-1", map[string]string{"title": "A longer title"}); got.Content != "The title is too long." {
		t.Errorf("%s", got.Raw)
	}
}

// A leftover of another version says so instead of doing something else.
func TestUnknownControlsAreRefused(t *testing.T) {
	r := run(t, desk)
	shown := r.fake.Command(t, "review", nil)
	for _, id := range []string{"", "review publish", "/nosuch prop-1", "/", "pick"} {
		in := r.fake.NewPress(shown, id)
		r.fake.Deliver(t, in)
		if got := in.Reply(t).Content; got != wordsUnknownControl {
			t.Errorf("%q: %s", id, got)
		}
	}
}

// Who manages: the server's managers by their rights; whoever the server lets use
// a managers' command; and nobody through a bot that a person installed alone.
func TestWhoManages(t *testing.T) {
	r := run(t, desk)
	command := func(tweak func(*discordtest.Interaction)) string {
		in := r.fake.NewCommand("review", nil)
		tweak(in)
		r.fake.Deliver(t, in)
		return in.Reply(t).Content
	}
	for name, test := range map[string]struct {
		tweak func(*discordtest.Interaction)
		want  bool
	}{
		"a command that the server let through": {func(*discordtest.Interaction) {}, true},
		"a bot of the person's own":             {func(in *discordtest.Interaction) { in.Alone = true }, false},
		"the same with the right":               {func(in *discordtest.Interaction) { in.Alone, in.Rights = true, discordgo.PermissionManageGuild }, true},
		"an administrator":                      {func(in *discordtest.Interaction) { in.Alone, in.Rights = true, discordgo.PermissionAdministrator }, true},
		"another right":                         {func(in *discordtest.Interaction) { in.Alone, in.Rights = true, discordgo.PermissionManageMessages }, false},
		"a direct message":                      {func(in *discordtest.Interaction) { in.Guild = "" }, false},
	} {
		if got := command(test.tweak); got != fmt.Sprintf("waiting, manager: %v", test.want) {
			t.Errorf("%s: %s", name, got)
		}
	}
	public := r.fake.Mention(t, "/review")
	in := r.fake.NewPress(public, "/review publish prop-1")
	r.fake.Deliver(t, in)
	if got := in.Reply(t).Content; got != "publish prop-1 by a manager: false" {
		t.Errorf("a button that everybody sees: %s", got)
	}
	in = r.fake.NewPress(public, "/review publish prop-1")
	in.Rights = discordgo.PermissionManageGuild
	r.fake.Deliver(t, in)
	if got := in.Reply(t).Content; got != "publish prop-1 by a manager: true" {
		t.Errorf("the same, by a manager: %s", got)
	}
	in = r.fake.NewPress(r.fake.Command(t, "review", nil), "/review publish prop-1")
	in.Alone = true
	r.fake.Deliver(t, in)
	if got := in.Reply(t).Content; got != "publish prop-1 by a manager: false" {
		t.Errorf("a button that one sees, of a bot of the person's own: %s", got)
	}
}

// Where a server has not installed the bot, the one who brought it along is a guest there;
// and in a group others read along.
func TestWhoIsAGuestAndWhoIsAmongOthers(t *testing.T) {
	r := run(t, func(_ context.Context, req bot.Request) bot.Reply {
		return bot.Reply{Text: fmt.Sprintf("guest: %v, among: %v", req.Guest, req.Among)}
	})
	for name, test := range map[string]struct {
		tweak func(*discordtest.Interaction)
		want  string
	}{
		"a server that has the bot": {func(*discordtest.Interaction) {}, "guest: false, among: false"},
		"one that has not":          {func(in *discordtest.Interaction) { in.Alone = true }, "guest: true, among: false"},
		"a direct message":          {func(in *discordtest.Interaction) { in.Alone, in.Guild = true, "" }, "guest: false, among: false"},
		"a group":                   {func(in *discordtest.Interaction) { in.Alone, in.Group, in.Guild = true, true, "" }, "guest: false, among: true"},
	} {
		in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
		test.tweak(in)
		r.fake.Deliver(t, in)
		if got := in.Reply(t).Content; got != test.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}
