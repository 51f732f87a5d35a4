package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
)

// In a terminal nothing can be sent: who sits there asks.
func TestTheConsoleIsToldWhenItAsks(t *testing.T) {
	n := newNewsroom(t)
	ask := func(text string) bot.Reply {
		return n.bot.Handle(t.Context(), bot.Request{Text: text, Owner: true})
	}
	if got := ask("/watch add hacking rhythm:weekly"); got.Failed {
		t.Fatal(got.Text)
	}
	if got := ask("/watch now"); got.Text != "Nothing new." {
		t.Error(got.Text)
	}
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.silent("nothing is sent")
	waits := func(what string) {
		t.Helper()
		if got := ask("/watch now"); !strings.HasPrefix(got.Text, "Nothing is due. Found and waiting: 1") {
			t.Errorf("%s: %s", what, got.Text)
		}
	}
	tells := func(what, name string) {
		t.Helper()
		if got := ask("/watch now"); !strings.HasPrefix(got.Text, "New: "+name+": door hacking.") {
			t.Errorf("%s: %s", what, got.Text)
		}
		if got := ask("/watch now"); got.Text != "Nothing new." {
			t.Errorf("%s, once more: %s", what, got.Text)
		}
	}
	waits("before Monday")
	n.later(7 * 24 * time.Hour)
	tells("on Monday", "Abel")
	n.write(doorCase("Baker", 2024, "door hacking"))
	n.later(7 * 24 * time.Hour)
	tells("nobody asked before Monday", "Baker")
	n.write(doorCase("Cole", 2024, "door hacking"))
	waits("before the next Monday")
	ask("/watch add hacking rhythm:instant")
	tells("told at once from now on", "Cole")
	ask("/snooze 1")
	n.write(doorCase("Dale", 2024, "door hacking"))
	waits("snoozed")
	n.later(7 * 24 * time.Hour)
	tells("not snoozed any more", "Dale")
}
