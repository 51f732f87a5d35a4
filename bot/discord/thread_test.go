package discord

import (
	"context"
	"strings"
	"sync"
	"testing"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// A notebook remembers threads.
type notebook struct {
	mu     sync.Mutex
	joined map[string]bot.Request
	wrote  chan string // gets each thread; nil: nobody waits
}

func (n *notebook) Join(_ context.Context, req bot.Request, _ bot.Reply) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.joined == nil {
		n.joined = map[string]bot.Request{}
	}
	n.joined[req.Room] = req
	if n.wrote != nil {
		n.wrote <- req.Room
	}
}

func (n *notebook) Joined(_ context.Context, thread string) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	_, there := n.joined[thread]
	return there
}

// spins answers in a thread, with a control.
func spins(_ context.Context, req bot.Request) bot.Reply {
	reply := bot.Reply{Text: "own " + map[bool]string{true: "yes", false: "no"}[req.Own], Threads: req.Aloud, InPlace: req.Control}
	reply.Actions = []bot.Action{{Label: "Again", Says: "/page k"}}
	return reply
}

// A mention is answered in a thread of its own, and the asker stays the owner of
// the reply.
func TestAMentionStartsAThread(t *testing.T) {
	t.Parallel()
	book := &notebook{}
	r := run(t, spins, func(c *Config) { c.Threads = book })
	p := r.fake.NewMention("who was\nfined? " + strings.Repeat("x", 200))
	r.fake.Write(t, p)
	shown := r.fake.Reply(t, p)
	if shown.Channel != p.ID || shown.Answers != "" || !book.Joined(t.Context(), p.ID) || book.joined[p.ID].Asker == "" {
		t.Fatalf("the reply stands in %s: %s", shown.Channel, shown.Raw)
	}
	for by, want := range map[string]string{"": "own yes", another: "own no"} {
		in := r.fake.NewPress(shown, "/page k")
		in.By = by
		r.fake.Deliver(t, in)
		if got := in.Reply(t); got.Content != want || got.Private != (by == another) {
			t.Errorf("%q presses: %s", by, got.Raw)
		}
	}
	if got := r.fake.Requests("thread"); got != 1 {
		t.Errorf("%d threads", got)
	}
}

// Where no thread can be started, or nothing can be said in it, the reply stands
// below the question.
func TestWithoutAThreadTheReplyIsPlain(t *testing.T) {
	t.Parallel()
	for name, spoil := range map[string]func(*discordtest.Discord, *discordtest.Posting){
		"no permission":    func(d *discordtest.Discord, p *discordtest.Posting) { d.ForbidThreads(p.Channel) },
		"within a thread":  func(d *discordtest.Discord, p *discordtest.Posting) { p.Channel = d.Thread() },
		"a direct message": func(_ *discordtest.Discord, p *discordtest.Posting) { p.Guild = "" },
		"Discord fails": func(d *discordtest.Discord, _ *discordtest.Posting) {
			d.Fail(discordtest.Fault{Route: "thread", Times: 4, Status: 503})
		},
		"the thread takes nothing": func(d *discordtest.Discord, _ *discordtest.Posting) {
			d.Fail(discordtest.Fault{Route: "message", Status: 403})
		},
	} {
		r := run(t, spins, func(c *Config) { c.Threads = &notebook{} })
		p := r.fake.NewMention("who?")
		spoil(r.fake, p)
		r.fake.Write(t, p)
		if got := r.fake.Reply(t, p); got.Channel != p.Channel || got.Answers != p.ID || got.Content != "own no" {
			t.Errorf("%s: %s", name, got.Raw)
		}
		r.stop()
	}
}

// A thread whose start was carried out but not confirmed is used all the same.
func TestAThreadIsStartedOnce(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	fake.Fail(discordtest.Fault{Route: "thread", Status: 502, Done: true})
	r := runOn(t, fake, spins)
	p := fake.NewMention("who?")
	fake.Write(t, p)
	if got := fake.Reply(t, p); got.Channel != p.ID || len(fake.Posts()) != 1 {
		t.Errorf("%s", got.Raw)
	}
	r.stop()
}

