package discord

import (
	"context"
	"net/http"
	"net/url"

	"github.com/bwmarrin/discordgo"
)

// A channelMessage is a message sent as the bot itself.
type channelMessage struct {
	message
	Reference *discordgo.MessageReference `json:"message_reference"`
	Nonce     string                      `json:"nonce"`
	Enforce   bool                        `json:"enforce_nonce"`
}

// reply answers a posting in its channel. The nonce is the posting's ID: however
// often the call is repeated, by us or by another process, the posting has one
// reply. Nobody is pinged, the writer included. Where the bot may not attach files,
// the reply comes without its picture.
func (c *client) reply(ctx context.Context, to posting, m message) error {
	m.Flags = 0 // only an interaction can be answered privately
	err := c.post(ctx, to, m)
	if m.picture != nil && is(err, http.StatusForbidden) {
		return c.post(ctx, to, m.withoutPicture())
	}
	return err
}

func (c *client) post(ctx context.Context, to posting, m message) error {
	there := false
	_, err := c.do(ctx, call{
		name: "reply in channel", method: http.MethodPost, own: true,
		path: "/channels/" + url.PathEscape(to.ChannelID) + "/messages",
		body: channelMessage{
			message:   m,
			Reference: &discordgo.MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, GuildID: to.GuildID, FailIfNotExists: &there},
			Nonce:     to.ID, Enforce: true,
		},
	})
	return err
}

// typing shows for ten seconds, or until the reply, that one is being written.
func (c *client) typing(ctx context.Context, channel string) error {
	_, err := c.do(ctx, call{
		name: "typing", method: http.MethodPost, own: true,
		path: "/channels/" + url.PathEscape(channel) + "/typing",
	})
	return err
}
