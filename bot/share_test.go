package bot_test

import (
	"slices"
	"strings"
	"testing"

	"casebot/bot"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/builtin"
)

func TestAPrivateReplyIsShared(t *testing.T) {
	b, _ := serving(t)
	private := b.Handle(t.Context(), in("/ask How long was Han jailed? private:yes"))
	share := says(private, "Share")
	if !private.Private || !strings.HasPrefix(share, "/share ") || says(private, "Delete") != "" {
		t.Fatalf("%v, %v", private.Private, private.Actions)
	}
	shared := b.Handle(t.Context(), hidden(pressed(share)))
	if shared.Private || shared.Text != private.Text || !strings.Contains(shared.Note, "Shared by Ann Other.") {
		t.Errorf("%q, %q, private %v", shared.Text, shared.Note, shared.Private)
	}
	if says(shared, "Delete") == "" || says(shared, "Share") != "" {
		t.Errorf("controls: %v", shared.Actions)
	}
	nameless := pressed(share)
	nameless.Name = " @everyone <@1> "
	if note := b.Handle(t.Context(), nameless).Note; strings.Contains(note, "@everyone") || strings.Contains(note, "<@") {
		t.Errorf("a name calls somebody: %q", note)
	}
	if gone := b.Handle(t.Context(), pressed("/share aaaaaaaaaaaa")); !gone.Failed || !gone.Private {
		t.Errorf("of nothing: %+v", gone)
	}
}

// What is read on about a case is for whoever reads it, and can be shown to all, page
// by page; the talk goes on from where it was.
func TestWhatIsReadOnCanBeShared(t *testing.T) {
	b, kept := serving(t)
	b.Handle(t.Context(), in("/ask How long was Han jailed?"))
	long := string(mostProven(t))
	for _, typed := range []string{"/evidence " + han, "/evidence " + long + " 2", "/sources " + han, "/related " + han, "/cite " + han + " oscola"} {
		private := b.Handle(t.Context(), pressed(typed))
		share := says(private, "Share")
		if !private.Private || private.Failed || !strings.HasPrefix(share, "/share ") || says(private, "Delete") != "" || says(private, "👎") == "" {
			t.Errorf("%s: private %v, %v", typed, private.Private, private.Actions)
		}
		shared := b.Handle(t.Context(), hidden(pressed(share)))
		if shared.Private || shared.Text != private.Text || shared.Copy != private.Copy || len(shared.States) != len(private.States) || len(shared.Choices) != len(private.Choices) {
			t.Errorf("%s: private %v, %q for %q", typed, shared.Private, shared.Text, private.Text)
		}
		if !strings.Contains(shared.Note, "Shared by Ann Other.") || says(shared, "Delete") == "" || says(shared, "Share") != "" {
			t.Errorf("%s: %q with %v", typed, shared.Note, shared.Actions)
		}
	}
	if went := b.Handle(t.Context(), in("/ask and what was the fine?")); !strings.Contains(went.Text, "13,000 yuan") {
		t.Errorf("the talk went on with %q", went.Text)
	}
	if reply := b.Handle(t.Context(), hidden(pressed("/evidence "+han+" private:no"))); !reply.Private {
		t.Error("the control of a private reply shows it to all")
	}
	set(t, kept, state.Settings{Channels: []string{other}})
	if reply := b.Handle(t.Context(), pressed("/cite "+han)); !reply.Private || says(reply, "Share") != "" {
		t.Errorf("where the bot is not to be used: private %v, %v", reply.Private, reply.Actions)
	}
}

// mostProven is the case that ships with most pages of evidence.
func mostProven(t *testing.T) corpus.CaseID {
	t.Helper()
	cases, err := builtin.Cases()
	if err != nil {
		t.Fatal(err)
	}
	return slices.MaxFunc(cases, func(a, b *corpus.Case) int { return len(a.Status) + len(a.Facts) - len(b.Status) - len(b.Facts) }).ID
}

func TestWhatIsSharedIsWhatWasAnswered(t *testing.T) {
	b, _ := serving(t)
	b.Handle(t.Context(), in("/ask How long was Han jailed?"))
	private := b.Handle(t.Context(), in("/ask and what was the fine? private:yes"))
	b.Handle(t.Context(), in("/ask How long was Sun jailed?"))
	shared := b.Handle(t.Context(), pressed(says(private, "Share")))
	if shared.Text != private.Text || !strings.Contains(shared.Text, "13,000 yuan") {
		t.Errorf("private %q, shared %q", private.Text, shared.Text)
	}
	lost := b.Handle(t.Context(), bot.Request{Text: "/ask and what was the fine? private:yes", Asker: "ben", Room: channel, Guild: guild})
	b.Handle(t.Context(), bot.Request{Text: "/ask How long was Han jailed?", Asker: "ben", Room: channel, Guild: guild})
	req := pressed(says(lost, "Share"))
	req.Asker = "ben"
	if again := b.Handle(t.Context(), req); again.Text != lost.Text {
		t.Errorf("what referred to nothing does so again: %q, then %q", lost.Text, again.Text)
	}
}
