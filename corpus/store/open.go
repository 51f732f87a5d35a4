package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"embed"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"sync"
	"sync/atomic"

	"github.com/pressly/goose/v3"
)

// A Store is an open archive. It is safe for use by many goroutines at once:
// readers never wait, writers take turns.
type Store struct {
	read, write *sql.DB
	prepared    sync.Map     // query → *sql.Stmt on the reading side
	id          atomic.Value // the archive's identity
	random      io.Reader    // where identities and keys come from
	lookup      lookup
	name        string            // what messages call the archive: its file
	explain     func(error) error // gives a driver's error its meaning
	patience    int               // how many pauses a writer waits for another process
}

// An Option changes how an archive is opened.
type Option func(*config)

type config struct {
	random     io.Reader
	migrations fs.FS
	lookup     lookup
	patience   int    // how many pauses to wait for another process
	derived    string // a pattern of what is made from an archive
	maxPages   int    // the largest file, in pages of 4 KiB; 0 is no bound
}

// Random sets where the identity of a new archive comes from, instead of
// crypto/rand.
func Random(r io.Reader) Option { return func(c *config) { c.random = r } }

//go:embed migrations/*.sql
var embedded embed.FS

// Open opens the archive in a folder, makes both where they are not there, and
// brings the tables of an older casebot up to date. It returns an error that
// wraps [ErrUnwritable], [ErrEmptied], [ErrFull], [ErrDisk], [ErrNewer], [ErrCorrupt] or
// [ErrLocked] where that is what is wrong; a new archive is then not left half made.
func Open(ctx context.Context, dir string, opts ...Option) (*Store, error) {
	migrations, err := fs.Sub(embedded, "migrations")
	if err != nil {
		return nil, fmt.Errorf("migrations: %w", err)
	}
	c := config{random: rand.Reader, migrations: migrations, patience: 100}
	for _, option := range opts {
		option(&c)
	}
	s, err := openSQLite(ctx, dir, c)
	if err != nil {
		return nil, err
	}
	if err := errors.Join(s.rekey(ctx), s.finish(ctx)); err != nil {
		s.Close()
		return nil, err
	}
	return s, nil
}

// Close closes the archive. What was saved stays saved whether or not it is called.
func (s *Store) Close() error {
	var failed []error
	for _, pool := range []*sql.DB{s.write, s.read} {
		if pool != nil {
			failed = append(failed, pool.Close())
		}
	}
	return errors.Join(failed...)
}

// ID returns the archive's own identity, 32 hexadecimal digits that were drawn
// when it was made, or when something was last forgotten: data derived from
// another archive, or from what this one held before, has another one and is to
// be made again.
func (s *Store) ID() string { return s.id.Load().(string) }

// newest returns the version that the last migration leads to.
func (c config) newest() (int64, error) {
	names, err := fs.Glob(c.migrations, "*.sql")
	if err != nil {
		return 0, fmt.Errorf("migrations: %w", err)
	}
	if len(names) == 0 {
		return 0, errors.New("migrations: none found")
	}
	return goose.NumericComponent(names[len(names)-1])
}

// identity draws the identity of a new archive.
func (c config) identity() (string, error) {
	id, err := draw(c.random, 16)
	if err != nil {
		return "", fmt.Errorf("identity of a new archive: %w", err)
	}
	return id, nil
}

// draw returns so many random bytes in hexadecimal digits.
func draw(random io.Reader, bytes int) (string, error) {
	drawn := make([]byte, bytes)
	_, err := io.ReadFull(random, drawn)
	return hex.EncodeToString(drawn), err
}
