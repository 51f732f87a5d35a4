package discordtest

import (
	"net/http"
	"testing"
)

// threadShape wants a thread that is started from a message.
var threadShape = object(fields{"name!": text(1, 100), "auto_archive_duration?": only(60.0, 1440.0, 4320.0, 10080.0), "rate_limit_per_user?": whole(0, 21600)})

// Thread makes a thread in a channel and returns its ID.
func (d *Discord) Thread() string {
	id := d.id()
	d.change(func() { d.threads[id] = channelID })
	return id
}

// ForbidThreads lets nobody start a thread in a channel.
func (d *Discord) ForbidThreads(channel string) { d.change(func() { d.closedTo[channel] = true }) }

// startThread starts a thread from a message, once, whose ID it takes.
func (d *Discord) startThread(w http.ResponseWriter, r *http.Request, body []byte) {
	if !d.valid(w, "thread", body) {
		return
	}
	parent, id := r.PathValue("channel"), r.PathValue("message")
	status, code, why := 0, 0, ""
	d.change(func() {
		_, there := d.threads[id]
		_, within := d.threads[parent]
		switch {
		case d.written[id] == nil:
			status, code, why = http.StatusNotFound, 10008, "Unknown Message"
		case within:
			status, code, why = http.StatusBadRequest, 50024, "Cannot execute action on this channel type"
		case d.closedTo[parent]:
			status, code, why = http.StatusForbidden, 50013, "Missing Permissions"
		case there:
			status, code, why = http.StatusBadRequest, 160004, "A thread has already been created for this message"
		default:
			d.threads[id] = parent
		}
	})
	if status != 0 {
		refuse(w, status, code, why)
		return
	}
	answer(w, http.StatusCreated, d.channel(id))
}

// channel is a channel as Discord tells of it.
func (d *Discord) channel(id string) map[string]any {
	d.mu.Lock()
	defer d.mu.Unlock()
	if parent, thread := d.threads[id]; thread {
		return map[string]any{"id": id, "type": 11, "parent_id": parent, "guild_id": guildID, "name": "a thread"}
	}
	return map[string]any{"id": id, "type": 0, "guild_id": guildID, "name": "a channel"}
}

func (d *Discord) getChannel(w http.ResponseWriter, r *http.Request, _ []byte) {
	answer(w, http.StatusOK, d.channel(r.PathValue("channel")))
}

// getMessage tells who wrote a message.
func (d *Discord) getMessage(w http.ResponseWriter, r *http.Request, _ []byte) {
	id := r.PathValue("message")
	d.mu.Lock()
	author := d.written[id]
	d.mu.Unlock()
	if author == nil {
		refuse(w, http.StatusNotFound, 10008, "Unknown Message")
		return
	}
	answer(w, http.StatusOK, map[string]any{"id": id, "channel_id": r.PathValue("channel"), "author": author})
}

// AwaitThread waits for a thread to be started from a posting.
func (d *Discord) AwaitThread(t testing.TB, from *Posting) {
	t.Helper()
	d.until(t, "thread", func() bool { _, there := d.threads[from.ID]; return there })
}
