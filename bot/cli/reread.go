package cli

import (
	"context"
	"fmt"

	"casebot/corpus"
	"casebot/corpus/fetch"
)

// reread runs today's reader over the pages whose bytes are kept. One that the
// archive has no article of is added only where it tells of a case: a feed
// brings many that do not.
func (t *taker) reread(ctx context.Context, h *house) error {
	raw, err := fetch.OpenRaw(h.rawFolder(), t.with.keepRaw, t.app.Now)
	if err != nil {
		return err
	}
	pages := 0
	for page, err := range raw.All() {
		if err != nil {
			t.refuse("a kept page", err)
			continue
		}
		if fetch.LooksLikeFeed(page) {
			continue
		}
		pages++
		if telling, err := t.telling(ctx, page); err == nil && !telling {
			continue
		}
		done, err := t.page(ctx, page)
		if err := t.report(ctx, page.Asked, done, err); err != nil {
			return err
		}
	}
	fmt.Fprintf(t.app.Stderr, "%s read again\n", counted(pages, "kept page"))
	return nil
}

// telling reports whether a page is of an article that the archive holds, or
// tells of a case.
func (t *taker) telling(ctx context.Context, page *fetch.Page) (bool, error) {
	article, _, err := t.intake.Article(page)
	if err != nil {
		return false, err
	}
	held, err := corpus.Found(t.store.Article(ctx, article.ID))
	if err != nil || held != nil {
		return held != nil, err
	}
	drafts, _, err := t.intake.Examine(ctx, article)
	return len(drafts) > 0, err
}
