package store

import (
	"context"
	"database/sql"
	"slices"

	"casebot/corpus"
)

// together is how many cases one query reads; fewer than apart are not worth one.
const (
	together = 50
	apart    = 10
)

// CasesByID returns cases as they stand now, in the order in which they are asked for,
// and leaves out those that the archive has not. Many are read in half the time that
// [Store.Case] takes for each.
func (s *Store) CasesByID(ctx context.Context, ids []corpus.CaseID) ([]*corpus.Case, error) {
	found := map[corpus.CaseID]*corpus.Case{}
	for some := range slices.Chunk(ids, together) {
		read := s.readTogether
		if len(some) < apart {
			read = s.readApart
		}
		if err := read(ctx, some, found); err != nil {
			return nil, err
		}
	}
	var cases []*corpus.Case
	for _, id := range ids {
		if c := found[id]; c != nil {
			cases = append(cases, c)
		}
	}
	return cases, nil
}

func (s *Store) readApart(ctx context.Context, ids []corpus.CaseID, found map[corpus.CaseID]*corpus.Case) (err error) {
	for _, id := range ids {
		if found[id], err = corpus.Found(s.Case(ctx, id)); err != nil {
			return err
		}
	}
	return nil
}

// readTogether reads cases by one query. Where they are fewer than it has room for, the
// last one fills it, so that all are one statement.
func (s *Store) readTogether(ctx context.Context, ids []corpus.CaseID, found map[corpus.CaseID]*corpus.Case) error {
	args := []any{corpus.CaseRecord}
	for i := range together {
		args = append(args, ids[min(i, len(ids)-1)])
	}
	rows, err := s.rows(ctx, newestDocuments, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		var id corpus.CaseID
		var text sql.RawBytes
		if err := rows.Scan(&id, &text); err != nil {
			return s.fail(ctx, err)
		}
		if text == nil { // it was removed
			continue
		}
		if found[id], err = decode[corpus.Case](id.Ref(), text); err != nil {
			return err
		}
	}
	return s.fail(ctx, rows.Err())
}

// newestDocuments are those of so many records of one kind.
var newestDocuments = `SELECT r.id, r.document FROM revisions r WHERE r.kind = $1 AND r.id IN (` + rowsOf("$%d", 2, together) + `)
	AND r.revision = (SELECT MAX(n.revision) FROM revisions n WHERE n.kind = r.kind AND n.id = r.id)`
