package bot

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
)

// Follows returns what it takes to follow the archive, when it is first needed: who
// asks one question in a terminal needs nothing of it.
type Follows func(ctx context.Context) (*Following, error)

// Following is what it takes to follow the archive's changes for those who watch.
type Following struct {
	Watches Watches
	Ledger  Ledger
	Outbox  Outbox
	Hours   Hours
	Overdue Overdue
	Feed    index.Feed
	History History
	Shelf   Shelf
	Now     func() time.Time
}

// A Ledger keeps how far the archive was followed, and what is to be told of it.
// [state.State] says more of each.
type Ledger interface {
	Watching(ctx context.Context) ([]state.Watch, error)
	Position(ctx context.Context) (seq int64, known bool, err error)
	Told(ctx context.Context, record string) (map[int64]int64, error)
	KeepRound(ctx context.Context, r state.Round) (done bool, err error)
}

// A History tells how cases were before, which cases cite an article, and what is hidden.
type History interface {
	// Versions returns every version of a case, oldest first.
	Versions(ctx context.Context, id corpus.CaseID) ([]Version, error)
	CasesCiting(ctx context.Context, id corpus.ArticleID) ([]corpus.CaseID, error)
	// Hidden reports whether a record that the archive does not show is kept, and may be
	// shown again.
	Hidden(ctx context.Context, ref corpus.Ref) (bool, error)
}

// A Version is a case as it was written at a moment; nil where it was removed.
type Version struct {
	At   time.Time
	Case *corpus.Case
}

// A Shelf makes an index of a few documents, to be searched alone. Who has searched
// them closes it.
type Shelf func(ctx context.Context, documents []index.Document) (s index.Searcher, closing func() error, err error)

// A Follower goes through what has changed in the archive, keeps for each watch
// what is news to it, and tells it.
type Follower struct {
	bot     *Bot
	courier Courier
	Following
	log *slog.Logger
}

// Follower returns a follower that tells by a courier. The bot has to have been told
// what it [Follows].
func (b *Bot) Follower(ctx context.Context, courier Courier) (*Follower, error) {
	with, err := b.following(ctx)
	if err != nil {
		return nil, err
	}
	return &Follower{bot: b, courier: courier, Following: *with, log: b.log}, nil
}

func (b *Bot) following(ctx context.Context) (*Following, error) {
	with, err := b.config.Follows(ctx)
	if err != nil {
		return nil, fmt.Errorf("what is watched: %w", err)
	}
	return with, nil
}

// Catch follows the archive up to its newest change. What it finds is kept together
// with the position, so that it can be stopped at any moment, and two may do the
// same at once.
func (f *Follower) Catch(ctx context.Context) error {
	watches, err := f.Ledger.Watching(ctx)
	if err != nil {
		return err
	}
	if err := f.countQueues(ctx, watches); err != nil {
		return err
	}
	for {
		round, more, err := f.round(ctx, watches)
		if err != nil || !more {
			return err
		}
		for part := range portions(round) {
			if done, err := f.Ledger.KeepRound(ctx, part); err != nil || !done {
				return err // somebody else did it
			}
		}
	}
}
