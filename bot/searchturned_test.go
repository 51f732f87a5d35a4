package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A range that is typed the wrong way round is read the right way, and the reply
// says how, in the reader's language.
func TestARangeTheWrongWayRoundIsSaid(t *testing.T) {
	b, _ := open(t)
	right := say(t, b, "/search year:2020..2026 surveillance")
	reply := say(t, b, "/search year:2026..2020 surveillance")
	if !strings.HasPrefix(reply.Text, "Read as “year:2020..2026”. ") || strings.Contains(reply.Text, "as words") || len(reply.Cards) != len(right.Cards) {
		t.Errorf("%q, with %d cards for %d", reply.Text, len(reply.Cards), len(right.Cards))
	}
	if !strings.Contains(reply.Note, "is read as year:2020..2026") || !strings.Contains(reply.Note, "Only: newest status of 2020 to 2026.") {
		t.Errorf("note %q", reply.Note)
	}
	both := say(t, b, "/search year:2026..2020 in:Narnia surveillance")
	if !strings.HasPrefix(both.Text, "Read as words: “in:Narnia”. Read as “year:2020..2026”. ") {
		t.Errorf("%q", both.Text)
	}
	for locale, want := range map[string]string{"zh-CN": "“year:2026..2020”理解为year:2020..2026。", "zh-TW": "「year:2026..2020」理解為year:2020..2026。"} {
		reply := b.Handle(t.Context(), bot.Request{Command: "search", Locale: locale, Options: map[string]string{"query": "year:2026..2020 surveillance"}})
		if !strings.Contains(reply.Note, want) {
			t.Errorf("%s: note %q", locale, reply.Note)
		}
	}
}
