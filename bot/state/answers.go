package state

import (
	"context"
	"database/sql"
	"errors"
)

// MostAnswers is how many replies to one asker can be gone on from: the newest.
const MostAnswers = 50

// Answer returns what the reply to something that was asked is about, nil where
// there is none or it was kept longer ago than [Kept].
func (s *State) Answer(ctx context.Context, id string) ([]byte, error) {
	var turn []byte
	err := s.db.QueryRowContext(ctx, `SELECT turn FROM answers WHERE id = ? AND at > ?`, id, s.oldest()).Scan(&turn)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return turn, s.fail(err)
}

// KeepAnswer remembers what the reply to something that an asker asked is about, in
// place of what was kept under that ID.
func (s *State) KeepAnswer(ctx context.Context, id, asker string, turn []byte) error {
	return s.fail(s.within(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `INSERT INTO answers (id, asker, turn, at) VALUES (?, ?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET asker = excluded.asker, turn = excluded.turn, at = excluded.at`, id, asker, string(turn), s.now().Unix()); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM answers WHERE id IN (SELECT id FROM answers WHERE asker = ? ORDER BY at DESC, id DESC LIMIT -1 OFFSET ?)`, asker, MostAnswers)
		return err
	}))
}
