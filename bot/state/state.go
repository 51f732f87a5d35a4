package state

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/gofrs/flock"
	"github.com/pressly/goose/v3"
	_ "modernc.org/sqlite" // the driver
)

// A State is an open file of what the bot remembers. It may be used by many at once.
type State struct {
	db   *sql.DB
	path string
	now  func() time.Time
}

//go:embed migrations/*.sql
var migrations embed.FS

// ErrNewer says that a newer casebot has written the file.
var ErrNewer = errors.New("was written by a newer casebot; upgrade this binary, or delete the file: it holds conversations, settings and watches, nothing of the archive")

// File is the name of the file in its folder.
const File = "state.db"

// Open opens the [File] in a folder that is there, makes it where it is not, and
// brings an older one up to date. now tells the time.
func Open(ctx context.Context, dir string, now func() time.Time) (*State, error) {
	path, err := filepath.Abs(filepath.Join(dir, File))
	if err != nil {
		return nil, fmt.Errorf("data folder %q: %w", dir, err)
	}
	private(path)
	db, err := sql.Open("sqlite", address(path))
	if err != nil {
		return nil, fmt.Errorf("state %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // readers and writers take turns: every statement is a short one
	s := &State{db, path, now}
	if err := errors.Join(s.migrate(ctx), os.Chmod(path, 0o600)); err != nil {
		db.Close()
		return nil, fmt.Errorf("state %s cannot be used: %w; where it stays so, delete the file: it holds conversations, settings and watches, nothing of the archive", path, err)
	}
	return s, nil
}

// private makes the file where it is not, so that its journal, which the driver
// makes beside it, is nobody else's to read either. What fails here fails again
// where it is opened, and is told there.
func private(path string) {
	if file, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600); err == nil {
		file.Close()
	}
}

// address is how the driver is told of the file. What is deleted is overwritten.
// Each reply may be a write: beside a journal of its own it does not wait for the
// disk. Another process that writes is waited for.
func address(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a Windows drive
		path = "/" + path
	}
	query := url.Values{"_pragma": {"busy_timeout(5000)", "secure_delete(1)", "synchronous(NORMAL)", "journal_mode(WAL)"}, "_txlock": {"immediate"}}
	name := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return name.String()
}

// migrate brings the tables up to date, one process after the other.
func (s *State) migrate(ctx context.Context) error {
	turn := flock.New(s.path + ".lock")
	if _, err := turn.TryLockContext(ctx, 10*time.Millisecond); err != nil {
		return err
	}
	defer turn.Unlock()
	steps, err := fs.Sub(migrations, "migrations")
	if err != nil {
		return err
	}
	provider, err := goose.NewProvider(goose.DialectSQLite3, s.db, steps)
	if err != nil {
		return err
	}
	held, newest, err := provider.GetVersions(ctx)
	if err != nil {
		return err
	}
	if held > newest {
		return ErrNewer
	}
	_, err = provider.Up(ctx)
	return err
}

// within does several things in one transaction, all or none. Nobody else writes
// meanwhile.
func (s *State) within(ctx context.Context, do func(*sql.Tx) error) error {
	tx, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // after a commit it does nothing
	if err := do(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Close closes the file. What was kept stays kept.
func (s *State) Close() error { return s.db.Close() }

// fail names the file in an error.
func (s *State) fail(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("state %s: %w", s.path, err)
}
