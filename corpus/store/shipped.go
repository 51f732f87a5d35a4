package store

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"time"

	"casebot/corpus"
)

// Loaded says what loading the shipped archive did.
type Loaded struct {
	New, Revised, Withdrawn, Unchanged int
	Skipped                            int             // left out, because they were forgotten or are blocked
	Kept                               []corpus.CaseID // left alone, because a user wrote over them; in order
}

// LoadBuiltin brings the shipped cases up to those of this binary, in one
// transaction. Where digest names what was loaded last it returns at once, and
// cases is not called. Cases that nobody has touched are added, revised where
// their content differs, and withdrawn where they ship no more; those that a
// user wrote over stay, and those that a user removed stay removed.
//
// The passages of shipped cases are not looked up: an article's page may have
// changed since they were written.
func (s *Store) LoadBuiltin(ctx context.Context, digest string, cases func() ([]*corpus.Case, error), at time.Time) (Loaded, error) {
	var held string
	err := s.first(ctx, `SELECT value FROM archive WHERE name = 'shipped'`, nil, &held)
	if err == nil && held == digest {
		return Loaded{}, nil
	}
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return Loaded{}, err
	}
	edit := Edit{Who: "casebot", Why: "ships with this version", At: at}
	if err := edit.check(); err != nil {
		return Loaded{}, err
	}
	shipped, err := cases()
	if err != nil {
		return Loaded{}, err
	}
	docs, err := documents(shipped, nil)
	if err != nil {
		return Loaded{}, err
	}
	var done Loaded
	err = s.update(ctx, edit, func(b *batch) error { return b.load(ctx, digest, docs, &done) })
	if err != nil {
		return Loaded{}, err
	}
	return done, nil
}

func (b *batch) load(ctx context.Context, digest string, docs []document, done *Loaded) error {
	before, err := b.shippedBefore(ctx)
	if err != nil {
		return err
	}
	ships := map[corpus.Ref]bool{}
	for _, doc := range docs {
		doc, err := b.gate.admit(doc)
		ships[doc.ref] = true
		if barred(err) {
			done.Skipped++
			continue
		}
		if err != nil {
			return err
		}
		if doc, err = b.mended(ctx, doc, nil); err != nil {
			return err
		}
		if err := b.ship(ctx, doc, done); err != nil {
			return err
		}
	}
	b.edit.Why = "no longer ships"
	for _, ref := range before {
		if ships[ref] {
			continue
		}
		if err := b.withdraw(ctx, ref, done); err != nil {
			return err
		}
	}
	slices.Sort(done.Kept)
	return b.remember(ctx, "shipped", digest)
}

// shippedBefore returns the cases of which the last loaded archive had a version.
func (b *batch) shippedBefore(ctx context.Context) (refs []corpus.Ref, err error) {
	rows, err := b.tx.QueryContext(ctx, `SELECT kind, id FROM records WHERE shipped <> '' ORDER BY id`)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var ref corpus.Ref
		if err := rows.Scan(&ref.Kind, &ref.ID); err != nil {
			return nil, err
		}
		refs = append(refs, ref)
	}
	return refs, rows.Err()
}

// ship brings one case up to its shipped version, unless it is a user's.
func (b *batch) ship(ctx context.Context, doc document, done *Loaded) error {
	old, err := b.row(ctx, doc.ref)
	switch {
	case err != nil:
		return err
	case old.origin == user:
		return b.keep(ctx, old, doc.raw, done)
	case old.digest == doc.digest:
		done.Unchanged++
		return nil
	case old.live():
		done.Revised++
	default:
		done.New++
	}
	old.origin, old.base, old.shipped = builtin, doc.raw, doc.raw
	return b.put(ctx, old, doc)
}

// withdraw removes one case that ships no more, unless it is a user's. Should
// it ship again, it comes back.
func (b *batch) withdraw(ctx context.Context, ref corpus.Ref, done *Loaded) error {
	old, err := b.row(ctx, ref)
	if err != nil {
		return err
	}
	if old.origin == user {
		return b.keep(ctx, old, "", done)
	}
	done.Withdrawn++
	old.base, old.shipped = "", ""
	return b.put(ctx, old, document{ref: ref})
}

// keep leaves a user's case alone and remembers the version that ships beside it.
func (b *batch) keep(ctx context.Context, old row, shipped string, done *Loaded) error {
	if old.live() {
		done.Kept = append(done.Kept, corpus.CaseID(old.ref.ID))
	}
	if old.shipped == shipped {
		return nil
	}
	return b.exec(ctx, `UPDATE records SET shipped = $1 WHERE kind = $2 AND id = $3`, shipped, old.ref.Kind, old.ref.ID)
}
