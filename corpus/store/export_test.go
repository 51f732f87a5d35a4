package store

import (
	"io/fs"
)

// Options that only tests need.

// MaxPages bounds the file, as a full disk would.
func MaxPages(n int) Option { return func(c *config) { c.maxPages = n } }

// Patience sets how many pauses of 50 ms to wait for another process.
func Patience(n int) Option { return func(c *config) { c.patience = n } }

// Migrations sets the tables that this binary works with.
func Migrations(files fs.FS) Option { return func(c *config) { c.migrations = files } }

// Embedded returns the migrations that the binary carries.
func Embedded() fs.FS { return embedded }

// Masked returns a text after a name was forgotten.
func Masked(name, text string) string {
	found := words(name)
	g := newGate("a key")
	g.add(stone{Tombstone: Tombstone{Kind: nameStone, Lasting: true}, value: g.sum(joined(found)), words: len(found)})
	return g.text(text)
}
