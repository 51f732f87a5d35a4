package discord

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"casebot/bot"
	"casebot/bot/discord/discordtest"
)

// asked collects the requests that a bot gets.
func asked() (handler, <-chan bot.Request) {
	requests := make(chan bot.Request, 100)
	return func(ctx context.Context, req bot.Request) bot.Reply {
		requests <- req
		return echo(ctx, req)
	}, requests
}

func TestCommandBecomesRequestAndReply(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	in := r.fake.NewCommand("case", map[string]string{"name": "韩"})
	in.Locale = "zh-CN"
	r.fake.Deliver(t, in)
	reply := in.Reply(t)
	if reply.Content != "case 韩" || reply.Private {
		t.Errorf("reply %q, private %v", reply.Content, reply.Private)
	}
	req := <-requests
	if req.Command != "case" || req.Option("name") != "韩" || req.Text != "" || req.Locale != "zh-CN" || req.Asker == "" || req.Guild == "" {
		t.Errorf("request %+v", req)
	}
	if postponed, _ := in.Postponed(t); postponed {
		t.Error("a reply that is there at once was postponed")
	}
}

func TestCommandInADirectMessageHasNoGuild(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	in.Guild = ""
	r.fake.Deliver(t, in)
	in.Reply(t)
	if req := <-requests; req.Guild != "" || req.Asker == "" {
		t.Errorf("request %+v", req)
	}
}

func TestOptionsOfOtherTypesAreText(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	in := r.fake.NewCommand("case", nil)
	in.Data["options"] = []any{map[string]any{"name": "name", "type": 4, "value": 7}, map[string]any{"name": "sub", "type": 1}}
	r.fake.Deliver(t, in)
	if got := in.Reply(t).Content; got != "case 7" {
		t.Errorf("reply %q", got)
	}
}

func TestPickingAChoiceAsksForTheCase(t *testing.T) {
	t.Parallel()
	choices := []bot.Choice{{Case: "cn-1-han", Label: "Han", Detail: "CN · 2025"}, {Case: "cn-2-han", Label: "Han", Detail: "CN · 2019"}}
	for _, private := range []bool{false, true} {
		r := run(t, func(ctx context.Context, req bot.Request) bot.Reply {
			if req.Option("name") == "Han" {
				return bot.Reply{Text: "2 cases fit.", Choices: choices, Private: private}
			}
			return echo(ctx, req)
		})
		choice := r.fake.Command(t, "case", map[string]string{"name": "Han"})
		menu := choice.Controls()[0]
		if menu.CustomID != "pick" || len(menu.Options) != 2 || menu.Options[1].Description != "CN · 2019" {
			t.Errorf("menu %+v", menu)
		}
		picked := r.fake.Pick(t, choice, "cn-2-han")
		if picked.Content != "case cn-2-han" || picked.Private != private {
			t.Errorf("picked %q, private %v; want %v as the menu", picked.Content, picked.Private, private)
		}
	}
}

func TestMessagesAreAnsweredAsReplies(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	if got := r.fake.Message(t, "who was fined?"); got.Content != "who was fined?" {
		t.Errorf("reply to a direct message: %q", got.Content)
	}
	if req := <-requests; req.Command != "" || req.Text != "who was fined?" || req.Guild != "" || req.Asker == "" {
		t.Errorf("request %+v", req)
	}
	if got := r.fake.Mention(t, "and <@!5> <@&6> in <#7>, *who*? "); got.Content != `and in , \*who\*?` {
		t.Errorf("reply to a mention: %q", got.Content)
	}
	if req := <-requests; req.Guild == "" || strings.Contains(req.Text, "<") {
		t.Errorf("request %+v", req)
	}
}

// A conversation is what one person asks in one channel or thread, however it is
// asked there.
func TestARequestSaysWhereItWasAsked(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	const thread = "600000000000000042"
	command, mention, direct := r.fake.NewCommand("case", map[string]string{"name": "Han"}), r.fake.NewMention("and the fine?"), r.fake.NewMessage("and the fine?")
	command.Channel, mention.Channel = thread, thread
	answer := r.fake.NewMention("and Li?")
	answer.Channel = thread
	answer.Extra = map[string]any{"type": 19, "message_reference": map[string]any{"message_id": mention.ID, "channel_id": thread}}
	r.fake.Deliver(t, command)
	asker := command.Reply(t)
	first := <-requests
	for _, p := range []*discordtest.Posting{mention, answer, direct} {
		r.fake.Write(t, p)
		r.fake.Reply(t, p)
		if req := <-requests; req.Room != p.Channel || req.Asker != first.Asker {
			t.Errorf("%q: room %q, asker %q", p.Content, req.Room, req.Asker)
		}
	}
	if first.Room != thread || first.Asker == "" || asker.Content == "" {
		t.Errorf("request %+v", first)
	}
}

