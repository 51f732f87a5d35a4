package state

import (
	"context"
	"database/sql"
)

// LeftRecord is the record, and the rhythm, of a find that says that the case of its
// watch has left the archive: it is a message of its own. The watch has by then neither
// the case nor its note, and is paused for the reason [PausedLeft]; when that was told
// it ends.
const (
	LeftRecord = "left"
	PausedLeft = "left"
)

// announceLeft keeps a find for each watch of a case that has left the archive. Where
// nothing is told any more the watch ends at once.
func (s *State) announceLeft(ctx context.Context, tx *sql.Tx, record string) error {
	const of = `kind = 'case' AND 'case/' || what = ?`
	watches, err := watchesIn(ctx, tx, of+` AND paused = ''`, record)
	if err != nil {
		return err
	}
	c, err := newClerk(ctx, tx, len(watches))
	if err != nil {
		return err
	}
	for _, w := range watches {
		for _, statement := range []string{`DELETE FROM finds WHERE watch = ?`, `DELETE FROM told WHERE watch = ?`,
			`UPDATE watches SET what = '', note = '', snoozed = 0, paused = '` + PausedLeft + `' WHERE id = ?`} {
			if _, err := tx.ExecContext(ctx, statement, w.ID); err != nil {
				return err
			}
		}
		if err := c.keep(ctx, Find{Watch: w.ID, To: w.Place(), Rhythm: LeftRecord, Record: LeftRecord, Seq: s.now().Unix(), Due: s.now()}); err != nil {
			return err
		}
	}
	return unwatch(ctx, tx, of, record)
}

// endLeft ends the watches whose case has left, once that was told: those of a message,
// or of a person.
func endLeft(ctx context.Context, tx *sql.Tx, where, arg string) error {
	_, err := tx.ExecContext(ctx, `DELETE FROM watches WHERE paused = '`+PausedLeft+`' AND untold = 0 AND `+where, arg)
	return err
}
