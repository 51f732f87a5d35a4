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
	Reference *discordgo.MessageReference `json:"message_reference,omitempty"`
	Nonce     string                      `json:"nonce"`
	Enforce   bool                        `json:"enforce_nonce"`
}

// reply answers a posting in its channel. The nonce is the posting's ID: however
// often the call is repeated, by us or by another process, the posting has one
// reply. Nobody is pinged, the writer included. Where the bot may not attach files,
// the reply comes without its picture.
func (c *client) reply(ctx context.Context, to posting, m message) error {
	there := false
	return c.post(ctx, to.ChannelID, channelMessage{
		message:   m,
		Reference: &discordgo.MessageReference{MessageID: to.ID, ChannelID: to.ChannelID, GuildID: to.GuildID, FailIfNotExists: &there},
		Nonce:     to.ID,
	})
}

// begin answers a posting in the thread that was started from it.
func (c *client) begin(ctx context.Context, thread string, to posting, m message) error {
	return c.post(ctx, thread, channelMessage{message: m, Nonce: to.ID})
}

func (c *client) post(ctx context.Context, channel string, m channelMessage) error {
	m.Flags, m.Enforce = 0, true // only an interaction can be answered privately
	post := func() error {
		_, err := c.do(ctx, call{
			name: "reply in channel", method: http.MethodPost, own: true, body: m, path: messagesOf(channel),
		})
		return err
	}
	err := post()
	if m.picture != nil && is(err, http.StatusForbidden) {
		m.message = m.withoutPicture()
		return post()
	}
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
