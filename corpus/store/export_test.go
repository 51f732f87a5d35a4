package store

import "io/fs"

// Options that only tests need.

// MaxPages bounds the file, as a full disk would.
func MaxPages(n int) Option { return func(c *config) { c.maxPages = n } }

// Patience sets how many pauses of 50 ms to wait for another process.
func Patience(n int) Option { return func(c *config) { c.patience = n } }

// Migrations sets the tables that this binary works with.
func Migrations(files fs.FS) Option { return func(c *config) { c.migrations = files } }

// Embedded returns the migrations that the binary carries.
func Embedded() fs.FS { return embedded }
