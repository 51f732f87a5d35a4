package discordtest

import (
	"cmp"
	"encoding/json"
	"strconv"
	"testing"
	"time"
)

// An Interaction is something that a person did, and what became of it. The
// exported fields may be changed until it is delivered.
type Interaction struct {
	ID      string
	Token   string
	Type    int            // 1 ping, 2 command, 3 component, 4 autocomplete, 5 form
	Data    map[string]any // as Discord sends it
	On      *Message       // that the component is on
	Locale  string         // of the person; "en-US" by default
	Guild   string         // empty: a direct message
	Channel string         // empty: that of the message it is on, else one that all interactions share
	Alone   bool           // the bot is installed by the person, not by the server
	Group   bool           // without a server: other people read there
	Rights  int64          // what the person may do in the server
	By      string         // the person's ID; empty: the same one each time
	Nick    string         // what the server calls the person; empty: "An Asker"
	Roles   []string       // the person's in the server
	Denied  int64          // what the bot may not do in the channel

	d        *Discord
	sent     time.Time
	answered time.Duration // from the event to the first reply's arrival
	replied  bool
	kind     int // of the first reply
	private  bool
	waiting  bool // the reply was postponed and is not there yet
	quiet    bool // the message that the control is on was left as it is, so far
	removed  bool
	gone     bool     // a 404 was given: nothing more may come
	original *Message // nil: none
	further  []*Message
	choices  []Choice
	modal    json.RawMessage
}

// A Choice is one suggestion of an autocomplete.
type Choice struct {
	Name  string `json:"name"`
	Value any    `json:"value"`
}

// payload is the event's data.
func (in *Interaction) payload() map[string]any {
	person := in.person()
	p := map[string]any{
		"id": in.ID, "application_id": botID, "type": in.Type, "token": in.Token, "version": 1, "locale": in.Locale,
		"channel_id": in.channel(), "channel": in.d.channel(in.channel()), "entitlements": []any{}, "attachment_size_limit": 10 << 20, "app_permissions": strconv.FormatInt((1<<50-1)&^in.Denied, 10),
		"authorizing_integration_owners": map[string]string{"0": guildID},
	}
	if in.Alone {
		p["authorizing_integration_owners"] = map[string]string{"1": in.by()}
	}
	if in.Data != nil {
		p["data"] = in.Data
	}
	if in.On != nil {
		p["message"] = in.On.Raw
	}
	if in.Guild == "" {
		p["context"], p["user"] = 1, person
		if in.Group {
			p["context"] = 2
		}
		return p
	}
	p["context"], p["guild_id"], p["guild_locale"] = 0, in.Guild, "en-US"
	p["member"] = map[string]any{"user": person, "nick": in.nick(), "roles": append([]string{}, in.Roles...), "permissions": strconv.FormatInt(in.Rights, 10), "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false}
	return p
}

func (in *Interaction) by() string { return cmp.Or(in.By, personID) }

func (in *Interaction) person() map[string]any {
	return map[string]any{"id": in.by(), "username": "asker", "discriminator": "0", "global_name": "An Asker", "avatar": nil}
}

// nick is null where the server has no name of its own for the person.
func (in *Interaction) nick() any {
	if in.Nick == "" {
		return nil
	}
	return in.Nick
}

func (in *Interaction) channel() string {
	if in.Channel == "" && in.On != nil {
		return cmp.Or(in.On.Channel, channelID)
	}
	return cmp.Or(in.Channel, channelID)
}

// origin is what Discord says, of a reply to an interaction, about where it is from.
func (in *Interaction) origin() map[string]any {
	return map[string]any{"channel_id": in.channel(), "interaction_metadata": map[string]any{
		"id": in.ID, "type": in.Type, "user": in.person(), "authorizing_integration_owners": map[string]string{},
	}}
}

// Reply waits for the reply to be there and returns it: a postponed one when it
// is filled in, a deleted one as the message that follows it.
func (in *Interaction) Reply(t testing.TB) *Message {
	t.Helper()
	var m *Message
	in.d.until(t, "reply to the interaction", func() bool {
		switch {
		case in.original != nil && !in.waiting && !in.quiet:
			m = in.original
		case (in.removed || in.quiet) && len(in.further) > 0:
			m = in.further[0]
		}
		return m != nil
	})
	return m
}

// Postponed waits for the first reply, and reports whether it said that the reply
// comes later, and whether that will be private.
func (in *Interaction) Postponed(t testing.TB) (postponed, private bool) {
	t.Helper()
	in.d.until(t, "first reply to the interaction", func() bool { return in.replied })
	in.d.mu.Lock()
	defer in.d.mu.Unlock()
	return in.kind == 5 || in.kind == 6, in.private
}

// Instead waits for the first reply, and reports whether it takes the place of the
// message that the control is on, now or later.
func (in *Interaction) Instead(t testing.TB) bool {
	t.Helper()
	in.Latency(t)
	in.d.mu.Lock()
	defer in.d.mu.Unlock()
	return in.kind == 6 || in.kind == 7
}

// Further returns the followups so far.
func (in *Interaction) Further() []*Message {
	in.d.mu.Lock()
	defer in.d.mu.Unlock()
	return append([]*Message(nil), in.further...)
}

// Latency waits for the first reply, and returns the time from the event's
// sending to its arrival.
func (in *Interaction) Latency(t testing.TB) time.Duration {
	t.Helper()
	in.d.until(t, "first reply to the interaction", func() bool { return in.replied })
	in.d.mu.Lock()
	defer in.d.mu.Unlock()
	return in.answered
}

// Choices waits for the suggestions that the bot answers with.
func (in *Interaction) Choices(t testing.TB) []Choice {
	t.Helper()
	in.Latency(t)
	in.d.mu.Lock()
	defer in.d.mu.Unlock()
	return in.choices
}

// Modal waits for the form that the bot opens in answer to an interaction, and
// returns it as JSON.
func (in *Interaction) Modal(t testing.TB) json.RawMessage {
	t.Helper()
	in.d.until(t, "form", func() bool { return in.modal != nil })
	return in.modal
}
