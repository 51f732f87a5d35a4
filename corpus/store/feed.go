package store

import (
	"context"
	"database/sql"
	"time"

	"casebot/corpus"
)

const newestChange = `SELECT COALESCE(MAX(seq), 0) FROM records`

// Changes returns at most limit changes after a position of the change feed, in
// feed order; none is the end of the feed. A limit below 1 means 1,000.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]corpus.Change, error) {
	if limit < 1 {
		limit = 1000
	}
	return collect(ctx, s, change, `
		SELECT r.seq, r.kind, r.id, (SELECT v.at FROM revisions v WHERE v.kind = r.kind AND v.id = r.id ORDER BY v.revision LIMIT 1)
		FROM records r WHERE r.seq > $1 ORDER BY r.seq LIMIT $2`, after, limit)
}

func change(rows *sql.Rows) (c corpus.Change, err error) {
	var added sql.NullString
	if err := rows.Scan(&c.Seq, &c.Ref.Kind, &c.Ref.ID, &added); err != nil || !added.Valid {
		return c, err
	}
	c.Added, err = time.Parse(time.RFC3339Nano, added.String)
	return c, err
}

// LastSeq returns the position of the newest change, and 0 for an archive in
// which nothing was ever written.
func (s *Store) LastSeq(ctx context.Context) (seq int64, err error) {
	err = s.first(ctx, newestChange, nil, &seq)
	return seq, err
}
