package bot

import (
	"context"
	"encoding/json"

	"casebot/bot/state"
	"casebot/index/answer"
)

// A Memory keeps the last turn of each conversation for a while. It tells nil
// where there is none, and forgets the conversation where it is to keep nil.
type Memory interface {
	Last(ctx context.Context, in state.Conversation) (turn []byte, err error)
	Keep(ctx context.Context, in state.Conversation, turn []byte) error
}

// before returns what the question before was about: as the medium says, or as
// the bot remembers it. Without its memory the bot still answers.
func (b *Bot) before(ctx context.Context, req Request) answer.Turn {
	in, remembers := b.conversation(req)
	if !remembers || len(req.Before.About) > 0 {
		return req.Before
	}
	kept, err := b.config.Memory.Last(ctx, in)
	if err != nil {
		b.log.Warn("the conversation is not remembered", "error", err)
		return answer.Turn{}
	}
	var turn answer.Turn
	if kept == nil || json.Unmarshal(kept, &turn) != nil { // of another version: the conversation begins anew
		return answer.Turn{}
	}
	return turn
}

// remember keeps what the next question of the conversation may refer to. What a
// reply for the asker alone is about stays with the asker.
func (b *Bot) remember(ctx context.Context, req Request, reply Reply) {
	in, remembers := b.conversation(req)
	if !remembers || reply.Private || reply.Failed {
		return
	}
	var kept []byte
	if turn := reply.Turn(); len(turn.About) > 0 {
		var err error
		if kept, err = json.Marshal(turn); err != nil {
			b.log.Warn("the conversation is not remembered", "error", err)
			return
		}
	}
	if err := b.config.Memory.Keep(ctx, in, kept); err != nil {
		b.log.Warn("the conversation is not remembered", "error", err)
	}
}

// conversation names the conversation that a request belongs to; remembers is
// false where the bot keeps none.
func (b *Bot) conversation(req Request) (in state.Conversation, remembers bool) {
	return state.Conversation{Room: req.Room, Asker: req.Asker}, b.config.Memory != nil && req.Room != "" && req.Asker != ""
}
