package state

import (
	"context"
	"database/sql"
	"errors"
)

// Forgotten counts what was deleted of one asker.
type Forgotten struct {
	Conversations int // last turns
	Requests      int // that a control would ask again
	Ratings       int
	Watches       int
	Answers       int // that could be gone on from
}

// Nothing reports whether there was nothing to delete.
func (f Forgotten) Nothing() bool { return f == Forgotten{} }

// Forget deletes everything that is kept of an asker, or nothing where it fails.
// Each table that holds something of askers takes part.
func (s *State) Forget(ctx context.Context, asker string) (f Forgotten, err error) {
	err = s.update(ctx, func(tx *sql.Tx) (err error) {
		f = Forgotten{}
		for _, of := range []struct {
			count  *int
			delete string
		}{
			{&f.Conversations, `DELETE FROM turns WHERE asker = ?`},
			{&f.Requests, `DELETE FROM asked WHERE asker = ?`},
			{&f.Answers, `DELETE FROM answers WHERE asker = ?`},
		} {
			if *of.count, err = deleted(tx.ExecContext(ctx, of.delete, asker)); err != nil {
				return err
			}
		}
		if f.Watches, err = forgetWatches(ctx, tx, asker); err != nil {
			return err
		}
		f.Ratings, err = forgetRatings(ctx, tx, asker)
		return err
	})
	return f, errors.Join(err, s.fail(s.flush(ctx)))
}

// forgetRatings deletes an asker's ratings.
func forgetRatings(ctx context.Context, tx *sql.Tx, asker string) (n int, err error) {
	rated, err := ratedBy(ctx, tx, asker)
	if err != nil {
		return 0, err
	}
	return len(rated), unrate(ctx, tx, asker, rated)
}

// Sweep deletes what is kept for a time and older than that: turns and answers after
// [Kept], requests after [AskedKept], those that were rated too, ratings after
// [FeedbackKept].
func (s *State) Sweep(ctx context.Context) error {
	var errs []error
	for _, old := range []struct {
		delete string
		before int64
	}{
		{`DELETE FROM turns WHERE at <= ?`, s.oldest()},
		{`DELETE FROM answers WHERE at <= ?`, s.oldest()},
		{`DELETE FROM asked WHERE at <= ?`, s.now().Add(-AskedKept).Unix()},
		{`DELETE FROM feedback WHERE at <= ?`, s.now().Add(-FeedbackKept).Unix()},
		{`UPDATE feedback SET request = '' WHERE request <> '' AND at <= ?`, s.now().Add(-AskedKept).Unix()},
	} {
		_, err := s.db.ExecContext(ctx, old.delete, old.before)
		errs = append(errs, err)
	}
	return s.fail(errors.Join(append(errs, s.flush(ctx))...))
}

// Clear forgets every conversation, what was asked in it and what was thought of
// the answers: a case that is taken out of the archive is not to be remembered
// here, and which of them name it cannot be told for certain. Of watches those go
// whose words or note names it; those of the case itself say that it is gone, and go
// then. What managers chose stays.
func (s *State) Clear(ctx context.Context, names func(text string) bool) error {
	err := s.update(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM turns; DELETE FROM answers; DELETE FROM asked; DELETE FROM feedback`); err != nil {
			return err
		}
		return s.clearWatches(ctx, tx, names)
	})
	return errors.Join(err, s.fail(s.flush(ctx)))
}

// clearWatches deletes the watches that name something, and what waits to be told
// of a record that does.
func (s *State) clearWatches(ctx context.Context, tx *sql.Tx, names func(text string) bool) error {
	rows, err := tx.QueryContext(ctx, `SELECT id, kind, what, note FROM watches`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var naming []int64
	var left []string
	for rows.Next() {
		var id int64
		var kind, what, note string
		if err := rows.Scan(&id, &kind, &what, &note); err != nil {
			return err
		}
		switch {
		case kind == WatchCase && names(what):
			left = append(left, "case/"+what)
		case names(what) || names(note):
			naming = append(naming, id)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	for _, id := range naming {
		if err := unwatch(ctx, tx, `id = ?`, id); err != nil {
			return err
		}
	}
	if err := s.leave(ctx, tx, left); err != nil {
		return err
	}
	return s.leaveNaming(ctx, tx, names)
}

// flush takes what was deleted out of the journal too.
func (s *State) flush(ctx context.Context) error {
	_, err := s.db.ExecContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`)
	return err
}

// deleted returns how many rows a statement deleted.
func deleted(result sql.Result, err error) (int, error) {
	if err != nil {
		return 0, err
	}
	n, err := result.RowsAffected()
	return int(n), err
}
