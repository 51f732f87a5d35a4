package state

import (
	"context"
	"database/sql"
	"errors"
	"math"
)

// PausedRecord is the record, and the rhythm, of a find that says that its watch is
// paused. In the message with it are the finds that waited for the place, with records
// as those of [Refused].
const PausedRecord = "paused"

// whenSet is when a find is due that waits for its watch to be set up again.
const whenSet = math.MaxInt64

// A step is a statement with its arguments.
type step struct {
	do   string
	with []any
}

func steps(ctx context.Context, tx *sql.Tx, all ...step) error {
	for _, s := range all {
		if _, err := tx.ExecContext(ctx, s.do, s.with...); err != nil {
			return err
		}
	}
	return nil
}

// pause ends the telling in a place.
func (s *State) pause(ctx context.Context, tx *sql.Tx, in Place, why string) error {
	if err := s.announcePause(ctx, tx, in); err != nil {
		return err
	}
	if in.Person != "" { // what is followed there, and what of other places was to be told there
		if err := leaveUntold(ctx, tx, `paused = '' AND channel = '' AND owner = ? OR id IN (SELECT watch FROM finds WHERE channel = '' AND person = ?)`, in.Person, in.Person); err != nil {
			return err
		}
	}
	if _, err := tx.ExecContext(ctx, `UPDATE watches SET paused = ? WHERE paused = '' AND `+inPlace, why, in.Channel, in.Channel, in.Person); err != nil {
		return err
	}
	if err := s.keepWaiting(ctx, tx, in); err != nil {
		return err
	}
	_, err := tx.ExecContext(ctx, `DELETE FROM parcels WHERE channel = ? AND person = ?`, in.Channel, in.Person)
	return err
}

// keepWaiting keeps what waited for a place, each record once: of a channel for whoever
// set the watch up, of direct messages until it is set up again.
func (s *State) keepWaiting(ctx context.Context, tx *sql.Tx, in Place) error {
	const here = `channel = ? AND person = ?`
	nobodys := `watch NOT IN (SELECT id FROM watches WHERE owner <> '')`
	to := step{`UPDATE finds SET parcel = '', channel = '', person = (SELECT owner FROM watches WHERE watches.id = finds.watch),
		rhythm = ?, record = ? || record, due = ? WHERE ` + here, []any{PausedRecord, Refused + "/", moment(s.now()), in.Channel, in.Person}}
	if in.Person != "" {
		nobodys = `watch IN (SELECT id FROM watches WHERE paused = '` + PausedLeft + `')` // which is not set up again
		to = step{`UPDATE finds SET parcel = '', due = ? WHERE ` + here, []any{int64(whenSet), in.Channel, in.Person}}
	}
	return steps(ctx, tx,
		step{`DELETE FROM finds WHERE ` + here + ` AND ` + nobodys, []any{in.Channel, in.Person}},
		step{`DELETE FROM finds WHERE ` + here + ` AND EXISTS (SELECT 1 FROM finds AS same WHERE same.watch = finds.watch AND
			(same.parcel = '' AND same.record = ? || finds.record OR same.id < finds.id AND same.record = finds.record))`, []any{in.Channel, in.Person, Refused + "/"}},
		to)
}

// resume has what waited for a watch told: that it was paused is over; and where it tells
// at once from now on, what waited for another hour or for the end of a snooze too.
func (s *State) resume(ctx context.Context, tx *sql.Tx, of Watch) error {
	all := []step{
		{`DELETE FROM finds WHERE watch = ? AND parcel = '' AND record = ?`, []any{of.ID, PausedRecord}},
		{`UPDATE finds SET rhythm = ? WHERE watch = ? AND parcel = '' AND rhythm = ?`, []any{Refused, of.ID, PausedRecord}},
		{`UPDATE finds SET due = ? WHERE watch = ? AND due = ?`, []any{moment(s.now()), of.ID, int64(whenSet)}},
	}
	if of.Rhythm == Instant {
		all = append(all, step{`UPDATE finds SET rhythm = ?, due = MIN(due, ?) WHERE watch = ? AND parcel = '' AND rhythm IN (?, ?, ?)`, []any{Instant, moment(s.now()), of.ID, Instant, Daily, Weekly}})
	}
	return steps(ctx, tx, all...)
}

// announcePause keeps a find for the owner of each watch of a channel that is about
// to be paused. For direct messages there is none: their owner is told otherwise.
func (s *State) announcePause(ctx context.Context, tx *sql.Tx, in Place) error {
	if in.Channel == "" {
		return nil
	}
	rows, err := tx.QueryContext(ctx, `SELECT id, owner FROM watches WHERE paused = '' AND owner <> '' AND channel = ?`, in.Channel)
	if err != nil {
		return err
	}
	var finds []Find
	for rows.Next() {
		f := Find{Rhythm: PausedRecord, Record: PausedRecord, Seq: s.now().Unix(), Due: s.now()}
		if err := rows.Scan(&f.Watch, &f.To.Person); err != nil {
			rows.Close()
			return err
		}
		finds = append(finds, f)
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	c, err := newClerk(ctx, tx, len(finds))
	if err != nil {
		return err
	}
	for _, f := range finds {
		if err := c.keep(ctx, f); err != nil {
			return err
		}
	}
	return nil
}
