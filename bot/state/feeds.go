package state

import (
	"context"
	"slices"
)

// Followed returns the names of the feeds that any server follows, each once, in
// order.
func (s *State) Followed(ctx context.Context) (names []string, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT chosen FROM settings`)
	if err != nil {
		return nil, s.fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		chosen, err := readSettings(rows)
		if err != nil {
			return nil, s.fail(err)
		}
		names = append(names, chosen.Feeds...)
	}
	slices.Sort(names)
	return slices.Compact(names), s.fail(rows.Err())
}

// Brought returns the names of the feeds that are watched because a server
// follows, or followed, them, in order.
func (s *State) Brought(ctx context.Context) (names []string, err error) {
	rows, err := s.db.QueryContext(ctx, `SELECT name FROM feeds ORDER BY name`)
	if err != nil {
		return nil, s.fail(err)
	}
	defer rows.Close()
	for rows.Next() {
		var name string
		if err := rows.Scan(&name); err != nil {
			return nil, s.fail(err)
		}
		names = append(names, name)
	}
	return names, s.fail(rows.Err())
}

// Bring keeps that a feed is watched because a server follows it, or that it is so
// no more.
func (s *State) Bring(ctx context.Context, name string, watched bool) error {
	change := `DELETE FROM feeds WHERE name = ?`
	if watched {
		change = `INSERT INTO feeds (name) VALUES (?) ON CONFLICT (name) DO NOTHING`
	}
	_, err := s.db.ExecContext(ctx, change, name)
	return s.fail(err)
}
