package bot_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/corpus"
)

// A message that is not taken is tried once in a plainer form, and is one message.
func TestAMessageThatIsNotTakenIsTriedInAPlainerForm(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.fail(bot.ErrUnfit)
	n.heard("in a plainer form", "channel harbour: New: Abel")
	if !n.last.Plain || n.last.Nonce == "" || len(n.last.Reply.Links) != 1 {
		t.Errorf("%+v", n.last)
	}
	n.later(time.Hour)
	n.silent("and no more")
}

// refusals fail the next messages in both their forms.
func (n *newsroom) refusals(messages int) {
	n.fails = nil
	for range 2 * messages {
		n.fails = append(n.fails, fmt.Errorf("posting: %w", bot.ErrUnfit))
	}
}

func TestWhatIsNeverTakenIsToldAsFailedOnceAndPausedAfterThree(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.ask("ben", "harbour", "/watch add doors")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.archive.PutArticle(&corpus.Article{Source: corpus.Source{ID: "art-aaaaaaaaaaaa", Title: "hacking", URL: "https://a.example/1"}, Text: "Hacking."})
	n.refusals(1)
	posted := n.news()
	if len(posted) != 2 || !contains(strings.Join(posted, "\n"), "person ann: A message did not arrive, and is not tried again. It was about: “hacking”.", "/case xx-abel\nPages that no curator has reviewed: 1.", "person ben: A message did not arrive") {
		t.Fatalf("%q", posted)
	}
	if r := n.last.Reply; len(r.Actions) != 2 || !strings.Contains(r.Actions[0].Says, n.last.Nonce) || len(r.Links)+len(r.Cards) > 0 {
		t.Errorf("what can be done: %+v", r)
	}
	n.later(time.Hour)
	n.silent("that is said once")

	for i, name := range []string{"Baker", "Cole"} {
		n.later(time.Hour)
		n.write(doorCase(name, 2024, "door hacking"))
		n.refusals(1)
		posted := n.news()
		if paused := strings.Contains(n.last.Reply.Note, "3 times in a row"); len(posted) != 2 || !contains(posted[0], "/case xx-"+strings.ToLower(name)) || paused != (i == 1) {
			t.Errorf("%s: %q, %q", name, posted, n.last.Reply.Note)
		}
	}
	n.later(time.Hour)
	n.write(doorCase("Dove", 2024, "door hacking"))
	n.silent("paused")
	if list := n.ask("ann", "harbour", "/watch list"); !contains(list.Body, "its messages did not arrive") {
		t.Error(list.Body)
	}
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Earl", 2024, "door hacking"))
	n.refusals(1)
	n.heard("set up again it has three more", "person ann: A message did not arrive")
	if n.last.Reply.Note != "" {
		t.Error(n.last.Reply.Note)
	}
}

// One that arrives in between starts the count anew.
func TestOneMessageThatArrivesEndsTheCount(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "", "/watch add hacking")
	for i, taken := range []bool{false, false, true, false, false} {
		n.later(time.Hour)
		n.write(doorCase(fmt.Sprint("Abel", i), 2024, "door hacking"))
		want := "person ann: New: Abel"
		if !taken {
			n.refusals(1)
			want = "person ann: A message did not arrive"
		}
		n.heard(fmt.Sprint("message ", i), want)
		if n.last.Reply.Note != "" && !taken {
			t.Errorf("message %d: %q", i, n.last.Reply.Note)
		}
	}
}

// What says that messages do not arrive is not told of itself.
func TestANoticeThatDoesNotArriveIsGivenUp(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	n.refusals(2)
	n.silent("nothing arrives")
	n.later(time.Hour)
	n.silent("later neither")
	n.write(doorCase("Baker", 2024, "door hacking"))
	n.heard("what comes next does", "New: Baker")
}

// What fails in passing is not tried for ever either.
func TestAWeekIsAsLongAsAMessageIsTried(t *testing.T) {
	n := newNewsroom(t)
	n.ask("ann", "harbour", "/watch add hacking")
	n.write(doorCase("Abel", 2024, "door hacking"))
	down := errors.New("the network is down")
	for range 7*24 + 1 {
		n.fail(down)
		n.silent("while it is tried")
		n.later(time.Hour)
	}
	n.fail(down)
	n.heard("after a week", "person ann: A message did not arrive", "/case xx-abel")
}

