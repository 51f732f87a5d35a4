package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"casebot/corpus"
)

// Import saves some cases of a run, and how many of its rows are done with
// them, in one transaction: a kill at any moment leaves both or neither, and a
// run that goes on behind [Store.ImportDone] does nothing twice. A run is named
// by the content that is imported and how it is read; fewer rows done than
// before begin it anew.
//
// Import is Save in all else, but for cases that are forgotten or blocked: they
// are left out, and their outcome is [Skipped].
func (s *Store) Import(ctx context.Context, edit Edit, run string, done int64, cases []*corpus.Case) (outcomes []Outcome, err error) {
	if run == "" || done < 0 {
		return nil, fmt.Errorf("nothing was imported: run %q up to row %d: a run has a name, and rows count from 0", run, done)
	}
	if err := edit.check(); err != nil {
		return nil, err
	}
	docs, err := documents(cases, nil)
	if err != nil {
		return nil, err
	}
	err = s.update(ctx, edit, func(b *batch) error {
		if outcomes, err = b.saveAll(ctx, docs, true); err != nil {
			return err
		}
		return b.exec(ctx, `INSERT INTO imports (run, done) VALUES ($1, $2) ON CONFLICT (run) DO UPDATE SET done = excluded.done`,
			digest([]byte(run)), done)
	})
	if err != nil {
		return nil, err
	}
	return outcomes, nil
}

// ImportDone returns how many rows of a run are in the archive, 0 for one that
// never began.
func (s *Store) ImportDone(ctx context.Context, run string) (done int64, err error) {
	err = s.first(ctx, `SELECT done FROM imports WHERE run = $1`, []any{digest([]byte(run))}, &done)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return done, err
}
