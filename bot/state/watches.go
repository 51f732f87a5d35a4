package state

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
)

// How much may be watched: by one server, of that by one member who does not manage it,
// and by one person for themselves. The console is one person.
const (
	MaxGuildWatches  = 25
	MaxMemberWatches = 10
	MaxPersonWatches = 10
)

// ErrTooMany says that a server, or a person, watches as much as they may.
var ErrTooMany = errors.New("is watched as much as may be")

// A Place is where finds are told: a channel, or else the direct messages of a
// person. The zero Place is the console.
type Place struct {
	Channel string
	Person  string // empty with a Channel
}

// A Watch is something that is followed for somebody.
type Watch struct {
	ID      int64 // given by [State.SetWatch]; never given twice
	Guild   string
	Channel string // where finds are told; empty: to the owner alone
	Parent  string // the channel that Channel is a thread of; empty: none
	Owner   string // who set it; empty in the console
	Kind    string // [WatchQuery], [WatchCase] or [WatchQueue]
	What    string // the words, or the case's ID
	Note    string // why
	Rhythm  string // [Instant], [Daily] or [Weekly]
	Zone    string // a name of the IANA time zone database
	Locale  string // of the messages
	Made    time.Time
	Since   int64     // position of the archive's change feed: what comes after it is news
	Next    time.Time // of a queue: when it is counted next; zero otherwise
	Snoozed time.Time // until when nothing is told; zero: it is not snoozed
	Paused  string    // why it finds nothing any more; empty: it does
}

// What a watch follows, and how often it tells of it.
const (
	WatchQuery = "query"
	WatchCase  = "case"
	WatchQueue = "queue"

	Instant = "instant"
	Daily   = "daily"
	Weekly  = "weekly"
)

// Place returns where the watch tells what it finds.
func (w Watch) Place() Place {
	if w.Channel != "" {
		return Place{Channel: w.Channel}
	}
	return Place{Person: w.Owner}
}

// SetWatch keeps a watch and returns it with its ID. The same thing watched in the
// same place is that watch, set anew: it is no longer paused or snoozed, and what waited
// for that is told. The error wraps [ErrTooMany] where there are as many as may be.
func (s *State) SetWatch(ctx context.Context, w Watch) (kept Watch, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		kept, err = s.set(ctx, tx, w)
		return err
	})
	return kept, err
}

// set is SetWatch within a transaction.
func (s *State) set(ctx context.Context, tx *sql.Tx, w Watch) (Watch, error) {
	w.Made, w.Snoozed, w.Paused = time.UnixMicro(s.now().UnixMicro()), time.Time{}, ""
	place := w.Place()
	err := tx.QueryRowContext(ctx, `SELECT id, made FROM watches WHERE kind = ? AND what = ? AND `+inPlace, w.Kind, w.What, place.Channel, place.Channel, place.Person).
		Scan(&w.ID, (*precise)(&w.Made))
	if errors.Is(err, sql.ErrNoRows) {
		err = s.admit(ctx, tx, &w)
	}
	if err == nil && w.Kind == WatchQueue && w.Owner != "" {
		_, err = first(ctx, tx, w.Owner)
	}
	if err != nil {
		return w, err
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO marks (name, n) VALUES ('position', ?) ON CONFLICT (name) DO NOTHING`, w.Since); err != nil {
		return w, err // from the first watch on the archive is followed
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO watches (id, guild, channel, parent, owner, kind, what, note, rhythm, zone, locale, made, since, next, snoozed, paused)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, '')
		ON CONFLICT (id) DO UPDATE SET guild = excluded.guild, parent = excluded.parent, owner = excluded.owner, note = excluded.note, rhythm = excluded.rhythm, zone = excluded.zone,
			locale = excluded.locale, since = CASE paused WHEN '' THEN watches.since ELSE excluded.since END, next = excluded.next, snoozed = 0, paused = '', refused = 0, untold = 0`,
		w.ID, w.Guild, w.Channel, w.Parent, w.Owner, w.Kind, w.What, w.Note, w.Rhythm, w.Zone, w.Locale, precise(w.Made), w.Since, moment(w.Next))
	if err != nil {
		return w, err
	}
	return w, s.resume(ctx, tx, w)
}

// inPlace takes the channel twice and the person: watches of a channel are
// everybody's there, those for one person are theirs.
const inPlace = `channel = ? AND (? <> '' OR owner = ?)`

