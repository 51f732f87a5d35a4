package discord

import (
	"errors"
	"fmt"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

const newsChannel = "600000000000000042"

func courier(t *testing.T, fake *discordtest.Discord) *Courier {
	t.Helper()
	c, err := NewCourier(Config{Token: fake.Token(), Root: fake.URL(), Timing: brisk})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// news is a message with its number on its button.
func news(text, nonce string) bot.Delivery {
	return bot.Delivery{
		To: bot.Place{Channel: newsChannel}, Nonce: nonce,
		Reply: bot.Reply{Text: text, Actions: []bot.Action{{Label: "Stop", Says: "/unwatch 3 of:" + nonce}}},
	}
}

func TestAMessageIsPostedOnce(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	for range 2 {
		if err := courier(t, fake).Deliver(t.Context(), news("New: a case.", "a1")); err != nil {
			t.Fatal(err)
		}
	}
	fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusBadGateway, Done: true}) // it arrives and its answer is lost
	if err := courier(t, fake).Deliver(t.Context(), news("New: another.", "a2")); err != nil {
		t.Fatal(err)
	}
	if posts := fake.Posts(); len(posts) != 2 || posts[0].Channel != newsChannel || posts[0].Content != "New: a case." || posts[0].Controls()[0].CustomID != "/unwatch 3 of:a1" {
		t.Errorf("%d messages: %+v", len(posts), posts)
	}
}

// After some minutes Discord knows the nonce no more: then the message itself is
// looked for.
func TestAMessageThatWasTriedBeforeIsLookedFor(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.Allow("message", 1000, time.Second)
	fake.Allow("", 1000, time.Second)
	c, began := courier(t, fake), time.Now()
	deliver := func(d bot.Delivery) {
		t.Helper()
		if err := c.Deliver(t.Context(), d); err != nil {
			t.Fatal(err)
		}
		fake.ForgetNonces()
	}
	for i := range 120 { // a busy channel
		deliver(news("before", fmt.Sprint("b", i)))
	}
	deliver(news("New: a case.", "a1"))
	again := news("New: a case.", "a1")
	again.Since = began
	deliver(again)
	if n := len(fake.Posts()); n != 121 {
		t.Errorf("%d messages", n)
	}
	missing := news("New: a second case.", "a2")
	missing.Since = began
	deliver(missing)
	fake.Fail(discordtest.Fault{Route: "history", Status: http.StatusForbidden}) // it may not read there
	unseen := news("New: a third case.", "a3")
	unseen.Since = began
	deliver(unseen)
	if n := len(fake.Posts()); n != 123 {
		t.Errorf("%d messages", n)
	}
	fake.Fail(discordtest.Fault{Route: "history", Status: http.StatusInternalServerError, Times: maxTries})
	if err := c.Deliver(t.Context(), again); err == nil || len(fake.Posts()) != 123 {
		t.Errorf("where it could not be looked for: %v", err)
	}
}

func TestADirectMessageIsOpenedFirst(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	c := courier(t, fake)
	for _, nonce := range []string{"a1", "a2"} {
		d := news("New: a case.", nonce)
		d.To = bot.Place{Person: fake.Person()}
		if err := c.Deliver(t.Context(), d); err != nil {
			t.Fatal(err)
		}
	}
	if posts := fake.Posts(); len(posts) != 2 || posts[1].Channel != fake.DirectChannel(fake.Person()) || fake.Requests("direct") != 1 {
		t.Errorf("%d messages, opened %d times", len(posts), fake.Requests("direct"))
	}
	for range maxDirect {
		c.direct[fmt.Sprint(len(c.direct))] = "x"
	}
	d := news("New: a case.", "a3")
	d.To = bot.Place{Person: "700000000000000009"}
	if err := c.Deliver(t.Context(), d); err != nil || len(c.direct) != 1 {
		t.Errorf("%d channels are remembered, %v", len(c.direct), err)
	}
}

func TestManyAreToldAtOnce(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	c := courier(t, fake)
	var wait sync.WaitGroup
	for i := range 8 {
		wait.Go(func() {
			d := news("New: a case.", fmt.Sprint("a", i))
			d.To = bot.Place{Person: fmt.Sprint("70000000000000001", i%2)}
			if err := c.Deliver(t.Context(), d); err != nil {
				t.Error(err)
			}
		})
	}
	if wait.Wait(); len(fake.Posts()) != 8 {
		t.Errorf("%d messages", len(fake.Posts()))
	}
}

