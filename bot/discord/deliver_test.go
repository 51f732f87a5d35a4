package discord

import (
	"errors"
	"fmt"
	"net/http"
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
	fake := discordtest.New(t)
	fake.Fail(discordtest.Fault{Route: "message", Status: http.StatusTooManyRequests, RetryAfter: 5 * time.Millisecond})
	if err := courier(t, fake).Deliver(t.Context(), news("New: a case.", "a1")); err != nil || len(fake.Posts()) != 1 {
		t.Errorf("after a 429: %v", err)
	}
	if _, err := NewCourier(Config{Token: "x", Root: "http://example.org"}); err == nil {
		t.Error("a root that is not this machine was taken")
	}
}
