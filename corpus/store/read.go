package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"iter"

	"casebot/corpus"
)

// Case returns the case as it stands now. The error wraps [corpus.ErrNotFound] where
// the archive has none of that ID, or has it no more.
func (s *Store) Case(ctx context.Context, id corpus.CaseID) (*corpus.Case, error) {
	return read[corpus.Case](ctx, s, id.Ref())
}

// Article returns the article as it stands now, or an error that wraps
// [corpus.ErrNotFound].
func (s *Store) Article(ctx context.Context, id corpus.ArticleID) (*corpus.Article, error) {
	return read[corpus.Article](ctx, s, id.Ref())
}

// Cases returns every case, in the order of their IDs and as of the moment at
// which the loop begins. After an error it yields nothing more.
func (s *Store) Cases(ctx context.Context) iter.Seq2[*corpus.Case, error] {
	return stream[corpus.Case](ctx, s, corpus.CaseRecord)
}

// Articles is Cases for articles.
func (s *Store) Articles(ctx context.Context) iter.Seq2[*corpus.Article, error] {
	return stream[corpus.Article](ctx, s, corpus.ArticleRecord)
}

const newestDocument = `SELECT document FROM revisions WHERE kind = $1 AND id = $2 ORDER BY revision DESC LIMIT 1`

func read[T any](ctx context.Context, s *Store, ref corpus.Ref) (*T, error) {
	var text []byte
	err := s.first(ctx, newestDocument, []any{ref.Kind, ref.ID}, &text)
	if errors.Is(err, sql.ErrNoRows) || (err == nil && text == nil) {
		return nil, fmt.Errorf("%s %w", ref, corpus.ErrNotFound)
	}
	if err != nil {
		return nil, err
	}
	return decode[T](ref, text)
}

func stream[T any](ctx context.Context, s *Store, kind corpus.RecordKind) iter.Seq2[*T, error] {
	return func(yield func(*T, error) bool) {
		rows, err := s.rows(ctx, `
			SELECT r.id, v.document FROM records r
			JOIN revisions v ON v.kind = r.kind AND v.id = r.id AND v.revision = r.revision
			WHERE r.kind = $1 AND r.digest <> '' ORDER BY r.id`, kind)
		if err != nil {
			yield(nil, err)
			return
		}
		defer rows.Close()
		for rows.Next() {
			var id string
			var text sql.RawBytes
			if err := rows.Scan(&id, &text); err != nil {
				yield(nil, s.fail(ctx, err))
				return
			}
			record, err := decode[T](corpus.Ref{Kind: kind, ID: id}, text)
			if !yield(record, err) || err != nil {
				return
			}
		}
		if err := rows.Err(); err != nil {
			yield(nil, s.fail(ctx, err))
		}
	}
}

func decode[T any](ref corpus.Ref, text []byte) (*T, error) {
	record, err := new(T), error(nil)
	if c, is := any(record).(*corpus.Case); is {
		err = c.Decode(text)
	} else {
		err = json.Unmarshal(text, record)
	}
	if err != nil {
		return nil, fmt.Errorf("%s %w (%w)", ref, ErrCorrupt, err)
	}
	return record, nil
}
