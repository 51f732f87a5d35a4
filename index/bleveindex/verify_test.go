package bleveindex_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/index/bleveindex"
)

// A bit that turns over in a file which opening did not look at, since the index is
// large, is found by looking at all of them, and mended by the next start.
func TestVerifyLooksAtAllFiles(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	closed(t, e)
	e, _ = synced(t, dir, a)
	if err := e.Verify(t.Context()); err != nil {
		t.Errorf("of a sound index: %v", err)
	}
	segments, err := filepath.Glob(filepath.Join(dir, "v6", "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment: %v", err)
	}
	flipInPlace(t, segments[len(segments)-1])
	if err := e.Verify(t.Context()); err == nil || !strings.Contains(err.Error(), "its checksum is wrong") || !strings.Contains(err.Error(), "start again") {
		t.Errorf("of a damaged one: %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := e.Verify(ended); !errors.Is(err, context.Canceled) {
		t.Errorf("called off: %v", err)
	}
	closed(t, e)
	e, logged := synced(t, dir, a)
	if strings.Count(logged, "built anew") != 1 {
		t.Errorf("the log says %q", logged)
	}
	closed(t, e)
	if err := e.Verify(t.Context()); !errors.Is(err, bleveindex.ErrClosed) {
		t.Errorf("of a closed one: %v", err)
	}
}

// flipInPlace turns one bit in the middle of a file that may be mapped.
func flipInPlace(t *testing.T, path string) {
	t.Helper()
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	info, err := file.Stat()
	if err != nil {
		t.Fatal(err)
	}
	bit, at := make([]byte, 1), info.Size()/2
	if _, err := file.ReadAt(bit, at); err != nil {
		t.Fatal(err)
	}
	bit[0] ^= 1
	if _, err := file.WriteAt(bit, at); err != nil {
		t.Fatal(err)
	}
}
