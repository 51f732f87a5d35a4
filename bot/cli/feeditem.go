package cli

import (
	"context"
	"errors"
	"net/http"

	"casebot/corpus/fetch"
	"casebot/corpus/store"
	"casebot/index/answer"
)

// ask fetches a feed and takes its new items. handled are the items that are
// done with. Where one is worth another try, the feed is asked for in full again.
func (f *follower) ask(ctx context.Context, address string, known fetch.Validators) (outcome fetch.Outcome, handled []string) {
	page, err := f.client.Get(ctx, address, known)
	if err != nil {
		return fetch.Outcome{Err: err}, nil
	}
	if page.Unchanged {
		return fetch.Outcome{Validators: page.Validators}, nil
	}
	items, err := f.fresh(ctx, address, page)
	if err != nil {
		return fetch.Outcome{Err: err}, nil
	}
	queued := 0
	for _, item := range items {
		n, err := f.item(ctx, address, item)
		if err != nil {
			f.warn(ctx, "an item of a feed was not read", "feed", address, "item", item.URL, "error", err)
		}
		if !again(err) {
			handled = append(handled, item.ID)
		}
		queued += n
	}
	outcome.News = len(handled) > 0
	if len(handled) == len(items) {
		outcome.Validators = page.Validators
	}
	if queued > 0 {
		f.app.log.Info("cases wait to be confirmed", "feed", address, "cases", queued)
		outcome.Err = f.app.quietly(ctx, f.house)
	}
	return outcome, handled
}

// fresh returns the items of a feed that were not handled before.
func (f *follower) fresh(ctx context.Context, address string, page *fetch.Page) ([]fetch.Item, error) {
	channel, err := fetch.Feed(page)
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(channel.Items))
	for i, item := range channel.Items {
		ids[i] = item.ID
	}
	old, err := f.house.store.Seen(ctx, address, ids)
	if err != nil {
		return nil, err
	}
	var items []fetch.Item
	for _, item := range channel.Items {
		if !old[item.ID] {
			items = append(items, item)
		}
	}
	return items, nil
}

// again reports whether an item is worth another try at the next poll: its server
// was out of reach or busy, or the trouble was ours.
func again(err error) bool {
	var told interface{ Reason() string }
	var status *fetch.StatusError
	switch {
	case err == nil:
		return false
	case errors.As(err, &status):
		return status.Code >= http.StatusInternalServerError || status.Code == http.StatusTooManyRequests
	}
	return errors.Is(err, fetch.ErrUnreachable) || !errors.As(err, &told)
}

// item reads the page of an item, and keeps it if it tells of a case. It returns
// how many cases wait to be confirmed.
func (f *follower) item(ctx context.Context, feed string, item fetch.Item) (int, error) {
	article, _, err := f.intake.Page(ctx, item.URL)
	if err != nil {
		return 0, err
	}
	drafts, _, err := f.intake.Examine(ctx, article)
	if err != nil || len(drafts) == 0 {
		return 0, err
	}
	edit := store.Edit{Who: "casebot add --watch", Why: "from the feed " + answer.Shorten(feed, 200), At: f.app.Now()}
	kept, err := f.intake.Keep(ctx, edit, article, drafts)
	if err != nil {
		return 0, err
	}
	waiting, err := f.intake.Queue(ctx, kept.Article, kept.Drafts)
	return len(waiting), err
}
