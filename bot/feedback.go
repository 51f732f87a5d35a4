package bot

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Feedback keeps what askers thought of answers, without who they were, until a
// curator closes it or it is too old.
type Feedback interface {
	Rate(ctx context.Context, asker string, r state.Rating) error
	Opinions(ctx context.Context, after string, limit int) (found []state.Opinion, all int, err error)
	CloseOpinion(ctx context.Context, about string) (closed bool, err error)
}

// maxReason is how long a reason may be, in characters.
const maxReason = 500

// The words for a thumb.
const (
	up   = "up"
	down = "down"
)

// thumbs rate the answer of a key.
func thumbs(key string) []Action {
	return []Action{{Label: "👍", Says: "/rate " + key + " " + up, Self: true}, {Label: "👎", Says: "/rate " + key + " " + down, Self: true}}
}

// rateCommand takes a thumb up or down.
func (b *Bot) rateCommand() Command {
	return Command{
		Spec: Spec{Name: "rate", Names: chineseNames("评价", "評價"), Hidden: true, Private: true, Options: []Option{{
			Name: "rating", Summary: "Which reply, and up or down", Required: true, MaxRunes: 40 + maxReason,
		}}},
		Run: b.rate,
	}
}

// rate keeps a thumb. One down asks for a reason, and counts though none is given:
//
//	3f2k9x up
//	3f2k9x down
//	3f2k9x down The fine is missing.
func (b *Bot) rate(ctx context.Context, req Request) (Reply, error) {
	w := WordingFor(req.Locale)
	key, said, _ := strings.Cut(strings.TrimSpace(req.Option("rating")), " ")
	thumb, why, _ := strings.Cut(said, " ")
	asked, ok := b.recalled(ctx, key)
	switch known := thumb == up || thumb == down; {
	case !known && req.Owner:
		return told(w.Say("Which answer? Below each one stands how to rate it, as in /rate 1 up.")), nil
	case !known || req.Asker == "" && !req.Owner:
		return told(w.Say("There are buttons for that on each answer.")), nil
	case !ok || asked.Answer == "": // the key of a page, not of an answer
		return expired(w), nil
	}
	rating := state.Rating{
		Request: answer.Shorten(answer.Clean(asked.words()), answer.MaxList), Answer: answer.Shorten(asked.Answer, answer.MaxList),
		Good: thumb == up, Reason: answer.Shorten(answer.Clean(cmp.Or(req.Fields["reason"], why)), maxReason),
	}
	rating.About = about(rating)
	if err := b.config.Feedback.Rate(ctx, req.Asker, rating); err != nil {
		return Reply{}, fmt.Errorf("keep a rating: %w", err)
	}
	thanks := Reply{Text: w.Say("Thank you. The curators will see it, but not who you are."), Private: true}
	if thumb == down && req.Fields == nil && why == "" {
		thanks.Form = &Form{
			Title: w.Say("What is wrong with this answer?"), Says: "/rate " + key + " " + down,
			Fields: []FormField{{Name: "reason", Label: w.Say("Why? Curators see it, and what you asked"), Long: true, MaxRunes: maxReason}},
		}
	}
	return thanks, nil
}

// about is the key of what was asked and answered, the same whoever asked it.
func about(r state.Rating) string {
	sum := sha256.Sum256([]byte(r.Request + "\x00" + r.Answer))
	return hex.EncodeToString(sum[:8])
}

// wanting counts the answers that somebody found wanting.
func (b *Bot) wanting(ctx context.Context) (n int, err error) {
	if b.config.Feedback == nil {
		return 0, nil
	}
	if _, n, err = b.config.Feedback.Opinions(ctx, "", 1); err != nil {
		return 0, fmt.Errorf("count feedback: %w", err)
	}
	return n, nil
}

// opinions shows curators an answer that somebody found wanting, or closes one:
//
//	feedback              the one that waits longest
//	feedback next KEY     the one after it
//	feedback close KEY    done with it: it is deleted
func (b *Bot) opinions(ctx context.Context, req Request, words []string) (Reply, error) {
	w := WordingFor(req.Locale)
	if b.config.Feedback == nil {
		return told(w.Say("No feedback is kept here.")), nil
	}
	lead, after := "", ""
	if len(words) == 2 {
		after = words[1]
	}
	if len(words) == 2 && words[0] == "close" {
		closed, err := b.config.Feedback.CloseOpinion(ctx, words[1])
		if err != nil {
			return Reply{}, fmt.Errorf("close feedback: %w", err)
		}
		if closed {
			lead = w.Say("Closed.")
		}
	}
	found, all, err := b.config.Feedback.Opinions(ctx, after, 1)
	if err != nil {
		return Reply{}, fmt.Errorf("read feedback: %w", err)
	}
	if len(found) == 0 {
		return Reply{Text: w.sentences(lead, w.Say("No further answer was found wanting.")), Private: true, InPlace: req.Control}, nil
	}
	reply := opinion(w, found[0], all)
	reply.Text = w.sentences(lead, reply.Text)
	reply.InPlace = req.Control
	return reply, nil
}

// opinion shows what was thought of one answer. The words are an asker's and the
// bot's of then: nothing in it is told as true.
func opinion(w Wording, o state.Opinion, all int) Reply {
	asked := w.Say("Asked: %s", o.Request)
	if o.Request == "" {
		asked = w.Say("What was asked is not kept any more.")
	}
	lines := []string{
		asked,
		w.Say("Answered: %s", o.Answer),
		fmt.Sprintf("👎 %d · 👍 %d · %s", o.Down, o.Up, o.Since.Format(time.DateOnly)),
	}
	for _, why := range o.Reasons {
		lines = append(lines, "– "+why)
	}
	return Reply{
		Text: w.Say("Answers that somebody found wanting: %d. The one that waits longest:", all), Body: strings.Join(lines, "\n"), Private: true,
		Actions: []Action{
			{Label: w.Say("Close"), Says: "/review feedback close " + o.About, Main: true},
			{Label: w.Say("Next one"), Says: "/review feedback next " + o.About},
		},
	}
}
