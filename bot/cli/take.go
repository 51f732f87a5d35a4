package cli

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/intake"
	"casebot/corpus/read"
	"casebot/corpus/store"
)

// A taker takes sources into the archive, one after the other. One that fails is
// named, and does not stop the others.
type taker struct {
	app     *app
	with    adding
	store   *store.Store
	intake  *intake.Intake
	client  *fetch.Client
	curator *curator
	seen    map[corpus.Ref]string // the sources of this run by what they gave
	failed  int
	gone    bool // nobody decides any more: what is found waits in the queue
}

func (a *app) taker(h *house, client *fetch.Client, with adding) *taker {
	return &taker{
		app: a, with: with, store: h.store, intake: a.intake(h, client), client: client,
		curator: a.curator(h, client), seen: map[corpus.Ref]string{},
	}
}

// take adds whatever a source stands for. The error ends the run.
func (t *taker) take(ctx context.Context, source string) error {
	if strings.Contains(source, "://") {
		return t.address(ctx, source)
	}
	files, err := expand(source)
	if err != nil {
		t.refuse(source, err)
	}
	for _, file := range files {
		done, err := t.file(ctx, file)
		if err := t.report(ctx, file, done, err); err != nil {
			return err
		}
	}
	return nil
}

// address adds a page, or each page that a feed names.
func (t *taker) address(ctx context.Context, address string) error {
	page, err := t.client.Get(ctx, address, fetch.Validators{})
	if err != nil {
		return t.report(ctx, address, added{}, err)
	}
	if !fetch.LooksLikeFeed(page) {
		done, err := t.page(ctx, page)
		return t.report(ctx, address, done, err)
	}
	channel, err := fetch.Feed(page)
	if err != nil {
		return t.report(ctx, address, added{}, err)
	}
	for _, warning := range channel.Warnings {
		fmt.Fprintln(t.app.Stderr, address+": "+warning)
	}
	if len(channel.Items) == 0 {
		fmt.Fprintln(t.app.Stderr, address+": the feed names no pages")
	}
	for _, item := range channel.Items {
		done, err := t.item(ctx, item)
		if err := t.report(ctx, item.URL, done, err); err != nil {
			return err
		}
	}
	return nil
}

func (t *taker) item(ctx context.Context, item fetch.Item) (added, error) {
	page, err := t.client.Get(ctx, item.URL, fetch.Validators{})
	if err != nil {
		return added{}, err
	}
	return t.page(ctx, page)
}

func (t *taker) page(ctx context.Context, page *fetch.Page) (added, error) {
	article, warnings, err := t.intake.Article(page)
	if err != nil {
		return added{}, err
	}
	return t.article(ctx, page.Asked, article, warnings)
}

// file reads one file: a case record where its name ends in .yaml, else an article.
func (t *taker) file(ctx context.Context, file string) (added, error) {
	data, err := load(file, read.MaxBytes)
	if err != nil {
		return added{}, err
	}
	if record(file) {
		return t.record(ctx, file, data)
	}
	beside, err := sourcesBeside(file)
	if err != nil {
		return added{}, err
	}
	article, warnings, err := read.Any(read.Input{Name: file, Data: data, Sources: beside, Now: t.app.Now()})
	if err != nil {
		return added{}, err
	}
	return t.article(ctx, file, article, warnings)
}

// report says what became of a source, and lets the curator decide on what was
// found in it. Its error ends the run.
func (t *taker) report(ctx context.Context, source string, done added, err error) error {
	if err != nil && ctx.Err() != nil {
		return fmt.Errorf("stopped before %s: %w", source, ctx.Err())
	}
	if err != nil {
		t.refuse(source, err)
		return nil
	}
	if err := t.app.printAdded(done, t.with.json); err != nil {
		return err
	}
	for _, p := range done.waiting {
		if err := t.decide(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// decide asks the curator, unless a script reads along or nobody is there.
func (t *taker) decide(ctx context.Context, p *corpus.Proposal) error {
	if t.gone = t.gone || t.with.json; t.gone {
		return nil
	}
	err := t.curator.decide(ctx, p)
	if t.gone = errors.Is(err, errGone); t.gone {
		return nil
	}
	return err
}

func (t *taker) refuse(source string, err error) {
	t.failed++
	t.app.refuse(source, err)
}

// end says what is left to do.
func (t *taker) end() error {
	if t.gone {
		t.curator.left()
	}
	if t.failed > 0 {
		return errSaid
	}
	return nil
}
