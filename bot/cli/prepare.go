package cli

import (
	"context"

	"casebot/bot"
)

// prepare has a bot remember what it needs of a large archive before anybody asks,
// until ctx ends; the channel is closed when it has stopped.
func (a *app) prepare(ctx context.Context, b *bot.Bot) <-chan struct{} {
	done := make(chan struct{})
	go func() {
		defer close(done)
		if err := b.Prepare(ctx); err != nil && ctx.Err() == nil {
			a.log.Warn("the archive was not read in advance; the first questions do", "error", err)
		}
	}()
	return done
}
