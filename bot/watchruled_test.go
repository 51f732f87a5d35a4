package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// rule sets what the managers of the server choose.
func (n *newsroom) rule(change func(*state.Settings)) {
	n.t.Helper()
	if _, err := n.state.Set(n.t.Context(), "guild", change); err != nil {
		n.t.Fatal(err)
	}
}

// A watch that was set before the managers chose the channels is judged by them when it
// tells: a thread by its channel too. Whoever set it is told, and what they missed.
func TestAChannelThatIsNotForTheBotAnyMoreIsPaused(t *testing.T) {
	n := newNewsroom(t)
	n.ruledBy(n.state)
	n.ask("ann", "harbour", "/watch add hacking")
	n.ask("ben", "market", "/watch add hacking")
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch add hacking", Asker: "cleo", Guild: "guild", Room: "stall", Parent: "market"})
	n.rule(func(s *state.Settings) { s.Channels = []string{"market"} })
	n.write(doorCase("Abel", 2024, "door hacking"))
	got := strings.Join(n.news(), "\n")
	if len(n.posted) != 3 || !contains(got, "channel market: New: Abel", "channel stall: New: Abel", "person ann: Paused, since its server has the bot used in other channels: “hacking”.", "/guild/harbour\nNot told there any more:\n/case xx-abel") {
		t.Errorf("%q", n.posted)
	}
	n.later(time.Hour)
	n.write(doorCase("Baker", 2024, "door hacking"))
	if n.news(); len(n.posted) != 2 || strings.Contains(strings.Join(n.posted, ""), "harbour") {
		t.Errorf("%q", n.posted)
	}
	n.rule(func(s *state.Settings) { s.Channels = nil })
	if list := n.ask("ann", "harbour", "/watch list"); !contains(list.Body, "paused: the server has the bot used in other channels") {
		t.Error(list.Body)
	}
	n.later(time.Hour)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Cole", 2024, "door hacking"))
	if n.news(); len(n.posted) != 3 {
		t.Errorf("set up again: %q", n.posted)
	}
}

// What a channel is told is in the language that its server has chosen by then; what a
// person is told stays in theirs.
func TestAChannelIsToldInTheLanguageOfItsServer(t *testing.T) {
	n := newNewsroom(t)
	n.ruledBy(n.state)
	for _, req := range []bot.Request{{Text: "/watch add hacking", Guild: "guild", Room: "harbour"}, {Text: "/watch add doors"}} {
		req.Asker, req.Locale = "ann", "zh-TW"
		n.bot.Handle(t.Context(), req)
	}
	n.rule(func(s *state.Settings) { s.Language = "zh-CN" })
	n.write(doorCase("Abel", 2024, "door hacking"))
	got := strings.Join(n.news(), "\n")
	if len(n.posted) != 2 || !contains(got, "channel harbour: 新案件：Abel: door hacking：已定罪", "person ann: 新案件：Abel: door hacking：判決有罪") {
		t.Errorf("%q", n.posted)
	}
}
