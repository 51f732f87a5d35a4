package state

import (
	"context"
	"database/sql"
	"strings"
)

// MostRefused is how many messages of a watch in a row may be given up: then it is
// paused, for the reason [PausedRefused].
const (
	MostRefused   = 3
	PausedRefused = "refused"
)

// Refused is the rhythm of a find whose message was given up, and leads its record:
// "refused/case/cn-2025-han". In a message of its own it tells whoever set the watch
// up that they were not told of it.
const Refused = "refused"

// About is the record that a find tells of, given up or not.
func (f Find) About() string { return strings.TrimPrefix(f.Record, Refused+"/") }

// notice reports whether a message only says that others do not arrive. Where it is
// given up too, whoever it was for is told when they come back: [State.Untold].
func (p *Parcel) notice() bool {
	return len(p.Finds) > 0 && (p.Finds[0].Rhythm == Refused || p.Finds[0].Rhythm == PausedRecord)
}

// The finds that a message, and the watches that it pauses, lose.
const (
	ofParcel = `(SELECT watch FROM finds WHERE parcel = ?)`
	lost     = `(parcel = ? OR parcel = '' AND rhythm NOT IN ('` + Refused + `', '` + PausedRecord + `')
		AND watch IN (SELECT id FROM watches WHERE paused = '` + PausedRefused + `' AND id IN ` + ofParcel + `))`
)

// refuse gives a message up: of what it would have told, the owners of its watches
// are told that they were not. A watch that loses too many in a row is paused, and
// what waits for it goes the same way.
func (s *State) refuse(ctx context.Context, tx *sql.Tx, nonce string) error {
	return steps(ctx, tx, []step{
		{`UPDATE watches SET refused = refused + 1 WHERE id IN ` + ofParcel, []any{nonce}},
		{`UPDATE watches SET paused = ? WHERE paused = '' AND refused >= ? AND id IN ` + ofParcel, []any{PausedRefused, MostRefused, nonce}},
		{`DELETE FROM finds WHERE ` + lost + ` AND watch NOT IN (SELECT id FROM watches WHERE owner <> '')`, []any{nonce, nonce}},
		// Of a record that is lost twice, or is lost already, the owner is told once.
		{`DELETE FROM finds WHERE ` + lost + ` AND EXISTS (SELECT 1 FROM finds AS same WHERE same.watch = finds.watch AND
			(same.parcel = '' AND same.record = ? || finds.record OR same.parcel = ? AND finds.parcel = '' AND same.record = finds.record))`,
			[]any{nonce, nonce, Refused + "/", nonce}},
		{`UPDATE finds SET parcel = '', channel = '', person = (SELECT owner FROM watches WHERE watches.id = finds.watch),
			rhythm = ?, record = ? || record, due = ? WHERE ` + lost, []any{Refused, Refused + "/", moment(s.now()), nonce, nonce}},
	}...)
}

// taken notes that messages of the watches of a parcel arrive. That they were told
// of others that did not is none of them.
func taken(ctx context.Context, tx *sql.Tx, p *Parcel) error {
	if p.notice() {
		return nil
	}
	_, err := tx.ExecContext(ctx, `UPDATE watches SET refused = 0 WHERE refused > 0 AND id IN `+ofParcel, p.Nonce)
	return err
}
