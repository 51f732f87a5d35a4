package state

import (
	"context"
	"database/sql"
)

// PausedHidden is why the watch of a case finds nothing that is hidden for now: it goes on
// by itself when the case is shown again, and is no longer paused with the first round
// that has it.
const PausedHidden = "hidden"

// hide pauses who follows records that are hidden for now, and has each told so once:
// [LeftRecord]. What waited of them is told no more, and is news again afterwards; what
// was told stays known.
func (s *State) hide(ctx context.Context, tx *sql.Tx, records []string) error {
	for _, record := range records {
		if err := steps(ctx, tx,
			step{`DELETE FROM told WHERE record = ? AND watch IN (SELECT watch FROM finds WHERE record = ?)`, []any{record, record}},
			step{`DELETE FROM finds WHERE record IN (?, ?)`, []any{record, Refused + "/" + record}}); err != nil {
			return err
		}
		watches, err := watchesIn(ctx, tx, `kind = 'case' AND 'case/' || what = ? AND paused = ''`, record)
		if err != nil {
			return err
		}
		c, err := newClerk(ctx, tx, len(watches))
		if err != nil {
			return err
		}
		for _, w := range watches {
			if _, err := tx.ExecContext(ctx, `UPDATE watches SET paused = ? WHERE id = ?`, PausedHidden, w.ID); err != nil {
				return err
			}
			if err := c.keep(ctx, Find{Watch: w.ID, To: w.Place(), Rhythm: LeftRecord, Record: LeftRecord, Seq: s.now().Unix(), Due: s.now()}); err != nil {
				return err
			}
		}
	}
	return nil
}

// show has watches go on whose case was hidden and is in a round again. That it was hidden
// is not told any more.
func show(ctx context.Context, tx *sql.Tx, found []Find) error {
	for _, f := range found {
		if err := steps(ctx, tx,
			step{`DELETE FROM finds WHERE watch = ? AND record = ? AND parcel = '' AND watch IN (SELECT id FROM watches WHERE paused = ?)`, []any{f.Watch, LeftRecord, PausedHidden}},
			step{`UPDATE watches SET paused = '' WHERE id = ? AND paused = ?`, []any{f.Watch, PausedHidden}}); err != nil {
			return err
		}
	}
	return nil
}