// Only what is meant for the bot is answered: two bots must not talk to each
// other without end.
func TestOtherMessagesAreIgnored(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	quiet := map[string]func(*discordtest.Posting){
		"its own":            func(p *discordtest.Posting) { p.Author = map[string]any{"id": r.fake.BotID(), "username": "x"} },
		"of a bot":           func(p *discordtest.Posting) { p.Author = map[string]any{"id": "5", "username": "x", "bot": true} },
		"of a webhook":       func(p *discordtest.Posting) { p.Extra = map[string]any{"webhook_id": "5"} },
		"without an author":  func(p *discordtest.Posting) { p.Extra = map[string]any{"author": nil} },
		"a pin's notice":     func(p *discordtest.Posting) { p.Extra = map[string]any{"type": 6} },
		"without an ID":      func(p *discordtest.Posting) { p.Extra = map[string]any{"id": nil} },
		"to nobody":          func(p *discordtest.Posting) { p.Mentions = false },
		"with odd types":     func(p *discordtest.Posting) { p.Extra = map[string]any{"author": 7, "mentions": "x"} },
		"not even an object": nil,
	}
	for name, change := range quiet {
		if change == nil {
			r.fake.Dispatch(t, "MESSAGE_CREATE", []any{name})
			continue
		}
		p := r.fake.NewMention("ignored: " + name)
		change(p)
		r.fake.Write(t, p)
	}
	r.fake.Mention(t, "answered")
	if req := <-requests; req.Text != "answered" {
		t.Errorf("answered: %q", req.Text)
	}
	if got := r.fake.Posts(); len(got) != 1 {
		t.Errorf("%d replies, want 1", len(got))
	}
}

// A component of a kind that discordgo does not know makes it drop the event.
func TestUnknownComponentsDoNotHideAMessage(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	unknown := []any{map[string]any{"type": 99, "components": []any{map[string]any{"type": 98}}}}
	p := r.fake.NewMention("hello")
	p.Extra = map[string]any{"components": unknown}
	r.fake.Write(t, p)
	if got := r.fake.Reply(t, p).Content; got != "hello" {
		t.Errorf("reply %q", got)
	}
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	in.Data["resolved"] = map[string]any{"messages": map[string]any{"5": map[string]any{"id": "5", "components": unknown}}}
	r.fake.Deliver(t, in)
	if got := in.Reply(t).Content; got != "case Han" {
		t.Errorf("reply %q", got)
	}
}

func TestWhatIsNotKnownIsAnsweredPolitely(t *testing.T) {
	t.Parallel()
	r := run(t, func(context.Context, bot.Request) bot.Reply {
		t.Error("the handler was asked")
		return bot.Reply{}
	})
	on := &discordtest.Message{
		Raw:        []byte(`{"id":"5","flags":0}`),
		Components: []discordtest.Component{{Components: []discordtest.Component{{Type: 2, CustomID: "old"}}}},
	}
	menu := r.fake.NewCommand("Look up", nil)
	menu.Data["type"] = 3
	empty := r.fake.NewCommand("case", nil)
	empty.Data = nil
	many := r.fake.NewPick(on, "pick", "a")
	many.Data["values"] = []string{"a", "b"}
	for name, in := range map[string]*discordtest.Interaction{
		"a command that is gone":    r.fake.NewCommand("gone", nil),
		"a context menu":            menu,
		"a command without data":    empty,
		"a menu of another version": r.fake.NewPick(on, "old", "a"),
		"two values of one choice":  many,
	} {
		r.fake.Deliver(t, in)
		if got := in.Reply(t); !got.Private || !strings.Contains(got.Content, "again") {
			t.Errorf("%s: %q, private %v", name, got.Content, got.Private)
		}
	}
	if got := r.fake.Press(t, on, "old"); got.Content != wordsUnknownControl {
		t.Errorf("a button: %q", got.Content)
	}
	if got := r.fake.Submit(t, "old", map[string]string{"a": "b"}); got.Content != wordsUnknownControl {
		t.Errorf("a form: %q", got.Content)
	}
	if got := r.fake.Complete(t, "gone", "name", "Ha"); len(got) != 0 {
		t.Errorf("suggestions for a command that is gone: %v", got)
	}
	ping := r.fake.NewCommand("", nil)
	ping.Type, ping.Data = 1, nil
	r.fake.Deliver(t, ping)
	ping.Latency(t)
}

func TestAnInteractionWithoutTokenIsDropped(t *testing.T) {
	t.Parallel()
	r := run(t, echo)
	r.fake.Dispatch(t, "INTERACTION_CREATE", map[string]any{"id": "5"})
	r.fake.Command(t, "case", map[string]string{"name": "Han"})
	if !strings.Contains(r.log.String(), "could not be read") {
		t.Errorf("log: %s", r.log)
	}
}

func TestPrivateReplies(t *testing.T) {
	t.Parallel()
	r := run(t, func(_ context.Context, req bot.Request) bot.Reply {
		return bot.Reply{Text: "for you", Private: req.Option("name") == "private"}
	})
	if !r.fake.Command(t, "case", map[string]string{"name": "private"}).Private {
		t.Error("a private reply is public")
	}
	if r.fake.Command(t, "case", map[string]string{"name": "public"}).Private {
		t.Error("a public reply is private")
	}
	if !r.fake.Command(t, "privacy", nil).Private {
		t.Error("the reply to a private command is public")
	}
}

