package bot

import (
	"context"
	"fmt"
	"strings"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Overdue keeps what nobody could be told by direct message. [state.State] says more.
type Overdue interface {
	Untold(ctx context.Context, person string) ([]state.Watch, error)
}

// withOverdue adds to a reply what its asker takes no direct messages about: that
// watches of theirs are paused, or that news of them was lost. Others do not read
// it; where only they could, it waits for the next reply.
func (b *Bot) withOverdue(ctx context.Context, req Request, reply Reply) Reply {
	moves := reply.Form != nil || reply.Removes || reply.InPlace || req.Control && !reply.Private
	if b.config.Follows == nil || req.Asker == "" || req.Aloud || moves {
		return reply
	}
	said, err := b.overdue(ctx, WordingFor(req.Locale), req.Asker)
	switch {
	case err != nil:
		b.log.Warn("what somebody could not be told is not told now either", "error", err)
	case reply.Private && said != "":
		reply.Note = strings.TrimSpace(reply.Note + "\n" + said)
	default:
		reply.Whisper = said
	}
	return reply
}

// overdue says what a person could not be told, empty where that is nothing.
func (b *Bot) overdue(ctx context.Context, w Wording, person string) (string, error) {
	f, err := b.following(ctx)
	if err != nil {
		return "", err
	}
	watches, err := f.Overdue.Untold(ctx, person)
	if err != nil {
		return "", fmt.Errorf("what somebody could not be told: %w", err)
	}
	var names []string
	for _, watch := range watches {
		called, err := b.watchName(ctx, watch)
		if err != nil {
			return "", err
		}
		if why := paused(w, watch); why != "" {
			called += w.Say(" (%s)", why)
		}
		names = append(names, called)
	}
	if len(names) == 0 {
		return "", nil
	}
	return w.sentences(
		w.Say("News of what you follow could not be sent to you by direct message: %s.", answer.Shorten(w.list(names), answer.MaxList)),
		w.Say("What is paused goes on when it is set up again with /watch add.")), nil
}
