package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// pause is how long to wait for another process at a time: SQLite's own waiting
// does not end with a context.
const pause = 50 * time.Millisecond

// An sqliteFile is an archive's file that is being opened.
type sqliteFile struct {
	config
	path   string // absolute
	newest int64  // the version of the tables that this binary works with
}

func openSQLite(ctx context.Context, dir string, c config) (*Store, error) {
	newest, err := c.newest()
	if err != nil {
		return nil, err
	}
	dir, err = filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("data folder %q: %w", dir, err)
	}
	_, before := os.Stat(dir)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("data folder %s %w (%w)", dir, ErrUnwritable, err)
	}
	f := sqliteFile{c, filepath.Join(dir, "archive.db"), newest}
	if err := f.emptied(); err != nil {
		return nil, err
	}
	s, err := f.open(ctx)
	if err != nil && errors.Is(before, fs.ErrNotExist) {
		os.Remove(dir) // refused, rightly, where it is not empty
	}
	return s, err
}

// open opens the file, after making or upgrading it where that is needed. While
// another process does that, or still works with the older tables, it looks
// again after a pause.
func (f sqliteFile) open(ctx context.Context) (*Store, error) {
	s := &Store{name: f.path, explain: f.explain, patience: f.patience, random: f.random, lookup: f.lookup}
	for tries := 1; ; tries++ {
		held, err := f.pools(ctx, s)
		if err == nil && f.whole(held) {
			s.id.Store(held.id)
			return s, nil
		}
		s.Close() // an upgrade wants the file for itself
		if err != nil {
			return nil, s.fail(ctx, err)
		}
		err = f.migrate(ctx)
		if code(err) == sqlite3.SQLITE_BUSY && tries < f.patience {
			rest(ctx)
		} else if err != nil {
			return nil, s.fail(ctx, err)
		}
	}
}

// rest waits one pause, or until the context ends.
func rest(ctx context.Context) {
	select {
	case <-ctx.Done():
	case <-time.After(pause):
	}
}

// pools gives the store its connections and returns the file's condition.
// Reading has as many as it needs, since whoever reads while iterating must not
// wait for itself; writing has one. Readers hardly ever meet another process,
// and then wait in one go.
func (f sqliteFile) pools(ctx context.Context, s *Store) (held condition, err error) {
	if s.read, err = f.pool("rw", "deferred", time.Duration(f.patience)*pause, "query_only(1)"); err != nil {
		return held, err
	}
	s.read.SetMaxIdleConns(4)
	if s.write, err = f.pool("rw", "immediate", pause, "foreign_keys(1)", "synchronous(FULL)", "secure_delete(1)", "cache_size(-32768)"); err != nil {
		return held, err
	}
	s.write.SetMaxOpenConns(1)
	return f.inspect(ctx, s.read)
}

// pool returns connections to the file, made when they are needed, of which
// each waits that long for other processes.
func (f sqliteFile) pool(mode, lock string, wait time.Duration, pragmas ...string) (*sql.DB, error) {
	pragmas = append(pragmas, fmt.Sprintf("busy_timeout(%d)", wait.Milliseconds()))
	if f.maxPages > 0 {
		pragmas = append(pragmas, fmt.Sprintf("max_page_count(%d)", f.maxPages))
	}
	path := filepath.ToSlash(f.path)
	if !strings.HasPrefix(path, "/") { // a Windows drive
		path = "/" + path
	}
	query := url.Values{"mode": {mode}, "_txlock": {lock}, "_pragma": pragmas}
	name := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return sql.Open("sqlite", name.String())
}

// begin starts a transaction. While another process is in the way it tries
// again, as often as patience says.
func begin(ctx context.Context, db *sql.DB, patience int) (*sql.Tx, error) {
	for {
		tx, err := db.BeginTx(ctx, nil)
		patience--
		if code(err) != sqlite3.SQLITE_BUSY || patience <= 0 || ctx.Err() != nil {
			return tx, err
		}
	}
}

// rewrite writes the file anew without anything that was deleted, and empties
// the log beside it. It waits for those who still read an earlier state.
func rewrite(ctx context.Context, db *sql.DB, patience int) error {
	if _, err := db.ExecContext(ctx, `VACUUM`); err != nil {
		return err
	}
	for {
		var busy, pages, moved int
		if err := db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &pages, &moved); err != nil || busy == 0 {
			return err
		}
		if patience--; patience <= 0 || ctx.Err() != nil {
			return cmp.Or(ctx.Err(), ErrLocked)
		}
		rest(ctx)
	}
}

// Check has SQLite look through the whole file, and returns what it finds wrong,
// a line each and not many of them; none where the file is sound.
func (s *Store) Check(ctx context.Context) ([]string, error) {
	found, err := collect(ctx, s, func(rows *sql.Rows) (line string, err error) {
		err = rows.Scan(&line)
		return line, err
	}, `PRAGMA quick_check(20)`)
	if err != nil || len(found) == 1 && found[0] == "ok" {
		return nil, err
	}
	for i := range found {
		found[i] = fmt.Sprintf("archive %s %v (%s)", s.name, ErrCorrupt, strings.ReplaceAll(found[i], "\n", "; "))
	}
	return found, nil
}

// code returns SQLite's primary result code for an error, and 0 for an error
// that is not the driver's.
func code(err error) int {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return 0
	}
	return e.Code() & 0xff
}

// explain says what a driver's error means for the archive. It returns any
// other error, and nil, as they are.
func (f sqliteFile) explain(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	meanings := map[int]error{
		sqlite3.SQLITE_FULL:          ErrFull,
		sqlite3.SQLITE_IOERR_SHMSIZE: ErrFull, // no room for the memory that processes share
		sqlite3.SQLITE_IOERR:         ErrDisk,
		sqlite3.SQLITE_CORRUPT:       ErrCorrupt,
		sqlite3.SQLITE_NOTADB:        ErrCorrupt,
		sqlite3.SQLITE_BUSY:          ErrLocked,
		sqlite3.SQLITE_LOCKED:        ErrLocked,
		sqlite3.SQLITE_READONLY:      ErrUnwritable,
		sqlite3.SQLITE_CANTOPEN:      ErrUnwritable,
		sqlite3.SQLITE_PERM:          ErrUnwritable,
	}
	meaning := cmp.Or(meanings[e.Code()], meanings[code(err)])
	if meaning == nil {
		return fmt.Errorf("archive %s: %w", f.path, err)
	}
	return fmt.Errorf("archive %s %w (%w)", f.path, meaning, e)
}
