package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Answers keep what single replies are about for a while, each under the ID of what
// was asked: whoever can reply to one goes on from it. Answer tells nil where there is
// none, or none any more.
type Answers interface {
	Answer(ctx context.Context, id string) (turn []byte, err error)
	KeepAnswer(ctx context.Context, id, asker string, turn []byte) error
}

// keepAnswer keeps what a reply that others see is about, and that it is the latest in
// its thread.
func (b *Bot) keepAnswer(ctx context.Context, req Request, reply Reply) error {
	if reply.Private {
		return nil
	}
	kept, err := json.Marshal(reply.own())
	if err != nil {
		return err
	}
	if req.ID != "" {
		err = b.config.Memory.KeepAnswer(ctx, req.ID, req.Asker, kept)
	}
	if req.Guild != "" && b.Joined(ctx, req.Room) {
		err = errors.Join(err, b.config.Memory.KeepAnswer(ctx, latest(req.Room), req.Asker, kept))
	}
	return err
}

// keepNotice keeps what a message of a watch is about, under its nonce: whoever replies to
// it goes on from there. Of a channel as many are kept as of an asker.
func (b *Bot) keepNotice(ctx context.Context, p *state.Parcel, reply Reply) {
	if b.config.Memory == nil || reply.Turn().IsZero() {
		return
	}
	kept, err := json.Marshal(reply.Turn())
	if err == nil {
		err = b.config.Memory.KeepAnswer(ctx, p.Nonce, cmp.Or(p.To.Person, latest(p.To.Channel)), kept)
	}
	if err != nil {
		b.log.Warn("what a message of a watch is about is not remembered", "error", err)
	}
}

// answered returns what the reply to something that was asked is about, ok where that
// is remembered.
func (b *Bot) answered(ctx context.Context, id string) (turn answer.Turn, ok bool) {
	kept, err := b.config.Memory.Answer(ctx, id)
	return b.turnOf(kept, err)
}

// unremembered is the reply to a question, which says so where the question needs what
// is not remembered any more.
func (b *Bot) unremembered(ctx context.Context, req Request, reply Reply) Reply {
	if req.After == "" || !reply.leans || b.config.Memory == nil {
		return reply
	}
	if _, ok := b.answered(ctx, req.After); !ok {
		w := WordingFor(req.Locale)
		reply.Note = w.sentences(w.Say("What the message you reply to was about is not remembered, or no longer: name the case."), reply.Note)
	}
	return reply
}
