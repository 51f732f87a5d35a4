package discord

import (
	"cmp"
	"context"
	"errors"
	"net/http"
	"net/url"

	"casebot/bot"

	"github.com/bwmarrin/discordgo"
)

// Threads remember in which threads the bot talks, so that a question there may do
// without a mention.
type Threads interface {
	// Join remembers a thread, the request's Room, and what the reply there is about.
	Join(ctx context.Context, req bot.Request, reply bot.Reply)
	// Joined reports whether the bot talks in a thread.
	Joined(ctx context.Context, thread string) bool
}

// threaded is Discord's code for a message that has its thread already.
const threaded = 160004

// maxThreadName is how long the name of a thread may be, and threadKept after how
// many minutes of silence Discord folds it away.
const (
	maxThreadName = 100
	threadKept    = 24 * 60
)

// thread starts a thread from a message and returns its ID, which is the message's
// own; "" where none may be started there.
func (c *client) thread(ctx context.Context, from posting, about string) string {
	name := fit(line(about), maxThreadName, same)
	if blank(name) {
		name = "casebot"
	}
	var started channel
	_, err := c.do(ctx, call{
		name: "start thread", method: http.MethodPost, own: true, into: &started,
		path: "/channels/" + url.PathEscape(from.ChannelID) + "/messages/" + url.PathEscape(from.ID) + "/threads",
		body: struct {
			Name    string `json:"name"`
			Archive int    `json:"auto_archive_duration"`
		}{name, threadKept},
	})
	var refused *statusError
	switch {
	case err == nil:
		return cmp.Or(started.ID, from.ID)
	case errors.As(err, &refused) && refused.code == threaded:
		return from.ID
	}
	return ""
}

// channel asks what a channel is; the zero channel where Discord does not say.
func (c *client) channel(ctx context.Context, id string) (found channel) {
	_, _ = c.do(ctx, call{ // what is not known is no thread
		name: "get channel", method: http.MethodGet, own: true, into: &found, path: "/channels/" + url.PathEscape(id),
	})
	return found
}

// author asks who wrote a message; "" where Discord does not say.
func (c *client) author(ctx context.Context, channel, id string) string {
	var found posting
	_, _ = c.do(ctx, call{ // what is not known is nobody's
		name: "get message", method: http.MethodGet, own: true, into: &found, limit: c.timing.Attempt,
		path: "/channels/" + url.PathEscape(channel) + "/messages/" + url.PathEscape(id),
	})
	return found.Author.ID
}

// begun reports whether the control is on a reply that neither an interaction nor a
// reference leads back from: the first in a thread, which has the ID of the message
// that it was started from.
func (in interaction) begun() bool {
	m := in.Message
	return m.ID != "" && m.Metadata.User.ID == "" && m.Referenced.Author.ID == "" && in.parent() != ""
}

// overhears reports whether a message that does not mention the bot may be meant
// for it all the same: it has words, it is neither for somebody else nor an answer
// to anybody else, and the operator wants such messages to be read.
func (c *clock) overhears(p posting) bool {
	return c.content && c.threads != nil && p.GuildID != "" && len(p.Mentions)+len(p.Roles) == 0 && p.Type == discordgo.MessageTypeDefault && !blank(p.Content)
}

// follow keeps that the bot was spoken to in a thread, where messages without a
// mention reach it at all.
func (c *clock) follow(ctx context.Context, p posting, req bot.Request, reply bot.Reply) {
	if !c.content || c.threads == nil || p.GuildID == "" || c.threads.Joined(ctx, p.ChannelID) {
		return
	}
	if p.threaded() || p.Where == nil && c.client.channel(ctx, p.ChannelID).thread() {
		c.threads.Join(ctx, req, reply)
	}
}

// threaded reports whether Discord says that a message stands in a thread.
func (p posting) threaded() bool { return p.Where != nil && channel{Type: *p.Where}.thread() }
