package discord

import (
	"testing"
	"time"
)

// What nobody sets is as it is told: a reply is postponed well before Discord's three
// seconds, and who waits for a message half a second is shown that it is written.
func TestWhatIsNotSetIsAsItIsTold(t *testing.T) {
	got := Config{Token: "Bot x"}.withDefaults()
	if got.Timing.Typing != 500*time.Millisecond || got.Timing.Defer != 1500*time.Millisecond || got.Timing.Defer+got.Timing.Attempt >= firstReply || got.Token != "x" {
		t.Errorf("%+v", got)
	}
	if got := (Config{Timing: Timing{Typing: time.Second}}).withDefaults(); got.Timing.Typing != time.Second {
		t.Errorf("what is set is %s", got.Timing.Typing)
	}
}
