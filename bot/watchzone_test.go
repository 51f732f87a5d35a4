package bot_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// ruledBy has the newsroom's servers choose their settings.
func (n *newsroom) ruledBy(settings bot.Settings) {
	n.bot = bot.New(n.archive, nil, bot.Config{Home: home, Desk: n.desk, Settings: settings,
		Follows: func(context.Context) (*bot.Following, error) { return n.following(), nil }})
}

// chooses sets the time zone of a server.
func (n *newsroom) chooses(guild, zone string) {
	n.t.Helper()
	if _, err := n.state.Set(n.t.Context(), guild, func(s *state.Settings) { s.Zone = zone }); err != nil {
		n.t.Fatal(err)
	}
}

func contains(text string, words ...string) bool {
	return !slices.ContainsFunc(words, func(word string) bool { return !strings.Contains(text, word) })
}

// The digests of a server come by its clock as it is when something is found; those
// that name a time zone, and those of a person, keep theirs.
func TestAServerThatMovesItsClockMovesItsDigests(t *testing.T) {
	n := newNewsroom(t)
	n.ruledBy(n.state)
	n.chooses("guild", "Asia/Shanghai")
	for _, c := range []struct{ text, want string }{
		{"/watch add hacking rhythm:daily", "in this channel, each day at nine (Asia/Shanghai)"},
		{"/watch add doors rhythm:daily zone:Asia/Tokyo into:dm", "to you, each day at nine (Asia/Tokyo)"},
		{"/watch add windows rhythm:daily into:dm", "to you, each day at nine (Asia/Shanghai)"},
	} {
		if got := n.ask("ann", "harbour", c.text); !contains(got.Text, c.want) {
			t.Errorf("%s: %q", c.text, got.Text)
		}
	}
	n.chooses("guild", "Europe/Paris")
	if got := n.ask("ann", "harbour", "/watch list").Body; !contains(got, "“hacking”, each day at nine (Europe/Paris)", "“doors”, each day at nine (Asia/Tokyo)", "“windows”, each day at nine (Asia/Shanghai)") {
		t.Error(got)
	}
	n.write(doorCase("Abel", 2024, "window hacking"))
	n.silent("before nine anywhere")
	n.now = time.Date(2026, 3, 3, 1, 30, 0, 0, time.UTC)
	n.heard("half past nine in Shanghai: the person's", "person ann: New: Abel")
	n.now = time.Date(2026, 3, 3, 8, 0, 0, 0, time.UTC)
	n.heard("nine in Paris: the server's", "channel harbour: New: Abel")
	n.chooses("guild", "")
	if got := n.ask("ann", "harbour", "/watch list").Body; !contains(got, "“hacking”, each day at nine (UTC)") {
		t.Error(got)
	}
}

// What waits already comes by the new clock too; what is snoozed, or names a time
// zone of its own, waits as long as it did.
func TestWhatWaitsMovesWithTheClock(t *testing.T) {
	n := newNewsroom(t)
	n.ruledBy(n.state)
	n.ask("ann", "harbour", "/watch add hacking rhythm:daily")
	n.ask("ann", "tower", "/watch add hacking rhythm:daily zone:Europe/Paris")
	n.ask("ann", "office", "/watch add hacking rhythm:weekly")
	n.ask("ann", "cellar", "/watch add hacking rhythm:daily")
	n.write(doorCase("Abel", 2024, "window hacking"))
	n.ask("ann", "cellar", "/snooze 4")
	n.now = time.Date(2026, 3, 2, 8, 10, 0, 0, time.UTC) // after nine in Paris
	n.silent("before nine in UTC")
	chosen := n.bot.Handle(t.Context(), bot.Request{Text: "/settings zone America/New_York", Asker: "ann", Guild: "guild", Room: "harbour", Manager: true})
	if chosen.Failed {
		t.Fatal(chosen.Text)
	}
	n.now = time.Date(2026, 3, 2, 13, 59, 0, 0, time.UTC)
	n.silent("before nine in New York")
	n.now = time.Date(2026, 3, 2, 14, 0, 0, 0, time.UTC)
	if posted := n.news(); len(posted) != 2 || !contains(strings.Join(posted, "\n"), "channel harbour: New: Abel", "channel office: New: Abel") {
		t.Errorf("nine in New York, a Monday: %q", posted)
	}
	n.now = time.Date(2026, 3, 3, 8, 0, 0, 0, time.UTC)
	n.heard("nine in Paris", "channel tower: New: Abel")
	n.silent("snoozed")
	n.now = time.Date(2026, 3, 9, 8, 1, 0, 0, time.UTC)
	n.heard("snoozed no more", "channel cellar: New: Abel")
}

// A week's count of proposals comes by the clock of the server too.
func TestTheCountOfAQueueMovesWithTheClock(t *testing.T) {
	n := newNewsroom(t)
	n.ruledBy(n.state)
	n.desk.waiting = proposals()
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch queue", Asker: "ann", Guild: home, Room: "office", Manager: true})
	n.chooses(home, "Asia/Shanghai")
	n.now = time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	n.heard("nine in UTC, as it was set", "4 proposals wait")
	n.now = time.Date(2026, 3, 9, 0, 59, 0, 0, time.UTC)
	n.silent("before nine in Shanghai")
	n.now = time.Date(2026, 3, 9, 1, 0, 0, 0, time.UTC)
	n.heard("nine in Shanghai", "4 proposals wait")
}

// illegible are settings that cannot be read.
type illegible struct{ *state.State }

func (illegible) Settings(context.Context, string) (state.Settings, error) {
	return state.Settings{}, errors.New("the disk is full")
}

func TestNothingIsMissedWhileAClockCannotBeRead(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.ruledBy(illegible{n.state})
	f, err := n.bot.Follower(t.Context(), n)
	if err != nil {
		t.Fatal(err)
	}
	if err := f.Catch(t.Context()); err == nil || !contains(err.Error(), "time zone of a server: the disk is full") {
		t.Errorf("%v", err)
	}
	n.ruledBy(n.state)
	n.heard("once it can be read", "New: Abel")
}
