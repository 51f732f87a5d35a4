package discordtest

import (
	"encoding/json"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// DirectChannel returns the channel of a person's direct messages with the bot.
func (d *Discord) DirectChannel(person string) string {
	return "5" + strings.TrimPrefix(person, person[:1])
}

// Person returns the ID of who asks where a test does not say otherwise.
func (d *Discord) Person() string { return personID }

// Server returns the ID of the server that all channels belong to.
func (d *Discord) Server() string { return guildID }

// openDirect opens somebody's direct messages.
func (d *Discord) openDirect(w http.ResponseWriter, _ *http.Request, body []byte) {
	var said struct {
		Recipient string `json:"recipient_id"`
	}
	if err := json.Unmarshal(body, &said); err != nil || !snowflakeForm(said.Recipient) {
		d.violation(body, "direct messages are opened with somebody's ID")
		refuse(w, http.StatusBadRequest, 50035, "Invalid Form Body")
		return
	}
	answer(w, http.StatusOK, map[string]any{"id": d.DirectChannel(said.Recipient), "type": 1, "recipients": []any{map[string]any{"id": said.Recipient}}})
}

func snowflakeForm(id string) bool {
	return len(id) >= 15 && len(id) <= 20 && strings.Trim(id, "0123456789") == ""
}

// history returns the messages of a channel that come after an ID, the oldest of
// them, newest first.
func (d *Discord) history(w http.ResponseWriter, r *http.Request, _ []byte) {
	after, failed := strconv.ParseInt(r.URL.Query().Get("after"), 10, 64)
	limit, wrong := strconv.Atoi(r.URL.Query().Get("limit"))
	if failed != nil || wrong != nil || limit < 1 || limit > 100 {
		d.violation(nil, "history: after is an ID and limit from 1 to 100: %s", r.URL.RawQuery)
		refuse(w, http.StatusBadRequest, 50035, "Invalid Form Body")
		return
	}
	found := []json.RawMessage{}
	d.mu.Lock()
	for _, m := range d.posts {
		if id, _ := strconv.ParseInt(m.ID, 10, 64); m.Channel == r.PathValue("channel") && id > after && len(found) < limit {
			found = append(found, m.Raw)
		}
	}
	d.mu.Unlock()
	slices.Reverse(found)
	answer(w, http.StatusOK, found)
}

// ForgetNonces lets so much time pass that Discord takes a message with a nonce that
// was there before for another one.
func (d *Discord) ForgetNonces() { d.change(func() { clear(d.nonces) }) }

// AwaitPosts waits until the bot has sent n messages to channels.
func (d *Discord) AwaitPosts(t testing.TB, n int) {
	t.Helper()
	d.until(t, "message in a channel", func() bool { return len(d.posts) >= n })
}
