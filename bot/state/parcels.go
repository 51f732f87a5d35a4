package state

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"fmt"
	"time"
)

// A Parcel is one message that tells a place of finds. What belongs into it is
// settled when it is first taken, so that it is the same message however often,
// and by whomever, it is tried.
type Parcel struct {
	Nonce string // 24 letters and digits, made from what is in it
	To    Place
	Begun time.Time // when it was taken first
	Tries int       // how often it was taken before
	Finds []Find    // the newest first, at most [MaxParcel]
	Total int       // how many it has
}

// MaxParcel is how many finds of a parcel are told one by one at most.
const MaxParcel = 100

// Gap is how long a place is left alone after a message.
const Gap = time.Minute

// Take takes the next message that is to be sent, and has it alone for a while:
// nil where there is none. One that was not
// settled ([State.Settle]) within that time is taken again.
func (s *State) Take(ctx context.Context, lease time.Duration) (p *Parcel, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		p, err = s.take(ctx, tx, lease)
		return err
	})
	if err != nil {
		return nil, err
	}
	return p, nil
}

func (s *State) take(ctx context.Context, tx *sql.Tx, lease time.Duration) (*Parcel, error) {
	now, p := s.now(), &Parcel{}
	err := tx.QueryRowContext(ctx, `SELECT nonce, channel, person, begun, tries FROM parcels WHERE leased <= ? ORDER BY leased, nonce LIMIT 1`, moment(now)).
		Scan(&p.Nonce, &p.To.Channel, &p.To.Person, (*moment)(&p.Begun), &p.Tries)
	if errors.Is(err, sql.ErrNoRows) {
		p, err = s.pack(ctx, tx, `due <= ? AND (channel <> '' OR person <> '')
			AND NOT EXISTS (SELECT 1 FROM pace WHERE pace.channel = finds.channel AND pace.person = finds.person AND pace.next > ?)`, moment(now), moment(now))
	}
	if err != nil || p == nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE parcels SET leased = ?, tries = tries + 1 WHERE nonce = ?`, moment(now.Add(lease)), p.Nonce); err != nil {
		return nil, err
	}
	return p, s.fill(ctx, tx, p)
}

// TakeHere takes what is due in a place, as one message: for who stands there and asks.
func (s *State) TakeHere(ctx context.Context, to Place) (p *Parcel, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		p = &Parcel{To: to}
		err := tx.QueryRowContext(ctx, `SELECT nonce, begun, tries FROM parcels WHERE channel = ? AND person = ?`, to.Channel, to.Person).
			Scan(&p.Nonce, (*moment)(&p.Begun), &p.Tries)
		if errors.Is(err, sql.ErrNoRows) {
			now := moment(s.now())
			if _, err := tx.ExecContext(ctx, `UPDATE finds SET rhythm = ? WHERE rhythm IN (?, ?) AND due <= ? AND channel = ? AND person = ?`, Instant, Daily, Weekly, now, to.Channel, to.Person); err != nil {
				return err
			}
			p, err = s.pack(ctx, tx, `due <= ? AND channel = ? AND person = ?`, now, to.Channel, to.Person)
		}
		if err != nil || p == nil {
			return err
		}
		return s.fill(ctx, tx, p)
	})
	return p, err
}

// Waiting counts what a place is told later, and says when the first of it is due; what
// waits for its watch to be set up again is not counted.
func (s *State) Waiting(ctx context.Context, to Place) (n int, next time.Time, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT COUNT(*), COALESCE(MIN(due), 0) FROM finds WHERE parcel = '' AND due > ? AND due < ? AND channel = ? AND person = ?`,
		moment(s.now()), int64(whenSet), to.Channel, to.Person).Scan(&n, (*moment)(&next))
	return n, next, s.fail(err)
}

