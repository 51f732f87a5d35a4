package bleveindex

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/gofrs/flock"
)

// ErrInUse says that another process has the index open.
var ErrInUse = errors.New("another process has it open")

// A process that is about to end is waited for, so briefly that no caller need
// be able to call it off.
const (
	lockWait  = 500 * time.Millisecond
	lockPause = 20 * time.Millisecond
)

// lockFolder makes the folder and takes its lock. The lock lies beside the
// layouts, so that a layout can be removed while it is held.
func lockFolder(dir string) (*folder, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("%w: something else stands there; move it away, and the index is made again", err)
	}
	lock := flock.New(filepath.Join(dir, "lock"), flock.SetFlag(os.O_CREATE|os.O_RDWR))
	waiting, stop := context.WithTimeout(context.Background(), lockWait)
	defer stop()
	_, err := lock.TryLockContext(waiting, lockPause)
	if errors.Is(err, context.DeadlineExceeded) {
		return nil, fmt.Errorf("%w%s: close that one first", ErrInUse, holder(lock.Path()))
	}
	if err != nil {
		return nil, fmt.Errorf("take its lock: %w", err)
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

func (f *folder) unlock() error {
	if f.lock == nil {
		return nil
	}
	return f.lock.Unlock()
}
