package bot

import (
	"context"
	"encoding/json"
	"errors"

	"casebot/bot/state"
	"casebot/index/answer"
)

// A Memory keeps the last turn of each conversation for a while. It tells nil
// where there is none, and forgets the conversation where it is to keep nil.
type Memory interface {
	Last(ctx context.Context, in state.Conversation) (turn []byte, err error)
	Keep(ctx context.Context, in state.Conversation, turn []byte) error
	Answers
}

// before returns what the question before was about: as the medium says, or as
// the bot remembers it. Who replies to a message goes on from that one and from no
// other. Without its memory the bot still answers.
func (b *Bot) before(ctx context.Context, req Request) answer.Turn {
	in, remembers := b.conversation(req)
	alone := req.Guild == "" && !req.Among // in a direct message nobody else reads
	switch {
	case !remembers || req.again || !req.Before.IsZero():
		return req.Before
	case req.After != "":
		turn, _ := b.answered(ctx, req.After)
		return turn
	}
	if c, req, ok := b.routed(ctx, req); ok && (alone || b.hides(c, req)) {
		if turn, ok := b.last(ctx, apart(in)); ok {
			return turn
		}
	}
	turn, _ := b.last(ctx, in)
	if turn.IsZero() {
		turn = b.lastOfThread(ctx, req)
	}
	return turn
}

// last returns the last turn of a conversation, ok where there is one.
func (b *Bot) last(ctx context.Context, in state.Conversation) (turn answer.Turn, ok bool) {
	kept, err := b.config.Memory.Last(ctx, in)
	return b.turnOf(kept, err)
}

// turnOf reads a turn that was kept, ok where there is one.
func (b *Bot) turnOf(kept []byte, err error) (turn answer.Turn, ok bool) {
	if err != nil {
		b.log.Warn("the conversation is not remembered", "error", err)
		return answer.Turn{}, false
	}
	if kept == nil || json.Unmarshal(kept, &turn) != nil { // of another version: the conversation begins anew
		return answer.Turn{}, false
	}
	return turn, true
}

// apart is the conversation that nobody else sees beside one in the open. What is
// asked there is never referred to in public; what was asked in public since then
// goes first.
func apart(in state.Conversation) state.Conversation {
	in.Room += " aside"
	return in
}

// remember keeps what the next question of the conversation may refer to. What a
// reply for the asker alone is about only another such reply may refer to.
func (b *Bot) remember(ctx context.Context, req Request, reply Reply) {
	in, remembers := b.conversation(req)
	if !remembers {
		return
	}
	var err error
	if !reply.Passing() {
		err = b.keep(ctx, in, reply)
	}
	if !reply.Failed {
		err = errors.Join(err, b.keepAnswer(ctx, req, reply))
	}
	if err != nil {
		b.log.Warn("the conversation is not remembered", "error", err)
	}
}

// talked is a reply with what the talk goes on from behind it.
func (b *Bot) talked(ctx context.Context, req Request, reply Reply) Reply {
	if reply.Failed || reply.asked && !reply.aside {
		return reply
	}
	if !reply.own().IsZero() {
		reply.leads = reply.leading(b.before(ctx, req), req.Control)
	}
	reply.stays = reply.leads == nil
	return reply
}

func (b *Bot) keep(ctx context.Context, in state.Conversation, reply Reply) (err error) {
	var kept []byte
	if turn := reply.Turn(); !turn.IsZero() {
		if kept, err = json.Marshal(turn); err != nil {
			return err
		}
	}
	if reply.Private {
		return b.config.Memory.Keep(ctx, apart(in), kept)
	}
	return errors.Join(b.config.Memory.Keep(ctx, apart(in), nil), b.config.Memory.Keep(ctx, in, kept))
}

// conversation names the conversation that a request belongs to; remembers is
// false where the bot keeps none.
func (b *Bot) conversation(req Request) (in state.Conversation, remembers bool) {
	return state.Conversation{Room: req.Room, Asker: req.Asker}, b.config.Memory != nil && req.Room != "" && req.Asker != ""
}