func TestTheSameEventTwiceIsAnsweredOnce(t *testing.T) {
	t.Parallel()
	h, requests := asked()
	r := run(t, h)
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	r.fake.Deliver(t, in)
	r.fake.Deliver(t, in)
	in.Reply(t)
	p := r.fake.NewMention("hello")
	r.fake.Write(t, p)
	r.fake.Write(t, p)
	r.fake.Reply(t, p)
	r.fake.Message(t, "last")
	if got := r.fake.Requests("callback"); got != 1 {
		t.Errorf("%d first replies to one interaction", got)
	}
	if got := len(r.fake.Posts()); got != 2 {
		t.Errorf("%d posts, want 2", got)
	}
	if got := len(requests); got != 3 {
		t.Errorf("the handler was asked %d times, want 3", got)
	}
}

// Two processes with one token, as during an update: each gets every event.
func TestTwoProcessesAnswerOnce(t *testing.T) {
	t.Parallel()
	fake := discordtest.New(t)
	first := runOn(t, fake, echo)
	fake.AwaitIdentifies(t, 1)
	runOn(t, fake, echo)
	fake.AwaitIdentifies(t, 2)
	p := fake.NewMention("hello")
	fake.Write(t, p)
	fake.AwaitRequests(t, "message", 2)
	in := fake.NewCommand("case", map[string]string{"name": "Han"})
	fake.Deliver(t, in)
	fake.AwaitRequests(t, "callback", 2)
	if got := len(fake.Posts()); got != 1 {
		t.Errorf("%d replies to one message", got)
	}
	if got := in.Reply(t).Content; got != "case Han" {
		t.Errorf("reply %q", got)
	}
	if err := first.stop(); err != nil {
		t.Error(err)
	}
}

func TestAPanicIsAnsweredPolitely(t *testing.T) {
	t.Parallel()
	r := run(t, func(_ context.Context, req bot.Request) bot.Reply {
		if req.Option("name") == "boom" {
			panic("boom")
		}
		return bot.Reply{Text: "fine"}
	})
	if got := r.fake.Command(t, "case", map[string]string{"name": "boom"}); !got.Private || got.Content != wordsCrashed {
		t.Errorf("%q, private %v", got.Content, got.Private)
	}
	if got := r.fake.Command(t, "case", map[string]string{"name": "calm"}); got.Content != "fine" {
		t.Errorf("after a panic: %q", got.Content)
	}
	if !strings.Contains(r.log.String(), "a command crashed") {
		t.Errorf("log: %s", r.log)
	}
}

func TestAStopIsGraceful(t *testing.T) {
	t.Parallel()
	started, finish := make(chan bool, 2), make(chan bool)
	r := run(t, func(ctx context.Context, req bot.Request) bot.Reply {
		started <- true
		<-finish
		if ctx.Err() != nil {
			t.Error("the stop ended the handler's context")
		}
		return echo(ctx, req)
	}, func(c *Config) { c.Timing.Drain = 0 }) // the default
	in := r.fake.NewCommand("case", map[string]string{"name": "Han"})
	p := r.fake.NewMention("hello")
	r.fake.Deliver(t, in)
	r.fake.Write(t, p)
	<-started
	<-started
	r.cancel()
	close(finish)
	if got := in.Reply(t).Content; got != "case Han" {
		t.Errorf("reply %q", got)
	}
	if got := r.fake.Reply(t, p).Content; got != "hello" {
		t.Errorf("reply %q", got)
	}
	if err := r.end(); err != nil {
		t.Errorf("Run: %v", err)
	}
	if got := r.fake.AwaitGoodbye(t); got != 1000 {
		t.Errorf("closed with %d", got)
	}
}

func TestAStopDoesNotWaitForEver(t *testing.T) {
	t.Parallel()
	started := make(chan bool, 1)
	r := run(t, func(ctx context.Context, _ bot.Request) bot.Reply {
		started <- true
		<-ctx.Done() // ended only when the stop has waited
		return bot.Reply{Text: "late"}
	}, func(c *Config) { c.Timing.Handle = time.Minute })
	r.fake.Deliver(t, r.fake.NewCommand("case", nil))
	<-started
	if err := r.stop(); err != nil {
		t.Errorf("Run: %v", err)
	}
	if !strings.Contains(r.log.String(), "stopped before every answer") {
		t.Errorf("log: %s", r.log)
	}
}

func TestRunRefusesWhatCannotWork(t *testing.T) {
	t.Parallel()
	for name, c := range map[string]struct {
		cfg     Config
		specs   []bot.Spec
		refused bool
		want    string
	}{
		"no token":                    {Config{}, specs, true, "DISCORD_TOKEN"},
		"a root that is elsewhere":    {Config{Token: "x", Root: "https://discord.example"}, specs, false, "loopback"},
		"a command beyond the limits": {Config{Token: "x"}, []bot.Spec{{Name: "Case", Summary: "x"}}, false, `"Case"`},
	} {
		err := Run(t.Context(), c.cfg, c.specs, handler(echo))
		if err == nil || errors.Is(err, ErrRefused) != c.refused || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
