package cli

import (
	"context"
	"encoding/binary"
	"errors"
	"io"
	"time"

	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/intake"
	"casebot/corpus/store"
)

// A follower polls feeds.
type follower struct {
	app    *app
	house  *house
	client *fetch.Client
	intake *intake.Intake
}

// follow polls the watched feeds until ctx ends, and then closes what it returns.
func (a *app) follow(ctx context.Context, h *house, client *fetch.Client) <-chan struct{} {
	f := follower{app: a, house: h, client: client, intake: a.intake(h, client)}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for a.Wait(ctx, f.round(ctx)) == nil {
		}
	}()
	return done
}

// look is how often the list of feeds is looked at, for those that were added
// meanwhile.
const look = time.Minute

// round polls the feeds that are due, and returns how long there is nothing to do.
func (f *follower) round(ctx context.Context) time.Duration {
	if err := f.choose(ctx); err != nil {
		f.warn(ctx, "the feeds that servers follow could not be looked up", "error", err)
	}
	feeds, err := f.house.store.Feeds(ctx)
	if err != nil {
		f.warn(ctx, "the watched feeds could not be read", "error", err)
		return look
	}
	pause := look
	for _, feed := range feeds {
		before := standing(feed)
		if now := f.app.Now(); !before.Due(now) {
			pause = min(pause, max(before.Next.Sub(now), time.Second))
			continue
		}
		if err := f.poll(ctx, feed, before); err != nil {
			f.warn(ctx, "a feed could not be polled", "feed", feed.URL, "error", err)
		}
	}
	return pause
}

// warn tells of trouble, but for that of being stopped.
func (f *follower) warn(ctx context.Context, what string, args ...any) {
	if ctx.Err() == nil {
		f.app.log.Warn(what, args...)
	}
}

// standing is where the watching of a feed stands.
func standing(feed store.Feed) fetch.Poll {
	return fetch.Poll{Next: feed.Next, Quiet: feed.Quiet, Failures: feed.Failures,
		Validators: fetch.Validators{From: feed.From, ETag: feed.ETag, LastModified: feed.LastModified}}
}

// poll asks one feed, queues what its new items tell of, and keeps when to ask
// again. The error is that of the feed or the archive; items that fail are logged.
func (f *follower) poll(ctx context.Context, feed store.Feed, before fetch.Poll) error {
	outcome, handled := f.ask(ctx, feed.URL, before.Validators)
	if ctx.Err() != nil {
		return ctx.Err() // asked again at the next start
	}
	after := before.After(outcome, f.app.Now(), f.app.jitter())
	feed.Next, feed.Quiet, feed.Failures = after.Next, after.Quiet, after.Failures
	feed.From, feed.ETag, feed.LastModified = after.From, after.ETag, after.LastModified
	if err := f.house.store.Polled(ctx, feed, handled); err != nil && !errors.Is(err, corpus.ErrNotFound) {
		return err
	}
	return outcome.Err
}

// jitter returns a number in [0, 1), so that many feeds do not come due at once.
func (a *app) jitter() float64 {
	var drawn [2]byte
	_, _ = io.ReadFull(a.Random, drawn[:]) // none drawn is as good
	return float64(binary.LittleEndian.Uint16(drawn[:])) / (1 << 16)
}
