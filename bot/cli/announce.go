package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	_ "time/tzdata" // digests come by the clock of a server, wherever this program runs

	"casebot/bot"
	"casebot/bot/discord"
	"casebot/bot/state"
	"casebot/corpus"
	"casebot/corpus/store"
	"casebot/index"
	"casebot/index/bleveindex"
)

// follows is what it takes to follow the archive of an open folder. The state is
// opened when something of it is first needed.
func (a *app) follows(h *house) bot.Follows {
	return func(ctx context.Context) (*bot.Following, error) {
		memory, err := a.remembering(ctx, h)
		if err != nil {
			return nil, err
		}
		return &bot.Following{
			Watches: memory, Ledger: memory, Outbox: memory, Hours: memory, Overdue: memory,
			Feed: h.store, History: history{h.store}, Shelf: shelf, Now: a.Now,
		}, nil
	}
}

// remembering returns what the bot remembers in a folder, and opens it where that
// has not been done.
func (a *app) remembering(ctx context.Context, h *house) (*state.State, error) {
	h.remembering.Lock()
	defer h.remembering.Unlock()
	if h.memory != nil {
		return h.memory, nil
	}
	memory, err := state.Open(ctx, h.folder, a.Now)
	if err == nil {
		h.memory = memory
	}
	return memory, err
}

// announce tells those who watch what is new in the archive, from now on until ctx
// ends; the channel is closed when it has stopped.
func (a *app) announce(ctx context.Context, h *house, b *bot.Bot, cfg discord.Config) (<-chan struct{}, error) {
	done := make(chan struct{})
	courier, err := discord.NewCourier(cfg)
	if err != nil {
		close(done)
		return done, err
	}
	follower, err := b.Follower(ctx, courier)
	if err == nil {
		err = h.memory.Release(ctx) // the folder is ours: whoever had taken a message has ended
	}
	if err != nil {
		close(done)
		return done, err
	}
	go func() {
		defer close(done)
		follower.Run(ctx, a.Wait)
	}()
	return done, nil
}

// history tells how the cases of an archive were before.
type history struct{ *store.Store }

// Versions implements [bot.History].
func (h history) Versions(ctx context.Context, id corpus.CaseID) ([]bot.Version, error) {
	revisions, err := h.Revisions(ctx, id.Ref())
	if errors.Is(err, corpus.ErrNotFound) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	versions := make([]bot.Version, len(revisions))
	for i, r := range revisions {
		versions[i].At = r.At
		if r.Document == nil {
			continue
		}
		versions[i].Case = new(corpus.Case)
		if err := json.Unmarshal(r.Document, versions[i].Case); err != nil {
			return nil, fmt.Errorf("revision %d of %s: %w", r.Number, id, err)
		}
	}
	return versions, nil
}

// Hidden implements [bot.History].
func (h history) Hidden(ctx context.Context, ref corpus.Ref) (bool, error) {
	return h.Blocked(ctx, ref)
}

// shelf indexes a few documents in memory. It is a [bot.Shelf].
func shelf(ctx context.Context, documents []index.Document) (index.Searcher, func() error, error) {
	engine, err := bleveindex.OpenMemory(bleveindex.CacheBytes(0))
	if err != nil {
		return nil, nil, err
	}
	if err := engine.Write(ctx, index.Batch{Put: documents, Position: index.Position{Archive: "shelf", Seq: 1}}); err != nil {
		return nil, nil, errors.Join(err, engine.Close())
	}
	return engine, engine.Close, nil
}
