package state

import (
	"context"
	"database/sql"
)

// SetFirst keeps the watch of a queue for an owner who never had one; set is false,
// and nothing was kept, for who did, be it that they ended it. That is remembered
// until they have all that is kept about them forgotten. The error is as that of
// [State.SetWatch].
func (s *State) SetFirst(ctx context.Context, w Watch) (kept Watch, set bool, err error) {
	var had bool // most of the time: nobody is kept from writing for that
	err = s.db.QueryRowContext(ctx, `SELECT EXISTS (SELECT 1 FROM counted WHERE person = ?)`, w.Owner).Scan(&had)
	if had || err != nil {
		return kept, false, s.fail(err)
	}
	err = s.update(ctx, func(tx *sql.Tx) error {
		if set, err = first(ctx, tx, w.Owner); err != nil || !set {
			return err
		}
		kept, err = s.set(ctx, tx, w)
		return err
	})
	return kept, set && err == nil, err
}

// first notes that a person is given a count, and reports whether nobody noted that
// before.
func first(ctx context.Context, tx *sql.Tx, person string) (bool, error) {
	n, err := deleted(tx.ExecContext(ctx, `INSERT INTO counted (person) VALUES (?) ON CONFLICT (person) DO NOTHING`, person))
	return n > 0, err
}
