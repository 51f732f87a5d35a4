package bot_test

import (
	"strings"
	"testing"

	"casebot/bot"
)

// A pasted link of a source is answered with its cases, and what is asked beside it is
// asked of them; a greeting and a thank-you with what can be asked.
func TestALinkAndAGreetingAreAnswered(t *testing.T) {
	b := lookout(t, nil)
	for _, c := range []struct{ text, says string }{
		{"https://herald.example/ie-pell", "This message speaks of 1 case of the archive: Pell: the tablet."},
		{"看看这个 https://herald.example/ie-pell", "Pell: the tablet"},
		{"what happened in it? https://herald.example/ie-pell", "Pell: the tablet"},
		{"https://herald.example/none", "does not hold a case that this message names in full, cites or links to"},
		{"hello there", "Casebot answers questions about legal cases from sources that it links. What would you like to know?"},
		{"thanks a lot", "You are welcome. What would you like to know?"},
		{"谢谢", "不客气。想了解什么？"},
		{"謝謝你", "不客氣。想了解什麼？"},
		{"你能做什么", "想了解什么？"},
		{" ", "What would you like to know?"},
	} {
		reply := b.Handle(t.Context(), bot.Request{Command: "ask", Options: map[string]string{"question": c.text}, Asker: "ann", Guild: "market"})
		if !strings.Contains(reply.Text, c.says) {
			t.Errorf("%q lacks %q: %q", c.text, c.says, reply.Text)
		}
		if strings.HasPrefix(c.text, "https://herald.example/ie") && (reply.Private || len(reply.Links) == 0) {
			t.Errorf("%q: private %v, %d links", c.text, reply.Private, len(reply.Links))
		}
	}
}
