package state

import (
	"context"
	"database/sql"
)

// Untold returns the watches of a person that were paused, or whose news was lost,
// without their having been told, as they take no direct messages; and takes it that
// they are told now.
func (s *State) Untold(ctx context.Context, person string) ([]Watch, error) {
	const theirs = `owner = ? AND untold > 0`
	found, err := s.watches(ctx, theirs, person)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	_, err = s.db.ExecContext(ctx, `UPDATE watches SET untold = 0 WHERE `+theirs, person)
	return found, s.fail(err)
}

// leaveUntold notes of watches that their owners could not be told.
func leaveUntold(ctx context.Context, tx *sql.Tx, where string, args ...any) error {
	_, err := tx.ExecContext(ctx, `UPDATE watches SET untold = 1 WHERE owner <> '' AND (`+where+`)`, args...)
	return err
}
