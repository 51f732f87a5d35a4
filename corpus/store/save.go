package store

import (
	"context"
	"errors"
	"fmt"
	"time"

	"casebot/corpus"
)

// An Edit says who writes, why and when.
type Edit struct {
	Who, Why string // Why may be empty; each at most 1,000 bytes
	At       time.Time
}

func (e Edit) check() error {
	switch {
	case e.Who == "" || e.At.IsZero():
		return errors.New("nothing was saved: an edit needs a name and a moment")
	case len(e.Who) > 1000 || len(e.Why) > 1000:
		return errors.New("nothing was saved: the name or the reason of the edit is longer than 1,000 bytes; shorten it")
	}
	return nil
}

// An Action is what a write did to one record.
type Action string

// The actions.
const (
	New       Action = "new"       // the archive did not hold it
	Revised   Action = "revised"   // it has a further revision
	Unchanged Action = "unchanged" // its content is what the archive holds: no revision, no change in the feed
	Skipped   Action = "skipped"   // it was forgotten or is blocked, and an import left it out
)

// An Outcome is what a write did with one record.
type Outcome struct {
	Ref      corpus.Ref // under which it is kept: not the one given, where that held a forgotten name
	Action   Action
	Revision int64 // the record's newest
}

// Save writes records, all or nothing, and returns the outcome for each: first
// the cases, then the articles, in the order given. From then on they belong to
// the user. An article that differs in nothing but the moment of adding is
// unchanged.
//
// The error is a [ProblemsError] where a record is not sound, is larger than
// 16 MiB, or has a passage that is not in the text of its source, be that in
// the archive or among the articles given. Passages of cases that are not given
// here are left alone. The error wraps [ErrForgotten] or [ErrBlocked] where a
// record may not come in; forgotten names are taken out of the others.
func (s *Store) Save(ctx context.Context, edit Edit, cases []*corpus.Case, articles []*corpus.Article) ([]Outcome, error) {
	if err := edit.check(); err != nil {
		return nil, err
	}
	docs, err := documents(cases, articles)
	if err != nil {
		return nil, err
	}
	var outcomes []Outcome
	err = s.update(ctx, edit, func(b *batch) (err error) {
		outcomes, err = b.saveAll(ctx, docs, false)
		return err
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// saveAll writes records for a user. One that may not come in is skipped where
// that is wanted, and an error where not.
func (b *batch) saveAll(ctx context.Context, docs []document, skip bool) ([]Outcome, error) {
	outcomes := make([]Outcome, len(docs))
	admitted := make([]document, 0, len(docs))
	for i, doc := range docs {
		clean, err := b.gate.admit(doc)
		if skip && barred(err) {
			outcomes[i] = Outcome{Ref: clean.ref, Action: Skipped}
			continue
		}
		if err != nil {
			return nil, err
		}
		outcomes[i].Ref = clean.ref
		admitted = append(admitted, clean)
	}
	if err := b.checkPassages(ctx, admitted); err != nil {
		return nil, err
	}
	for i := range outcomes {
		if outcomes[i].Action == Skipped {
			continue
		}
		done, err := b.save(ctx, admitted[0])
		if err != nil {
			return nil, err
		}
		outcomes[i], admitted = done, admitted[1:]
	}
	return outcomes, nil
}

// save writes one record for a user.
func (b *batch) save(ctx context.Context, doc document) (Outcome, error) {
	old, err := b.row(ctx, doc.ref)
	if err != nil {
		return Outcome{}, err
	}
	if old.digest == doc.digest {
		return Outcome{doc.ref, Unchanged, old.revision}, nil
	}
	action := Revised
	if !old.live() {
		action = New
	}
	old.origin = user
	return Outcome{doc.ref, action, old.revision + 1}, b.put(ctx, old, doc)
}

// Remove takes a record out of the archive, for good as far as the shipped
// archive is concerned: it does not bring the record back. The revisions stay.
// The error wraps [corpus.ErrNotFound] where the archive does not hold the record.
func (s *Store) Remove(ctx context.Context, edit Edit, ref corpus.Ref) error {
	if err := edit.check(); err != nil {
		return err
	}
	return s.update(ctx, edit, func(b *batch) error {
		old, err := b.row(ctx, ref)
		if err != nil {
			return err
		}
		if !old.live() {
			return fmt.Errorf("%s %w", ref, corpus.ErrNotFound)
		}
		old.origin = user
		return b.put(ctx, old, document{ref: ref})
	})
}
