package bot

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"log/slog"
	"slices"
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

// A History tells how cases were before, and which cases cite an article.
type History interface {
	// Versions returns every version of a case, oldest first.
	Versions(ctx context.Context, id corpus.CaseID) ([]Version, error)
	CasesCiting(ctx context.Context, id corpus.ArticleID) ([]corpus.CaseID, error)
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

// roundChanges is how many changes are gone through at a time.
const roundChanges = 200

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

// atATime is how many finds are kept in one step: whoever asks the bot something
// waits for no more.
const atATime = 250

// portions cuts a round at changes, into such as can be kept in one step.
func portions(r state.Round) iter.Seq[state.Round] {
	return func(yield func(state.Round) bool) {
		for len(r.Finds) > atATime {
			end := atATime
			for end < len(r.Finds) && r.Finds[end].Seq == r.Finds[end-1].Seq {
				end++
			}
			if end == len(r.Finds) {
				break
			}
			part := state.Round{From: r.From, To: r.Finds[end-1].Seq, Finds: r.Finds[:end]}
			r.From, r.Finds = part.To, r.Finds[end:]
			part.Known, r.Known = upTo(r.Known, part.To)
			if !yield(part) {
				return
			}
		}
		yield(r)
	}
}

// upTo cuts finds behind those of the changes up to a position.
func upTo(finds []state.Find, seq int64) (until, after []state.Find) {
	i := slices.IndexFunc(finds, func(f state.Find) bool { return f.Seq > seq })
	if i < 0 {
		return finds, nil
	}
	return finds[:i], finds[i:]
}

// round goes through the next changes; more is false where there are none.
func (f *Follower) round(ctx context.Context, watches []state.Watch) (r state.Round, more bool, err error) {
	from, known, err := f.Ledger.Position(ctx)
	if err != nil {
		return r, false, err
	}
	last, err := f.Feed.LastSeq(ctx)
	if err != nil {
		return r, false, fmt.Errorf("the end of the change feed: %w", err)
	}
	r.From, r.To = from, last
	switch {
	case !known, from > last, from < last && len(watches) == 0:
		return r, true, nil // what was there before anybody watched, or was restored, is no news
	case from == last:
		return r, false, nil
	}
	changes, err := f.Feed.Changes(ctx, from, roundChanges)
	if err != nil || len(changes) == 0 {
		return r, false, err
	}
	r.To = changes[len(changes)-1].Seq
	if watches, err = f.bot.clocked(ctx, watches...); err != nil {
		return r, false, err
	}
	matched, err := f.match(ctx, watches, changes, &r)
	if err != nil {
		return r, false, fmt.Errorf("follow the archive after change %d: %w", from, err)
	}
	return r, true, f.judge(ctx, matched, &r)
}

// A catch is a change and those who watch for it.
type catch struct {
	change  corpus.Change
	record  *corpus.Case // nil: an article
	watches []state.Watch
}

// match reads what has changed and finds who watches for it, in the order of the
// feed. What has left the archive is noted in the round.
func (f *Follower) match(ctx context.Context, watches []state.Watch, changes []corpus.Change, r *state.Round) ([]catch, error) {
	var all []catch
	var documents []index.Document
	for _, change := range changes {
		m := catch{change: change}
		d, err := index.Record(ctx, f.bot.archive, change)
		if err == nil && change.Ref.Kind == corpus.CaseRecord {
			m.record, err = f.bot.archive.Case(ctx, corpus.CaseID(change.Ref.ID))
		}
		switch {
		case errors.Is(err, corpus.ErrNotFound):
			r.Gone = append(r.Gone, change.Ref.String())
			continue
		case err != nil:
			return nil, err
		}
		all, documents = append(all, m), append(documents, d)
	}
	found, err := f.search(ctx, watches, documents)
	if err != nil {
		return nil, err
	}
	for i, m := range all {
		for _, w := range watches {
			of := w.Kind == state.WatchCase && m.change.Ref == corpus.CaseID(w.What).Ref() ||
				w.Kind == state.WatchQuery && found[w.ID][m.change.Ref]
			if of && m.change.Seq > w.Since {
				all[i].watches = append(all[i].watches, w)
			}
		}
	}
	return slices.DeleteFunc(all, func(m catch) bool { return len(m.watches) == 0 }), nil
}

// countQueues has each watched queue that is due counted.
func (f *Follower) countQueues(ctx context.Context, watches []state.Watch) error {
	var r state.Round
	now := f.Now()
	queues, err := f.bot.clocked(ctx, slices.DeleteFunc(slices.Clone(watches), func(w state.Watch) bool {
		return w.Kind != state.WatchQueue || w.Next.After(now)
	})...)
	if err != nil {
		return err
	}
	for _, w := range queues {
		r.Counts = append(r.Counts, state.Count{
			Watch: w.ID, Was: w.Next, Next: digest(now.In(zone(w)), 7),
			Find: state.Find{Watch: w.ID, To: w.Place(), Rhythm: queueRecord, Record: queueRecord, Seq: w.Next.Unix(), Due: due(state.Watch{Snoozed: w.Snoozed}, now)},
		})
	}
	if len(r.Counts) == 0 {
		return nil
	}
	from, known, err := f.Ledger.Position(ctx)
	if err != nil || !known {
		return err
	}
	r.From, r.To = from, from
	_, err = f.Ledger.KeepRound(ctx, r)
	return err
}

// queueRecord is the record, and the rhythm, of a find that says how many proposals
// wait: it is a message of its own.
const queueRecord = "queue"
