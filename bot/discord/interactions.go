package discord

import (
	"context"
	"errors"
	"net/http"
	"net/url"

	"github.com/bwmarrin/discordgo"
)

// A callback is the first reply to an interaction. Each interaction has one, and
// it must arrive within three seconds.
type callback struct {
	Type discordgo.InteractionResponseType `json:"type"`
	Data any                               `json:"data,omitempty"`
}

// respond sends the first reply. That Discord has one already counts as success
// where an earlier try of ours may have brought it.
func (c *client) respond(ctx context.Context, in interaction, reply callback) error {
	unsure, err := c.do(ctx, call{
		name: "first reply", method: http.MethodPost, body: reply, limit: c.timing.Attempt,
		path: "/interactions/" + url.PathEscape(in.ID) + "/" + url.PathEscape(in.Token) + "/callback",
	})
	var refused *statusError
	if unsure && errors.As(err, &refused) && refused.code == acknowledged {
		return nil
	}
	return err
}

// postponed tells the asker that the reply will come. Whether it will be private
// is settled here: an edit cannot change it.
func postponed(private bool) callback {
	reply := callback{Type: discordgo.InteractionResponseDeferredChannelMessageWithSource}
	if private {
		reply.Data = struct {
			Flags discordgo.MessageFlags `json:"flags"`
		}{discordgo.MessageFlagsEphemeral}
	}
	return reply
}

// unchanged tells Discord that a control was understood, and its message stays as
// it is for now.
var unchanged = callback{Type: discordgo.InteractionResponseDeferredMessageUpdate}

// edit fills in a postponed reply, or changes one that was sent.
func (c *client) edit(ctx context.Context, in interaction, m message) error {
	m.Flags = 0
	_, err := c.do(ctx, call{name: "edit reply", method: http.MethodPatch, path: in.original(), body: m})
	return err
}

// original reports whether the first reply is there.
func (c *client) original(ctx context.Context, in interaction) error {
	_, err := c.do(ctx, call{name: "get reply", method: http.MethodGet, path: in.original()})
	return err
}

// remove deletes the first reply; behind [unchanged] that is the message
// that the control is on.
func (c *client) remove(ctx context.Context, in interaction) error {
	_, err := c.do(ctx, call{name: "delete reply", method: http.MethodDelete, path: in.original()})
	return err
}

// followup sends a further message in answer to an interaction.
func (c *client) followup(ctx context.Context, in interaction, m message) error {
	_, err := c.do(ctx, call{name: "followup", method: http.MethodPost, path: in.webhook(), body: m})
	return err
}

func (in interaction) webhook() string {
	return "/webhooks/" + url.PathEscape(in.ApplicationID) + "/" + url.PathEscape(in.Token)
}

func (in interaction) original() string { return in.webhook() + "/messages/@original" }
