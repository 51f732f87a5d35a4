package bot

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"casebot/index/answer"
)

// Notes keep requests under short keys, so that a control can ask one again after
// a restart. Noted tells nil where there is none any more.
type Notes interface {
	Note(ctx context.Context, asker string, request []byte) (key string, err error)
	Noted(ctx context.Context, key string) (request []byte, err error)
}

// A Dropper is [Notes] whose keys a reply can be asked for by whoever reads it: what is
// taken back is dropped.
type Dropper interface{ Drop(key string) }

// drop has nothing asked again under the keys of a reply that is taken back.
func (b *Bot) drop(keys []string) {
	if notes, ok := b.config.Notes.(Dropper); ok {
		for _, key := range keys {
			notes.Drop(key)
		}
	}
}

// An asking is what of a request is kept to ask it again.
type asking struct {
	Command string            `json:"command,omitempty"`
	Options map[string]string `json:"options,omitempty"`
	Text    string            `json:"text,omitempty"`
	Before  json.RawMessage   `json:"before,omitempty"`
	Leaf    *leaf             `json:"leaf,omitempty"`
	Answer  string            `json:"answer,omitempty"` // the direct line, where it is to be rated
}

// words are the request as its asker would type it.
func (a asking) words() string {
	typed := []string{a.Text}
	if a.Text == "" && a.Command != "ask" {
		typed[0] = "/" + a.Command
	}
	for _, name := range slices.Sorted(maps.Keys(a.Options)) {
		if name != private && a.Text == "" {
			typed = append(typed, a.Options[name])
		}
	}
	return strings.TrimSpace(strings.Join(typed, " "))
}

// note keeps a request and returns its key, "" where the bot keeps nothing: then
// there is no control that needs it.
func (b *Bot) note(ctx context.Context, req Request) string { return b.noteAnswer(ctx, req, "") }

// noteAnswer is note with the direct line that the request was answered with.
func (b *Bot) noteAnswer(ctx context.Context, req Request, line string) string {
	if b.config.Notes == nil {
		return ""
	}
	asked := asking{Command: req.Command, Options: req.Options, Text: req.Text, Leaf: req.leaf, Answer: line}
	var err error
	if before := b.before(ctx, req); !before.IsZero() { // as it is now: the next turn takes its place
		asked.Before, err = json.Marshal(before)
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
	asked, ok := b.recalled(ctx, key)
	if !ok {
		return req, false
	}
	req.Command, req.Options, req.Text, req.Fields = asked.Command, asked.Options, asked.Text, nil
	req.Before, req.leaf, req.again = answer.Turn{}, asked.Leaf, true
	if asked.Before != nil && json.Unmarshal(asked.Before, &req.Before) != nil {
		return req, false
	}
	return req, true
}

// recalled returns what is kept under a key.
func (b *Bot) recalled(ctx context.Context, key string) (asked asking, ok bool) {
	if b.config.Notes == nil {
		return asked, false
	}
	kept, err := b.config.Notes.Noted(ctx, key)
	if err != nil {
		b.log.Warn("a kept request was not found", "error", err)
	}
	return asked, kept != nil && json.Unmarshal(kept, &asked) == nil
}

// expired is told for a control whose request is kept no more.
func expired(w Wording) Reply {
	return told(w.Say("This is too old to go on from: please ask again."))
}
