package bot_test

import (
	"os"
	"strings"
	"testing"

	"casebot/bot"
)

// Every strange string has an answer in every language: short, with nothing live in
// it, whole, and never trouble.
func TestStrangeSearchesAreAnswered(t *testing.T) {
	file, err := os.ReadFile("testdata/strange.txt")
	if err != nil {
		t.Fatal(err)
	}
	b, _ := open(t)
	asked := 0
	for line := range strings.Lines(string(file)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		asked++
		for _, locale := range []string{"", "zh-CN", "zh-TW"} {
			reply := b.Handle(t.Context(), bot.Request{Text: "/search " + strings.TrimSuffix(line, "\n"), Locale: locale})
			said := reply.Text + "\n" + reply.Note
			if n := len([]rune(reply.Text)); n == 0 || n > 300+200 || len([]rune(reply.Note)) > 1024 {
				t.Errorf("%q (%s): %d characters, and %d in the note", line, locale, n, len([]rune(reply.Note)))
			}
			if containsAny(said, []string{"went wrong", "出错", "for the rest", "其余部分", "其餘部分", "<@", "@everyone", "http", "discord.gg", "**", "~~", "||", "%!"}) {
				t.Errorf("%q (%s): %s", line, locale, said)
			}
			if reply.Failed && !containsAny(reply.Text, []string{"What should be searched for?", "要搜索什么", "要搜尋什麼"}) {
				t.Errorf("%q (%s): %s", line, locale, reply.Text)
			}
		}
	}
	if asked < 150 {
		t.Errorf("%d strings alone", asked)
	}
}