// More than a message names is counted, and a week's count is named by what it is.
func TestANoticeNamesWhatItCan(t *testing.T) {
	n := newNewsroom(t)
	n.desk.waiting = proposals()
	n.bot.Handle(t.Context(), bot.Request{Text: "/watch queue", Asker: "ann", Guild: home, Room: "office", Manager: true})
	n.later(7 * 24 * time.Hour)
	n.refusals(1)
	n.heard("a count", "person ann: A message did not arrive, and is not tried again. It was about: the number of proposals that wait to be confirmed. | ")
	if n.last.Reply.Body != "" {
		t.Error(n.last.Reply.Body)
	}
	n.ask("ann", "harbour", "/watch add hacking")
	var all []*corpus.Case
	for i := range 130 {
		all = append(all, doorCase(fmt.Sprintf("Defendant%d", i), 2025, "door hacking"))
	}
	n.write(all...)
	n.refusals(1)
	n.heard("many", "/case xx-defendant129\n", "/case xx-defendant110\nand 110 older.")
	n.later(10 * time.Minute)
	n.silent("once")
}

// Whose direct messages are closed is told with their next reply, once: beside one
// that others read, within one that they alone do.
func TestWhoTakesNoDirectMessagesIsToldWithTheirNextReply(t *testing.T) {
	const said = "News of what you follow could not be sent to you by direct message: “hacking” (paused: the channel is gone). What is paused goes on when it is set up again with /watch add."
	lose := func() *newsroom {
		n := newNewsroom(t)
		n.ask("ann", "harbour", "/watch add hacking")
		n.write(doorCase("Abel", 2024, "door hacking"))
		n.fail(bot.ErrGone, bot.ErrForbidden)
		n.silent("neither the channel nor ann takes it")
		return n
	}
	for _, c := range []struct {
		intent string
		req    bot.Request
		beside bool // else within
	}{
		{"a command that others see", bot.Request{Text: "/case Abel"}, true},
		{"one that they do not", bot.Request{Text: "/case Abel private:yes"}, false},
		{"help", bot.Request{Text: "/help"}, false},
		{"a control", bot.Request{Text: "/sources xx-abel", Control: true}, false},
	} {
		n := lose()
		for _, waits := range []bot.Request{{Asker: "ben", Text: "/case Abel"}, {Asker: "ann", Text: "/case Abel", Aloud: true}, {Text: "/case Abel"}} {
			waits.Guild, waits.Room = "guild", "quay"
			if reply := n.bot.Handle(t.Context(), waits); reply.Whisper != "" || strings.Contains(reply.Note, said) {
				t.Errorf("%+v: %q, %q", waits, reply.Whisper, reply.Note)
			}
		}
		c.req.Asker, c.req.Guild, c.req.Room = "ann", "guild", "quay"
		reply := n.bot.Handle(t.Context(), c.req)
		if (reply.Whisper == said) != c.beside || strings.HasSuffix(reply.Note, said) == c.beside {
			t.Errorf("%s: beside %q, within %q", c.intent, reply.Whisper, reply.Note)
		}
		if reply = n.bot.Handle(t.Context(), c.req); reply.Whisper != "" || strings.Contains(reply.Note, said) {
			t.Errorf("%s: it is said again while the first reply may arrive", c.intent)
		}
		n.later(2 * time.Minute)
		reply = n.bot.Handle(t.Context(), c.req)
		if (reply.Whisper == said) != c.beside || strings.HasSuffix(reply.Note, said) == c.beside || reply.Told == nil {
			t.Fatalf("%s: the first reply did not arrive, and it is not said again", c.intent)
		}
		reply.Told(t.Context())
		n.later(time.Hour)
		if reply = n.bot.Handle(t.Context(), c.req); reply.Whisper != "" || strings.Contains(reply.Note, said) || reply.Told != nil {
			t.Errorf("%s: it is said again", c.intent)
		}
	}
	n := lose()
	reply := n.bot.Handle(t.Context(), bot.Request{Asker: "ann", Guild: "guild", Room: "quay", Text: "/case Abel"})
	n.state.Close()
	reply.Told(t.Context()) // and nobody can note it
	if reply := n.bot.Handle(t.Context(), bot.Request{Asker: "ann", Guild: "guild", Room: "quay", Text: "/case Abel"}); reply.Failed || reply.Whisper != "" {
		t.Errorf("without its state: %+v", reply)
	}
}
