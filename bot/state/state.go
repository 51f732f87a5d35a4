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
var ErrNewer = errors.New("was written by a newer casebot; upgrade this binary, or delete the file: it holds nothing but conversations")

// File is the name of the file in its folder.
const File = "state.db"

// Open opens the [File] in a folder that is there, makes it where it is not, and
// brings an older one up to date. now tells the time.
func Open(ctx context.Context, dir string, now func() time.Time) (*State, error) {
	path, err := filepath.Abs(filepath.Join(dir, File))
	if err != nil {
		return nil, fmt.Errorf("data folder %q: %w", dir, err)
	}
	db, err := sql.Open("sqlite", address(path))
	if err != nil {
		return nil, fmt.Errorf("state %s: %w", path, err)
	}
	db.SetMaxOpenConns(1) // readers and writers take turns: every statement is a short one
	s := &State{db, path, now}
	if err := errors.Join(s.migrate(ctx), os.Chmod(path, 0o600)); err != nil {
		db.Close()
		return nil, fmt.Errorf("state %s cannot be used: %w; where it stays so, delete the file: it holds nothing but conversations", path, err)
	}
	return s, nil
}

// address is how the driver is told of the file. What is deleted is overwritten.
func address(path string) string {
	path = filepath.ToSlash(path)
	if !strings.HasPrefix(path, "/") { // a Windows drive
		path = "/" + path
	}
	query := url.Values{"_pragma": {"busy_timeout(2000)", "secure_delete(1)", "synchronous(NORMAL)"}, "_txlock": {"immediate"}}
	name := url.URL{Scheme: "file", Path: path, RawQuery: query.Encode()}
	return name.String()
}

// migrate brings the tables up to date.
func (s *State) migrate(ctx context.Context) error {
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

// Close closes the file. What was kept stays kept.
func (s *State) Close() error { return s.db.Close() }

// fail names the file in an error.
func (s *State) fail(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("state %s: %w", s.path, err)
}
