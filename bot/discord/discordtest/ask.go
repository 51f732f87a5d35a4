package discordtest

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"time"
)

// NewCommand returns the use of a slash command in a server. Options that are
// not text are for the caller to put into Data. One below another is named by both:
// "watch add".
func (d *Discord) NewCommand(name string, options map[string]string) *Interaction {
	list := []any{}
	for option, value := range options {
		list = append(list, map[string]any{"name": option, "type": 3, "value": value})
	}
	name, list = below(name, list)
	return d.interaction(2, map[string]any{"id": d.id(), "name": name, "type": 1, "options": list})
}

// NewLook returns the use of a command on a message that somebody wrote: its text,
// and further properties of it as Discord sends them.
func (d *Discord) NewLook(command, text string, extra map[string]any) *Interaction {
	id := d.id()
	target := map[string]any{
		"id": id, "channel_id": channelID, "content": text, "type": 0, "timestamp": "2026-01-01T00:00:00Z", "embeds": []any{}, "components": []any{},
		"author": map[string]any{"id": "700000000000000002", "username": "writer", "discriminator": "0", "avatar": nil},
	}
	maps.Copy(target, extra)
	return d.interaction(2, map[string]any{
		"id": d.id(), "name": command, "type": 3, "target_id": id, "resolved": map[string]any{"messages": map[string]any{id: target}},
	})
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
	command, list := below(command, []any{map[string]any{"name": option, "type": 3, "value": typed, "focused": true}})
	return d.interaction(4, map[string]any{"id": d.id(), "name": command, "type": 1, "options": list})
}

// below puts the options of a command that stands below another where Discord does.
func below(name string, options []any) (string, []any) {
	name, sub, nested := strings.Cut(name, " ")
	if !nested {
		return name, options
	}
	return name, []any{map[string]any{"name": sub, "type": 1, "options": options}}
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
	name, sub, nested := strings.Cut(name, " ")
	d.until(t, "command /"+name, func() bool {
		for _, c := range d.commandsLocked() {
			if c.Name == name {
				command = c
			}
		}
		return command.Name != ""
	})
	if nested {
		i := slices.IndexFunc(command.Options, func(o CommandOption) bool { return o.Type == 1 && o.Name == sub })
		if i < 0 {
			t.Fatalf("discordtest: below /%s there is no %s", name, sub)
		}
		command.Options = command.Options[i].Options
	}
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
	if !slices.ContainsFunc(on.Controls(), func(c Component) bool { return c.CustomID == customID && !c.Disabled }) {
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
	return in.Choices(t)
}

// Look uses a command on a message with a text, and returns the reply. As in
// Discord only a registered command can be used.
func (d *Discord) Look(t testing.TB, command, text string) *Message {
	t.Helper()
	d.until(t, "command "+command, func() bool {
		return slices.ContainsFunc(d.commandsLocked(), func(c Command) bool { return c.Type == 3 && c.Name == command })
	})
	in := d.NewLook(command, text, nil)
	d.Deliver(t, in)
	return in.Reply(t)
}

// Submit sends a form in and returns the reply.
func (d *Discord) Submit(t testing.TB, customID string, values map[string]string) *Message {
	t.Helper()
	in := d.NewForm(customID, values)
	d.Deliver(t, in)
	return in.Reply(t)
}
