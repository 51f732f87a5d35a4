package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
)

// statement returns a query prepared on the reading side, once for all readers.
func (s *Store) statement(ctx context.Context, query string) (*sql.Stmt, error) {
	if held, ok := s.prepared.Load(query); ok {
		return held.(*sql.Stmt), nil
	}
	made, err := s.read.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	held, lost := s.prepared.LoadOrStore(query, made)
	if lost {
		made.Close()
	}
	return held.(*sql.Stmt), nil
}

// first reads the first row of a query into dest. It returns sql.ErrNoRows
// where there is none.
func (s *Store) first(ctx context.Context, query string, args []any, dest ...any) error {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return s.fail(ctx, err)
	}
	return s.fail(ctx, stmt.QueryRowContext(ctx, args...).Scan(dest...))
}

// rows runs a query on the reading side; the caller closes the rows.
func (s *Store) rows(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	stmt, err := s.statement(ctx, query)
	if err != nil {
		return nil, s.fail(ctx, err)
	}
	rows, err := stmt.QueryContext(ctx, args...)
	return rows, s.fail(ctx, err)
}

// collect returns what scan makes of each row of a query.
func collect[T any](ctx context.Context, s *Store, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	rows, err := s.rows(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, s.fail(ctx, err)
		}
		found = append(found, one)
	}
	return found, s.fail(ctx, rows.Err())
}

// fail gives an error its meaning: the context's end where that is the cause,
// else what the driver's code says. It returns nil for nil.
func (s *Store) fail(ctx context.Context, err error) error {
	if err != nil && ctx.Err() != nil && !errors.Is(err, ctx.Err()) {
		return fmt.Errorf("archive %s: %w", s.name, ctx.Err())
	}
	return s.explain(err)
}
