package discord

import (
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
	Locale        string                    `json:"locale"`
	Member        struct {
		User        user  `json:"user"`
		Permissions int64 `json:"permissions,string"`
	} `json:"member"` // in a server
	Owners  map[string]string `json:"authorizing_integration_owners"` // who has installed the bot: "0" a server, "1" a person
	User    user              `json:"user"`                           // in a direct message
	Data    interactionData   `json:"data"`
	Message struct {
		Flags discordgo.MessageFlags `json:"flags"`
	} `json:"message"` // that the component is on
}

// interactionData holds what was asked: of a command its name and options, of a
// component its custom ID and values, of a form its custom ID and inputs.
type interactionData struct {
	Name     string                           `json:"name"`
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
	Name    string          `json:"name"`
	Value   json.RawMessage `json:"value"`
	Focused bool            `json:"focused"` // it is being typed
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
	ID  string `json:"id"`
	Bot bool   `json:"bot"`
}

// asker returns who uses the interaction.
func (in interaction) asker() string {
	if in.Member.User.ID != "" {
		return in.Member.User.ID
	}
	return in.User.ID
}

// A posting is a message that somebody wrote.
type posting struct {
	ID        string                `json:"id"`
	ChannelID string                `json:"channel_id"`
	GuildID   string                `json:"guild_id"`
	Type      discordgo.MessageType `json:"type"`
	Content   string                `json:"content"`
	Author    user                  `json:"author"`
	WebhookID string                `json:"webhook_id"`
	Mentions  []user                `json:"mentions"`
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
