package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"casebot/corpus"
)

// A row is a record's row.
type row struct {
	ref           corpus.Ref
	revision      int64 // 0: there never was such a record
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
	prepared map[string]*sql.Stmt
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
	b := &batch{tx: tx, edit: edit, prepared: map[string]*sql.Stmt{}}
	if err := b.first(ctx, newestChange, nil, &b.seq); err != nil {
		return s.fail(ctx, err)
	}
	if err := write(b); err != nil {
		return s.fail(ctx, err)
	}
	return s.fail(ctx, tx.Commit())
}

// put writes the next revision of a record, its place in the change feed and
// its citations. A document without text removes the record.
func (b *batch) put(ctx context.Context, r row, doc document) error {
	b.seq++
	r.revision++
	if err := b.exec(ctx, `
		INSERT INTO records (kind, id, revision, seq, origin, digest, base, shipped) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (kind, id) DO UPDATE SET revision = excluded.revision, seq = excluded.seq, origin = excluded.origin,
			digest = excluded.digest, base = excluded.base, shipped = excluded.shipped`,
		r.ref.Kind, r.ref.ID, r.revision, b.seq, r.origin, doc.digest, r.base, r.shipped); err != nil {
		return err
	}
	text := sql.NullString{String: string(doc.text), Valid: doc.text != nil}
	if err := b.exec(ctx, `INSERT INTO revisions (kind, id, revision, at, who, why, document) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
		r.ref.Kind, r.ref.ID, r.revision, b.edit.At.UTC().Format(time.RFC3339Nano), b.edit.Who, b.edit.Why, text); err != nil {
		return err
	}
	return b.cite(ctx, doc)
}

func (b *batch) cite(ctx context.Context, doc document) error {
	if doc.ref.Kind != corpus.CaseRecord {
		return nil
	}
	if err := b.exec(ctx, `DELETE FROM citations WHERE case_id = $1`, doc.ref.ID); err != nil {
		return err
	}
	for _, id := range doc.cites {
		if err := b.exec(ctx, `INSERT INTO citations (article_id, case_id) VALUES ($1, $2)`, id, doc.ref.ID); err != nil {
			return err
		}
	}
	return nil
}

// row returns a record's row; its revision is 0 where there is none.
func (b *batch) row(ctx context.Context, ref corpus.Ref) (row, error) {
	r := row{ref: ref}
	err := b.first(ctx, `SELECT revision, origin, digest, base, shipped FROM records WHERE kind = $1 AND id = $2`,
		[]any{ref.Kind, ref.ID}, &r.revision, &r.origin, &r.digest, &r.base, &r.shipped)
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

// statement prepares a query once for the batch. (Prepared outside of the
// transaction it would wait for the one connection that the transaction has.)
func (b *batch) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if held, ok := b.prepared[query]; ok {
		return held, nil
	}
	made, err := b.tx.PrepareContext(ctx, query)
	if err == nil {
		b.prepared[query] = made
	}
	return made, err
}

func (b *batch) exec(ctx context.Context, query string, args ...any) error {
	stmt, err := b.statement(ctx, query)
	if err == nil {
		_, err = stmt.ExecContext(ctx, args...)
	}
	return err
}

func (b *batch) first(ctx context.Context, query string, args []any, dest ...any) error {
	stmt, err := b.statement(ctx, query)
	if err == nil {
		err = stmt.QueryRowContext(ctx, args...).Scan(dest...)
	}
	return err
}
