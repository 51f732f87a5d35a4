package discord

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// shape writes the rows of a reply in a line each, once they are found to be right.
func shape(t *testing.T, r bot.Reply, locale string) string {
	t.Helper()
	r.Text = "x"
	body, err := json.Marshal(callback{4, render(r, bot.WordingFor(locale))})
	if err != nil {
		t.Fatal(err)
	}
	if problems := discordtest.Problems("callback", body); len(problems) > 0 {
		t.Fatalf("%s\n%s", strings.Join(problems, "\n"), body)
	}
	var lines []string
	for _, row := range see(t, body).Components {
		var parts []string
		for _, c := range row.Components {
			part := c.Label + c.Placeholder + " = " + c.CustomID
			if c.Disabled {
				part = "(" + part + ")"
			}
			if len(c.Options) > 0 {
				part += fmt.Sprintf(" [%s … %s, %d]", c.Options[0].Label, c.Options[len(c.Options)-1].Label, len(c.Options))
			}
			parts = append(parts, part)
		}
		lines = append(lines, strings.Join(parts, " | "))
	}
	return strings.Join(lines, "\n")
}

func TestPagesHaveButtonsAndAMenu(t *testing.T) {
	for _, c := range []struct {
		pages  bot.Pages
		locale string
		want   string
	}{
		{bot.Pages{At: 1, Of: 1, Says: "/page k"}, "", ""},
		{bot.Pages{At: 1, Of: 2, Says: "/page k"}, "", "(◀ Previous = /page k 0) | Next ▶ = /page k 2\nPage 1 of 2 = /page k [Page 1 … Page 2, 2]"},
		{bot.Pages{At: 2, Of: 2, Says: "/page k"}, "", "◀ Previous = /page k 1 | (Next ▶ = /page k 3)\nPage 2 of 2 = /page k [Page 1 … Page 2, 2]"},
		{bot.Pages{At: 2, Of: 3, Says: "/page k"}, "", "◀ Previous = /page k 1 | Next ▶ = /page k 3\nPage 2 of 3 = /page k [Page 1 … Page 3, 3]"},
		{bot.Pages{At: 2, Of: 25, Says: "/page k"}, "zh-CN", "◀ 上一页 = /page k 1 | 下一页 ▶ = /page k 3\n第2页，共25页 = /page k [第1页 … 第25页, 25]"},
		{bot.Pages{At: 2, Of: 90, Says: "/page k"}, "zh-TW", "◀ 上一頁 = /page k 1 | 下一頁 ▶ = /page k 3\n第2頁，共90頁 = /page k [第1頁 … 第90頁, 25]"},
		{bot.Pages{At: 50, Of: 90, Says: "/page k"}, "", "◀ Previous = /page k 49 | Next ▶ = /page k 51\nPage 50 of 90 = /page k [Page 1 … Page 90, 25]"},
		{bot.Pages{At: 90, Of: 90, Says: "/page k"}, "", "◀ Previous = /page k 89 | (Next ▶ = /page k 91)\nPage 90 of 90 = /page k [Page 1 … Page 90, 25]"},
		{bot.Pages{At: 0, Of: 3, Says: "/page k"}, "", ""},
		{bot.Pages{At: 4, Of: 3, Says: "/page k"}, "", ""},
		{bot.Pages{At: 1, Of: 3, Says: "page"}, "", ""},
		{bot.Pages{At: 1, Of: 3, Says: "/page " + strings.Repeat("k", 93)}, "", ""},
	} {
		if got := shape(t, bot.Reply{Pages: &c.pages}, c.locale); got != c.want {
			t.Errorf("%+v:\n%s\nwant\n%s", c.pages, got, c.want)
		}
	}
	jumps := jump(bot.Pages{At: 50, Of: 90, Says: "/page k"}, bot.Wording{}).Options
	if jumps[1].Value != "39" || jumps[12].Value != "50" || !jumps[12].Default || jumps[23].Value != "61" {
		t.Errorf("the menu does not lead around the page: %+v", jumps)
	}
}

