package discord

import (
	"context"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// A where says where the reply to an interaction goes.
type where int

const (
	below   where = iota // a message of its own
	instead              // in place of the message that the control is on
	away                 // nowhere, and that message goes
)

// place says where a reply goes, and who sees it there. Only the one whose reply it
// was has another put in its place; anybody else gets it alone. What is for one
// alone never stands where others read.
func place(in interaction, ask ask, reply bot.Reply) (bot.Reply, where) {
	on := in.Message.ID != ""
	hidden := in.Message.Flags&discordgo.MessageFlagsEphemeral != 0
	moves := on && (reply.InPlace || in.turns(reply.Pages))
	switch {
	case reply.Removes && on:
		return reply, away
	case moves && ask.req.Own && (hidden || !reply.Private && !ask.private):
		return reply, instead
	}
	reply.Private = reply.Private || ask.private || moves || on && reply.Failed
	return reply, below
}

// changes reports whether the control may change the message that it is on: then
// Discord must not be told that another message will come.
func (a ask) changes(in interaction) bool {
	return in.Message.ID != "" && (a.req.Own || a.req.Deletes)
}

// quietly is [clock.later] for a control that may change its message: that stays as
// it is until the reply is there.
func (c *clock) quietly(ctx context.Context, in interaction, arrived time.Time, ask ask, await func() bot.Reply) error {
	if err := c.send(ctx, in, arrived, unchanged); err != nil {
		return err
	}
	reply, where := place(in, ask, await())
	switch where {
	case away:
		return c.remove(ctx, in)
	case instead:
		return c.whisper(ctx, in, reply, c.client.edit(ctx, in, render(reply, bot.WordingFor(in.Locale)).whole()))
	}
	return c.whisper(ctx, in, reply, c.client.followup(ctx, in, render(reply, bot.WordingFor(in.Locale))))
}

// away deletes the message that a control is on.
func (c *clock) away(ctx context.Context, in interaction, arrived time.Time) error {
	if err := c.send(ctx, in, arrived, unchanged); err != nil {
		return err
	}
	return c.remove(ctx, in)
}

// remove deletes the message behind [unchanged]; that it is gone already is as good.
func (c *clock) remove(ctx context.Context, in interaction) error {
	err := c.client.remove(ctx, in)
	if is(err, http.StatusNotFound) {
		return nil
	}
	return err
}

// hides asks whether a reply will be for the asker alone.
func (c *clock) hides(ctx context.Context, req bot.Request) (hidden bool) {
	defer func() {
		if crash := recover(); crash != nil {
			c.log.Error("a command crashed", "command", req.Command, "crash", crash, "stack", string(debug.Stack()))
			hidden = true
		}
	}()
	return c.handler.Hides(ctx, req)
}

// respond answers a message: in a thread of its own where the reply asks for one
// and the bot may start it, else below it.
func (c *clock) respond(ctx context.Context, p posting, req bot.Request, reply bot.Reply) error {
	if p.GuildID == "" { // nobody else reads it
		reply.Note = strings.TrimSpace(reply.Note + "\n" + reply.Whisper)
	}
	m := render(reply, bot.WordingFor(req.Locale))
	if reply.Threads && p.GuildID != "" && c.begun(ctx, p, req, reply, m) {
		return nil
	}
	if p.Where != nil { // before the reply, which may be answered at once
		c.follow(ctx, p, req, reply)
	}
	err := c.client.reply(ctx, p, m)
	if err == nil && reply.Told != nil {
		reply.Told(ctx)
	}
	if p.Where == nil { // it has to be asked, and the reply must not wait
		c.follow(ctx, p, req, reply)
	}
	return err
}

// begun reports whether a thread was started from a message, with the reply in it.
func (c *clock) begun(ctx context.Context, p posting, req bot.Request, reply bot.Reply, m message) bool {
	thread := c.client.thread(ctx, p, req.Text)
	if thread == "" {
		return false
	}
	if c.threads != nil { // before the reply, which may be answered at once
		req.Room = thread
		c.threads.Join(ctx, req, reply)
	}
	return c.client.begin(ctx, thread, p, m) == nil
}
