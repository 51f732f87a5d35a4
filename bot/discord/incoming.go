package discord

import (
	"cmp"
	"encoding/json"

	"github.com/bwmarrin/discordgo"
)

// These types read of an event what casebot uses and nothing else. discordgo's
// own decoding gives up on a whole event where one component of an embedded
// message is of a kind that it does not know, and the interaction's ID and token
// are lost with it.

// An interaction is a command, a component that was used, or a form.
type interaction struct {
	ID            string                    `json:"id"`
	ApplicationID string                    `json:"application_id"`
	Token         string                    `json:"token"`
	Type          discordgo.InteractionType `json:"type"`
	GuildID       string                    `json:"guild_id"`
	ChannelID     string                    `json:"channel_id"`
	Channel       channel                   `json:"channel"`
	Locale        string                    `json:"locale"`
	Member        member                    `json:"member"`                         // in a server
	Rights        string                    `json:"app_permissions"`                // the bot's in the channel, a number; empty: not told
	Owners        map[string]string         `json:"authorizing_integration_owners"` // who has installed the bot: "0" a server, "1" a person
	User          user                      `json:"user"`                           // in a direct message
	Context       int                       `json:"context"`                        // 2: among people, in no server
	Data          interactionData           `json:"data"`
	Message       shownMessage              `json:"message"` // that the component is on
}

// A channel is where something was said.
type channel struct {
	ID     string                `json:"id"`
	Type   discordgo.ChannelType `json:"type"`
	Parent string                `json:"parent_id"` // of a thread: the channel that it belongs to
}

// thread reports whether a channel is one.
func (c channel) thread() bool {
	switch c.Type {
	case discordgo.ChannelTypeGuildNewsThread, discordgo.ChannelTypeGuildPublicThread, discordgo.ChannelTypeGuildPrivateThread:
		return true
	}
	return false
}

// A member is a person as one server knows them.
type member struct {
	User        user     `json:"user"`
	Nick        string   `json:"nick"`
	Roles       []string `json:"roles"`
	Permissions int64    `json:"permissions,string"` // in an interaction
}

// A shownMessage is a message of the bot's own that a control is on, or one that
// somebody replies to.
type shownMessage struct {
	ID       string                 `json:"id"`
	Author   user                   `json:"author"`
	Flags    discordgo.MessageFlags `json:"flags"`
	Controls controlRows            `json:"components"`
	Metadata struct {
		ID   string `json:"id"`
		User user   `json:"user"`
	} `json:"interaction_metadata"` // what it was sent in answer to,
	Referenced struct {
		Author user `json:"author"`
	} `json:"referenced_message"` // or the message that it replies to
	Reference struct {
		ID string `json:"message_id"`
	} `json:"message_reference"` // which is only pointed to where this one is replied to itself
}

// answers returns the ID of what was asked when the bot wrote a message: of an
// interaction or of a message; of what a watch found, which nobody asked for, its nonce.
// The first reply in a thread points to nothing, and the
// thread has the ID of the message that it was started from.
func (m shownMessage) answers(channel string) string {
	return cmp.Or(m.Metadata.ID, m.Reference.ID, m.Controls.nonce(), channel)
}

// interactionData holds what was asked: of a command its name and options, or the
// message that it was used on; of a component its custom ID and values, of a form
// its custom ID and inputs.
type interactionData struct {
	Name     string `json:"name"`
	Target   string `json:"target_id"`
	Resolved struct {
		Messages map[string]writing `json:"messages"`
	} `json:"resolved"`
	Type     discordgo.ApplicationCommandType `json:"type"`
	Options  []option                         `json:"options"`
	CustomID string                           `json:"custom_id"`
	Values   []string                         `json:"values"`

	Components []struct {
		Components []struct {
			CustomID string `json:"custom_id"`
			Value    string `json:"value"`
		} `json:"components"`
	} `json:"components"`
}

type option struct {
	Name    string                                 `json:"name"`
	Type    discordgo.ApplicationCommandOptionType `json:"type"`
	Value   json.RawMessage                        `json:"value"`
	Focused bool                                   `json:"focused"` // it is being typed
	Options []option                               `json:"options"` // of a command below a command
}

// text returns the value of an option, which is JSON of any kind, as text.
func (o option) text() string {
	var s string
	if json.Unmarshal(o.Value, &s) == nil {
		return s
	}
	return string(o.Value)
}

type user struct {
	ID     string `json:"id"`
	Bot    bool   `json:"bot"`
	Name   string `json:"username"`
	Global string `json:"global_name"` // what they are called everywhere; empty: by their name
}

// asker returns who uses the interaction.
func (in interaction) asker() user {
	if in.Member.User.ID != "" {
		return in.Member.User
	}
	return in.User
}

// A posting is a message that somebody wrote.
type posting struct {
	ID        string                 `json:"id"`
	ChannelID string                 `json:"channel_id"`
	Where     *discordgo.ChannelType `json:"channel_type"` // nil: not told
	GuildID   string                 `json:"guild_id"`
	Type      discordgo.MessageType  `json:"type"`
	Content   string                 `json:"content"`
	Author    user                   `json:"author"`
	Member    member                 `json:"member"` // of its author, in a server
	WebhookID string                 `json:"webhook_id"`
	Mentions  []user                 `json:"mentions"`
	Roles     []string               `json:"mention_roles"`
	RepliesTo shownMessage           `json:"referenced_message"`
}

// after returns the ID of what was asked when the bot wrote the message that a posting
// replies to, "" where it replies to none of the bot's.
func (p posting) after(me identity) string {
	if p.RepliesTo.Author.ID != me.User.ID {
		return ""
	}
	return p.RepliesTo.answers(p.ChannelID)
}

// An identity is who the bot is on a connection.
type identity struct {
	User        user `json:"user"`
	Application user `json:"application"`
}

// application returns the ID of the bot's application, which for all but the
// oldest bots is the bot's own.
func (me identity) application() string {
	if me.Application.ID != "" {
		return me.Application.ID
	}
	return me.User.ID
}
