package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"casebot/corpus"
)

// Block hides a record as if it were removed, for the reason that the edit
// gives, and keeps it from coming in again by whatever way until [Store.Unblock].
// The record need not be in the archive. The error wraps [ErrForgotten] or
// [ErrBlocked] where there is a tombstone already.
func (s *Store) Block(ctx context.Context, edit Edit, ref corpus.Ref) error {
	if err := edit.check(); err != nil {
		return err
	}
	if edit.Why == "" {
		return errors.New("nothing was saved: a block needs a reason")
	}
	return s.update(ctx, edit, func(b *batch) error {
		ref, err := b.open(ref)
		if err != nil {
			return err
		}
		old, err := b.row(ctx, ref)
		if err != nil {
			return err
		}
		hidden := int64(0)
		if old.live() {
			hidden = old.revision + 1
			if err := b.put(ctx, old, document{ref: ref}); err != nil {
				return err
			}
		}
		return b.entomb(ctx, stone{Tombstone: Tombstone{Kind: string(ref.Kind)}, value: ref.ID, revision: hidden})
	})
}

// Blocked reports whether a record is hidden until [Store.Unblock].
func (s *Store) Blocked(ctx context.Context, ref corpus.Ref) (bool, error) {
	var one int
	err := s.first(ctx, `SELECT 1 FROM tombstones WHERE kind = $1 AND value = $2 AND lasting = 0`, []any{ref.Kind, ref.ID}, &one)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, err
}

// open returns the reference under which a record is kept, and an error where
// it has a tombstone.
func (b *batch) open(ref corpus.Ref) (corpus.Ref, error) {
	if ref.ID == "" || ref.Kind != corpus.CaseRecord && ref.Kind != corpus.ArticleRecord {
		return ref, fmt.Errorf("%q is no record; name a case or an article", ref)
	}
	if ref.Kind == corpus.CaseRecord {
		ref = b.gate.caseID(corpus.CaseID(ref.ID)).Ref()
	}
	if closed := b.gate.shut[ref]; closed != nil {
		return ref, fmt.Errorf("%s %w", ref, closed)
	}
	return ref, nil
}

// Unblock lifts a block, and brings the record back as it was when the block hid
// it; the next load of the shipped archive looks at every case again. The error
// wraps [corpus.ErrNotFound] where the record is not blocked, and [ErrForgotten]
// where it is gone for good.
func (s *Store) Unblock(ctx context.Context, edit Edit, ref corpus.Ref) error {
	if err := edit.check(); err != nil {
		return err
	}
	return s.update(ctx, edit, func(b *batch) error {
		stones, err := gather(ctx, b, tombstone, everyTombstone)
		if err != nil {
			return err
		}
		ref, err := b.open(ref)
		switch {
		case err == nil:
			return fmt.Errorf("a block of %s %w", ref, corpus.ErrNotFound)
		case !errors.Is(err, ErrBlocked):
			return err
		}
		if err := b.exec(ctx, `DELETE FROM tombstones WHERE kind = $1 AND value = $2`, ref.Kind, ref.ID); err != nil {
			return err
		}
		if err := b.guard(ctx); err != nil {
			return err
		}
		for _, stone := range stones {
			if stone.Kind == string(ref.Kind) && stone.value == ref.ID {
				err = b.reveal(ctx, ref, stone.revision)
			}
		}
		if err != nil {
			return err
		}
		return b.exec(ctx, `DELETE FROM archive WHERE name = 'shipped'`)
	})
}

// reveal brings a record back that a revision hid, if that is still the newest.
func (b *batch) reveal(ctx context.Context, ref corpus.Ref, hidden int64) error {
	old, err := b.row(ctx, ref)
	if err != nil || hidden == 0 || old.revision != hidden {
		return err
	}
	var text []byte
	if err := b.first(ctx, `SELECT document FROM revisions WHERE kind = $1 AND id = $2 AND revision = $3`,
		[]any{ref.Kind, ref.ID, hidden - 1}, &text); err != nil || text == nil {
		return err
	}
	doc, err := opened(ref, text)
	if err != nil {
		return err
	}
	if doc, err = remade(doc); err != nil {
		return err
	}
	if doc, err = b.gate.admit(doc); err != nil {
		return err
	}
	return b.put(ctx, old, doc)
}
