package bot

import (
	"log/slog"
	"testing"

	"casebot/index/answer/verify"
)

func TestWhatOnePersonIsToldIsHeldToItsSourcesToo(t *testing.T) {
	b := &Bot{verifier: verify.New(), log: slog.New(slog.DiscardHandler)}
	const said = "Quillon: convicted. Fine: EUR 9,999,999."
	for _, c := range []struct {
		intent string
		reply  Reply
		kept   bool
	}{
		{"a card beside it", Reply{Text: said, Private: true, Cards: []Card{{record: lantern()}}}, false},
		{"a choice beside it", Reply{Text: said, Private: true, Choices: []Choice{{record: lantern()}}}, false},
		{"the bot's own words", Reply{Text: said, Private: true}, true},
		{"a curator's draft", Reply{Text: said, Private: true, draft: true, Cards: []Card{{record: lantern()}}}, true},
		{"a failure", Reply{Text: said, Failed: true, Cards: []Card{{record: lantern()}}}, true},
	} {
		got := b.verified(Request{}, c.reply)
		if kept := got.Text == said; kept != c.kept {
			t.Errorf("%s: %q", c.intent, got.Text)
		}
		if _, asserted := b.Support(Request{}, c.reply); (asserted == 0) != c.kept {
			t.Errorf("%s: %d facts are counted", c.intent, asserted)
		}
	}
}
