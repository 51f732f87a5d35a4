package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"time"

	"casebot/corpus"
)

// A row is a record's row.
type row struct {
	ref           corpus.Ref
	revision      int64 // 0: there never was such a record
	seq           int64 // its newest change
	origin        origin
	digest        string
	base, shipped string
}

// An origin says to whom a record belongs.
type origin string

const (
	builtin origin = "builtin" // the shipped archive, which may change and withdraw it
	user    origin = "user"    // somebody who wrote or removed it
)

// live reports whether the archive holds the record.
func (r row) live() bool { return r.digest != "" }

// A batch is one write transaction.
type batch struct {
	tx       *sql.Tx
	edit     Edit
	seq      int64 // the newest change so far
	lookup   lookup
	keys     []keyed // of the records written so far
	gate     *gate   // what may not come in
	prepared map[string]*sql.Stmt
	waiting  *int // proposals in the queue, once somebody has counted them
}

// update runs write in one transaction: all that it did is on the disk when
// update returns nil, and nothing when it returns an error. The transaction has
// the write lock from its beginning, so no two can give out the same place in
// the feed, and none becomes visible behind a later one.
func (s *Store) update(ctx context.Context, edit Edit, write func(*batch) error) error {
	tx, err := begin(ctx, s.write, s.patience)
	if err != nil {
		return s.fail(ctx, err)
	}
	defer tx.Rollback()
	b := &batch{tx: tx, edit: edit, lookup: s.lookup, prepared: map[string]*sql.Stmt{}}
	if err := b.first(ctx, newestChange, nil, &b.seq); err != nil {
		return s.fail(ctx, err)
	}
	if err := b.guard(ctx); err != nil {
		return s.fail(ctx, err)
	}
	if err := write(b); err != nil {
		return s.fail(ctx, err)
	}
	if err := b.writeKeys(ctx); err != nil {
		return s.fail(ctx, err)
	}
	return s.fail(ctx, tx.Commit())
}

// put writes the next revision of a record, its place in the change feed, its
// citations and its keys. A document without text removes the record.
func (b *batch) put(ctx context.Context, r row, doc document) error {
	b.seq++
	if err := b.cite(ctx, r, doc); err != nil {
		return err
	}
	if err := b.key(ctx, r.seq, b.seq, doc); err != nil {
		return err
	}
	r.revision++
	if err := b.exec(ctx, `
		INSERT INTO records (kind, id, revision, seq, origin, digest, base, shipped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, seq = excluded.seq, origin = excluded.origin,
			digest = excluded.digest, base = excluded.base, shipped = excluded.shipped`,
		r.ref.Kind, r.ref.ID, r.revision, b.seq, r.origin, doc.digest, r.base, r.shipped); err != nil {
		return err
	}
	text := sql.NullString{String: string(doc.text), Valid: doc.text != nil}
	return b.exec(ctx, `INSERT INTO revisions (kind, id, revision, at, who, why, document) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		r.ref.Kind, r.ref.ID, r.revision, stamp(b.edit.At), b.edit.Who, b.edit.Why, text)
}

// stamp is the stored form of a moment.
func stamp(at time.Time) string { return at.UTC().Format(time.RFC3339Nano) }

// widest bounds the rows of one INSERT, far below the 32,766 parameters that
// SQLite takes.
const widest = 100

func (b *batch) cite(ctx context.Context, r row, doc document) error {
	if doc.ref.Kind != corpus.CaseRecord {
		return nil
	}
	if r.revision > 0 {
		if err := b.exec(ctx, `DELETE FROM citations WHERE case_id = $1`, doc.ref.ID); err != nil {
			return err
		}
	}
	for some := range slices.Chunk(doc.cites, widest) {
		args := []any{doc.ref.ID}
		for _, id := range some {
			args = append(args, id)
		}
		if err := b.exec(ctx, `INSERT INTO citations (case_id, article_id) VALUES `+rowsOf(`($1, $%d)`, 2, len(some)), args...); err != nil {
			return err
		}
	}
	return nil
}

// row returns a record's row; its revision is 0 where there is none.
func (b *batch) row(ctx context.Context, ref corpus.Ref) (row, error) {
	r := row{ref: ref}
	err := b.first(ctx, `SELECT revision, seq, origin, digest, base, shipped FROM records WHERE kind = $1 AND id = $2`,
		[]any{ref.Kind, ref.ID}, &r.revision, &r.seq, &r.origin, &r.digest, &r.base, &r.shipped)
	if errors.Is(err, sql.ErrNoRows) {
		err = nil
	}
	return r, err
}

// text returns the main text of an article that the archive holds.
func (b *batch) text(ctx context.Context, id corpus.ArticleID) (text string, held bool, err error) {
	var doc []byte
	err = b.first(ctx, newestDocument, []any{corpus.ArticleRecord, id}, &doc)
	if errors.Is(err, sql.ErrNoRows) || (err == nil && doc == nil) {
		return "", false, nil
	}
	if err != nil {
		return "", false, err
	}
	var a struct {
		Text string `json:"text"`
	}
	if err := json.Unmarshal(doc, &a); err != nil {
		return "", false, fmt.Errorf("%s %w (%w)", id.Ref(), ErrCorrupt, err)
	}
	return a.Text, true, nil
}