// Five rows: the menu, the pages, the jump, and two of actions, of which the last
// go first, but never what takes the reply back or shares it.
func TestARowForEverything(t *testing.T) {
	r := bot.Reply{
		Choices: []bot.Choice{{Case: "xx-1", Label: "One"}}, Pages: &bot.Pages{At: 1, Of: 3, Says: "/page k"},
		Menu:   &bot.Menu{Hint: "not shown beside choices", Says: "/settings x", Items: []bot.MenuItem{{Label: "x", Value: "x"}}},
		Longer: &bot.Action{Label: "More", Says: "/more xx-1"},
	}
	for i := range 10 {
		r.Actions = append(r.Actions, bot.Action{Label: fmt.Sprint("A", i), Says: fmt.Sprint("/a ", i)})
	}
	r.Actions = append(r.Actions, bot.Action{Label: "Share", Says: "/share k"}, bot.Action{Label: "Delete", Says: "/delete"},
		bot.Action{Label: "Twice", Says: "/page k 2"}, bot.Action{Label: "The menu's", Says: "/page k"})
	want := `Which case? = pick [One … One, 1]
(◀ Previous = /page k 0) | Next ▶ = /page k 2
Page 1 of 3 = /page k [Page 1 … Page 3, 3]
More = /more xx-1 | A0 = /a 0 | A1 = /a 1 | A2 = /a 2 | A3 = /a 3
A4 = /a 4 | A5 = /a 5 | A6 = /a 6 | Share = /share k | Delete = /delete`
	if got := shape(t, r, ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	r.Actions = nil
	for i := range 12 {
		r.Actions = append(r.Actions, bot.Action{Label: "Share", Says: fmt.Sprint("/share ", i)})
	}
	if got := strings.Count(shape(t, r, ""), "Share"); got != maxActions {
		t.Errorf("%d of them are left", got)
	}
}

func TestMenus(t *testing.T) {
	long := strings.Repeat("长", 200)
	var many []bot.MenuItem
	for i := range 30 {
		many = append(many, bot.MenuItem{Label: fmt.Sprint("L", i), Value: fmt.Sprint(i)})
	}
	for name, c := range map[string]struct {
		menu bot.Menu
		want string
	}{
		"items":     {bot.Menu{Hint: "Pick", Says: "/s x", Items: []bot.MenuItem{{Label: "One", Value: "1", Chosen: true}, {Label: "The same", Value: "1"}, {Value: " "}, {Value: "2"}, {Value: long}}}, "Pick = /s x [✓ One … 2, 2]"},
		"many":      {bot.Menu{Hint: long, Says: "/s x", Items: many}, strings.Repeat("长", 149) + "… = /s x [L0 … L24, 25]"},
		"channels":  {bot.Menu{Hint: "Where", Says: "/s x", Of: bot.MenuChannels}, "Where = /s x"},
		"roles":     {bot.Menu{Hint: "Who", Says: "/s x", Of: bot.MenuRoles}, "Who = /s x"},
		"none":      {bot.Menu{Hint: "Pick", Says: "/s x"}, ""},
		"unsayable": {bot.Menu{Hint: "Pick", Says: "s x", Of: bot.MenuRoles}, ""},
	} {
		if got := shape(t, bot.Reply{Menu: &c.menu}, ""); got != c.want {
			t.Errorf("%s: %s", name, got)
		}
	}
}

// A control turns the pages of the reply that it asks for where it says so, and
// not where it only asks for the same thing.
func TestWhatTurnsAPage(t *testing.T) {
	for event, want := range map[string]bool{
		`{"custom_id":"/evidence xx-1 2"}`:              true,
		`{"custom_id":"/evidence xx-1","values":["2"]}`: true,
		`{"custom_id":"/evidence xx-1"}`:                false,
		`{"custom_id":"/evidence xx-1 two"}`:            false,
		`{"custom_id":"/evidence xx-12"}`:               false,
	} {
		in := read(t, `{"data":`+event+`}`)
		if got := in.turns(&bot.Pages{At: 2, Of: 3, Says: "/evidence xx-1"}); got != want {
			t.Errorf("%s: %v", event, got)
		}
		if in.turns(nil) {
			t.Errorf("%s turns no page", event)
		}
	}
}
