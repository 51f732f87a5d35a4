package store

import (
	"context"
	"database/sql"
)

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

// gather returns what scan makes of each row of a query within the batch. They
// are all read before it returns: the one connection is free for the next query.
func gather[T any](ctx context.Context, b *batch, scan func(*sql.Rows) (T, error), query string, args ...any) ([]T, error) {
	stmt, err := b.statement(ctx, query)
	if err != nil {
		return nil, err
	}
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var found []T
	for rows.Next() {
		one, err := scan(rows)
		if err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	return found, rows.Err()
}

// remember keeps a value of the archive as a whole under a name.
func (b *batch) remember(ctx context.Context, name, value string) error {
	return b.exec(ctx, `INSERT INTO archive (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value`, name, value)
}
