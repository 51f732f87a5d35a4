package bot

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/bot/state"
)

// withCount gives a curator who is at the desk for the first time the weekly count of
// what waits there, and says so in the reply, with the button that ends it. Whoever had
// it before, be it that they ended it, is not given it again.
func (b *Bot) withCount(ctx context.Context, req Request, reply Reply) Reply {
	if b.config.Follows == nil || req.Asker == "" || reply.Form != nil {
		return reply
	}
	watch, set, err := b.firstCount(ctx, req)
	if err != nil {
		b.log.Warn("a curator is not given the weekly count: it is tried again with their next reply", "error", err)
	}
	if err != nil || !set {
		return reply
	}
	w := WordingFor(req.Locale)
	reply.Note = strings.TrimSpace(reply.Note + "\n" +
		w.Say("From now on you are told how many proposals wait to be confirmed: %s, %s. Stop ends that.", often(w, watch), place(w, watch)))
	reply.Actions = append(reply.Actions, stop(w, watch, w.Say("the number of proposals that wait to be confirmed")))
	return reply
}

// firstCount has a curator told each week by direct message how many proposals wait,
// where they never were and have room for it.
func (b *Bot) firstCount(ctx context.Context, req Request) (watch state.Watch, set bool, err error) {
	if watch, err = b.queueWatch(ctx, req, wish{into: intoDM, rhythm: state.Weekly}); err != nil {
		return watch, false, err
	}
	f, err := b.following(ctx)
	if err != nil {
		return watch, false, err
	}
	if watch.Since, err = f.Feed.LastSeq(ctx); err != nil {
		return watch, false, fmt.Errorf("the archive's change feed: %w", err)
	}
	watch, set, err = f.Watches.SetFirst(ctx, watch)
	if errors.Is(err, state.ErrTooMany) {
		return watch, false, nil
	}
	return watch, set, err
}
