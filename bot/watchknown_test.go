package bot_test

import (
	"testing"
	"time"

	"casebot/corpus"
)

// A case that was stored before a watch was set is one that was there, also within the
// same second: what becomes of it is a change, and nothing new.
func TestWhatWasStoredInTheSecondOfTheWatchWasThere(t *testing.T) {
	for _, watch := range []string{"/watch add hacking", "/watch add case xx-abel"} {
		n := newNewsroom(t)
		n.later(200 * time.Millisecond)
		first := doorCase("Abel", 2024, "camera hacking")
		n.write(first)
		n.syncNames()
		n.later(300 * time.Millisecond)
		if reply := n.ask("ann", "harbour", watch); reply.Failed {
			t.Fatal(reply.Text)
		}
		appeal := doorCase("Abel", 2024, "camera hacking")
		appeal.Status = append([]corpus.Fact{{Slot: corpus.SlotStatus, Party: "p", Date: corpus.Date{Year: 2026, Month: 3, Day: 1},
			Claims: []corpus.Claim{{Value: corpus.State("overturned"), Source: first.Sources[0].ID}}}}, first.Status...)
		n.write(appeal)
		n.heard(watch, "channel harbour: Changed: Abel: camera hacking. Abel: was convicted, 3 February 2024; is overturned, 1 March 2026.")
	}
}