// pack makes a parcel of the finds for the place and rhythm that have waited
// longest among those that may be told, nil where there are none.
func (s *State) pack(ctx context.Context, tx *sql.Tx, where string, args ...any) (*Parcel, error) {
	var rhythm string
	p := &Parcel{Begun: s.now()}
	err := tx.QueryRowContext(ctx, `SELECT channel, person, rhythm FROM finds WHERE parcel = '' AND `+where+` ORDER BY due, id LIMIT 1`, args...).
		Scan(&p.To.Channel, &p.To.Person, &rhythm)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	these := `parcel = '' AND channel = ? AND person = ? AND rhythm = ? AND ` + where
	args = append([]any{p.To.Channel, p.To.Person, rhythm}, args...)
	if p.Nonce, err = nonce(ctx, tx, p.To, rhythm, these, args); err != nil {
		return nil, err
	}
	if _, err := tx.ExecContext(ctx, `UPDATE finds SET parcel = ? WHERE `+these, append([]any{p.Nonce}, args...)...); err != nil {
		return nil, err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO parcels (nonce, channel, person, begun, tries, leased) VALUES (?, ?, ?, ?, 0, 0)`,
		p.Nonce, p.To.Channel, p.To.Person, moment(p.Begun))
	return p, err
}

// nonce is the fingerprint of the place, of the rhythm, and of each watch and where
// in the feed its finds stand.
func nonce(ctx context.Context, tx *sql.Tx, to Place, rhythm, these string, args []any) (string, error) {
	rows, err := tx.QueryContext(ctx, `SELECT watch, MIN(seq), MAX(seq), COUNT(*), MAX(id) FROM finds WHERE `+these+` GROUP BY watch ORDER BY watch`, args...)
	if err != nil {
		return "", err
	}
	defer rows.Close()
	sum := sha256.New()
	fmt.Fprintf(sum, "%q %q %q", to.Channel, to.Person, rhythm)
	for rows.Next() {
		var watch, first, last, count, id int64
		if err := rows.Scan(&watch, &first, &last, &count, &id); err != nil {
			return "", err
		}
		fmt.Fprintf(sum, "\n%d %d %d %d %d", watch, first, last, count, id)
	}
	return hex.EncodeToString(sum.Sum(nil))[:24], rows.Err()
}

// Release has the messages that somebody had taken when they ended taken again at
// once. It is for who knows that nobody else sends.
func (s *State) Release(ctx context.Context) error {
	_, err := s.db.ExecContext(ctx, `UPDATE parcels SET leased = 0 WHERE leased > ?`, moment(s.now()))
	return s.fail(err)
}

// fill reads the newest finds of a parcel.
func (s *State) fill(ctx context.Context, tx *sql.Tx, p *Parcel) error {
	if err := tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM finds WHERE parcel = ?`, p.Nonce).Scan(&p.Total); err != nil {
		return err
	}
	rows, err := tx.QueryContext(ctx, `SELECT watch, channel, person, rhythm, record, was, seq, due FROM finds WHERE parcel = ? ORDER BY seq DESC, id DESC LIMIT ?`, p.Nonce, MaxParcel)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var f Find
		if err := rows.Scan(&f.Watch, &f.To.Channel, &f.To.Person, &f.Rhythm, &f.Record, &f.Was, &f.Seq, (*moment)(&f.Due)); err != nil {
			return err
		}
		p.Finds = append(p.Finds, f)
	}
	return rows.Err()
}

// An Outcome is what became of a message. The zero Outcome is that there was nothing
// to tell any more.
type Outcome struct {
	Arrived bool
	Again   time.Time // when to try it again; zero: not
	Paused  string    // why its place takes no messages any more; empty: it does
	Refused bool      // it is given up, though its place takes others
}

// Settle notes what became of a message.
//
// What is watched in a place that takes none any more is paused. Whoever set that up is
// told so, once, by direct message, with what waited for the place: as finds of the
// rhythm [PausedRecord]. Of what a message that is given up would have told they are
// told too, as finds of the rhythm [Refused]. Who takes no direct messages either is told
// when they come back that it is so ([State.Untold]), and what waited when they set it up
// again.
func (s *State) Settle(ctx context.Context, p *Parcel, o Outcome) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		switch {
		case o.Paused != "":
			return s.pause(ctx, tx, p.To, o.Paused)
		case !o.Again.IsZero():
			_, err := tx.ExecContext(ctx, `UPDATE parcels SET leased = ? WHERE nonce = ?`, moment(o.Again), p.Nonce)
			return err
		case o.Arrived:
			if _, err := tx.ExecContext(ctx, `INSERT INTO pace (channel, person, next) VALUES (?, ?, ?)
				ON CONFLICT (channel, person) DO UPDATE SET next = excluded.next`, p.To.Channel, p.To.Person, moment(s.now().Add(Gap))); err != nil {
				return err
			}
			if err := taken(ctx, tx, p); err != nil {
				return err
			}
		case o.Refused && p.notice():
			if err := leaveUntold(ctx, tx, `id IN `+ofParcel, p.Nonce); err != nil {
				return err
			}
		case o.Refused:
			if err := s.refuse(ctx, tx, p.Nonce); err != nil {
				return err
			}
		}
		if err := endLeft(ctx, tx, `id IN `+ofParcel, p.Nonce); err != nil {
			return err
		}
		_, err := tx.ExecContext(ctx, `DELETE FROM finds WHERE parcel = ?`, p.Nonce)
		if err == nil {
			_, err = tx.ExecContext(ctx, `DELETE FROM parcels WHERE nonce = ?`, p.Nonce)
		}
		return err
	})
}
