package discord

import (
	"context"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// slow returns a handler that answers when told to.
func slow(reply bot.Reply) (h handler, started <-chan bool, finish func()) {
	begun, told := make(chan bool, 10), make(chan bool)
	return func(context.Context, bot.Request) bot.Reply {
		begun <- true
		<-told
		return reply
	}, begun, func() { close(told) }
}

func soon(c *Config) { c.Timing.Defer, c.Timing.Typing = time.Millisecond, time.Millisecond }

func TestALateReplyIsPostponedAndFilledIn(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "at last", Cards: []bot.Card{{Title: "Han"}}})
	r := run(t, h, soon)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	if postponed, private := in.Postponed(t); !postponed || private {
		t.Errorf("postponed %v, private %v", postponed, private)
	}
	finish()
	if got := in.Reply(t); got.Content != "at last" || len(got.Embeds) != 1 || got.Private {
		t.Errorf("reply %s", got.Raw)
	}
	if got := r.fake.Requests("callback"); got != 1 {
		t.Errorf("%d first replies", got)
	}
}

func TestAPrivateCommandIsPostponedPrivately(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "for you", Private: true})
	r := run(t, h, soon)
	in := r.fake.NewCommand("privacy", nil)
	r.fake.Deliver(t, in)
	if postponed, private := in.Postponed(t); !postponed || !private {
		t.Errorf("postponed %v, private %v", postponed, private)
	}
	finish()
	if got := in.Reply(t); got.Content != "for you" || !got.Private {
		t.Errorf("reply %s", got.Raw)
	}
}

// A reply that turns out to be private must not fill in what everybody sees.
func TestAPrivateReplyDoesNotFillInAPublicOne(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "for you", Private: true})
	r := run(t, h, soon)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	in.Postponed(t)
	finish()
	if got := in.Reply(t); got.Content != "for you" || !got.Private || len(in.Further()) != 1 {
		t.Errorf("reply %s", got.Raw)
	}
	if r.fake.Requests("edit") != 0 || r.fake.Requests("delete") != 1 {
		t.Error("the postponed reply was not taken back")
	}
}

func TestAHandlerThatTakesTooLongIsGivenUp(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "never seen"})
	r := run(t, h, soon, func(c *Config) { c.Timing.Handle = 5 * time.Millisecond })
	defer finish()
	if got := r.fake.Command(t, "case", map[string]string{"name": "Han"}).Content; got != wordsTooLong {
		t.Errorf("reply %q", got)
	}
	if got := r.fake.Message(t, "hello").Content; got != wordsTooLong {
		t.Errorf("reply %q", got)
	}
}

// A reply that comes together with the end of the handler's time is preferred.
func TestAReplyThatComesWithTheBellCounts(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	for range 100 {
		replies := make(chan bot.Reply, 1)
		replies <- bot.Reply{Text: "here"}
		if got := await(ctx, replies, bot.Request{}).Text; got != "here" {
			t.Fatalf("got %q", got)
		}
	}
}

func TestTypingIsShownWhileAMessageWaits(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "at last"})
	r := run(t, h, soon)
	p := r.fake.NewMention("hello")
	r.fake.Write(t, p)
	r.fake.AwaitTyping(t, p.Channel)
	finish()
	if got := r.fake.Reply(t, p).Content; got != "at last" {
		t.Errorf("reply %q", got)
	}
}

// Half a second counts from when a message arrived, whatever has to be asked first:
// here in which channel its thread is. The clock is a made-up one.
func TestTypingIsShownHalfASecondAfterTheMessageArrived(t *testing.T) {
	for _, c := range []struct {
		intent               string
		waited, asks, thinks time.Duration
		want                 time.Duration // after the message arrived; 0: never
	}{
		{"a slow answer", 0, 0, time.Second, 500 * time.Millisecond},
		{"a slow question where it is", 0, 2 * time.Second, 0, 500 * time.Millisecond},
		{"each slow for itself", 0, 400 * time.Millisecond, 400 * time.Millisecond, 500 * time.Millisecond},
		{"it has waited for its turn", 300 * time.Millisecond, 150 * time.Millisecond, 200 * time.Millisecond, 500 * time.Millisecond},
		{"both quick", 0, 200 * time.Millisecond, 200 * time.Millisecond, 0},
	} {
		synctest.Test(t, func(t *testing.T) {
			arrived, shown, answered := time.Now(), time.Duration(0), false
			discord := carrier(func(req *http.Request) (*http.Response, error) {
				said := "{}"
				switch {
				case req.Method == http.MethodGet:
					time.Sleep(c.asks)
					said = `{"type":11,"parent_id":"600000000000000001"}`
				case strings.HasSuffix(req.URL.Path, "/typing"):
					shown = time.Since(arrived)
				default:
					answered = true
				}
				return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader(said)), Request: req}, nil
			})
			thread := discordgo.ChannelTypeGuildPublicThread
			clock := clock{
				timing: Config{}.withDefaults().Timing, log: slog.New(slog.DiscardHandler),
				client: &client{http: &http.Client{Transport: discord}, timing: Config{}.withDefaults().Timing, rand: func() float64 { return 0 }},
				handler: handler(func(_ context.Context, req bot.Request) bot.Reply {
					if time.Sleep(c.thinks); req.Parent != "600000000000000001" {
						t.Errorf("%s: the thread is in %q", c.intent, req.Parent)
					}
					return bot.Reply{Text: "at last"}
				}),
			}
			time.Sleep(c.waited)
			clock.message(t.Context(), posting{ID: "1", ChannelID: "2", GuildID: "3", Where: &thread}, identity{}, bot.Request{Text: "hello"}, true, arrived)
			if shown != c.want || !answered {
				t.Errorf("%s: typing is shown after %s, want %s; answered: %v", c.intent, shown, c.want, answered)
			}
		})
	}
}

