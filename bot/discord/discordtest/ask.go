package discordtest

import (
	"encoding/json"
	"slices"
	"testing"
	"time"
)

// NewCommand returns the use of a slash command in a server. Options that are
// not text are for the caller to put into Data.
func (d *Discord) NewCommand(name string, options map[string]string) *Interaction {
	list := []any{}
	for option, value := range options {
		list = append(list, map[string]any{"name": option, "type": 3, "value": value})
	}
	return d.interaction(2, map[string]any{"id": d.id(), "name": name, "type": 1, "options": list})
}

// NewPick returns the choice of a value in the select menu of a message.
func (d *Discord) NewPick(on *Message, customID, value string) *Interaction {
	in := d.interaction(3, map[string]any{"id": 1, "custom_id": customID, "component_type": 3, "values": []string{value}})
	in.On = on
	return in
}

// NewPress returns the press of a button of a message.
func (d *Discord) NewPress(on *Message, customID string) *Interaction {
	in := d.interaction(3, map[string]any{"id": 1, "custom_id": customID, "component_type": 2})
	in.On = on
	return in
}

// NewTyped returns an option that is being typed and wants suggestions.
func (d *Discord) NewTyped(command, option, typed string) *Interaction {
	return d.interaction(4, map[string]any{"id": d.id(), "name": command, "type": 1, "options": []any{
		map[string]any{"name": option, "type": 3, "value": typed, "focused": true},
	}})
}

// NewForm returns a form sent in, with the values of its text inputs.
func (d *Discord) NewForm(customID string, values map[string]string) *Interaction {
	rows := []any{}
	for id, value := range values {
		rows = append(rows, map[string]any{"type": 1, "components": []any{map[string]any{"type": 4, "custom_id": id, "value": value}}})
	}
	return d.interaction(5, map[string]any{"custom_id": customID, "components": rows})
}

func (d *Discord) interaction(kind int, data map[string]any) *Interaction {
	id := d.id()
	return &Interaction{ID: id, Token: "interaction-token-" + id, Type: kind, Data: data, Locale: "en-US", Guild: guildID, d: d}
}

// Deliver sends an interaction to the bot; more than once means the same event
// again.
func (d *Discord) Deliver(t testing.TB, in *Interaction) {
	t.Helper()
	d.AwaitReady(t)
	d.change(func() {
		in.sent = time.Now()
		d.interactions[in.ID], d.interactions[in.Token] = in, in
	})
	d.Dispatch(t, "INTERACTION_CREATE", in.payload())
}

// Command uses a slash command and returns the reply. As in Discord only a
// registered command can be used, and only with its own options.
func (d *Discord) Command(t testing.TB, name string, options map[string]string) *Message {
	t.Helper()
	d.AwaitReady(t)
	d.offered(t, name, options)
	in := d.NewCommand(name, options)
	d.Deliver(t, in)
	return in.Reply(t)
}

// offered waits for the command to be registered, and fails the test where
// Discord would not let a person send it with these options.
func (d *Discord) offered(t testing.TB, name string, options map[string]string) {
	t.Helper()
	var command Command
	d.until(t, "command /"+name, func() bool {
		for _, c := range d.commandsLocked() {
			if c.Name == name {
				command = c
			}
		}
		return command.Name != ""
	})
	for _, o := range command.Options {
		if _, given := options[o.Name]; o.Required && !given {
			t.Fatalf("discordtest: /%s cannot be sent without %s", name, o.Name)
		}
	}
	for given := range options {
		if !slices.ContainsFunc(command.Options, func(o CommandOption) bool { return o.Name == given }) {
			t.Fatalf("discordtest: /%s has no option %s", name, given)
		}
	}
}

// Pick chooses a value in the message's select menu and returns the reply.
func (d *Discord) Pick(t testing.TB, on *Message, value string) *Message {
	t.Helper()
	for _, c := range on.Controls() {
		for _, o := range c.Options {
			if o.Value == value {
				in := d.NewPick(on, c.CustomID, value)
				d.Deliver(t, in)
				return in.Reply(t)
			}
		}
	}
	t.Fatalf("discordtest: the message has no menu with the value %q\n%s", value, on.Raw)
	return nil
}

// Press presses a button of the message and returns the reply.
func (d *Discord) Press(t testing.TB, on *Message, customID string) *Message {
	t.Helper()
	if !slices.ContainsFunc(on.Controls(), func(c Component) bool { return c.CustomID == customID }) {
		t.Fatalf("discordtest: the message has no button %q\n%s", customID, on.Raw)
	}
	in := d.NewPress(on, customID)
	d.Deliver(t, in)
	return in.Reply(t)
}

// Complete types into an option and returns the suggestions.
func (d *Discord) Complete(t testing.TB, command, option, typed string) []Choice {
	t.Helper()
	in := d.NewTyped(command, option, typed)
	d.Deliver(t, in)
	in.Latency(t)
	d.mu.Lock()
	defer d.mu.Unlock()
	return in.choices
}

// Submit sends a form in and returns the reply.
func (d *Discord) Submit(t testing.TB, customID string, values map[string]string) *Message {
	t.Helper()
	in := d.NewForm(customID, values)
	d.Deliver(t, in)
	return in.Reply(t)
}

// Modal waits for the form that the bot opens in answer to an interaction, and
// returns it as JSON.
func (in *Interaction) Modal(t testing.TB) json.RawMessage {
	t.Helper()
	in.d.until(t, "form", func() bool { return in.modal != nil })
	return in.modal
}

// A Posting is a message that somebody writes.
type Posting struct {
	ID       string
	Channel  string
	Guild    string // empty: a direct message
	Content  string
	Author   map[string]any // nil: a person; Discord's user object
	Mentions bool           // the bot is mentioned
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

// Write sends a posting to the bot.
func (d *Discord) Write(t testing.TB, p *Posting) {
	t.Helper()
	author := p.Author
	if author == nil {
		author = map[string]any{"id": personID, "username": "asker", "discriminator": "0", "avatar": nil}
	}
	data := map[string]any{
		"id": p.ID, "channel_id": p.Channel, "content": p.Content, "author": author, "type": 0, "timestamp": "2026-01-01T00:00:00Z",
		"edited_timestamp": nil, "tts": false, "mention_everyone": false, "mentions": []any{}, "mention_roles": []any{},
		"attachments": []any{}, "embeds": []any{}, "pinned": false, "components": []any{},
	}
	if p.Mentions {
		data["mentions"] = []any{bot()}
	}
	if p.Guild != "" {
		data["guild_id"] = p.Guild
	}
	for name, value := range p.Extra {
		data[name] = value
	}
	d.Dispatch(t, "MESSAGE_CREATE", data)
}

// Reply waits for the bot's reply to a posting.
func (d *Discord) Reply(t testing.TB, to *Posting) *Message {
	t.Helper()
	var found *Message
	d.until(t, "reply to the message", func() bool {
		for _, m := range d.posts {
			if m.Channel == to.Channel && m.Answers == to.ID {
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
