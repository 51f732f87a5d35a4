package state

import (
	"context"
	"database/sql"
	"errors"
	"slices"
	"strings"
	"time"
)

// A Find is something to be told of a watch.
type Find struct {
	Watch   int64
	To      Place
	Rhythm  string
	Record  string // opaque: "case/cn-2025-han"
	Was     int64  // the version of the record that the watch knew, 0 for none
	Version int64  // the version that it is told of
	Seq     int64  // where in the archive's change feed it stands
	Due     time.Time
}

// A Round is what following the archive from one position to another came to.
type Round struct {
	From, To int64    // positions of the change feed
	Finds    []Find   // what is to be told
	Known    []Find   // what the watch knows from now on, and is not told
	Gone     []string // records that have left the archive
	Hidden   []string // records that are hidden in it for now
	Counts   []Count  // queues that were counted
}

// A Count says that a watched queue was counted, and when it is counted next.
type Count struct {
	Watch     int64
	Was, Next time.Time
	Find      Find
}

// Position returns the position up to which the archive was followed; known is
// false where it never was.
func (s *State) Position(ctx context.Context) (seq int64, known bool, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT n FROM marks WHERE name = 'position'`).Scan(&seq)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, false, nil
	}
	return seq, err == nil, s.fail(err)
}

// KeepRound keeps what a round came to, all of it together with the position that
// it leads to, or nothing. done is false, and nothing was kept, where the archive
// was followed by somebody else meanwhile.
func (s *State) KeepRound(ctx context.Context, r Round) (done bool, err error) {
	err = s.update(ctx, func(tx *sql.Tx) error {
		moved, err := tx.ExecContext(ctx, `INSERT INTO marks (name, n) VALUES ('position', ?)
			ON CONFLICT (name) DO UPDATE SET n = excluded.n WHERE marks.n = ?`, r.To, r.From)
		if err != nil {
			return err
		}
		if n, err := moved.RowsAffected(); err != nil || n == 0 {
			return err
		}
		done = true
		if err := show(ctx, tx, slices.Concat(r.Finds, r.Known)); err != nil {
			return err
		}
		c, err := newClerk(ctx, tx, len(r.Finds)+len(r.Counts))
		if err != nil {
			return err
		}
		for _, f := range r.Known {
			if err := c.knows(ctx, f); err != nil {
				return err
			}
		}
		for _, f := range r.Finds {
			if err := c.keep(ctx, f); err != nil {
				return err
			}
		}
		for _, count := range r.Counts {
			if err := c.count(ctx, tx, count); err != nil {
				return err
			}
		}
		if err := s.hide(ctx, tx, r.Hidden); err != nil {
			return err
		}
		return s.leave(ctx, tx, r.Gone)
	})
	return done && err == nil, err
}

// A clerk keeps finds within one transaction.
type clerk struct {
	find, told *sql.Stmt
	id         int64 // of the last find
}

// newClerk returns a clerk with numbers for so many finds.
func newClerk(ctx context.Context, tx *sql.Tx, room int) (*clerk, error) {
	last, err := reserve(ctx, tx, "find", room)
	if err != nil {
		return nil, err
	}
	c := &clerk{id: last - int64(room)}
	if c.told, err = tx.PrepareContext(ctx, `INSERT INTO told (watch, record, version) SELECT id, ?, ? FROM watches WHERE id = ?
		ON CONFLICT (watch, record) DO UPDATE SET version = excluded.version`); err != nil {
		return nil, err
	}
	c.find, err = tx.PrepareContext(ctx, `INSERT INTO finds (id, watch, channel, person, rhythm, record, was, seq, due, parcel)
		SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, '' FROM watches WHERE id = ?
		ON CONFLICT (watch, record, parcel) DO UPDATE SET seq = excluded.seq`)
	return c, err
}

// knows notes which version of a record a watch knows.
func (c *clerk) knows(ctx context.Context, f Find) error {
	_, err := c.told.ExecContext(ctx, f.Record, f.Version, f.Watch)
	return err
}

// keep keeps a find of a watch that is there still. Of a record that waits to be
// told already, the newer version is told, beside what the watch knew first.
func (c *clerk) keep(ctx context.Context, f Find) error {
	c.id++
	_, err := c.find.ExecContext(ctx, c.id, f.To.Channel, f.To.Person, f.Rhythm, f.Record, f.Was, f.Seq, moment(f.Due), f.Watch)
	if err != nil || f.Version == 0 {
		return err
	}
	return c.knows(ctx, f)
}

// count keeps the find of a queue that nobody else has counted meanwhile.
func (c *clerk) count(ctx context.Context, tx *sql.Tx, of Count) error {
	moved, err := tx.ExecContext(ctx, `UPDATE watches SET next = ? WHERE id = ? AND next = ?`, moment(of.Next), of.Watch, moment(of.Was))
	if err != nil {
		return err
	}
	if n, err := moved.RowsAffected(); err != nil || n == 0 {
		return err
	}
	return c.keep(ctx, of.Find)
}

// leave forgets records that have left the archive. Who followed one of them is told so
// once: [LeftRecord].
func (s *State) leave(ctx context.Context, tx *sql.Tx, records []string) error {
	for _, record := range records {
		if err := s.announceLeft(ctx, tx, record); err != nil {
			return err
		}
		for _, statement := range []string{
			`DELETE FROM finds WHERE record IN (?, ?)`,
			`DELETE FROM told WHERE record IN (?, ?)`,
		} {
			if _, err := tx.ExecContext(ctx, statement, record, Refused+"/"+record); err != nil {
				return err
			}
		}
	}
	return nil
}

// Told returns which version of a record each watch knows.
func (s *State) Told(ctx context.Context, record string) (map[int64]int64, error) {
	rows, err := s.db.QueryContext(ctx, `SELECT watch, version FROM told WHERE record = ?`, record)
	if err != nil {
		return nil, s.fail(err)
	}
	defer rows.Close()
	told := map[int64]int64{}
	for rows.Next() {
		var watch, version int64
		if err := rows.Scan(&watch, &version); err != nil {
			return nil, s.fail(err)
		}
		told[watch] = version
	}
	return told, s.fail(rows.Err())
}

// leaveNaming forgets the records whose ID names something.
func (s *State) leaveNaming(ctx context.Context, tx *sql.Tx, names func(text string) bool) error {
	rows, err := tx.QueryContext(ctx, `SELECT record FROM told UNION SELECT record FROM finds`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var naming []string
	for rows.Next() {
		var record string
		if err := rows.Scan(&record); err != nil {
			return err
		}
		if _, id, _ := strings.Cut(record, "/"); names(id) {
			naming = append(naming, record)
		}
	}
	if err := errors.Join(rows.Err(), rows.Close()); err != nil {
		return err
	}
	return s.leave(ctx, tx, naming)
}
