package store

import (
	"context"
	"database/sql"
	"errors"
	"time"
)

// A Tombstone says what may not come in any more.
type Tombstone struct {
	Kind    string // "case", "article" or "name"
	ID      string // of the record; of a name no more than "a name"
	Lasting bool   // forgotten for good; else blocked, which [Store.Unblock] lifts
	Edit           // who, why and when
}

const nameStone = "name"

// A stone is a tombstone as it is kept.
type stone struct {
	Tombstone
	value    string // the ID, or the HMAC of a name
	words    int    // of a name
	revision int64  // of a block: the revision that hid the record
}

const everyTombstone = `SELECT kind, value, words, lasting, revision, at, who, why FROM tombstones ORDER BY at, kind, value`

// Tombstones returns every tombstone, oldest first.
func (s *Store) Tombstones(ctx context.Context) ([]Tombstone, error) {
	stones, err := collect(ctx, s, tombstone, everyTombstone)
	found := make([]Tombstone, 0, len(stones))
	for _, stone := range stones {
		if stone.Kind != withinStone { // it belongs to a name
			found = append(found, stone.Tombstone)
		}
	}
	return found, err
}

func tombstone(rows *sql.Rows) (t stone, err error) {
	var at string
	if err := rows.Scan(&t.Kind, &t.value, &t.words, &t.Lasting, &t.revision, &at, &t.Who, &t.Why); err != nil {
		return t, err
	}
	t.ID = t.value
	if t.Kind == nameStone {
		t.ID = "a name"
	}
	t.At, err = time.Parse(time.RFC3339Nano, at)
	return t, err
}

// entomb sets tombstones, by the batch's edit, and has the gate know them. A
// block in the same place gives way.
func (b *batch) entomb(ctx context.Context, stones ...stone) error {
	for _, t := range stones {
		t.Edit = b.edit
		if err := b.lay(ctx, t); err != nil {
			return err
		}
	}
	return b.guard(ctx)
}

// lay writes a tombstone.
func (b *batch) lay(ctx context.Context, t stone) error {
	lasting := 0
	if t.Lasting {
		lasting = 1
	}
	return b.exec(ctx, `
		INSERT INTO tombstones (kind, value, words, lasting, revision, at, who, why) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (kind, value) DO UPDATE SET lasting = excluded.lasting, revision = excluded.revision,
			at = excluded.at, who = excluded.who, why = excluded.why`,
		t.Kind, t.value, t.words, lasting, t.revision, stamp(t.At), t.Who, t.Why)
}

// barred reports whether an error says that a record may not come in.
func barred(err error) bool { return errors.Is(err, ErrForgotten) || errors.Is(err, ErrBlocked) }
