package discordtest

import (
	"encoding/json"
	"net/http"
	"time"
)

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
