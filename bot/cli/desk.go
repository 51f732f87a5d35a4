package cli

import (
	"context"
	"time"

	"casebot/bot"
	"casebot/corpus"
	"casebot/corpus/fetch"
	"casebot/corpus/intake"
	"casebot/corpus/store"
	"casebot/index/answer"
)

// desk is the curators' desk over an open folder.
type desk struct {
	*intake.Intake
	reindex func(context.Context) error
	now     func() time.Time
}

// intake returns the way into the archive of an open folder. client may be nil:
// pages by address are then refused.
func (a *app) intake(h *house, client *fetch.Client) *intake.Intake {
	in := &intake.Intake{Store: h.store, Now: a.Now}
	if client != nil {
		in.Fetch = client
		if raw, err := fetch.OpenRaw(h.rawFolder(), rawKept, a.Now); err == nil {
			in.Raw = raw
		}
	}
	return in
}

func (a *app) desk(h *house, client *fetch.Client) desk {
	reindex := func(ctx context.Context) error { return a.sync(ctx, h) }
	return desk{a.intake(h, client), reindex, a.Now}
}

// Read implements [bot.Reader].
func (d desk) Read(ctx context.Context, who, address string) (*corpus.Article, []*corpus.Proposal, []string, error) {
	article, warnings, err := d.Page(ctx, address)
	if err != nil {
		return nil, nil, nil, err
	}
	drafts, more, err := d.Examine(ctx, article)
	if err != nil {
		return nil, nil, nil, err
	}
	kept, err := d.Keep(ctx, store.Edit{Who: who, Why: "added " + answer.Shorten(address, 200), At: d.now()}, article, drafts)
	if err != nil {
		return nil, nil, nil, err
	}
	waiting, err := d.Queue(ctx, kept.Article, kept.Drafts)
	if err != nil {
		return nil, nil, nil, err
	}
	return kept.Article, waiting, append(warnings, more...), d.reindex(ctx)
}

// Decide implements [bot.Queue].
func (d desk) Decide(ctx context.Context, id corpus.ProposalID, decision bot.Decision) (*corpus.Case, error) {
	edit := store.Edit{Who: decision.Who, Why: decision.Why, At: d.now()}
	if decision.Discard {
		return nil, d.Discard(ctx, edit, id)
	}
	record, err := d.Accept(ctx, edit, id, decision.Draft, decision.Into)
	if err != nil {
		return nil, err
	}
	return record, d.reindex(ctx)
}
