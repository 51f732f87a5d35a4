package discordtest

import (
	"encoding/json"
	"net/http"
	"time"
)

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
		if in.On == nil && (said.Type == 6 || said.Type == 7) {
			d.violationLocked(body, "first reply: there is no message to change")
			return
		}
		var flags struct {
			Flags int `json:"flags"`
		}
		_ = json.Unmarshal(said.Data, &flags)
		switch said.Type {
		case 4:
			in.private = flags.Flags&ephemeral != 0
			in.original = d.message(said.Data, in.private, in.origin())
		case 5:
			in.private, in.waiting = flags.Flags&ephemeral != 0, true
		case 6:
			in.original, in.quiet = in.On, true
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
