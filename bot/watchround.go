package bot

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"

	"casebot/bot/state"
	"casebot/corpus"
	"casebot/index"
)

// roundChanges is how many changes are gone through at a time.
const roundChanges = 200

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
			if err := f.away(ctx, change.Ref, r); err != nil {
				return nil, err
			}
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

// away notes in a round that a record is in the archive no more, or is hidden for now.
func (f *Follower) away(ctx context.Context, ref corpus.Ref, r *state.Round) error {
	hidden, err := f.History.Hidden(ctx, ref)
	if err != nil {
		return fmt.Errorf("whether %s is hidden: %w", ref, err)
	}
	if hidden {
		r.Hidden = append(r.Hidden, ref.String())
	} else {
		r.Gone = append(r.Gone, ref.String())
	}
	return nil
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
