package cli_test

import (
	"database/sql"

	_ "modernc.org/sqlite" // the driver that the archive is written with
)

// openSQL opens an archive behind the program's back.
func openSQL(file string) (*sql.DB, error) { return sql.Open("sqlite", file) }
