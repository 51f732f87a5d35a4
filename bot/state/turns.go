package state

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// Kept is how long the last turn of a conversation is remembered.
const Kept = 24 * time.Hour

// A Conversation is what one person asks in one place. Both are opaque.
type Conversation struct {
	Room  string // a channel, a thread, or a direct message
	Asker string
}

// Last returns the last turn of a conversation, nil where there is none or it was
// kept longer ago than [Kept].
func (s *State) Last(ctx context.Context, in Conversation) ([]byte, error) {
	var turn []byte
	err := s.db.QueryRowContext(ctx, `SELECT turn FROM turns WHERE room = ? AND asker = ? AND at > ?`, in.Room, in.Asker, s.oldest()).Scan(&turn)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	return turn, s.fail(err)
}

// Keep remembers the last turn of a conversation in place of the one before, and
// forgets the conversation where turn is nil.
func (s *State) Keep(ctx context.Context, in Conversation, turn []byte) error {
	if turn == nil {
		_, err := s.db.ExecContext(ctx, `DELETE FROM turns WHERE room = ? AND asker = ?`, in.Room, in.Asker)
		return s.fail(err)
	}
	_, err := s.db.ExecContext(ctx, `INSERT INTO turns (room, asker, turn, at) VALUES (?, ?, ?, ?)
		ON CONFLICT (room, asker) DO UPDATE SET turn = excluded.turn, at = excluded.at`, in.Room, in.Asker, string(turn), s.now().Unix())
	return s.fail(err)
}

// oldest is when what is still remembered was kept after.
func (s *State) oldest() int64 { return s.now().Add(-Kept).Unix() }
