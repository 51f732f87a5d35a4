package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"casebot/corpus"
)

// How much is kept of watched feeds: how many, and of how many items of each
// that they were handled.
const (
	maxFeeds = 500
	maxSeen  = 5000
)

// A Feed is a feed of articles that is watched.
type Feed struct {
	URL                string
	From               string    // the address that gave the next two; empty: URL
	ETag, LastModified string    // what to ask again with
	Next               time.Time // when to ask again
	Quiet              int       // times in a row without news
	Failures           int       // times in a row that it failed
	Added              time.Time
}

// Watch has a feed watched from a moment on; one that is watched already stays
// as it is. It refuses more than 500, and an address that is forgotten.
func (s *Store) Watch(ctx context.Context, url string, at time.Time) error {
	if !corpus.WebAddress(url) || len(url) > 2000 || at.IsZero() {
		return fmt.Errorf("nothing is watched: %q is not a web address of at most 2,000 bytes, or there is no moment", url)
	}
	return s.update(ctx, Edit{}, func(b *batch) error {
		m, left := masking{gate: b.gate}, url
		if m.links(&left); m.hit {
			return fmt.Errorf("nothing is watched: the address holds a name that %w", ErrForgotten)
		}
		var watched int
		if err := b.first(ctx, `SELECT COUNT(*) FROM feeds WHERE url <> $1`, []any{url}, &watched); err != nil {
			return err
		}
		if watched >= maxFeeds {
			return fmt.Errorf("nothing is watched: there are %d feeds already; give one up first", watched)
		}
		return b.exec(ctx, `INSERT INTO feeds (url, origin, etag, last_modified, next, quiet, failures, added) VALUES ($1, '', '', '', $2, 0, 0, $2)
			ON CONFLICT (url) DO NOTHING`, url, stamp(at))
	})
}

// Unwatch ends the watching of a feed. The error wraps [corpus.ErrNotFound]
// where it is not watched.
func (s *Store) Unwatch(ctx context.Context, url string) error {
	return s.update(ctx, Edit{}, func(b *batch) error {
		if err := b.watches(ctx, url); err != nil {
			return err
		}
		return b.exec(ctx, `DELETE FROM feeds WHERE url = $1`, url)
	})
}

// Feeds returns the feeds that are watched, in the order of their addresses.
func (s *Store) Feeds(ctx context.Context) ([]Feed, error) {
	return collect(ctx, s, watchedFeed, `SELECT url, origin, etag, last_modified, next, quiet, failures, added FROM feeds ORDER BY url`)
}

func watchedFeed(rows *sql.Rows) (f Feed, err error) {
	var next, added string
	if err := rows.Scan(&f.URL, &f.From, &f.ETag, &f.LastModified, &next, &f.Quiet, &f.Failures, &added); err != nil {
		return f, err
	}
	var late error
	f.Next, err = time.Parse(time.RFC3339Nano, next)
	f.Added, late = time.Parse(time.RFC3339Nano, added)
	return f, errors.Join(err, late)
}

// Polled keeps how a feed stands after it was asked, and the IDs of the items
// that were handled; those of the newest 5,000 are remembered. The error wraps
// [corpus.ErrNotFound] where the feed is not watched any more.
func (s *Store) Polled(ctx context.Context, f Feed, seen []string) error {
	if len(f.From) > 2000 || len(f.ETag) > 1000 || len(f.LastModified) > 1000 {
		f.From, f.ETag, f.LastModified = "", "", "" // asking without them is always right
	}
	return s.update(ctx, Edit{}, func(b *batch) error {
		if err := b.watches(ctx, f.URL); err != nil {
			return err
		}
		if err := b.exec(ctx, `UPDATE feeds SET origin = $2, etag = $3, last_modified = $4, next = $5, quiet = $6, failures = $7 WHERE url = $1`,
			f.URL, f.From, f.ETag, f.LastModified, stamp(f.Next), f.Quiet, f.Failures); err != nil {
			return err
		}
		for _, id := range seen {
			if err := b.exec(ctx, `INSERT INTO seen (url, digest, place)
				VALUES ($1, $2, (SELECT COALESCE(MAX(place), 0) + 1 FROM seen WHERE url = $1))
				ON CONFLICT (url, digest) DO UPDATE SET place = excluded.place`, f.URL, digest([]byte(id))); err != nil {
				return err
			}
		}
		return b.exec(ctx, `DELETE FROM seen WHERE url = $1 AND place <=
			(SELECT place FROM seen WHERE url = $1 ORDER BY place DESC LIMIT 1 OFFSET $2)`, f.URL, maxSeen)
	})
}

// watches returns an error where a feed is not watched.
func (b *batch) watches(ctx context.Context, url string) error {
	var watched int
	err := b.first(ctx, `SELECT COUNT(*) FROM feeds WHERE url = $1`, []any{url}, &watched)
	if err == nil && watched == 0 {
		err = fmt.Errorf("feed %s %w", url, corpus.ErrNotFound)
	}
	return err
}

// Seen returns which items of a feed were handled already, by their IDs.
func (s *Store) Seen(ctx context.Context, url string, ids []string) (map[string]bool, error) {
	handled := map[string]bool{}
	for _, id := range ids {
		var known int
		if err := s.first(ctx, `SELECT COUNT(*) FROM seen WHERE url = $1 AND digest = $2`, []any{url, digest([]byte(id))}, &known); err != nil {
			return nil, err
		}
		if known > 0 {
			handled[id] = true
		}
	}
	return handled, nil
}