// admit gives a new watch its ID, where there is room for it.
func (s *State) admit(ctx context.Context, tx *sql.Tx, w *Watch) error {
	var held int
	most, err := MaxGuildWatches, error(nil)
	if w.Channel != "" {
		err = tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM watches WHERE guild = ? AND channel <> ''`, w.Guild).Scan(&held)
	} else {
		most = MaxPersonWatches
		err = tx.QueryRowContext(ctx, `SELECT COUNT(*) FROM watches WHERE channel = '' AND owner = ?`, w.Owner).Scan(&held)
	}
	switch {
	case err != nil:
		return err
	case held >= most:
		return fmt.Errorf("%d things: that %w", held, ErrTooMany)
	}
	w.ID, err = reserve(ctx, tx, "watch", 1)
	return err
}

// reserve gives out numbers of a name, none twice: 1, 2, 3 … It returns the last of
// them.
func reserve(ctx context.Context, tx *sql.Tx, name string, room int) (last int64, err error) {
	err = tx.QueryRowContext(ctx, `INSERT INTO marks (name, n) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET n = marks.n + excluded.n RETURNING n`, name, room).Scan(&last)
	return last, err
}

// Watches returns what is watched in a place, oldest first.
func (s *State) Watches(ctx context.Context, in Place) ([]Watch, error) {
	return s.watches(ctx, inPlace, in.Channel, in.Channel, in.Person)
}

// GuildWatches returns what is watched in the channels of a server, channel by channel.
func (s *State) GuildWatches(ctx context.Context, guild string) ([]Watch, error) {
	found, err := s.watches(ctx, `guild = ? AND channel <> ''`, guild)
	slices.SortStableFunc(found, func(a, b Watch) int { return strings.Compare(a.Channel, b.Channel) })
	return found, err
}

// Watching returns every watch that is not paused, or goes on by itself, oldest first.
func (s *State) Watching(ctx context.Context) ([]Watch, error) {
	return s.watches(ctx, `paused IN ('', '`+PausedHidden+`')`)
}

// Watch returns a watch, nil where there is none of that ID.
func (s *State) Watch(ctx context.Context, id int64) (*Watch, error) {
	found, err := s.watches(ctx, `id = ?`, id)
	if err != nil || len(found) == 0 {
		return nil, err
	}
	return &found[0], nil
}

func (s *State) watches(ctx context.Context, where string, args ...any) ([]Watch, error) {
	found, err := watchesIn(ctx, s.db, where, args...)
	return found, s.fail(err)
}

// A querier is a database, or a transaction on one.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

func watchesIn(ctx context.Context, db querier, where string, args ...any) ([]Watch, error) {
	rows, err := db.QueryContext(ctx, `SELECT id, guild, channel, parent, owner, kind, what, note, rhythm, zone, locale, made, since, next, snoozed, paused
		FROM watches WHERE `+where+` ORDER BY id`, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []Watch
	for rows.Next() {
		var w Watch
		err := rows.Scan(&w.ID, &w.Guild, &w.Channel, &w.Parent, &w.Owner, &w.Kind, &w.What, &w.Note, &w.Rhythm, &w.Zone, &w.Locale,
			(*precise)(&w.Made), &w.Since, (*moment)(&w.Next), (*moment)(&w.Snoozed), &w.Paused)
		if err != nil {
			return nil, err
		}
		found = append(found, w)
	}
	return found, rows.Err()
}

// Unwatch ends a watch. What it has found and not yet told is told no more.
func (s *State) Unwatch(ctx context.Context, id int64) error {
	return s.update(ctx, func(tx *sql.Tx) error { return unwatch(ctx, tx, `id = ?`, id) })
}

// unwatch deletes watches and all that is kept for them.
func unwatch(ctx context.Context, tx *sql.Tx, where string, args ...any) error {
	for _, statement := range []string{
		`DELETE FROM finds WHERE watch IN (SELECT id FROM watches WHERE ` + where + `)`,
		`DELETE FROM told WHERE watch IN (SELECT id FROM watches WHERE ` + where + `)`,
		`DELETE FROM watches WHERE ` + where,
	} {
		if _, err := tx.ExecContext(ctx, statement, args...); err != nil {
			return err
		}
	}
	return nil
}

// Snooze keeps a watch from telling anything until a moment. It goes on finding,
// and tells then.
func (s *State) Snooze(ctx context.Context, id int64, until time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, `UPDATE watches SET snoozed = ? WHERE id = ?`, moment(until), id)
		if err == nil {
			_, err = tx.ExecContext(ctx, `UPDATE finds SET due = ? WHERE watch = ? AND parcel = '' AND due < ?`, moment(until), id, moment(until))
		}
		return err
	})
}

// forgetWatches deletes what a person has set up, and what waits to be told them. A
// count that they have ended counts as one: that they had it was kept.
func forgetWatches(ctx context.Context, tx *sql.Tx, person string) (n int, err error) {
	if err = tx.QueryRowContext(ctx, `SELECT (SELECT COUNT(*) FROM watches WHERE owner = ?) + (SELECT COUNT(*) FROM counted
		WHERE person = ? AND NOT EXISTS (SELECT 1 FROM watches WHERE owner = person AND kind = 'queue'))`, person, person).Scan(&n); err != nil {
		return 0, err
	}
	if err := unwatch(ctx, tx, `owner = ?`, person); err != nil {
		return 0, err
	}
	for _, table := range []string{"finds", "parcels", "pace", "counted"} {
		if _, err := tx.ExecContext(ctx, `DELETE FROM `+table+` WHERE person = ?`, person); err != nil {
			return 0, err
		}
	}
	return n, nil
}

// Retime moves what waits for the digests of a server, and the next
// counts of its queues, to other hours: of each watch that names no time zone of its
// own. when says them, as they are of what is found now; what is due already stays.
func (s *State) Retime(ctx context.Context, guild string, when func(Watch) (due, next time.Time)) error {
	moved, err := s.watches(ctx, `guild = ? AND zone = ''`, guild)
	if err != nil {
		return err
	}
	now := moment(s.now())
	return s.update(ctx, func(tx *sql.Tx) error {
		for _, w := range moved {
			due, next := when(w)
			_, err := tx.ExecContext(ctx, `UPDATE finds SET due = ? WHERE watch = ? AND parcel = '' AND due > ? AND rhythm = ?`, moment(due), w.ID, now, w.Rhythm)
			if err == nil && w.Kind == WatchQueue {
				_, err = tx.ExecContext(ctx, `UPDATE watches SET next = ? WHERE id = ? AND next > ?`, moment(next), w.ID, now)
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}
