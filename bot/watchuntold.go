package bot

import (
	"context"
	"fmt"
	"strings"
	"time"

	"casebot/bot/state"
	"casebot/index/answer"
)

// Overdue keeps what nobody could be told by direct message. [state.State] says more.
type Overdue interface {
	Untold(ctx context.Context, person string, lease time.Duration) (found []state.Watch, until time.Time, err error)
	ToldOf(ctx context.Context, person string, until time.Time) error
}

// withOverdue adds to a reply what its asker takes no direct messages about: that
// watches of theirs are paused, or that news of them was lost. Others do not read
// it; where only they could, it waits for the next reply. Told they are when the reply
// has reached them: what did not is said again with a later one.
func (b *Bot) withOverdue(ctx context.Context, req Request, reply Reply) Reply {
	moves := reply.Form != nil || reply.Removes || reply.InPlace || req.Control && !reply.Private
	if b.config.Follows == nil || req.Asker == "" || req.Aloud || moves {
		return reply
	}
	said, told, err := b.overdue(ctx, WordingFor(req.Locale), req.Asker)
	reply.Told = told
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

// overdue says what a person could not be told, empty where that is nothing, and how
// it is noted that they were.
func (b *Bot) overdue(ctx context.Context, w Wording, person string) (said string, told func(context.Context), err error) {
	f, err := b.following(ctx)
	if err != nil {
		return "", nil, err
	}
	watches, until, err := f.Overdue.Untold(ctx, person, lease)
	if err != nil {
		return "", nil, fmt.Errorf("what somebody could not be told: %w", err)
	}
	var names []string
	for _, watch := range watches {
		called, err := b.watchName(ctx, w, watch)
		if err != nil {
			return "", nil, err
		}
		if why := paused(w, watch); why != "" {
			called += w.Say(" (%s)", why)
		}
		names = append(names, called)
	}
	if len(names) == 0 {
		return "", nil, nil
	}
	told = func(ctx context.Context) {
		if err := f.Overdue.ToldOf(context.WithoutCancel(ctx), person, until); err != nil {
			b.log.Warn("what somebody was told is told again", "error", err)
		}
	}
	return w.sentences(
		w.Say("News of what you follow could not be sent to you by direct message: %s.", answer.Shorten(w.List(names), answer.MaxList)),
		w.Say("What is paused goes on when it is set up again with /watch add.")), told, nil
}
