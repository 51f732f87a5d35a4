package discordtest

import (
	"encoding/json"
	"net/http"
	"testing"
	"time"
)

// An Interaction is something that a person did, and what became of it. The
// exported fields may be changed until it is delivered.
type Interaction struct {
	ID     string
	Token  string
	Type   int            // 1 ping, 2 command, 3 component, 4 autocomplete, 5 form
	Data   map[string]any // as Discord sends it
	On     *Message       // that the component is on
	Locale string         // of the person; "en-US" by default
	Guild  string         // empty: a direct message
	Alone  bool           // the bot is installed by the person, not by the server

	d        *Discord
	sent     time.Time
	answered time.Duration // from the event to the first reply's arrival
	replied  bool
	kind     int // of the first reply
	private  bool
	waiting  bool // the reply was postponed and is not there yet
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
	person := map[string]any{"id": personID, "username": "asker", "discriminator": "0", "global_name": "An Asker", "avatar": nil}
	p := map[string]any{
		"id": in.ID, "application_id": botID, "type": in.Type, "token": in.Token, "version": 1, "locale": in.Locale,
		"channel_id": "600000000000000001", "entitlements": []any{}, "attachment_size_limit": 10 << 20, "app_permissions": "0",
		"authorizing_integration_owners": map[string]string{"0": guildID},
	}
	if in.Alone {
		p["authorizing_integration_owners"] = map[string]string{"1": personID}
	}
	if in.Data != nil {
		p["data"] = in.Data
	}
	if in.On != nil {
		p["message"] = in.On.Raw
	}
	if in.Guild == "" {
		p["context"], p["user"] = 1, person
		return p
	}
	p["context"], p["guild_id"], p["guild_locale"] = 0, in.Guild, "en-US"
	p["member"] = map[string]any{"user": person, "roles": []any{}, "permissions": "0", "joined_at": "2026-01-01T00:00:00Z", "deaf": false, "mute": false}
	return p
}

// arrived notes when a first reply came.
func (d *Discord) arrived(id string, at time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if in := d.interactions[id]; in != nil && in.answered == 0 {
		in.answered = at.Sub(in.sent)
	}
}

// abandon notes that a bot was told 404 for an interaction.
func (d *Discord) abandon(r *http.Request) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if in := d.interactions[r.PathValue("token")]; in != nil {
		in.gone = true
	}
}

// callback takes the first reply.
func (d *Discord) callback(w http.ResponseWriter, r *http.Request, body []byte) {
	d.mu.Lock()
	in := d.interactions[r.PathValue("id")]
	switch {
	case in == nil || in.Token != r.PathValue("token"):
		d.violationLocked(body, "first reply: there is no such interaction")
		in = nil
	case in.gone:
		d.violationLocked(body, "first reply: Discord said 404 for this interaction, and a bot stops then")
		in = nil
	case time.Since(in.sent) > d.firstReply:
		d.violationLocked(body, "first reply: it came after %v, and Discord waits %v", time.Since(in.sent), d.firstReply)
		in = nil
	}
	replied := in != nil && in.replied
	d.mu.Unlock()
	switch {
	case in == nil:
		refuse(w, http.StatusNotFound, 10062, "Unknown interaction")
	case replied:
		refuse(w, http.StatusBadRequest, 40060, "Interaction has already been acknowledged.")
	case !d.valid(w, "callback", body):
	default:
		d.reply(w, in, body)
	}
}

// fits says which first replies each kind of interaction may have.
var fits = map[int][]int{1: {1}, 2: {4, 5, 9}, 3: {4, 5, 6, 7, 9}, 4: {8}, 5: {4, 5, 6, 7}}

