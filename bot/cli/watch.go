package cli

import (
	"context"
	"errors"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/store"
)

// watch has feeds watched, and polls all that are until ctx ends. serve does the
// same beside its other work; a data folder has one process, so that no feed is
// polled by two.
func (a *app) watch(ctx context.Context, h *house, client *fetch.Client, feeds []string) error {
	for _, address := range feeds {
		if !corpus.WebAddress(address) {
			return usageError{fmt.Errorf("%s: not the address of a feed: begin with https://", address)}
		}
	}
	for _, address := range feeds {
		if err := h.store.Watch(ctx, address, a.Now()); err != nil {
			return fmt.Errorf("%s: %w", address, err)
		}
	}
	held, err := h.store.Feeds(ctx)
	if err != nil {
		return err
	}
	if len(held) == 0 {
		return errors.New("no feed is watched; name one, as in casebot add --watch https://regulator.example/news.rss")
	}
	for _, feed := range held {
		if _, err := fmt.Fprintln(a.Stdout, "watching "+feed.URL); err != nil {
			return err
		}
	}
	fmt.Fprintf(a.Stderr, "%s watched; what they bring waits in casebot review. Interrupt to stop.\n", counted(len(held), "feed"))
	<-a.follow(ctx, h, client)
	return nil
}

// unwatch ends the watching of feeds. One that is not watched is named, and the
// others go on.
func (a *app) unwatch(ctx context.Context, s *store.Store, feeds []string) error {
	failed := false
	for _, address := range feeds {
		err := s.Unwatch(ctx, address)
		switch {
		case errors.Is(err, corpus.ErrNotFound):
			failed = true
			fmt.Fprintf(a.Stderr, "casebot: %s: not watched; casebot add --watch lists what is\n", address)
		case err != nil:
			return fmt.Errorf("%s: %w", address, err)
		default:
			fmt.Fprintln(a.Stdout, "watched no more: "+address)
		}
	}
	if failed {
		return errSaid
	}
	return nil
}
