package discord

import (
	"context"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
	"casebot/bot/state"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// rated runs a bot that keeps what it is told in a folder, until it is stopped.
func rated(t *testing.T, fake *discordtest.Discord, dir string) (stop func()) {
	t.Helper()
	kept, err := state.Open(t.Context(), dir, time.Now)
	if err != nil {
		t.Fatal(err)
	}
	engine, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	archive := &indextest.Archive{}
	archive.PutCase(matterOf("Abel", "lofts"))
	if err := index.Sync(t.Context(), archive, archive, engine, nil); err != nil {
		t.Fatal(err)
	}
	b := bot.New(archive, engine, bot.Config{Home: fake.Server(), Desk: backlog{town: &town{}}, Notes: kept, Feedback: kept, Settings: kept})
	ctx, cancel := context.WithCancel(t.Context())
	ended := make(chan error, 1)
	go func() {
		ended <- Run(ctx, Config{Token: fake.Token(), Root: fake.URL(), Timing: brisk}, b.Specs(), b)
	}()
	return func() {
		cancel()
		<-ended
		kept.Close()
		engine.Close()
	}
}

// A thumb belongs to whoever presses it, on whosever reply, and can be changed, also
// after a restart; its reason reaches the curators with what was asked and answered.
func TestEachPersonHasOneThumb(t *testing.T) {
	t.Parallel()
	dir, fake := t.TempDir(), discordtest.New(t)
	stop := rated(t, fake, dir)
	n := &town{t: t, fake: fake}
	answered := n.types(harbour, "case", map[string]string{"name": "Abel"})
	down := func(who, why string) {
		t.Helper()
		for _, c := range answered.Controls() {
			if c.Label != "👎" {
				continue
			}
			press := fake.NewPress(answered, c.CustomID)
			press.By = who
			fake.Deliver(t, press)
			if form := string(press.Modal(t)); !strings.Contains(form, "What is wrong with this answer?") {
				t.Errorf("%s", form)
			}
			sent := fake.NewForm(c.CustomID, map[string]string{"reason": why})
			sent.By, sent.Channel = who, harbour
			fake.Deliver(t, sent)
			n.says(who, sent.Reply(t), "The curators will see it, but not who you are.")
		}
	}
	queue := func(what string, has ...string) string {
		t.Helper()
		shown := n.types(harbour, "review", map[string]string{"do": "feedback"}, by(curator), manages)
		n.says(what, shown, has...)
		return shown.Text()
	}
	down("", "The loft is another.")
	down(another, "It was in May.")
	queue("two people", "Asked: /case Abel", "Answered: Abel: lofts", "👎 2 · 👍 0", "The loft is another.", "It was in May.")
	n.presses(answered, "👍", by(another))
	queue("the second changed their mind", "👎 1 · 👍 1", "The loft is another.")
	n.presses(answered, "👍", by(another))

	stop()
	fake.AwaitGoodbye(t)
	stop = rated(t, fake, dir)
	defer func() { stop() }()
	down(another, "In June.")
	text := queue("after a restart", "Asked: /case Abel", "👎 2 · 👍 0", "The loft is another.", "In June.")
	if strings.Contains(text, "It was in May.") {
		t.Errorf("a reason that was taken back: %s", text)
	}
	down("", "The loft is the same.")
	if text := queue("and again", "👎 2 · 👍 0", "The loft is the same."); strings.Contains(text, "another") {
		t.Errorf("a reason that was changed: %s", text)
	}
}