// With the content of all messages a thread goes on without a mention: one that
// the bot was spoken to in or started, and what is not for somebody else.
func TestAThreadGoesOnWithoutAMention(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	fake := discordtest.New(t)
	fake.AllowContent()
	book := &notebook{wrote: make(chan string, 9)}
	runOn(t, fake, h, func(c *Config) { c.Content, c.Threads = true, book })
	thread, other := fake.Thread(), fake.Thread()
	say := func(channel, text string, tweaks ...func(*discordtest.Posting)) *discordtest.Posting {
		p := fake.NewMention(text)
		p.Channel, p.Content, p.Mentions = channel, text, false
		for _, tweak := range tweaks {
			tweak(p)
		}
		fake.Write(t, p)
		return p
	}
	mention := func(p *discordtest.Posting) { p.Mentions = true }
	say(thread, "too early")
	fake.Reply(t, say(thread, "who was fined?", mention))
	if joined := <-book.wrote; joined != thread {
		t.Fatalf("joined %s", joined)
	}
	fake.Reply(t, say("600000000000000007", "in a channel", mention))
	fake.AwaitRequests(t, "channel", 2)
	say("600000000000000007", "a channel does not go on")
	say(other, "nor another thread")
	say(thread, " ")
	say(thread, "for a person", func(p *discordtest.Posting) {
		p.Extra = map[string]any{"mentions": []any{map[string]any{"id": another}}}
	})
	say(thread, "to a person", func(p *discordtest.Posting) { p.Extra = map[string]any{"type": 19} })
	say(thread, "by a bot", func(p *discordtest.Posting) { p.Author = map[string]any{"id": "5", "bot": true} })
	fake.Reply(t, say(thread, "and Li?"))
	fake.Reply(t, say(thread, "and Xu?"))
	for _, want := range []string{"who was fined?", "in a channel", "and Li?", "and Xu?"} {
		if req := <-requests; req.Text != want {
			t.Errorf("asked %q, want %q", req.Text, want)
		}
	}
	if len(requests) > 0 {
		t.Errorf("asked %q too", (<-requests).Text)
	}
	if got := fake.Requests("channel"); got != 2 {
		t.Errorf("Discord was asked %d times what a channel is", got)
	}
}

// Discord may say itself that a message stands in a thread: then it is only asked
// which channel the thread belongs to.
func TestAThreadThatDiscordTellsOf(t *testing.T) {
	t.Parallel()
	fake, book := discordtest.New(t), &notebook{}
	fake.AllowContent()
	h, requests := asked()
	runOn(t, fake, h, func(c *Config) { c.Content, c.Threads = true, book })
	for kind, want := range map[int]bool{0: false, 11: true, 12: true} {
		p := fake.NewMention("who?")
		p.Extra = map[string]any{"channel_type": kind}
		if want {
			p.Channel = fake.Thread()
		}
		fake.Write(t, p)
		fake.Reply(t, p)
		if req := <-requests; (req.Parent == "600000000000000001") != want {
			t.Errorf("kind %d: parent %q", kind, req.Parent)
		}
		if book.Joined(t.Context(), p.Channel) != want {
			t.Errorf("kind %d: want %v", kind, want)
		}
	}
	if got := fake.Requests("channel"); got != 2 {
		t.Errorf("Discord was asked %d times what a channel is", got)
	}
}

// Without the intent nothing is read that was not meant for the bot.
func TestWithoutTheIntentAThreadNeedsMentions(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	book := &notebook{}
	r := run(t, h, func(c *Config) { c.Threads = book })
	thread := r.fake.Thread()
	book.Join(t.Context(), bot.Request{Room: thread}, bot.Reply{})
	p := r.fake.NewMention("and Li?")
	p.Channel, p.Mentions = thread, false
	r.fake.Write(t, p)
	r.fake.Message(t, "hello")
	if req := <-requests; req.Text != "hello" || r.fake.Requests("channel") != 0 {
		t.Errorf("asked %q", req.Text)
	}
}

// Discord refuses the intent for good: the error says which switch to turn.
func TestTheIntentThatDiscordRefuses(t *testing.T) {
	t.Parallel()
	for content, want := range map[bool]string{true: "CASEBOT_MESSAGE_CONTENT", false: "an intent is asked for"} {
		fake := discordtest.New(t)
		fake.AllowContent()
		fake.Refuse(4014)
		r := runOn(t, fake, echo, func(c *Config) { c.Content = content })
		if err := r.end(); err == nil || !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), "4014") {
			t.Errorf("content %v: %v", content, err)
		}
	}
}
