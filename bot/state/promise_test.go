package state

import (
	"testing"
	"time"
)

// What people are told of how long something of theirs is kept (/privacy, README), and
// of how much may be followed, is what holds.
func TestWhatIsPromisedHolds(t *testing.T) {
	for what, kept := range map[string][2]time.Duration{
		"a conversation": {Kept, 24 * time.Hour}, "a request": {AskedKept, 7 * 24 * time.Hour}, "a rating": {FeedbackKept, 90 * 24 * time.Hour},
	} {
		if kept[0] != kept[1] {
			t.Errorf("%s is kept for %s, and people are told %s", what, kept[0], kept[1])
		}
	}
	if MaxGuildWatches != 25 || MaxMemberWatches != 10 || MaxPersonWatches != 10 {
		t.Errorf("%d of a server, %d of a member, %d of a person: a server's channels share 25", MaxGuildWatches, MaxMemberWatches, MaxPersonWatches)
	}
}
