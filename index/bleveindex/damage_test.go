package bleveindex_test

import (
	"context"
	"errors"
	"io"
	"log"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/bleveindex"
)

// The ways in which files come to harm.

func truncate(path string) error { return os.Truncate(path, 100) }

func empty(path string) error { return os.Truncate(path, 0) }

func halve(path string) error {
	info, err := os.Stat(path)
	if err != nil {
		return err
	}
	return os.Truncate(path, info.Size()/2)
}

func flipBit(path string) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	return flipBitAt(len(data) / 2)(path)
}

// flipBitAt changes a byte, counted from the end where at is below 0.
func flipBitAt(at int) func(path string) error {
	return func(path string) error {
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		data[(at+len(data))%len(data)] ^= 1
		return os.WriteFile(path, data, 0o600)
	}
}

func replaceByText(path string) error {
	return os.WriteFile(path, []byte("this is no index\n"), 0o600)
}

func replaceByFolder(path string) error {
	return errors.Join(os.Remove(path), os.Mkdir(path, 0o700))
}

// Whatever happened to the files, the index comes back, and the log says so once.
func TestDamagedIsRebuilt(t *testing.T) {
	log.SetOutput(io.Discard) // scorch speaks up on its own about what it cannot read
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	for _, c := range []struct {
		name, file string
		harm       func(path string) error
	}{
		{"a segment cut short", "*.zap", truncate},
		{"a bit of a segment", "*.zap", flipBit},
		{"a segment of something else", "*.zap", replaceByText},
		{"a segment of nothing", "*.zap", empty},
		{"a segment half written", "*.zap", halve},
		{"a segment gone", "*.zap", os.Remove},
		{"a root of nothing", "root.bolt", empty},
		{"the root cut short", "root.bolt", truncate},
		{"a root of something else", "root.bolt", replaceByText},
		{"a root that is a folder", "root.bolt", replaceByFolder},
		{"the root gone", "root.bolt", os.Remove},
		{"a bit of the root", "root.bolt", flipBit},
		{"the first bit of the root", "root.bolt", flipBitAt(0)},
		{"the last bit of the root", "root.bolt", flipBitAt(-1)},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir, a := t.TempDir(), smallLibrary()
			e, _ := synced(t, dir, a)
			want := found(t, e)
			closed(t, e)
			files, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, c.file))
			if err != nil || len(files) == 0 {
				t.Fatalf("no %s: %v", c.file, err)
			}
			if err := c.harm(files[0]); err != nil {
				t.Fatal(err)
			}

			e, logged := synced(t, dir, a)
			if got := found(t, e); got != want {
				t.Errorf("rebuilt, it finds\n%s\nwant\n%s", got, want)
			}
			if strings.Count(logged, "built anew") != 1 {
				t.Errorf("the log says %q", logged)
			}
			closed(t, e)
			e, logged = synced(t, dir, a)
			if logged != "" {
				t.Errorf("the next start says %q", logged)
			}
			closed(t, e)
		})
	}
}

// After a kill there is no checksum of the root file, and an index that was left
// so is used as it is.
func TestKilledIsNotSealed(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	want := found(t, e)
	closed(t, e)
	if err := os.Remove(filepath.Join(dir, bleveindex.Layout, "root.sum")); err != nil {
		t.Fatal(err)
	}
	e, logged := synced(t, dir, a)
	if got := found(t, e); got != want || logged != "" {
		t.Errorf("without a seal it finds\n%s\nwant\n%s\nlog %q", got, want, logged)
	}
	if _, err := os.Stat(filepath.Join(dir, bleveindex.Layout, "root.sum")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("sealed while it is open: %v", err)
	}
	closed(t, e)
}

// An index that was damaged while it was open fails that search, and is rebuilt
// at the next start.
func TestDamagedWhileOpen(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	closed(t, e)
	e, _ = synced(t, dir, a)
	segments, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment: %v", err)
	}
	for _, segment := range segments {
		if err := os.Truncate(segment, 0); err != nil {
			t.Fatal(err)
		}
	}
	_, err = e.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}})
	if err == nil || !strings.Contains(err.Error(), "damaged") {
		t.Errorf("a search in a damaged index: %v", err)
	}
	closed(t, e)
	e, logged := synced(t, dir, a)
	if strings.Count(logged, "built anew") != 1 {
		t.Errorf("the log says %q", logged)
	}
	closed(t, e)
}

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
	segments, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap"))
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
	flipInPlaceAt(t, path, func(size int64) int64 { return size / 2 })
}

func flipInPlaceAt(t *testing.T, path string, where func(size int64) int64) {
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
	bit, at := make([]byte, 1), where(info.Size())
	if _, err := file.ReadAt(bit, at); err != nil {
		t.Fatal(err)
	}
	bit[0] ^= 1
	if _, err := file.WriteAt(bit, at); err != nil {
		t.Fatal(err)
	}
}
