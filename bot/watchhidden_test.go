package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot/state"
)

// Who follows a case that is hidden for now is told so without its name, and follows it
// again by itself when it is shown: what has changed meanwhile is news, and what has not
// is none.
func TestACaseThatIsShownAgainIsFollowedAgain(t *testing.T) {
	n := newNewsroom(t)
	c := doorCase("Abel", 2024, "door hacking")
	n.write(c)
	n.ask("ann", "harbour", "/watch add case "+string(c.ID)+" note:for the seminar rhythm:instant")
	n.ask("ann", "harbour", "/watch add hacking")
	n.silent("it is there already")
	hide := func() {
		n.hidden[c.ID.Ref()] = true
		n.archive.Remove(c.ID.Ref())
		n.heard("hidden", "channel harbour: Paused until it is shown again: a case followed since")
		if list := n.ask("ann", "harbour", "/watch list"); !strings.Contains(list.Body, "paused until it is shown again") || strings.Contains(list.Body, "Abel") || strings.Contains(list.Body, string(c.ID)) {
			t.Error(list.Body)
		}
		delete(n.hidden, c.ID.Ref())
	}
	hide()
	n.write(c)
	n.silent("shown as it was")
	if list := n.ask("ann", "harbour", "/watch list"); !strings.Contains(list.Body, "1 — Abel: door hacking, as soon as it is there, in this channel. Why: for the seminar") {
		t.Error(list.Body)
	}
	hide()
	changed := *doorCase("Abel", 2025, "door hacking")
	n.write(&changed)
	n.heard("shown otherwise", "channel harbour: Changed: Abel: door hacking.")
	n.later(time.Hour)
	n.archive.Remove(c.ID.Ref())
	n.heard("gone for good", "channel harbour: Followed no more: a case followed since")
	if left, err := n.state.Watches(t.Context(), state.Place{Channel: "harbour"}); err != nil || len(left) != 1 {
		t.Errorf("%+v %v", left, err)
	}
}
