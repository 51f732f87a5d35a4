package intake

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/match"
	"casebot/corpus/store"
)

// Record returns the record that a draft leads to: the case of the archive with
// what the draft's article says beside it, or, for no case, one of its own under
// a free ID. confirmed says that a person has read what the machine found.
// changed is false where the case says all of it already.
func (in *Intake) Record(ctx context.Context, draft *corpus.Case, into corpus.CaseID, confirmed bool) (record *corpus.Case, changed bool, err error) {
	if confirmed {
		draft = confirm(draft)
	}
	if into == "" {
		record, err = in.fresh(ctx, draft)
		return record, true, err
	}
	known, err := in.Store.Case(ctx, into)
	if errors.Is(err, corpus.ErrNotFound) {
		return nil, false, refusal{fmt.Errorf("the archive holds no case %s", into)}
	}
	if err != nil {
		return nil, false, err
	}
	if draft, err = in.retelling(ctx, draft); err != nil {
		return nil, false, err
	}
	record, changed = match.Merge(known, draft)
	return record, changed, nil
}

// retelling returns the draft with what its articles retell, as the archive
// knows it: one record's sources that retell each other are one witness.
func (in *Intake) retelling(ctx context.Context, draft *corpus.Case) (*corpus.Case, error) {
	out := *draft
	out.Sources = slices.Clone(draft.Sources)
	for i := range out.Sources {
		article, err := corpus.Found(in.Store.Article(ctx, out.Sources[i].ID))
		if err != nil {
			return nil, err
		}
		if article != nil && article.DerivedFrom != "" {
			out.Sources[i].Rank, out.Sources[i].DerivedFrom = corpus.Derived, article.DerivedFrom
		}
	}
	return &out, nil
}

// confirm returns a draft that a person has read: it says no more that nobody has.
func confirm(draft *corpus.Case) *corpus.Case {
	out := *draft
	out.CheckedNote = strings.Replace(draft.CheckedNote, "; no person has confirmed it yet", "", 1)
	for _, source := range draft.Sources {
		out = *match.Confirm(&out, source.ID)
	}
	return &out
}

func (in *Intake) fresh(ctx context.Context, draft *corpus.Case) (*corpus.Case, error) {
	id, err := match.NewID(draft, func(id corpus.CaseID) (bool, error) {
		held, err := corpus.Found(in.Store.Case(ctx, id))
		return held != nil, err
	})
	if err != nil {
		return nil, fmt.Errorf("a name for %s: %w", draft.ID, err)
	}
	record := *draft
	record.ID = id
	return &record, nil
}

// Publish carries out a decision on a draft without the queue.
func (in *Intake) Publish(ctx context.Context, edit store.Edit, draft *corpus.Case, into corpus.CaseID, confirmed bool) (*corpus.Case, store.Action, error) {
	record, changed, err := in.Record(ctx, draft, into, confirmed)
	if err != nil {
		return nil, "", err
	}
	if !changed {
		return record, store.Unchanged, nil
	}
	done, err := in.Store.Save(ctx, edit, []*corpus.Case{record}, nil)
	if err != nil {
		return nil, "", refused(err)
	}
	record, err = in.held(ctx, done)
	return record, done[0].Action, err
}

// held returns the case that was written, as the archive holds it: without the
// names that were forgotten, and under another ID where that held one.
func (in *Intake) held(ctx context.Context, done []store.Outcome) (*corpus.Case, error) {
	return in.Store.Case(ctx, corpus.CaseID(done[0].Ref.ID))
}

// refused passes on what is wrong with a record, or with writing it, as words for
// the curator.
func refused(err error) error {
	var unsound *store.ProblemsError
	if errors.As(err, &unsound) {
		return refusal{err}
	}
	for _, told := range []error{store.ErrForgotten, store.ErrBlocked, store.ErrDecided, store.ErrQueueFull} {
		if errors.Is(err, told) {
			return refusal{err}
		}
	}
	return err
}
