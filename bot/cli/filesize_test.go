package cli

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"
)

// A clearing folder loses files between their listing and the look at each.
type clearing struct {
	fstest.MapFS
	lost string
	err  error
}

func (c clearing) ReadDir(name string) ([]fs.DirEntry, error) {
	entries, err := c.MapFS.ReadDir(name)
	for i, e := range entries {
		if e.Name() == c.lost {
			entries[i] = gone{e, c.err}
		}
	}
	return entries, err
}

// gone is an entry that cannot be looked at.
type gone struct {
	fs.DirEntry
	err error
}

func (g gone) Info() (fs.FileInfo, error) { return nil, g.err }

// A segment that is cleared away while the folder is sized is no part of it, and no
// trouble.
func TestAFolderIsSizedWhileItIsCleared(t *testing.T) {
	folder := fstest.MapFS{"root.bolt": {Data: make([]byte, 5)}, "store/1.zap": {Data: make([]byte, 7)}, "store/2.zap": {Data: make([]byte, 11)}}
	for _, c := range []struct {
		lost            string
		err             error
		segments, total int64
	}{
		{"", nil, 18, 23},
		{"2.zap", fs.ErrNotExist, 7, 12},
	} {
		found, err := filesIn(clearing{folder, c.lost, c.err})
		if err != nil || found.segments != c.segments || found.total != c.total || len(found.others) != 1 {
			t.Errorf("without %q: %+v, %v; want %d and %d", c.lost, found, err, c.segments, c.total)
		}
	}
	if _, err := filesIn(clearing{folder, "1.zap", fs.ErrPermission}); !errors.Is(err, fs.ErrPermission) {
		t.Errorf("of a file that may not be looked at: %v", err)
	}
}
