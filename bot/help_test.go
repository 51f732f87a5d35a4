package bot_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"casebot/bot"
	"casebot/index"
)

// The help on searches is the table that the parser reads by, and fits where
// Discord shows it.
func TestHelpOnSearchesListsTheSyntaxThatThereIs(t *testing.T) {
	b, _ := open(t)
	for _, text := range []string{"/help search", "/HELP  Search", "/help /search", "/帮助 搜索", "/說明 搜尋"} {
		reply := say(t, b, text)
		for _, form := range bot.Syntax() {
			if !strings.Contains(reply.Body, form.Example+" — "+form.Finds+".") {
				t.Errorf("%s lacks %s: %s", text, form.Example, form.Finds)
			}
			for _, name := range form.Also {
				if !strings.Contains(reply.Body, name+":") {
					t.Errorf("%s lacks %s:", text, name)
				}
			}
		}
		for _, remark := range bot.SyntaxRemarks() {
			if !strings.Contains(reply.Body, remark) {
				t.Errorf("%s lacks: %s", text, remark)
			}
		}
		if !reply.Private || reply.Note != "" || utf8.RuneCountInString(reply.Body) > 4096 {
			t.Errorf("%s: %d characters, %+v", text, utf8.RuneCountInString(reply.Body), reply)
		}
	}
	for _, spec := range b.Specs() {
		if spec.Name == "help" && (len(spec.Options) != 1 || spec.Options[0].Required || !strings.Contains(spec.Options[0].Summary, "search")) {
			t.Errorf("Discord is told %+v", spec)
		}
	}
	reply := b.Handle(t.Context(), bot.Request{Command: "help", Options: map[string]string{"topic": "search"}})
	if !strings.Contains(reply.Body, "fine:>10000CNY") {
		t.Errorf("chosen on Discord: %s", reply.Body)
	}
}

// The README's table of a search is this one.
func TestTheREADMEListsTheSyntaxThatThereIs(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	var table strings.Builder
	for _, form := range bot.Syntax() {
		fmt.Fprintf(&table, "| `%s` | `%s` | %s |\n", form.Written, form.Example, form.Finds)
	}
	if !strings.Contains(string(readme), "\n|---|---|---|\n"+table.String()+"\n") {
		t.Errorf("the README's table should be\n%s", &table)
	}
	behind := strings.Join(bot.SyntaxRemarks(), " ")
	if !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), behind) {
		t.Errorf("below its table of a search the README should say: %s", behind)
	}
}

func TestHelpOnAnythingElseIsTheGeneralHelp(t *testing.T) {
	b, _ := open(t)
	for text, note := range map[string]string{
		"/help":                          "",
		"/help **<@1> https://x.example": "",
		"/help weather **today**":        "There is no further help on “weather today”; there is /help search.",
	} {
		reply := say(t, b, text)
		if !strings.HasPrefix(reply.Body, "/case NAME — ") || !strings.Contains(reply.Body, "/help [TOPIC] — ") || reply.Note != note {
			t.Errorf("%s: %q\n%s", text, reply.Note, reply.Body)
		}
	}
}

func TestHelpOnACommandIsMadeFromIt(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string][]string{
		"/help stats":     {"/stats [SHOW] [TOPIC] [JURISDICTION] [CURRENCY] — Count the confirmed cases", "CURRENCY — Of fines"},
		"/help /timeline": {"/timeline [CASE] [TOPIC] [JURISDICTION] — What happened when", "TOPIC — Only cases on this topic"},
		"/help lookup":    {"/lookup TEXT — The cases that a message names", "in the menu of a message, under Apps: “Look up cases”."},
		"/help 案件":        {"/case NAME — Show a case by any of its names.", "NAME — A party"},
	} {
		reply := say(t, b, text)
		if !strings.HasPrefix(reply.Text, want[0]) || !strings.Contains(reply.Body, want[1]) || !reply.Private {
			t.Errorf("%s: %q\n%s", text, reply.Text, reply.Body)
		}
	}
	if reply := say(t, b, "/help page"); !strings.HasPrefix(reply.Body, "/case NAME — ") {
		t.Errorf("what controls say has no help: %q", reply.Text)
	}
}

func TestTypingATopicOfTheHelpSuggestsCommands(t *testing.T) {
	b, _ := open(t)
	for typed, want := range map[string]string{"se": "search", "/sta": "stats", "统计": "stats", "時間": "timeline", "fines": "stats", "side by": "compare", "zebulon": "", "page": ""} {
		found := suggest(t, b, "help", "topic", typed)
		if got := append(found, bot.Completion{})[0]; got.Value != want || want != "" && !strings.HasPrefix(got.Label, want+" – ") {
			t.Errorf("%q suggests %v, want %q first", typed, found, want)
		}
	}
}

func TestHelpIsAlsoOfCommandsBelow(t *testing.T) {
	b := openWith(t, bot.Config{Follows: func(context.Context) (*bot.Following, error) { return nil, errors.New("not asked for") }})
	if reply := say(t, b, "/help watch"); !strings.Contains(reply.Body, "/watch add ") || !strings.Contains(reply.Body, "/watch list") {
		t.Errorf("%q\n%s", reply.Text, reply.Body)
	}
	for text, want := range map[string]string{
		"/help watch add": "/watch add [QUERY] [CASE] [RHYTHM] [INTO] [NOTE] — ", "/help /watch list": "/watch list — ", "/help watch remove": "/watch remove NUMBER — ", "/help 关注 添加": "/watch add [QUERY]",
	} {
		if reply := say(t, b, text); !strings.HasPrefix(reply.Text, want) {
			t.Errorf("%s: %q, want %q", text, reply.Text, want)
		}
	}
	for locale, want := range map[string]string{"zh-CN": "/关注 取消 编号 — ", "zh-TW": "/追蹤 取消 編號 — "} {
		reply := b.Handle(t.Context(), bot.Request{Text: "/help watch remove", Locale: locale})
		if all := b.Handle(t.Context(), bot.Request{Text: "/help watch", Locale: locale}); !strings.HasPrefix(reply.Text, want) || !strings.Contains(all.Body, "\n"+want) {
			t.Errorf("%s: %q\n%s", locale, reply.Text, all.Body)
		}
	}
}

// What help and the README give as an example of the syntax finds something in the
// archive that ships.
func TestEveryExampleOfTheSyntaxFindsSomething(t *testing.T) {
	b, _ := open(t)
	for _, form := range index.Syntax() {
		if reply := say(t, b, "/search "+form.Example); len(reply.Cards) == 0 {
			t.Errorf("%s: %q", form.Example, reply.Text)
		}
	}
}
