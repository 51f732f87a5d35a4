package discord

import (
	"context"
	"errors"
	"log/slog"
	"runtime/debug"
	"time"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A clock runs a handler against Discord's: an interaction without a reply after
// three seconds has failed in the asker's eyes, whatever comes later.
type clock struct {
	handler Handler
	specs   []bot.Spec
	client  *client
	threads Threads // nil: nothing is kept of them
	roles   *ownRoles
	content bool // what is said in a thread reaches the bot without a mention
	timing  Timing
	log     *slog.Logger
}

// firstReply is what Discord allows until the first reply.
const firstReply = 3 * time.Second

// interaction answers one interaction, whatever it is.
func (c *clock) interaction(ctx context.Context, in interaction, arrived time.Time) {
	var err error
	switch in.Type {
	case discordgo.InteractionPing:
		err = c.client.respond(ctx, in, callback{Type: discordgo.InteractionResponsePong})
	case discordgo.InteractionApplicationCommandAutocomplete:
		err = c.suggest(ctx, in, arrived)
	default:
		err = c.answer(ctx, in, arrived)
	}
	if err != nil {
		c.log.Warn("a reply did not reach its asker", "error", err)
	}
}

func (c *clock) answer(ctx context.Context, in interaction, arrived time.Time) error {
	ask := in.ask(c.specs)
	if ask.refusal != "" {
		return c.first(ctx, in, arrived, bot.Reply{Text: bot.WordingFor(in.Locale).Term(ask.refusal), Private: true, Failed: true})
	}
	if in.begun() {
		ask.req.Own = c.client.author(ctx, in.Channel.Parent, in.Channel.ID) == ask.req.Asker
	}
	handling, cancel := context.WithTimeout(ctx, c.timing.Handle)
	defer cancel()
	replies := c.run(handling, ask.req, nil)
	late := time.NewTimer(c.timing.Defer - time.Since(arrived))
	defer late.Stop()
	select {
	case reply := <-replies:
		return c.prompt(ctx, in, arrived, ask, reply)
	case <-late.C:
		return c.later(ctx, in, arrived, ask, func() bot.Reply { return await(handling, replies, ask.req) })
	}
}

// prompt answers with a reply that is there in time.
func (c *clock) prompt(ctx context.Context, in interaction, arrived time.Time, ask ask, reply bot.Reply) error {
	reply, where := place(in, ask, reply)
	switch {
	case reply.Form != nil && sayable(reply.Form.Says) && in.Type != discordgo.InteractionModalSubmit:
		return c.form(ctx, in, arrived, *reply.Form)
	case where == away:
		return c.away(ctx, in, arrived)
	case where == instead:
		update := callback{discordgo.InteractionResponseUpdateMessage, render(reply, bot.WordingFor(in.Locale)).whole()}
		return c.whisper(ctx, in, reply, c.send(ctx, in, arrived, update))
	}
	return c.whisper(ctx, in, reply, c.first(ctx, in, arrived, reply))
}

// whisper tells the asker alone what stands beside a reply that has arrived, if it
// has, and notes that they were told.
func (c *clock) whisper(ctx context.Context, in interaction, reply bot.Reply, err error) error {
	if err == nil && reply.Whisper != "" {
		err = c.client.followup(ctx, in, render(bot.Reply{Text: reply.Whisper, Private: true}, bot.WordingFor(in.Locale)))
	}
	if err == nil && reply.Told != nil {
		reply.Told(ctx)
	}
	return err
}

// first sends the reply at once.
func (c *clock) first(ctx context.Context, in interaction, arrived time.Time, reply bot.Reply) error {
	return c.send(ctx, in, arrived, callback{discordgo.InteractionResponseChannelMessageWithSource, render(reply, bot.WordingFor(in.Locale))})
}

// send sends a first reply of any kind.
func (c *clock) send(ctx context.Context, in interaction, arrived time.Time, reply callback) error {
	limited, cancel := context.WithDeadline(ctx, arrived.Add(firstReply))
	defer cancel()
	return c.arrived(ctx, in, c.client.respond(limited, in, reply))
}

// form opens a form in answer to an interaction. Its sending is an interaction of
// its own.
func (c *clock) form(ctx context.Context, in interaction, arrived time.Time, f bot.Form) error {
	limited, cancel := context.WithDeadline(ctx, arrived.Add(firstReply))
	defer cancel()
	return c.client.respond(limited, in, modal(f))
}

// arrived asks Discord about a first reply whose fate is not known.
func (c *clock) arrived(ctx context.Context, in interaction, err error) error {
	var answered *statusError
	if err == nil || (errors.As(err, &answered) && answered.status < 500) {
		return err
	}
	if c.client.original(ctx, in) == nil {
		return nil
	}
	return err
}

// later postpones the reply and fills it in when it is there.
func (c *clock) later(ctx context.Context, in interaction, arrived time.Time, ask ask, await func() bot.Reply) error {
	if ask.changes(in) {
		return c.quietly(ctx, in, arrived, ask, await)
	}
	private := ask.private || c.hides(ctx, ask.req)
	if err := c.send(ctx, in, arrived, postponed(private)); err != nil {
		return err
	}
	reply, _ := place(in, ask, await())
	m := render(reply, bot.WordingFor(in.Locale))
	if !reply.Private || private {
		return c.whisper(ctx, in, reply, c.client.edit(ctx, in, m))
	}
	// What is for the asker alone must not fill in what everybody sees. A further
	// message keeps its own flag only once the postponed one is gone.
	if err := c.client.remove(ctx, in); err != nil {
		return err
	}
	return c.whisper(ctx, in, reply, c.client.followup(ctx, in, m))
}

// message answers a message with a message, one that is not addressed to the bot
// only where it goes on with a talk. What its writer waits counts from when it arrived,
// the question what a thread belongs to included.
func (c *clock) message(ctx context.Context, p posting, me identity, req bot.Request, addressed bool, arrived time.Time) {
	late := time.NewTimer(c.timing.Typing - time.Since(arrived))
	defer late.Stop()
	if !addressed && !(c.overhears(p) && c.threads.Joined(ctx, p.ChannelID)) {
		return
	}
	if p.withheld(me) {
		c.respondTo(ctx, p, req, bot.Reply{Text: bot.WordingFor(req.Locale).Say(wordsWithheld), Failed: true})
		return
	}
	handling, cancel := context.WithTimeout(ctx, c.timing.Handle)
	defer cancel()
	replies := c.run(handling, req, func(req *bot.Request) {
		if p.threaded() {
			req.Parent = c.client.channel(handling, p.ChannelID).Parent
		}
	})
	var reply bot.Reply
	select {
	case reply = <-replies:
	case <-late.C:
		stop := c.showTyping(handling, p.ChannelID)
		reply = await(handling, replies, req)
		stop()
	}
	c.respondTo(ctx, p, req, reply)
}

// respondTo answers a message, or says in the log that it could not.
func (c *clock) respondTo(ctx context.Context, p posting, req bot.Request, reply bot.Reply) {
	sending, cancel := context.WithTimeout(ctx, time.Minute)
	defer cancel()
	if err := c.respond(sending, p, req, reply); err != nil {
		c.log.Warn("a reply did not reach its channel", "error", err)
	}
}

// showTyping shows that a reply is being written, again and again until ctx ends or
// stop is called. When stop returns nothing is under way any more, so that the
// indicator never comes after the reply.
func (c *clock) showTyping(ctx context.Context, channel string) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	done := make(chan struct{})
	again := time.NewTicker(c.timing.Retyping)
	go func() {
		defer close(done)
		defer again.Stop()
		for ctx.Err() == nil {
			if err := c.client.typing(ctx, channel); err != nil && ctx.Err() == nil {
				c.log.Debug("the typing indicator was not shown", "error", err)
			}
			select {
			case <-ctx.Done():
			case <-again.C:
			}
		}
	}()
	return func() { cancel(); <-done }
}

// run starts the handler, with what is found out of the request first; nil: nothing
// is. The reply can always be sent, so that a handler that outstays its context leaves
// nothing behind but itself.
func (c *clock) run(ctx context.Context, req bot.Request, first func(*bot.Request)) <-chan bot.Reply {
	replies := make(chan bot.Reply, 1)
	go func() {
		defer func() {
			if crash := recover(); crash != nil {
				c.log.Error("a command crashed", "command", req.Command, "crash", crash, "stack", string(debug.Stack()))
				replies <- bot.Reply{Text: bot.WordingFor(req.Locale).Say(wordsCrashed), Private: true, Failed: true}
			}
		}()
		if first != nil {
			first(&req)
		}
		replies <- c.handler.Handle(ctx, req)
	}()
	return replies
}

// await returns the reply, or says that it took too long.
func await(ctx context.Context, replies <-chan bot.Reply, req bot.Request) bot.Reply {
	select {
	case reply := <-replies:
		return reply
	case <-ctx.Done():
	}
	select {
	case reply := <-replies: // it came with the bell
		return reply
	default:
		return bot.Reply{Text: bot.WordingFor(req.Locale).Say(wordsTooLong), Failed: true}
	}
}
