package bot_test

import (
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
		for _, form := range index.Syntax() {
			if !strings.Contains(reply.Body, form.Example+" — "+form.Finds+".") {
				t.Errorf("%s lacks %s: %s", text, form.Example, form.Finds)
			}
			for _, name := range form.Also {
				if !strings.Contains(reply.Body, name+":") {
					t.Errorf("%s lacks %s:", text, name)
				}
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
