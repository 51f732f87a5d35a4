package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"

	"github.com/pressly/goose/v3"
	sqlite3 "modernc.org/sqlite/lib"
)

// application marks an SQLite file as a casebot archive: "case" in ASCII.
const application = 0x63617365

// A condition is what a file says about itself.
type condition struct {
	empty   bool   // no tables at all, or no file
	version int64  // of its tables
	id      string // the identity: the last thing that a new archive gets
}

// whole reports whether nothing is left to make or upgrade.
func (f sqliteFile) whole(held condition) bool { return held.version == f.newest && held.id != "" }

// inspect returns the condition of the file, and an error where it is not an
// archive or a newer one. It changes nothing.
func (f sqliteFile) inspect(ctx context.Context, db *sql.DB) (held condition, err error) {
	if _, err := os.Stat(f.path); errors.Is(err, fs.ErrNotExist) {
		return condition{empty: true}, nil
	}
	var mark, tables int
	var versioned, named bool
	err = db.QueryRowContext(ctx, `
		SELECT (SELECT application_id FROM pragma_application_id), COUNT(*),
			COALESCE(MAX(name = 'goose_db_version'), 0), COALESCE(MAX(name = 'archive'), 0)
		FROM sqlite_schema`).Scan(&mark, &tables, &versioned, &named)
	held.empty = tables == 0
	if err != nil || held.empty {
		return held, err
	}
	if mark != application {
		return held, fmt.Errorf("archive %s %w", f.path, ErrCorrupt)
	}
	if versioned {
		err = db.QueryRowContext(ctx, `SELECT COALESCE(MAX(version_id), 0) FROM goose_db_version`).Scan(&held.version)
	}
	if err == nil && held.version > f.newest {
		err = fmt.Errorf("archive %s %w", f.path, ErrNewer)
	}
	if err == nil && named {
		err = db.QueryRowContext(ctx, `SELECT COALESCE(MAX(value), '') FROM archive WHERE name = 'id'`).Scan(&held.id)
	}
	return held, err
}

// migrate makes or upgrades the tables while every other process is kept out.
// Once it has the lock it does not stop for the context: the driver would drop
// the connection, and with it the lock, before it has cleaned up.
func (f sqliteFile) migrate(ctx context.Context) (err error) {
	id, err := f.identity()
	if err != nil {
		return err
	}
	// No waiting: two that wait for the lock in this mode keep each other from it.
	db, err := f.pool("rwc", "exclusive", 0, "locking_mode(EXCLUSIVE)", "synchronous(FULL)")
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	lock, err := db.BeginTx(ctx, nil)
	if err != nil {
		if info, _ := os.Stat(f.path); info != nil && info.Size() == 0 && code(err) != sqlite3.SQLITE_BUSY {
			os.Remove(f.path) // whoever else waits for it makes another
		}
		return err
	}
	ctx = context.WithoutCancel(ctx)
	if err := lock.Commit(); err != nil { // the locking mode keeps the lock
		return err
	}
	held, err := f.inspect(ctx, db)
	if err != nil || f.whole(held) { // whole: another process was faster
		return err
	}
	defer func() {
		if err != nil && held.empty {
			os.Remove(f.path)
		}
	}()
	if held.empty {
		if err := os.Chmod(f.path, 0o600); err != nil { // the log beside it takes after it
			return err
		}
	}
	return f.make(ctx, db, id)
}

// make runs the migrations. The identity comes last: a file that has one is
// whole, and a kill before that leaves a file that the next start completes.
func (f sqliteFile) make(ctx context.Context, db *sql.DB, id string) error {
	if _, err := db.ExecContext(ctx, `PRAGMA application_id = `+strconv.Itoa(application)); err != nil {
		return err
	}
	migrations, err := goose.NewProvider(goose.DialectSQLite3, db, f.migrations,
		goose.WithLogger(goose.NopLogger()), goose.WithDisableGlobalRegistry(true))
	if err != nil {
		return fmt.Errorf("migrations: %w", err)
	}
	if _, err := migrations.Up(ctx); err != nil {
		return fmt.Errorf("the archive's tables could not be brought up to this version; report this, and use the earlier casebot meanwhile: %w", err)
	}
	if _, err := db.ExecContext(ctx, `PRAGMA journal_mode = WAL`); err != nil {
		return err
	}
	_, err = db.ExecContext(ctx, `INSERT INTO archive (name, value) VALUES ('id', $1) ON CONFLICT (name) DO NOTHING`, id)
	return err
}
