package store

import (
	"context"
	"database/sql"
	"errors"

	"casebot/corpus"
)

const nameKey = `SELECT value FROM archive WHERE name = 'names'`

// Adopt takes over the tombstones of another archive, and takes out of this one
// what they stand for, as [Store.Forget] and [Store.Block] would. It is for a
// backup that is about to take the place of that other archive: what was
// forgotten after the backup was made stays forgotten.
//
// Two archives that forgot names apart from each other cannot be joined, since
// neither knows the names of the other; that is an error, and nothing is done.
func (s *Store) Adopt(ctx context.Context, edit Edit, from *Store) (Report, error) {
	if err := edit.check(); err != nil {
		return Report{}, err
	}
	stones, err := collect(ctx, from, tombstone, everyTombstone)
	if err != nil || len(stones) == 0 {
		return Report{}, err
	}
	var key string
	if err := from.first(ctx, nameKey, nil, &key); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Report{}, err
	}
	return s.erase(ctx, edit, func(b *batch, _ string) error {
		if err := b.join(ctx, key); err != nil {
			return err
		}
		for _, t := range stones {
			if err := b.adopt(ctx, t); err != nil {
				return err
			}
		}
		return b.guard(ctx)
	}, Forgotten{})
}

// join takes over the key under which another archive keeps names.
func (b *batch) join(ctx context.Context, key string) error {
	var own string
	if err := b.first(ctx, nameKey, nil, &own); err != nil && !errors.Is(err, sql.ErrNoRows) {
		return err
	}
	if key == "" || own == key {
		return nil
	}
	if len(b.gate.names) > 0 {
		return errors.New("nothing was done: the two archives forgot names apart from each other; forget those of one again in the other")
	}
	return b.remember(ctx, "names", key)
}

// adopt lays a tombstone of another archive, and hides the record that it blocks.
func (b *batch) adopt(ctx context.Context, t stone) error {
	ref := corpus.Ref{Kind: corpus.RecordKind(t.Kind), ID: t.value}
	t.revision = 0
	if closed := b.gate.shut[ref]; closed != nil && !t.Lasting {
		return nil // as it is here
	}
	if t.Kind != nameStone && !t.Lasting {
		old, err := b.row(ctx, ref)
		if err != nil {
			return err
		}
		if old.live() {
			t.revision = old.revision + 1
			if err := b.put(ctx, old, document{ref: ref}); err != nil {
				return err
			}
		}
	}
	return b.lay(ctx, t)
}
