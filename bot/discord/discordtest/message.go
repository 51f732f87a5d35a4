package discordtest

import (
	"encoding/json"
	"maps"
	"net/http"
	"regexp"
	"strings"
	"testing"
)

// A Message is one that the bot sent, as people see it.
type Message struct {
	ID          string
	Channel     string `json:"channel_id"`
	Private     bool   // only the asker sees it
	Content     string `json:"content"`
	Embeds      []Embed
	Components  []Component
	Attachments []Attachment
	Answers     string          // the message that it is a reply to
	Raw         json.RawMessage // as Discord would return it
}

// An Embed is an embed, as far as text goes.
type Embed struct {
	Title       string
	Description string
	URL         string
	Color       int
	Fields      []struct {
		Name   string
		Value  string
		Inline bool
	}
	Footer struct{ Text string }
	Image  struct{ URL string }
}

// An Attachment is a file of a message; see [Discord.Uploaded].
type Attachment struct {
	ID          string
	Filename    string
	Description string
}

// A Component is a component or a row of them.
type Component struct {
	Type        int
	CustomID    string `json:"custom_id"`
	Label       string
	Disabled    bool
	URL         string
	Placeholder string
	Options     []struct{ Label, Value, Description string }
	Components  []Component
}

// Controls returns the components that can be used, without their rows.
func (m *Message) Controls() []Component {
	var all []Component
	for _, row := range m.Components {
		all = append(all, row.Components...)
	}
	return all
}

// Text returns all text of the message in the order in which it is read.
func (m *Message) Text() string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
		parts = append(parts, e.Footer.Text)
	}
	return strings.Join(parts, "\n")
}

// maskedLink is a link with a text; within a codeBlock nothing is one.
var (
	maskedLink = regexp.MustCompile(`\]\(<(\S+)>\)`)
	codeBlock  = regexp.MustCompile("(?s)```.*?```")
)

// Links returns the addresses of the masked links, in order. A footer knows no
// markup, so it has none.
func (m *Message) Links() []string {
	parts := []string{m.Content}
	for _, e := range m.Embeds {
		parts = append(parts, e.Title, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
	}
	var links []string
	for _, found := range maskedLink.FindAllStringSubmatch(codeBlock.ReplaceAllString(strings.Join(parts, "\n"), ""), -1) {
		links = append(links, found[1])
	}
	return links
}

// message makes a message of a body, with what Discord adds; the fake must be locked.
func (d *Discord) message(body []byte, private bool, adds map[string]any) *Message {
	fields := map[string]json.RawMessage{}
	_ = json.Unmarshal(body, &fields) // bodies are checked before
	id, _ := json.Marshal(d.idLocked())
	author, _ := json.Marshal(bot())
	fields["id"], fields["author"] = id, author
	for name, value := range adds {
		fields[name], _ = json.Marshal(value)
	}
	if private {
		fields["flags"] = json.RawMessage("64")
	}
	m := read(fields)
	m.Private = private
	return m
}

// edited returns the message with the properties of a body in place of its own.
func (m *Message) edited(body []byte) *Message {
	fields := map[string]json.RawMessage{}
	changes := map[string]json.RawMessage{}
	_ = json.Unmarshal(m.Raw, &fields)
	_ = json.Unmarshal(body, &changes)
	maps.Copy(fields, changes)
	e := read(fields)
	e.Private = m.Private
	return e
}

func read(fields map[string]json.RawMessage) *Message {
	raw, _ := json.Marshal(fields)
	var m Message
	_ = json.Unmarshal(raw, &m)
	m.Raw = raw
	return &m
}

// post takes a message to a channel.
func (d *Discord) post(w http.ResponseWriter, r *http.Request, body []byte) {
	if !d.valid(w, "message", body) {
		return
	}
	var said struct {
		Nonce     any  `json:"nonce"`
		Enforce   bool `json:"enforce_nonce"`
		Reference struct {
			Message string `json:"message_id"`
		} `json:"message_reference"`
	}
	_ = json.Unmarshal(body, &said)
	nonce, _ := said.Nonce.(string)
	key := r.PathValue("channel") + " " + nonce
	var m *Message
	d.change(func() {
		if said.Enforce && d.nonces[key] != nil {
			m = d.nonces[key]
			return
		}
		adds := map[string]any{"channel_id": r.PathValue("channel")}
		if said.Reference.Message != "" {
			adds["referenced_message"] = map[string]any{"id": said.Reference.Message, "author": d.written[said.Reference.Message]}
		}
		m = d.message(body, false, adds)
		m.Answers = said.Reference.Message
		d.nonces[key] = m
		d.posts = append(d.posts, m)
	})
	answer(w, http.StatusOK, m.Raw)
}

func (d *Discord) typing(w http.ResponseWriter, r *http.Request, _ []byte) {
	d.change(func() { d.typings[r.PathValue("channel")]++ })
	w.WriteHeader(http.StatusNoContent)
}

// Deleted reports whether a message was deleted.
func (d *Discord) Deleted(m *Message) bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.deleted[m.ID]
}

// AwaitDeleted waits until a message is deleted.
func (d *Discord) AwaitDeleted(t testing.TB, m *Message) {
	t.Helper()
	d.until(t, "deletion of the message", func() bool { return d.deleted[m.ID] })
}

// Posts returns what the bot has sent to channels.
func (d *Discord) Posts() []*Message {
	d.mu.Lock()
	defer d.mu.Unlock()
	return append([]*Message(nil), d.posts...)
}
