package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A court that decided no case of the archive is said to be such a one: shown is what
// names it, and of one that nothing names which courts there are.
func TestACourtThatDecidedNothingHereIsLookedForInTheTexts(t *testing.T) {
	b, _ := open(t)
	for text, want := range map[string]string{
		"/search court:SPC":                                   "No case is of the court or regulator “SPC”. Its name stands in 8 cases: ",
		"/search court:最高人民法院":                                "No case is of the court or regulator “最高人民法院”. Its name stands in 8 cases: ",
		`/search court:"Supreme People's Court" camera in:CN`: "No case is of the court or regulator “Supreme People's Court”. Its name stands in 3 cases: Han: ",
		"/search court:AP":                                    "2 cases for “court:AP”, newest first: ",
		"/search court:法国数据保护局":                               "3 cases for “court:法国数据保护局”, ",
		`/search court:"Federal Trade Comission"`:             "The archive does not hold anything that matches “court:\"Federal Trade Comission\"”. That proves nothing about what there is elsewhere. Did you mean “commission”?",
		"/search court:ICO zebulonic":                         "The archive does not hold anything",
		"/search court:Hamburg":                               "The archive does not hold anything",
	} {
		reply := say(t, b, text)
		if !strings.HasPrefix(reply.Text, want) {
			t.Errorf("%s: %q, want %q", text, reply.Text, want)
		}
		if named := strings.Contains(want, "Its name"); named != (len(reply.Choices) > 0 && len(reply.Cards) == 0) || named && len(reply.Links) == 0 {
			t.Errorf("%s: %d choices, %d sources", text, len(reply.Choices), len(reply.Links))
		}
		if says := strings.Contains(reply.Note, "No case is of the court or regulator “Hamburg”; the newest are of, for example, "); says != (text == "/search court:Hamburg") {
			t.Errorf("%s: %q", text, reply.Note)
		}
	}
	reply := b.Handle(t.Context(), bot.Request{Text: "/search court:SPC", Locale: "zh-CN"})
	if !strings.HasPrefix(reply.Text, "没有由“SPC”裁决的案件。文中提到它的有8个案件：") {
		t.Errorf("%q", reply.Text)
	}
}
