package bot

import (
	"context"

	"casebot/bot/state"
)

// Join keeps for a day that the bot talks in a thread, the request's Room, and what
// the reply there is about: the talk goes on from it.
func (b *Bot) Join(ctx context.Context, req Request, reply Reply) {
	if b.config.Memory == nil || req.Room == "" || reply.Failed {
		return
	}
	b.remember(ctx, req, reply)
	if err := b.config.Memory.Keep(ctx, talk(req.Room), []byte(talking)); err != nil {
		b.log.Warn("a thread is not remembered", "error", err)
	}
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

// talk is the conversation of a thread with everybody in it, of which nothing is
// kept but that there is one.
func talk(thread string) state.Conversation { return state.Conversation{Room: thread} }

// talking is what is kept of it.
const talking = "{}"
