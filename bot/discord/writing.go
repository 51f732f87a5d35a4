package discord

import "strings"

// A writing is the text of a message, whoever wrote it, with that of a message which it
// forwards.
type writing struct {
	passage
	Forwards []struct {
		Message passage `json:"message"`
	} `json:"message_snapshots"`
}

// A passage is where one message has text.
type passage struct {
	Content string `json:"content"`
	Embeds  []struct {
		Author      struct{ Name string }
		Title       string
		URL         string
		Description string
		Fields      []struct{ Name, Value string }
		Footer      struct{ Text string }
	} `json:"embeds"`
	Components []component `json:"components"`
}

// A component is a text, or holds others; of the rest nothing is read.
type component struct {
	Content    string      `json:"content"`
	Components []component `json:"components"`
}

// deepest is how deep components may lie within each other to be read: Discord has a
// text in a section in a container.
const deepest = 4

// text returns all of it, in the order in which it is read.
func (w writing) text() string {
	parts := w.parts()
	for _, f := range w.Forwards {
		parts = append(parts, f.Message.parts()...)
	}
	return strings.TrimSpace(joined("\n", parts...))
}

func (p passage) parts() []string {
	parts := []string{p.Content}
	for _, e := range p.Embeds {
		parts = append(parts, e.Author.Name, e.Title, e.URL, e.Description)
		for _, f := range e.Fields {
			parts = append(parts, f.Name, f.Value)
		}
		parts = append(parts, e.Footer.Text)
	}
	return append(parts, texts(p.Components, deepest)...)
}

// texts are those of components and of what they hold, so deep.
func texts(all []component, depth int) (parts []string) {
	if depth == 0 {
		return nil
	}
	for _, c := range all {
		parts = append(append(parts, c.Content), texts(c.Components, depth-1)...)
	}
	return parts
}
