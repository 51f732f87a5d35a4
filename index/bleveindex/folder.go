package bleveindex

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/blevesearch/bleve/v2/index/scorch"
	bleve "github.com/blevesearch/bleve_index_api"
	segment "github.com/blevesearch/scorch_segment_api/v2"
	"github.com/gofrs/flock"
)

// ErrInUse says that another process has the index open.
var ErrInUse = errors.New("another process has it open")

const (
	layout      = "v1"      // changes with what a document is made of: another layout is another folder
	damagedMark = "damaged" // a file that asks the next Open to rebuild
	lockWait    = 500 * time.Millisecond
	lockPause   = 20 * time.Millisecond
)

// A folder is where an index lives, with the lock on it.
type folder struct {
	path string // of the present layout
	lock *flock.Flock
}

// lockFolder makes the folder and takes its lock. The lock lies beside the
// layouts, so that a layout can be removed while it is held.
func lockFolder(dir string) (*folder, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make the folder: %w", err)
	}
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	for waited := time.Duration(0); ; waited += lockPause {
		taken, err := lock.TryLock()
		if err != nil {
			return nil, fmt.Errorf("take its lock: %w", err)
		}
		if taken {
			break
		}
		if waited >= lockWait {
			return nil, fmt.Errorf("%w%s: close that one first", ErrInUse, holder(lock.Path()))
		}
		time.Sleep(lockPause)
	}
	// Best effort: who holds the lock is for another process's message alone.
	_ = os.WriteFile(lock.Path(), []byte(strconv.Itoa(os.Getpid())), 0o600)
	return &folder{path: filepath.Join(dir, layout), lock: lock}, nil
}

// holder names the process that a lock file names.
func holder(path string) string {
	written, err := os.ReadFile(path)
	pid, bad := strconv.Atoi(strings.TrimSpace(string(written)))
	if err != nil || bad != nil {
		return ""
	}
	return fmt.Sprintf(" (process %d)", pid)
}

func (f *folder) unlock() error { return f.lock.Unlock() }

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

// open opens the index and looks whether it is whole.
func (f *folder) open(queue *bleve.AnalysisQueue) (db *scorch.Scorch, err error) {
	if exists(filepath.Join(f.path, damagedMark)) {
		return nil, errors.New("it was found damaged")
	}
	err = guarded(func() error {
		written, err := f.newestPosition()
		if err != nil {
			return err
		}
		if db, err = openScorch(f.path, queue); err != nil {
			return err
		}
		return whole(db, written)
	})
	if err != nil && db != nil {
		_ = db.Close() // what is wrong with it has been said
		return nil, err
	}
	return db, err
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

// errDamaged says that reading the files went wrong in a way that only damaged
// files explain.
var errDamaged = errors.New("its files are damaged")

// guarded runs what reads bleve's files. Damaged ones can make it panic, or touch
// memory that is not there.
func guarded(read func() error) (err error) {
	defer debug.SetPanicOnFault(debug.SetPanicOnFault(true))
	defer func() {
		if cause := recover(); cause != nil {
			err = fmt.Errorf("%w: %v", errDamaged, cause)
		}
	}()
	return read()
}

// openScorch opens bleve's index in a folder, or one in memory for no path.
func openScorch(path string, queue *bleve.AnalysisQueue) (*scorch.Scorch, error) {
	opened, err := scorch.NewScorch(scorch.Name, map[string]any{"path": path, "bolt_timeout": lockWait.String()}, queue)
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

// maxChecked bounds how many bytes are read to see whether an index is whole,
// so that opening a large one stays quick.
const maxChecked = 16 << 20

// whole looks whether an index is at the position that was written last, and its
// segments are what was written.
func whole(db *scorch.Scorch, written []byte) error {
	snapshot, err := snapshotOf(db)
	if err != nil {
		return err
	}
	defer snapshot.Close()
	position, err := snapshot.GetInternal([]byte(positionKey))
	if err != nil || !bytes.Equal(position, written) {
		return cmp.Or(err, errors.New("its last state cannot be read"))
	}
	left := int64(maxChecked)
	for _, part := range snapshot.Segments() {
		persisted, ok := part.Segment().(segment.PersistedSegment)
		if !ok {
			continue
		}
		if left -= part.FileSize(); left < 0 {
			break
		}
		if err := checksum(persisted.Path()); err != nil {
			return err
		}
	}
	return nil
}

// checksum compares a segment file with the sum in its last four bytes.
func checksum(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if len(data) < crc32.Size {
		return fmt.Errorf("%s: %w", filepath.Base(path), io.ErrUnexpectedEOF)
	}
	body, sum := data[:len(data)-crc32.Size], data[len(data)-crc32.Size:]
	if got := crc32.ChecksumIEEE(body); got != uint32(sum[0])<<24|uint32(sum[1])<<16|uint32(sum[2])<<8|uint32(sum[3]) {
		return fmt.Errorf("%s: its checksum is wrong", filepath.Base(path))
	}
	return nil
}
