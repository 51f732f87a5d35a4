package bot

import (
	"context"
	"encoding/json"
)

// Notes keep requests under short keys, so that a control can ask one again after
// a restart. Noted tells nil where there is none any more.
type Notes interface {
	Note(ctx context.Context, asker string, request []byte) (key string, err error)
	Noted(ctx context.Context, key string) (request []byte, err error)
}

// An asking is what of a request is kept to ask it again.
type asking struct {
	Command string            `json:"command,omitempty"`
	Options map[string]string `json:"options,omitempty"`
	Text    string            `json:"text,omitempty"`
	Before  json.RawMessage   `json:"before,omitempty"`
}

// note keeps a request and returns its key, "" where the bot keeps nothing: then
// there is no control that needs it.
func (b *Bot) note(ctx context.Context, req Request) string {
	if b.config.Notes == nil {
		return ""
	}
	asked := asking{Command: req.Command, Options: req.Options, Text: req.Text}
	var err error
	if len(req.Before.About) > 0 {
		asked.Before, err = json.Marshal(req.Before)
	}
	kept, failed := json.Marshal(asked)
	if err != nil || failed != nil {
		return ""
	}
	key, err := b.config.Notes.Note(ctx, req.Asker, kept)
	if err != nil {
		b.log.Warn("a request is not kept", "error", err)
		return ""
	}
	return key
}

// noted puts the kept request in place of what was asked; ok is false where it is
// kept no more. Who asks, where, and in which language stays as it is.
func (b *Bot) noted(ctx context.Context, key string, req Request) (again Request, ok bool) {
	if b.config.Notes == nil {
		return req, false
	}
	kept, err := b.config.Notes.Noted(ctx, key)
	if err != nil {
		b.log.Warn("a kept request was not found", "error", err)
	}
	var asked asking
	if kept == nil || json.Unmarshal(kept, &asked) != nil {
		return req, false
	}
	req.Command, req.Options, req.Text, req.Fields = asked.Command, asked.Options, asked.Text, nil
	if asked.Before != nil && json.Unmarshal(asked.Before, &req.Before) != nil {
		return req, false
	}
	return req, true
}

// expired is told for a control whose request is kept no more.
func expired(w Wording) Reply {
	return Reply{Text: w.Say("This is too old to go on from: please ask again."), Failed: true, Private: true}
}
