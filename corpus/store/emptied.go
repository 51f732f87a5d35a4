package store

import (
	"fmt"
	"os"
	"path/filepath"
)

// Derived names what else lies in the data folder once an archive has been there,
// as a pattern of file names relative to it: where such a file stands beside an
// archive's file that is empty, the archive was lost, and is not silently begun anew.
func Derived(pattern string) Option { return func(c *config) { c.derived = pattern } }

// emptied returns an error that wraps [ErrEmptied] where the file has nothing in it
// and something beside it shows that it had.
func (f sqliteFile) emptied() error {
	info, err := os.Stat(f.path)
	if err != nil || info.Size() > 0 || !info.Mode().IsRegular() {
		return nil // what is wrong else is found by opening it
	}
	if log, err := os.Stat(f.path + "-wal"); err == nil && log.Size() > 0 {
		return fmt.Errorf("archive %s %w", f.path, ErrEmptied)
	}
	if f.derived == "" {
		return nil
	}
	found, err := filepath.Glob(filepath.Join(filepath.Dir(f.path), f.derived))
	if err != nil {
		return fmt.Errorf("archive %s: files beside it: %w", f.path, err)
	}
	if len(found) > 0 {
		return fmt.Errorf("archive %s %w", f.path, ErrEmptied)
	}
	return nil
}
