package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"time"

	"casebot/corpus"
)

// CasesCiting returns the cases that have the article among their sources, in
// the order of their IDs; none is no error.
func (s *Store) CasesCiting(ctx context.Context, id corpus.ArticleID) ([]corpus.CaseID, error) {
	return collect(ctx, s, caseID, `SELECT case_id FROM citations WHERE article_id = $1 ORDER BY case_id`, id)
}

// FirstCiting is CasesCiting for the first of them, so many at most.
func (s *Store) FirstCiting(ctx context.Context, id corpus.ArticleID, most int) ([]corpus.CaseID, error) {
	return collect(ctx, s, caseID, `SELECT case_id FROM citations WHERE article_id = $1 ORDER BY case_id LIMIT $2`, id, most)
}

func caseID(rows *sql.Rows) (id corpus.CaseID, err error) {
	err = rows.Scan(&id)
	return id, err
}

// Counts says how many records an archive holds.
type Counts struct{ Cases, Articles int }

// Counts counts the records as they stand now.
func (s *Store) Counts(ctx context.Context) (Counts, error) {
	var all, cases int
	err := s.first(ctx, `SELECT COUNT(*), COALESCE(SUM(CASE kind WHEN 'case' THEN 1 ELSE 0 END), 0) FROM records WHERE digest <> ''`,
		nil, &all, &cases)
	return Counts{Cases: cases, Articles: all - cases}, err
}

// A Revision is one version of a record.
type Revision struct {
	Number   int64           // 1, 2, 3 …
	Edit                     // who wrote it, why and when
	Document json.RawMessage // the record as JSON; nil where the revision removed it
}

// Revisions returns every version of a record, oldest first, also of a removed
// one. The error wraps [corpus.ErrNotFound] where there never was such a record.
func (s *Store) Revisions(ctx context.Context, ref corpus.Ref) ([]Revision, error) {
	found, err := collect(ctx, s, revision,
		`SELECT revision, at, who, why, document FROM revisions WHERE kind = $1 AND id = $2 ORDER BY revision`, ref.Kind, ref.ID)
	if err == nil && len(found) == 0 {
		err = fmt.Errorf("%s %w", ref, corpus.ErrNotFound)
	}
	return found, err
}

func revision(rows *sql.Rows) (r Revision, err error) {
	var at string
	var document []byte
	if err := rows.Scan(&r.Number, &at, &r.Who, &r.Why, &document); err != nil {
		return r, err
	}
	r.Document = document
	r.At, err = time.Parse(time.RFC3339Nano, at)
	return r, err
}

// An Edited is a shipped case that a user has written over.
type Edited struct {
	ID      corpus.CaseID
	Base    string // digest of the shipped version that the user began with; empty where theirs was first
	Shipped string // digest of the version that ships now; empty where none does any more
}

// MovedOn reports whether the shipped case has changed since the user wrote over it.
func (e Edited) MovedOn() bool { return e.Base != e.Shipped }

// Edited returns the cases that differ from the shipped archive by a user's
// hand, in the order of their IDs. Removed ones are not among them.
func (s *Store) Edited(ctx context.Context) ([]Edited, error) {
	return collect(ctx, s, func(rows *sql.Rows) (e Edited, err error) {
		err = rows.Scan(&e.ID, &e.Base, &e.Shipped)
		return e, err
	}, `SELECT id, base, shipped FROM records WHERE kind = 'case' AND origin = 'user' AND digest <> '' AND (base <> '' OR shipped <> '') ORDER BY id`)
}
