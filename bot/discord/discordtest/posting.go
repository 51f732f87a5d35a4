package discordtest

import (
	"cmp"
	"encoding/json"
	"testing"
)

// A Posting is a message that somebody writes.
type Posting struct {
	ID       string
	Channel  string
	Guild    string // empty: a direct message
	Content  string
	Author   map[string]any // nil: a person; Discord's user object
	Mentions bool           // the bot is mentioned
	Roles    []string       // the person's in the server
	Calls    []string       // the roles that are mentioned
	Extra    map[string]any // further properties, or others in place of these
}

// NewMessage returns a direct message to the bot, each in a channel of its own.
func (d *Discord) NewMessage(text string) *Posting {
	return &Posting{ID: d.id(), Channel: d.id(), Content: text}
}

// NewMention returns a message in a server that mentions the bot, each in a
// channel of its own.
func (d *Discord) NewMention(text string) *Posting {
	return &Posting{ID: d.id(), Channel: d.id(), Guild: guildID, Content: "<@" + botID + "> " + text, Mentions: true}
}

// NewReply returns a message that replies to one of the bot's and mentions it, as
// Discord has it: what that one replies to itself is only pointed to.
func (d *Discord) NewReply(to *Message, text string) *Posting {
	p := d.NewMention(text)
	p.Content, p.Channel = text, cmp.Or(to.Channel, channelID)
	referenced := map[string]any{}
	_ = json.Unmarshal(to.Raw, &referenced) // it was made here
	delete(referenced, "referenced_message")
	p.Extra = map[string]any{"type": 19, "referenced_message": referenced, "message_reference": map[string]any{"type": 0, "message_id": to.ID, "channel_id": p.Channel, "guild_id": p.Guild}}
	return p
}

// Write sends a posting to the bot.
func (d *Discord) Write(t testing.TB, p *Posting) {
	t.Helper()
	author := p.Author
	if author == nil {
		author = map[string]any{"id": personID, "username": "asker", "discriminator": "0", "avatar": nil}
	}
	d.change(func() { d.written[p.ID] = author })
	data := map[string]any{
		"id": p.ID, "channel_id": p.Channel, "content": p.Content, "author": author, "type": 0, "timestamp": "2026-01-01T00:00:00Z",
		"edited_timestamp": nil, "tts": false, "mention_everyone": false, "mentions": []any{}, "mention_roles": []any{},
		"attachments": []any{}, "embeds": []any{}, "pinned": false, "components": []any{},
	}
	if p.Calls != nil {
		data["mention_roles"] = p.Calls
	}
	if p.Mentions {
		data["mentions"] = []any{bot()}
	}
	if p.Guild != "" {
		data["guild_id"] = p.Guild
		data["member"] = map[string]any{"nick": nil, "roles": append([]string{}, p.Roles...), "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false}
	}
	for name, value := range p.Extra {
		data[name] = value
	}
	if p.Guild != "" && !p.Mentions && !d.reads() {
		data["content"], data["embeds"], data["components"] = "", []any{}, []any{}
	}
	d.Dispatch(t, "MESSAGE_CREATE", data)
}

// Reply waits for the bot's reply to a posting, below it or first in its thread.
func (d *Discord) Reply(t testing.TB, to *Posting) *Message {
	t.Helper()
	var found *Message
	d.until(t, "reply to the message", func() bool {
		for _, m := range d.posts {
			if m.Channel == to.Channel && m.Answers == to.ID || m.Channel == to.ID {
				found = m
			}
		}
		return found != nil
	})
	return found
}

// Message writes a direct message to the bot and returns the reply.
func (d *Discord) Message(t testing.TB, text string) *Message {
	t.Helper()
	p := d.NewMessage(text)
	d.Write(t, p)
	return d.Reply(t, p)
}

// Mention mentions the bot in a server and returns the reply.
func (d *Discord) Mention(t testing.TB, text string) *Message {
	t.Helper()
	p := d.NewMention(text)
	d.Write(t, p)
	return d.Reply(t, p)
}

// AwaitTyping waits until the bot shows that it is writing in a channel.
func (d *Discord) AwaitTyping(t testing.TB, channel string) {
	t.Helper()
	d.until(t, "typing indicator", func() bool { return d.typings[channel] > 0 })
}
