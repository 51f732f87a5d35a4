package bot_test

import (
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/state"
)

func TestAThumbDownAsksWhyAndReachesTheCurators(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	kept, err := state.Open(t.Context(), t.TempDir(), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	b := openWith(t, bot.Config{Notes: kept, Feedback: kept, Home: guild, Desk: &desk{}})
	answered := b.Handle(t.Context(), in("What was Han fined?"))
	up, down := says(answered, "👍"), says(answered, "👎")
	if !strings.HasPrefix(up, "/rate ") || !strings.HasSuffix(down, " down") {
		t.Fatalf("%v", answered.Actions)
	}
	asks := b.Handle(t.Context(), pressed(down))
	if asks.Form == nil || asks.Form.Says != down || len(asks.Form.Fields) != 1 || asks.Form.Fields[0].Required || !strings.Contains(asks.Form.Fields[0].Label, "Curators see it, and what you asked") || !asks.Private {
		t.Fatalf("%+v", asks)
	}
	why := pressed(down)
	why.Fields = map[string]string{"reason": "It was 14,000 yuan @everyone " + strings.Repeat("x", 1000)}
	if thanks := b.Handle(t.Context(), why); thanks.Form != nil || !strings.Contains(thanks.Text, "not who you are") {
		t.Errorf("%+v", thanks)
	}
	again := in("What was Han fined?")
	again.Asker = "ben"
	ben := pressed(says(b.Handle(t.Context(), again), "👍")) // of the same answer to the same question
	ben.Asker = "ben"
	if thanks := b.Handle(t.Context(), ben); thanks.Failed || thanks.Form != nil {
		t.Errorf("%+v", thanks)
	}
	curator := managing("/review feedback")
	queue := b.Handle(t.Context(), curator)
	for _, want := range []string{"What was Han fined?", "13,000 yuan", "👎 1 · 👍 1 · 2026-05-01", "14,000 yuan"} {
		if !strings.Contains(queue.Body, want) {
			t.Errorf("the queue lacks %q: %s", want, queue.Body)
		}
	}
	if len([]rune(queue.Body)) > 1000 || strings.Contains(queue.Body, "@everyone") || !strings.Contains(queue.Text, ": 1.") || !queue.Private {
		t.Errorf("%q\n%s", queue.Text, queue.Body)
	}
	now = now.Add(state.AskedKept)
	if late := b.Handle(t.Context(), curator).Body; strings.Contains(late, "What was Han fined?") || !strings.Contains(late, "What was asked is not kept any more.") || !strings.Contains(late, "14,000 yuan") {
		t.Errorf("after a week: %s", late)
	}
	now = now.Add(-state.AskedKept)
	if reply := b.Handle(t.Context(), in("/review feedback")); !reply.Failed || strings.Contains(reply.Body, "Han") {
		t.Errorf("anybody reads it: %+v", reply)
	}
	curator.Text = says(queue, "Close")
	curator.Control, curator.Own = true, true
	if closed := b.Handle(t.Context(), curator); !strings.HasPrefix(closed.Text, "Closed. No further answer") || !closed.InPlace {
		t.Errorf("%q", closed.Text)
	}
}

func TestTheQueueOfFeedbackIsWalkedThrough(t *testing.T) {
	_, kept := serving(t)
	b := openWith(t, bot.Config{Feedback: kept, Home: guild, Desk: &desk{}})
	for _, about := range []string{"one", "two"} {
		if err := kept.Rate(t.Context(), "ann", state.Rating{About: about, Request: "asked " + about, Answer: "told"}); err != nil {
			t.Fatal(err)
		}
	}
	req := managing("/review feedback")
	for _, want := range []string{"asked one", "asked two", ""} {
		reply := b.Handle(t.Context(), req)
		if !strings.Contains(reply.Body, want) || (want == "") != (reply.Body == "") {
			t.Errorf("%q: %s", want, reply.Body)
		}
		req.Text = says(reply, "Next one")
	}
}

func TestWhatCannotBeRated(t *testing.T) {
	b, kept := serving(t)
	for _, says := range []string{"/rate", "/rate aaaaaaaaaaaa", "/rate aaaaaaaaaaaa up", "/rate aaaaaaaaaaaa sideways"} {
		if reply := b.Handle(t.Context(), pressed(says)); !reply.Failed || !reply.Private {
			t.Errorf("%s: %+v", says, reply)
		}
	}
	for _, c := range []struct {
		req  bot.Request
		want string
	}{{pressed("/rate up"), "There are buttons for that on each answer."}, {bot.Request{Owner: true, Text: "/rate up"}, "Which answer? Below each one stands how to rate it, as in /rate 1 up."}} {
		if got := b.Handle(t.Context(), c.req).Text; got != c.want {
			t.Errorf("%+v: %q", c.req, got)
		}
	}
	page := b.Handle(t.Context(), in("/search face")).Pages
	key, _, _ := strings.Cut(strings.TrimPrefix(page.Says, "/page "), " ")
	if reply := b.Handle(t.Context(), pressed("/rate "+key+" up")); !reply.Failed {
		t.Errorf("a page was rated: %+v", reply)
	}
	for _, text := range []string{"/help", "/privacy", "/settings", "/case"} {
		if says(b.Handle(t.Context(), in(text)), "👎") != "" {
			t.Errorf("%s can be rated", text)
		}
	}
	if _, all, err := kept.Opinions(t.Context(), "", 1); all != 0 || err != nil {
		t.Errorf("%d, %v", all, err)
	}
	none := openWith(t, bot.Config{Notes: kept, Home: guild, Desk: &desk{}})
	if says(none.Handle(t.Context(), in("/case Han")), "👎") != "" {
		t.Error("a bot that keeps no feedback asks for it")
	}
	if reply := none.Handle(t.Context(), managing("/review feedback")); !strings.Contains(reply.Text, "No feedback is kept") {
		t.Errorf("%q", reply.Text)
	}
}

func TestAControlIsTooOldAfterAWeek(t *testing.T) {
	now := time.Date(2026, 5, 1, 9, 0, 0, 0, time.UTC)
	kept, err := state.Open(t.Context(), t.TempDir(), func() time.Time { return now })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { kept.Close() })
	b := openWith(t, bot.Config{Notes: kept, Feedback: kept})
	reply := b.Handle(t.Context(), in("/case Han private:yes"))
	now = now.Add(state.AskedKept)
	for _, label := range []string{"Share", "👎"} {
		if old := b.Handle(t.Context(), pressed(says(reply, label))); !old.Failed || !strings.Contains(old.Text, "too old") {
			t.Errorf("%s: %q", label, old.Text)
		}
	}
}
