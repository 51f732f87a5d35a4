// Package fts5 is SQLite's full-text search as people use it, to be measured
// beside ours: one FTS5 table of titles and texts, Porter's stems, ranked by
// bm25() and shown by snippet().
package fts5

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"casebot/index"

	_ "modernc.org/sqlite" // the driver
)

// How an index is set up.
const (
	Tokenizer   = "porter unicode61"
	Journal     = "WAL"
	Synchronous = "normal"
)

// An Index is a database file that is open.
type Index struct{ db *sql.DB }

// Open opens the index in a folder, and makes it where there is none. The readers
// that ask at once share a cache of so many MB.
func Open(folder string, readers, cacheMB int) (*Index, error) {
	name := "file:" + filepath.Join(folder, "fts5.db") + fmt.Sprintf("?_pragma=journal_mode(%s)&_pragma=synchronous(%s)&_pragma=cache_size(-%d)", Journal, Synchronous, cacheMB<<10/readers)
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return nil, fmt.Errorf("fts5: %w", err)
	}
	db.SetMaxOpenConns(readers)
	db.SetMaxIdleConns(readers)
	if _, err := db.Exec(`CREATE VIRTUAL TABLE IF NOT EXISTS docs USING fts5(ref UNINDEXED, title, body, tokenize = '` + Tokenizer + `')`); err != nil {
		return nil, errors.Join(fmt.Errorf("fts5: %w", err), db.Close())
	}
	return &Index{db}, nil
}

// Close closes the file.
func (x *Index) Close() error { return x.db.Close() }

// Write adds documents in one transaction.
func (x *Index) Write(ctx context.Context, documents []index.Document) error {
	tx, err := x.db.BeginTx(ctx, nil)
	if err != nil {
		return fmt.Errorf("fts5: %w", err)
	}
	defer tx.Rollback() // after Commit it does nothing
	insert, err := tx.PrepareContext(ctx, `INSERT INTO docs (ref, title, body) VALUES (?, ?, ?)`)
	if err != nil {
		return fmt.Errorf("fts5: %w", err)
	}
	defer insert.Close()
	for _, d := range documents {
		if _, err := insert.ExecContext(ctx, d.Ref.String(), d.Title, d.Body); err != nil {
			return fmt.Errorf("fts5: write %s: %w", d.Ref, err)
		}
	}
	if err := tx.Commit(); err != nil {
		return fmt.Errorf("fts5: %w", err)
	}
	return nil
}

// Held returns how many documents there are: a row of lengths for each.
func (x *Index) Held(ctx context.Context) (n int, err error) {
	if err = x.db.QueryRowContext(ctx, `SELECT count(*) FROM docs_docsize`).Scan(&n); err != nil {
		err = fmt.Errorf("fts5: count the documents: %w", err)
	}
	return n, err
}

// Search returns the snippets of the ten best rows. FTS5 has no search that
// forgives slips: [index.Fuzzy] is [errors.ErrUnsupported], as is all else but
// words, phrases and prefixes.
func (x *Index) Search(ctx context.Context, q index.Query) ([]string, error) {
	match, err := expression(q)
	if err != nil {
		return nil, err
	}
	rows, err := x.db.QueryContext(ctx, `SELECT ref, snippet(docs, -1, '[', ']', '…', 40) FROM docs WHERE docs MATCH ? ORDER BY rank LIMIT 10`, match)
	if err != nil {
		return nil, fmt.Errorf("fts5: search %s: %w", match, err)
	}
	defer rows.Close()
	var snippets []string
	for rows.Next() {
		var ref, snippet string
		if err := rows.Scan(&ref, &snippet); err != nil {
			return nil, fmt.Errorf("fts5: %w", err)
		}
		snippets = append(snippets, snippet)
	}
	return snippets, rows.Err()
}

// expression writes a query in the language of FTS5.
func expression(q index.Query) (string, error) {
	switch q := q.(type) {
	case index.Word:
		return quote(q.Text), nil
	case index.Phrase:
		return quote(strings.Join(q.Words, " ")), nil
	case index.Prefix:
		return quote(q.Text) + " *", nil
	case index.And:
		return join(q.All, " AND ")
	case index.Or:
		return join(q.Any, " OR ")
	}
	return "", fmt.Errorf("fts5: a query %T: %w", q, errors.ErrUnsupported)
}

func join(children []index.Query, with string) (string, error) {
	parts := make([]string, len(children))
	for i, child := range children {
		part, err := expression(child)
		if err != nil {
			return "", err
		}
		parts[i] = "(" + part + ")"
	}
	return strings.Join(parts, with), nil
}

func quote(text string) string { return `"` + strings.ReplaceAll(text, `"`, `""`) + `"` }