func TestWhyAMessageIsNotTakenIsTold(t *testing.T) {
	t.Parallel()
	for status, want := range map[int]error{http.StatusNotFound: bot.ErrGone, http.StatusForbidden: bot.ErrForbidden, http.StatusBadRequest: bot.ErrUnfit} {
		for _, route := range []string{"message", "direct"} {
			fake := discordtest.New(t)
			d := news("New: a case.", "a1")
			if route == "direct" {
				d.To = bot.Place{Person: fake.Person()}
			}
			fake.Fail(discordtest.Fault{Route: route, Status: status})
			if err := courier(t, fake).Deliver(t.Context(), d); !errors.Is(err, want) {
				t.Errorf("%s %d: %v", route, status, err)
			}
			fake.Fail(discordtest.Fault{Route: route, Status: status, Proxy: true})
			if err := courier(t, fake).Deliver(t.Context(), d); err == nil || errors.Is(err, want) {
				t.Errorf("a proxy's %d: %v", status, err)
			}
		}
	}
	for _, c := range []struct {
		status, code int
		want         error
	}{
		{http.StatusBadRequest, 50008, bot.ErrForbidden},
		{http.StatusBadRequest, 50033, bot.ErrGone},
		{http.StatusBadRequest, 200000, bot.ErrUnfit},
		{http.StatusRequestEntityTooLarge, 0, bot.ErrUnfit},
		{http.StatusUnauthorized, 0, nil},
		{http.StatusRequestTimeout, 0, nil},
		{http.StatusTooManyRequests, 0, nil},
	} {
		fake := discordtest.New(t)
		fake.Fail(discordtest.Fault{Route: "message", Status: c.status, Code: c.code, RetryAfter: 2 * maxWait})
		err := courier(t, fake).Deliver(t.Context(), news("New: a case.", "a1"))
		final := errors.Is(err, bot.ErrGone) || errors.Is(err, bot.ErrForbidden) || errors.Is(err, bot.ErrUnfit)
		if err == nil || final != (c.want != nil) || final && !errors.Is(err, c.want) {
			t.Errorf("%d %d: %v", c.status, c.code, err)
		}
	}
	fake := discordtest.New(t)
	fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusTooManyRequests, RetryAfter: 5 * time.Millisecond})
	if err := courier(t, fake).Deliver(t.Context(), news("New: a case.", "a1")); err != nil || len(fake.Posts()) != 1 {
		t.Errorf("after a 429: %v", err)
	}
	if _, err := NewCourier(Config{Token: "x", Root: "http://example.org"}); err == nil {
		t.Error("a root that is not this machine was taken")
	}
}

// The plainer form of a message keeps its text, its sources and its buttons, and is
// known for the same message.
func TestAPlainerMessageKeepsItsSources(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	c := courier(t, fake)
	d := news("New: a *case*.", "a1")
	d.Plain = true
	d.Reply.Cards = []bot.Card{{Title: "A case"}}
	d.Reply.Body, d.Reply.Note = "New: a case", "Followed here: hacking."
	d.Reply.Choices = []bot.Choice{{Case: "xx-b", Label: "Another"}}
	d.Reply.Links = []bot.Link{{Title: "Ruling", URL: "https://court.example/1#:~:text=a", Page: "https://court.example/1"}, {Title: "note.txt", Origin: "dir/note.txt"}}
	for i := range 100 {
		d.Reply.Links = append(d.Reply.Links, bot.Link{Title: "More", URL: fmt.Sprint("https://court.example/", i, strings.Repeat("x", 100))})
	}
	if err := c.Deliver(t.Context(), d); err != nil {
		t.Fatal(err)
	}
	m := fake.Posts()[0]
	kept := strings.Count(m.Content, "xxx>")
	want := fmt.Sprintf("Further sources, which do not fit into one message: %d.", 101-kept)
	if !strings.HasPrefix(m.Content, "New: a \\*case\\*.\nNew: a case\n<https://court.example/1#:~:text=a>\n") || !strings.HasSuffix(m.Content, want) || kept < 10 || len(m.Embeds) > 0 {
		t.Errorf("%d sources: %s", kept, m.Content)
	}
	if controls := m.Controls(); len(controls) != 1 || controls[0].CustomID != "/unwatch 3 of:a1" {
		t.Errorf("%+v", controls)
	}
	fake.ForgetNonces()
	d.Plain, d.Since = false, time.Now()
	if err := c.Deliver(t.Context(), d); err != nil || len(fake.Posts()) != 1 {
		t.Errorf("tried again in its first form: %v, %d messages", err, len(fake.Posts()))
	}
}
