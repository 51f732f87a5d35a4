package bot

import (
	"context"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"casebot/index"
	"casebot/index/answer"
)

// A Completer suggests values for an option that is being typed; what is typed of
// it so far is among the request's options. None is nil.
type Completer func(ctx context.Context, req Request, option string) ([]Completion, error)

// A Completion is one value that may be meant, as plain text.
type Completion struct {
	Label string // what fits; the first to be cut where room is short
	Tail  string // what tells namesakes apart, to be shown behind it
	Value string // what stands for it in the request
}

// MaxCompletions is how many values are suggested at most.
const MaxCompletions = 25

// Complete suggests values for an option of a command, best first. An error, or a
// panic, is logged once and suggests nothing; nothing of what is typed is logged.
func (b *Bot) Complete(ctx context.Context, req Request, option string) (found []Completion) {
	defer func() {
		if crash := recover(); crash != nil {
			b.log.Error("completion crashed", "command", req.Command, "crash", crash, "stack", string(debug.Stack()))
			found = nil
		}
	}()
	c, ok := b.command(req.Command)
	if !ok || c.Complete == nil {
		return nil
	}
	req = b.ruled(ctx, req)
	found, err := c.Complete(limited(ctx, req.rules), req, option)
	if err != nil && ctx.Err() == nil {
		b.log.Error("completion failed", "command", req.Command, "error", err)
	}
	return found[:min(len(found), MaxCompletions)]
}

// completeCase suggests cases, first those of whom Chinese texts call so. A topic is no
// case.
func (b *Bot) completeCase(ctx context.Context, req Request, option string) ([]Completion, error) {
	if b.config.Names == nil {
		return nil, nil
	}
	w, typed := WordingFor(req.Locale), req.Option(option)
	known, _ := answer.KnownAs(typed)
	var out []Completion
	for _, name := range append(known, typed) {
		found, err := b.config.Names.Complete(ctx, name, 2*MaxCompletions)
		if err != nil {
			return nil, fmt.Errorf("complete a name: %w", err)
		}
		for _, s := range found {
			listed := slices.ContainsFunc(out, func(c Completion) bool { return c.Value == s.Ref.ID })
			if s.Kind != index.SuggestTopic && !listed {
				out = append(out, completion(w, s))
			}
		}
	}
	return out, nil
}

// completion shows what fits, then the title where it is another, then forum and
// year: "韩某 – The tablet case · Example City Court · 2025". For readers of Chinese the
// Chinese title leads, in their script, and what fits stands behind it where that does
// not have it.
func completion(w Wording, s index.Suggestion) Completion {
	label := s.Text
	if title := answer.ChineseTitle(s.TitleZH, w.lang()); title != "" {
		if label = title; !strings.Contains(index.Fold(title), index.Fold(s.Text)) {
			label += " – " + s.Text
		}
	} else if s.Title != s.Text {
		label += " – " + s.Title
	}
	var tail []string
	if s.Forum != "" {
		tail = append(tail, answer.Shorten(s.Forum, 40))
	}
	if s.Year > 0 {
		tail = append(tail, fmt.Sprint(s.Year))
	}
	return Completion{Label: label, Tail: strings.Join(tail, " · "), Value: s.Ref.ID}
}