func (d *Discord) reply(w http.ResponseWriter, in *Interaction, body []byte) {
	var said struct {
		Type int             `json:"type"`
		Data json.RawMessage `json:"data"`
	}
	_ = json.Unmarshal(body, &said) // it was checked
	allowed := false
	for _, kind := range fits[in.Type] {
		allowed = allowed || kind == said.Type
	}
	if !allowed {
		d.violation(body, "first reply: type %d cannot answer an interaction of type %d", said.Type, in.Type)
		refuse(w, http.StatusBadRequest, 50035, "Invalid Form Body")
		return
	}
	d.change(func() {
		in.replied, in.kind = true, said.Type
		var flags struct {
			Flags int `json:"flags"`
		}
		_ = json.Unmarshal(said.Data, &flags)
		switch said.Type {
		case 4:
			in.private = flags.Flags&ephemeral != 0
			in.original = d.message(said.Data, in.private)
		case 5:
			in.private, in.waiting = flags.Flags&ephemeral != 0, true
		case 6:
			in.original = in.On
		case 7:
			in.original = in.On.edited(said.Data)
		case 8:
			var list struct {
				Choices []Choice `json:"choices"`
			}
			_ = json.Unmarshal(said.Data, &list)
			in.choices = list.Choices
		case 9:
			in.modal = said.Data
		}
	})
	w.WriteHeader(http.StatusNoContent)
}

// ephemeral is the flag of a private message.
const ephemeral = 1 << 6

// onInteraction finds the interaction that a webhook call belongs to. The calls
// need no token of the bot's, but they need a first reply, and end with the
// interaction's own token.
func (d *Discord) onInteraction(h func(http.ResponseWriter, *Interaction, []byte)) handler {
	return func(w http.ResponseWriter, r *http.Request, body []byte) {
		d.mu.Lock()
		in := d.interactions[r.PathValue("token")]
		problem := ""
		switch {
		case in == nil || r.PathValue("app") != botID:
			problem = "there is no such interaction"
		case in.gone:
			problem = "Discord said 404 for this interaction, and a bot stops then"
		case time.Since(in.sent) > d.tokenLife:
			problem = "the interaction's token has ended"
		}
		replied := in != nil && in.replied
		if problem != "" {
			d.violationLocked(body, "%s %s: %s", r.Method, r.URL.Path, problem)
		}
		d.mu.Unlock()
		if problem != "" || !replied {
			refuse(w, http.StatusNotFound, 10015, "Unknown Webhook")
			return
		}
		h(w, in, body)
	}
}

func (d *Discord) get(w http.ResponseWriter, in *Interaction, _ []byte) {
	d.mu.Lock()
	m := in.original
	d.mu.Unlock()
	if m == nil {
		refuse(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	answer(w, http.StatusOK, m.Raw)
}

func (d *Discord) edit(w http.ResponseWriter, in *Interaction, body []byte) {
	if !d.valid(w, "edit", body) {
		return
	}
	var m *Message
	d.change(func() {
		switch {
		case in.removed:
		case in.original == nil:
			m = d.message(body, in.private)
		default:
			m = in.original.edited(body)
		}
		if m != nil {
			in.original, in.waiting = m, false
		}
	})
	if m == nil {
		refuse(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	answer(w, http.StatusOK, m.Raw)
}

func (d *Discord) remove(w http.ResponseWriter, in *Interaction, _ []byte) {
	d.change(func() { in.removed, in.waiting, in.original = true, false, nil })
	w.WriteHeader(http.StatusNoContent)
}

func (d *Discord) followup(w http.ResponseWriter, in *Interaction, body []byte) {
	if !d.valid(w, "followup", body) {
		return
	}
	var m *Message
	d.change(func() {
		switch {
		case in.waiting:
			d.violationLocked(body, "followup: it would fill in the postponed reply and take its visibility; edit or delete that first")
		case in.Alone && len(in.further) >= maxFurther:
			d.violationLocked(body, "followup: a bot that a person installed has at most %d", maxFurther)
		default:
			var flags struct {
				Flags int `json:"flags"`
			}
			_ = json.Unmarshal(body, &flags)
			m = d.message(body, flags.Flags&ephemeral != 0)
			in.further = append(in.further, m)
		}
	})
	if m == nil {
		refuse(w, http.StatusBadRequest, 40094, "The bot cannot send this followup.")
		return
	}
	answer(w, http.StatusOK, m.Raw)
}

const maxFurther = 5

// Reply waits for the reply to be there and returns it: a postponed one when it
// is filled in, a deleted one as the message that follows it.
func (in *Interaction) Reply(t testing.TB) *Message {
	t.Helper()
	var m *Message
	in.d.until(t, "reply to the interaction", func() bool {
		switch {
		case in.original != nil && !in.waiting:
			m = in.original
		case in.removed && len(in.further) > 0:
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
