package cli

import (
	"context"
	"errors"
	"slices"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/builtin"
	"casebot/corpus/store"
)

// readyMade lists the feeds that a server can follow. A broken list is none: a
// test holds it whole.
func readyMade() []bot.Feed {
	all, err := builtin.Feeds()
	if err != nil {
		return nil
	}
	feeds := make([]bot.Feed, len(all))
	for i, f := range all {
		feeds[i] = bot.Feed{Name: f.Name, Title: f.Title, Jurisdiction: f.Jurisdiction, Language: f.Language, About: f.About}
	}
	return feeds
}

// choose has the archive watch the feeds that servers follow, and watch those no
// more that it watched for that reason alone.
func (f *follower) choose(ctx context.Context) error {
	memory := f.house.memory
	if memory == nil {
		return nil
	}
	followed, err := memory.Followed(ctx)
	if err != nil {
		return err
	}
	brought, err := memory.Brought(ctx)
	if err != nil || slices.Equal(followed, brought) {
		return err
	}
	all, err := builtin.Feeds()
	if err != nil {
		return err
	}
	watched, err := f.house.store.Feeds(ctx)
	if err != nil {
		return err
	}
	for _, feed := range all {
		wanted, ours := slices.Contains(followed, feed.Name), slices.Contains(brought, feed.Name)
		there := slices.ContainsFunc(watched, func(w store.Feed) bool { return w.URL == feed.URL })
		switch {
		case wanted && !there: // kept first: a feed that is watched for no reason would stay
			err = errors.Join(memory.Bring(ctx, feed.Name, true), f.house.store.Watch(ctx, feed.URL, f.app.Now()))
		case !wanted && ours:
			if err = f.house.store.Unwatch(ctx, feed.URL); err == nil || errors.Is(err, corpus.ErrNotFound) { // it may have been given up by hand
				err = memory.Bring(ctx, feed.Name, false)
			}
		}
		if err != nil {
			return err
		}
	}
	return nil
}
