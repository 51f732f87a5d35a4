package store

import (
	"context"
	"database/sql"

	"casebot/corpus"
)

const newestChange = `SELECT COALESCE(MAX(seq), 0) FROM records`

// Changes returns at most limit changes after a position of the change feed, in
// feed order; none is the end of the feed. A limit below 1 means 1,000.
func (s *Store) Changes(ctx context.Context, after int64, limit int) ([]corpus.Change, error) {
	if limit < 1 {
		limit = 1000
	}
	return collect(ctx, s, func(rows *sql.Rows) (c corpus.Change, err error) {
		err = rows.Scan(&c.Seq, &c.Ref.Kind, &c.Ref.ID)
		return c, err
	}, `SELECT seq, kind, id FROM records WHERE seq > $1 ORDER BY seq LIMIT $2`, after, limit)
}

// LastSeq returns the position of the newest change, and 0 for an archive in
// which nothing was ever written.
func (s *Store) LastSeq(ctx context.Context) (seq int64, err error) {
	err = s.first(ctx, newestChange, nil, &seq)
	return seq, err
}
