package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

// Who follows something once more changes what they say of it, and nothing else.
func TestWhatIsFollowedAlreadyIsChangedAsWished(t *testing.T) {
	n := newNewsroom(t)
	for _, c := range []struct{ text, want, listed string }{
		{"/watch add hacking rhythm:weekly zone:Europe/Paris note:for the seminar", "Followed from now on: “hacking”. What is new is told in this channel, each Monday at nine (Europe/Paris).", "each Monday at nine (Europe/Paris), in this channel. Why: for the seminar"},
		{"/watch add hacking", "Followed already: “hacking”. What is new is told in this channel, each Monday at nine (Europe/Paris).", "each Monday at nine (Europe/Paris), in this channel. Why: for the seminar"},
		{"/watch add hacking rhythm:daily", "Changed: “hacking”. What is new is told in this channel, each day at nine (Europe/Paris).", "each day at nine (Europe/Paris), in this channel. Why: for the seminar"},
		{"/watch add hacking note:client matter", "Changed: “hacking”. What is new is told in this channel, each day at nine (Europe/Paris).", "each day at nine (Europe/Paris), in this channel. Why: client matter"},
		{"/watch add hacking rhythm:instant zone:Asia/Tokyo", "Changed: “hacking”. What is new is told in this channel, as soon as it is there.", "as soon as it is there, in this channel. Why: client matter"},
	} {
		got, list := n.ask("ann", "harbour", c.text), n.ask("ann", "harbour", "/watch list")
		if got.Failed || got.Text != c.want || list.Body != "1 — “hacking”, "+c.listed {
			t.Errorf("%s: %q\n%s", c.text, got.Text, list.Body)
		}
	}
	n.ask("ann", "harbour", "/snooze 1")
	if got := n.ask("ann", "harbour", "/watch add hacking"); !strings.HasPrefix(got.Text, "Changed: ") {
		t.Errorf("snoozed: %q", got.Text)
	}
}

// A watch that whoever manages the server changes stays that of whoever set it up, in
// their language; one that is paused is then that of whoever sets it going again.
func TestAWatchThatAnotherChangesStaysTheirs(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking note:why")
	manager := bot.Request{Text: "/watch add hacking rhythm:daily", Asker: "cy", Guild: "guild", Room: "harbour", Manager: true, Locale: "zh-CN"}
	if got := n.bot.Handle(t.Context(), manager); !strings.HasPrefix(got.Text, "已更改：“hacking”。") {
		t.Errorf("%q", got.Text)
	}
	watch := func() state.Watch {
		w, err := n.state.Watch(t.Context(), 1)
		if err != nil || w == nil {
			t.Fatal(w, err)
		}
		return *w
	}
	if w := watch(); w.Owner != "ann" || w.Locale != "" || w.Rhythm != "daily" || w.Note != "why" {
		t.Errorf("%+v", w)
	}
	n.now = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.silent("before nine")
	n.later(24 * time.Hour)
	n.fail(bot.ErrGone)
	n.news()
	if w := watch(); w.Paused == "" {
		t.Fatalf("not paused: %+v", w)
	}
	if got := n.bot.Handle(t.Context(), manager); !strings.HasPrefix(got.Text, "已开始关注：“hacking”。") {
		t.Errorf("%q", got.Text)
	}
	if w := watch(); w.Owner != "cy" || w.Locale != "zh-CN" || w.Note != "why" || w.Paused != "" {
		t.Errorf("%+v", w)
	}
}
