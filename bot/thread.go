package bot

import (
	"context"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Join keeps for a day that the bot talks in a thread, the request's Room, and what
// the reply there is about: the talk goes on from it.
func (b *Bot) Join(ctx context.Context, req Request, reply Reply) {
	if b.config.Memory == nil || req.Room == "" || reply.Failed {
		return
	}
	if err := b.config.Memory.Keep(ctx, talk(req.Room), []byte(talking)); err != nil {
		b.log.Warn("a thread is not remembered", "error", err)
	}
	b.remember(ctx, req, reply)
}

// Joined reports whether the bot has talked in a thread within the day.
func (b *Bot) Joined(ctx context.Context, thread string) bool {
	if b.config.Memory == nil || thread == "" {
		return false
	}
	kept, err := b.config.Memory.Last(ctx, talk(thread))
	if err != nil {
		b.log.Warn("a thread is not remembered", "error", err)
	}
	return kept != nil
}

// lastOfThread returns what was talked about last in the thread of a request, whoever
// asked: who joins in there goes on from it. A channel is no talk.
func (b *Bot) lastOfThread(ctx context.Context, req Request) answer.Turn {
	if req.Guild == "" || !b.Joined(ctx, req.Room) {
		return answer.Turn{}
	}
	turn, _ := b.answered(ctx, latest(req.Room))
	return turn
}

// latest is the ID under which the latest answer in a thread is kept, beside its own.
func latest(thread string) string { return "in " + thread }

// talk is the conversation of a thread with everybody in it, of which nothing is
// kept here but that there is one.
func talk(thread string) state.Conversation { return state.Conversation{Room: thread} }

// talking is what is kept of it.
const talking = "{}"
