package state

import (
	"context"
	"database/sql"
	"time"
)

// Untold returns the watches of a person that were paused, or whose news was lost,
// without their having been told, as they take no direct messages; and takes them to
// be told now. Nobody else tells them until the returned moment, and who has told
// them says so with it: [State.ToldOf]. What is told by then without that word is
// untold again: a process that is killed in between has told nothing.
func (s *State) Untold(ctx context.Context, person string, lease time.Duration) (found []Watch, until time.Time, err error) {
	const theirs = `owner = ? AND untold > 0 AND untold <= ?`
	now := moment(s.now())
	if found, err = s.watches(ctx, theirs, person, now); err != nil || len(found) == 0 {
		return nil, until, err
	}
	until = s.now().Add(lease)
	err = s.update(ctx, func(tx *sql.Tx) error { // of two who found them, one takes them
		found, err = watchesIn(ctx, tx, theirs, person, now)
		if err == nil {
			_, err = tx.ExecContext(ctx, `UPDATE watches SET untold = ? WHERE `+theirs, moment(until), person, now)
		}
		return err
	})
	return found, until, err
}

// ToldOf notes that a person was told what was taken until a moment. What was lost
// since then is untold still.
func (s *State) ToldOf(ctx context.Context, person string, until time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE watches SET untold = 0 WHERE owner = ? AND untold = ?`, person, moment(until))
		if err == nil {
			err = endLeft(ctx, tx, `owner = ? AND id NOT IN (SELECT watch FROM finds)`, person)
		}
		return err
	})
}

// leaveUntold notes of watches that their owners could not be told.
func leaveUntold(ctx context.Context, tx *sql.Tx, where string, args ...any) error {
	_, err := tx.ExecContext(ctx, `UPDATE watches SET untold = 1 WHERE owner <> '' AND (`+where+`)`, args...)
	return err
}
