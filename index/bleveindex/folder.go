package bleveindex

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"syscall"

	"casebot/index"
	"casebot/index/bleveindex/segment"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	"github.com/gofrs/flock"
)

const (
	layout      = "v10"     // changes with what a document is made of: another layout is another folder
	damagedMark = "damaged" // a file that asks the next Open to rebuild
)

// A folder is where an index lives, with the lock on it.
type folder struct {
	path string       // of the present layout
	lock *flock.Flock // nil where another folder's lock holds for it
}

func (f *folder) clear() error { return os.RemoveAll(f.path) }

func (f *folder) markDamaged() error {
	return os.WriteFile(filepath.Join(f.path, damagedMark), nil, 0o600)
}

// environment reports whether an error tells of the machine and not of the
// files: rebuilding would not help.
func environment(err error) bool {
	for _, cause := range []error{fs.ErrPermission, syscall.EROFS, syscall.ENOSPC, syscall.EDQUOT, syscall.EMFILE, syscall.ENFILE, syscall.ENOMEM} {
		if errors.Is(err, cause) {
			return true
		}
	}
	return false
}

// open opens the index and looks whether it is whole, up to so many bytes of it; the
// files behind these are unread.
func (f *folder) open(queue *bleve.AnalysisQueue, bound int64, merging segment.Merging) (db *scorch.Scorch, unread []string, err error) {
	if exists(filepath.Join(f.path, damagedMark)) {
		return nil, nil, errors.New("it was found damaged")
	}
	if err := f.breakSeal(); err != nil {
		return nil, nil, err
	}
	err = guarded(func() error {
		written, err := f.newestPosition()
		if err != nil {
			return err
		}
		if db, err = openScorch(f.path, queue, merging); err != nil {
			return err
		}
		unread, err = whole(db, written, bound)
		return err
	})
	if err != nil && db != nil {
		_ = db.Close() // what is wrong with it has been said
		return nil, nil, err
	}
	return db, unread, err
}

// newestPosition returns the position that was written last, nil for a new
// index. Bleve passes over a state that it cannot read and falls back to an
// older one, or to nothing; by this we know.
func (f *folder) newestPosition() ([]byte, error) {
	if !exists(filepath.Join(f.path, "root.bolt")) {
		if segments, _ := filepath.Glob(filepath.Join(f.path, "*.zap")); len(segments) > 0 {
			return nil, errors.New("its root file is gone")
		}
		return nil, nil
	}
	states, err := scorch.RollbackPoints(f.path)
	if err != nil || len(states) == 0 {
		return nil, err
	}
	return states[0].GetInternal([]byte(positionKey)), nil
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// guarded runs what reads bleve's files. Damaged ones can make it panic, or touch
// memory that is not there: only they explain that.
func guarded(read func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%w: %v", index.ErrDamaged, cause)
		}
	}()
	return read()
}

// largestSegment is how many documents bleve merges into a segment by itself: it
// would otherwise rewrite a million of them for a minute, time and again.
const largestSegment = 64 * windowSize

// mostFiles is how many files there may be before writing waits for merging. What is
// merged is mapped, and small segments that pile up behind a large merge are too: they
// would take more memory than all else.
const mostFiles = 64

// openScorch opens bleve's index in a folder, or one in memory for no path.
func openScorch(path string, queue *bleve.AnalysisQueue, merging segment.Merging) (*scorch.Scorch, error) {
	opened, err := scorch.NewScorch(scorch.Name, segment.Configure(map[string]any{"path": path, "bolt_timeout": lockWait.String(),
		"scorchPersisterOptions": map[string]any{"PersisterNapUnderNumFiles": mostFiles},
		"scorchMergePlanOptions": map[string]any{"MaxSegmentSize": largestSegment}}, shelve, merging), queue)
	if err != nil {
		return nil, err
	}
	if err := opened.Open(); err != nil {
		return nil, err
	}
	db, ok := opened.(*scorch.Scorch)
	if !ok {
		return nil, fmt.Errorf("bleve gave a %T", opened)
	}
	return db, nil
}
