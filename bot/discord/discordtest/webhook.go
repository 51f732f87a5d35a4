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
		case in.removed || in.On != nil && d.deleted[in.On.ID]:
		case in.original == nil:
			m = d.message(body, in.private, in.origin())
		default:
			m = in.original.edited(body)
		}
		if m != nil {
			in.original, in.waiting, in.quiet = m, false, false
		}
	})
	if m == nil {
		refuse(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	answer(w, http.StatusOK, m.Raw)
}

// remove deletes the first reply, which is the message that the control is on where
// that was left as it is.
func (d *Discord) remove(w http.ResponseWriter, in *Interaction, _ []byte) {
	gone := false
	d.change(func() {
		if in.quiet {
			gone = d.deleted[in.On.ID]
			d.deleted[in.On.ID] = true
		}
		in.removed, in.waiting, in.original = true, false, nil
	})
	if gone {
		refuse(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
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
			m = d.message(body, flags.Flags&ephemeral != 0, in.origin())
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
