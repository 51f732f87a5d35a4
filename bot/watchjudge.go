package bot

import (
	"context"
	"fmt"
	"time"

	"casebot/bot/state"
	"casebot/corpus"
)

// judge keeps of each match what is news to those who watch.
func (f *Follower) judge(ctx context.Context, matched []catch, r *state.Round) error {
	for _, m := range matched {
		told, err := f.Ledger.Told(ctx, m.change.Ref.String())
		if err != nil {
			return err
		}
		if m.record == nil {
			err = f.judgeArticle(ctx, m, told, r)
		} else {
			err = f.judgeCase(ctx, m, told, r)
		}
		if err != nil {
			return fmt.Errorf("%s: %w", m.change.Ref, err)
		}
	}
	return nil
}

// find is what a watch finds in a change that came about at a moment: the digest after
// that tells of it, however late it is found.
func (f *Follower) find(w state.Watch, change corpus.Change, at time.Time, was, version int64) state.Find {
	now := f.Now()
	if at.IsZero() || at.After(now) {
		at = now
	}
	return state.Find{Watch: w.ID, To: w.Place(), Rhythm: w.Rhythm, Record: change.Ref.String(), Was: was, Version: version, Seq: change.Seq, Due: due(w, at)}
}

// judgeArticle keeps an article that no case cites yet. What cites it tells of it.
func (f *Follower) judgeArticle(ctx context.Context, m catch, told map[int64]int64, r *state.Round) error {
	citing, err := f.History.CasesCiting(ctx, corpus.ArticleID(m.change.Ref.ID))
	if err != nil || len(citing) > 0 {
		return err
	}
	for _, w := range m.watches {
		if told[w.ID] == 0 {
			r.Finds = append(r.Finds, f.find(w, m.change, m.change.Added, 0, 1))
		}
	}
	return nil
}

// judgeCase compares a case with the version of it that each watch knows: the one
// that it was told of, else the one that there was when it was set.
func (f *Follower) judgeCase(ctx context.Context, m catch, told map[int64]int64, r *state.Round) error {
	versions, err := f.History.Versions(ctx, m.record.ID)
	if err != nil {
		return err
	}
	newest, at := int64(len(versions)), time.Time{}
	if newest > 0 {
		at = versions[newest-1].At
	}
	for _, w := range m.watches {
		was := knownTo(w, versions, told[w.ID])
		find := f.find(w, m.change, at, was, newest)
		news := false
		switch former := versionOf(versions, was); {
		case told[w.ID] == newest:
			continue
		case m.record.MachineRead():
			news, err = f.unread(ctx, w, m, former, r)
		case former == nil || former.MachineRead():
			news, find.Was = true, 0
		default:
			news = len(differences(former, m.record, w.Kind == state.WatchCase)) > 0
		}
		if err != nil {
			return err
		}
		if news {
			r.Finds = append(r.Finds, find)
		} else {
			r.Known = append(r.Known, find)
		}
	}
	return nil
}

// knownTo is the number of the version that a watch knows, 0 for none.
func knownTo(w state.Watch, versions []Version, told int64) int64 {
	if told > 0 && told <= int64(len(versions)) {
		return told
	}
	for i := len(versions) - 2; i >= 0; i-- {
		if versions[i].Case != nil && !versions[i].At.After(w.Made) {
			return int64(i + 1)
		}
	}
	return 0
}

func versionOf(versions []Version, number int64) *corpus.Case {
	if number < 1 || number > int64(len(versions)) {
		return nil
	}
	return versions[number-1].Case
}

// unread reports whether a case that no person has read is news: whether it has a
// source that the watch was not told of. Each of them is told once.
func (f *Follower) unread(ctx context.Context, w state.Watch, m catch, former *corpus.Case, r *state.Round) (news bool, err error) {
	for _, source := range m.record.Sources {
		if former != nil {
			if _, known := former.Source(source.ID); known {
				continue
			}
		}
		told, err := f.Ledger.Told(ctx, source.ID.Ref().String())
		if err != nil {
			return false, err
		}
		if told[w.ID] > 0 {
			continue
		}
		news = true
		r.Known = append(r.Known, state.Find{Watch: w.ID, Record: source.ID.Ref().String(), Version: 1, Seq: m.change.Seq})
	}
	return news, nil
}