// Discord shows the indicator for ten seconds: it is shown again while an answer takes
// longer, and no more once the answer goes out or is given up. The clock is a made-up
// one.
func TestTypingIsShownAgainUntilTheReplyGoesOut(t *testing.T) {
	for _, c := range []struct {
		intent         string
		thinks, limit  time.Duration
		want, answered string
	}{
		{"a quick answer", 400 * time.Millisecond, 0, "", "400ms"},
		{"a slow one", 6 * time.Second, 0, "500ms", "6s"},
		{"one that takes longer than the indicator is shown", 9500 * time.Millisecond, 0, "500ms 8.5s", "9.5s"},
		{"one that never comes", time.Hour, 0, "500ms 8.5s", "10s"},
		{"a bot that takes its time", time.Hour, 40 * time.Second, "500ms 8.5s 16.5s 24.5s 32.5s", "40s"},
	} {
		synctest.Test(t, func(t *testing.T) {
			arrived, answered := time.Now(), time.Duration(0)
			var shown []string
			discord := carrier(func(req *http.Request) (*http.Response, error) {
				if strings.HasSuffix(req.URL.Path, "/typing") {
					shown = append(shown, time.Since(arrived).String())
				} else {
					answered = time.Since(arrived)
					time.Sleep(9 * time.Second) // on its way
				}
				return &http.Response{StatusCode: http.StatusOK, Header: http.Header{}, Body: io.NopCloser(strings.NewReader("{}")), Request: req}, nil
			})
			timing := Timing{Handle: c.limit}.withDefaults()
			clock := clock{
				timing: timing, log: slog.New(slog.DiscardHandler),
				client: &client{http: &http.Client{Transport: discord}, timing: timing, rand: func() float64 { return 0 }},
				handler: handler(func(ctx context.Context, req bot.Request) bot.Reply {
					select {
					case <-time.After(c.thinks):
					case <-ctx.Done():
					}
					return bot.Reply{Text: "at last"}
				}),
			}
			clock.message(t.Context(), posting{ID: "1", ChannelID: "2"}, identity{}, bot.Request{Text: "hello"}, true, arrived)
			time.Sleep(time.Minute) // whatever goes on shows itself
			if got := strings.Join(shown, " "); got != c.want || answered.String() != c.answered {
				t.Errorf("%s: typing is shown after %q, want %q; answered after %s, want %s", c.intent, got, c.want, answered, c.answered)
			}
		})
	}
}

func TestTypingGoesOnOnTheWireUntilTheReply(t *testing.T) {
	t.Parallel()
	h, _, finish := slow(bot.Reply{Text: "at last"})
	r := run(t, h, soon, func(c *Config) { c.Timing.Retyping = time.Millisecond })
	p := r.fake.NewMention("hello")
	r.fake.Write(t, p)
	r.fake.AwaitRequests(t, "typing", 5)
	finish()
	r.fake.Reply(t, p)
	shown := r.fake.Requests("typing")
	time.Sleep(20 * time.Millisecond)
	if got := r.fake.Requests("typing"); got > shown+1 { // one may have been on its way
		t.Errorf("after the reply typing was shown %d times more", got-shown)
	}
}

func TestAQuickMessageShowsNoTyping(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.fake.Message(t, "hello")
	if got := r.fake.Requests("typing"); got != 0 {
		t.Errorf("typing was shown %d times", got)
	}
}
