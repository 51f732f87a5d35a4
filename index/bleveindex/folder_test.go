package bleveindex_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// smallLibrary is an archive of a few records.
func smallLibrary() *indextest.Archive {
	a := &indextest.Archive{}
	for i := range 30 {
		a.PutCase(&corpus.Case{ID: corpus.CaseID(fmt.Sprint("x-", i)), Title: fmt.Sprint("Case ", i), Summary: strings.Repeat("home camera ", i%7)})
		a.PutArticle(smallArticle(i))
	}
	return a
}

// synced opens an index on a folder and brings it up to the archive. It returns
// what was logged, too.
func synced(t *testing.T, dir string, a *indextest.Archive) (*bleveindex.Engine, string) {
	t.Helper()
	var logged bytes.Buffer
	e, err := bleveindex.Open(dir, slog.New(slog.NewTextHandler(&logged, nil)))
	if err != nil {
		t.Fatal(err)
	}
	if err := index.Sync(t.Context(), a, a, e, nil); err != nil {
		t.Fatal(err)
	}
	if d, err := index.Differences(t.Context(), a.Documents(), e); err != nil || !d.None() {
		t.Errorf("the index differs from the archive: %+v, %v", d, err)
	}
	return e, logged.String()
}

// found searches a few things and writes down the pages.
func found(t *testing.T, e *bleveindex.Engine) string {
	t.Helper()
	var out strings.Builder
	for _, typed := range []string{"home camera", `"house 3"`, "name:case", "visit* -house", "year:..2030"} {
		q, _ := index.Parse(typed)
		page, err := e.Search(t.Context(), index.Request{Query: q, Limit: 50})
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s: %v\n", typed, page)
	}
	return out.String()
}

func closed(t *testing.T, e *bleveindex.Engine) {
	t.Helper()
	if err := e.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestReopenedFindsTheSame(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	first := found(t, e)
	closed(t, e)

	e, logged := synced(t, dir, a)
	if again := found(t, e); again != first || logged != "" {
		t.Errorf("after opening it again:\n%s\nwant\n%s\nlog %s", again, first, logged)
	}
	closed(t, e)

	if err := os.RemoveAll(dir); err != nil {
		t.Fatal(err)
	}
	e, logged = synced(t, dir, a)
	if again := found(t, e); again != first || logged != "" {
		t.Errorf("after deleting the folder:\n%s\nwant\n%s\nlog %s", again, first, logged)
	}
	closed(t, e)
}

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
			files, err := filepath.Glob(filepath.Join(dir, "v7", c.file))
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
	if err := os.Remove(filepath.Join(dir, "v7", "root.sum")); err != nil {
		t.Fatal(err)
	}
	e, logged := synced(t, dir, a)
	if got := found(t, e); got != want || logged != "" {
		t.Errorf("without a seal it finds\n%s\nwant\n%s\nlog %q", got, want, logged)
	}
	if _, err := os.Stat(filepath.Join(dir, "v7", "root.sum")); !errors.Is(err, os.ErrNotExist) {
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
	segments, err := filepath.Glob(filepath.Join(dir, "v7", "*.zap"))
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
	segments, err := filepath.Glob(filepath.Join(dir, "v7", "*.zap"))
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

func TestInUse(t *testing.T) {
	dir := t.TempDir()
	e := openDisk(t, dir)
	other, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler))
	if !errors.Is(err, bleveindex.ErrInUse) || other != nil {
		t.Fatalf("a second opening: %v", err)
	}
	if want := fmt.Sprintf("process %d", os.Getpid()); !strings.Contains(err.Error(), want) || !strings.Contains(err.Error(), dir) {
		t.Errorf("%q names neither the folder nor %s", err, want)
	}
	closed(t, e)
	closed(t, openDisk(t, dir))
}

// Another layout is another folder: nothing of it is touched.
func TestOtherLayoutsStay(t *testing.T) {
	dir := t.TempDir()
	future := filepath.Join(dir, "v8", "root.bolt")
	if err := errors.Join(os.Mkdir(filepath.Dir(future), 0o700), os.WriteFile(future, []byte("newer"), 0o600)); err != nil {
		t.Fatal(err)
	}
	e, logged := synced(t, dir, smallLibrary())
	closed(t, e)
	if data, err := os.ReadFile(future); string(data) != "newer" || err != nil || logged != "" {
		t.Errorf("v8 holds %q (%v), the log says %q", data, err, logged)
	}
}

// An index of an earlier version is removed, which the log says once.
func TestEarlierVersionIsRebuilt(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "v1")
	if err := errors.Join(os.Mkdir(old, 0o700), os.WriteFile(filepath.Join(old, "root.bolt"), []byte("older"), 0o600)); err != nil {
		t.Fatal(err)
	}
	e, logged := synced(t, dir, smallLibrary())
	closed(t, e)
	if _, err := os.Stat(old); !errors.Is(err, os.ErrNotExist) || strings.Count(logged, "built anew") != 1 {
		t.Errorf("the old folder: %v; the log says %q", err, logged)
	}
	e, logged = synced(t, dir, smallLibrary())
	closed(t, e)
	if logged != "" {
		t.Errorf("the next start says %q", logged)
	}
}

func TestNoFolderToBeHad(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	locked := t.TempDir()
	if err := os.Mkdir(filepath.Join(locked, "lock"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, dir := range []string{filepath.Join(file, "index"), locked} {
		_, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler))
		if err == nil || !strings.Contains(err.Error(), dir) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", dir, err)
		}
	}
}

// A batch that cannot be made durable has not happened, and the next one that
// can be is written. The disk is made to refuse by folders where bleve wants to
// write files.
func TestFailedWriteIsUndone(t *testing.T) {
	log.SetOutput(io.Discard)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	want, at := found(t, e), mustPosition(t, e)
	blocks := t.TempDir()
	for i := range 20 {
		// Made elsewhere and moved: bleve clears away what is empty.
		full, block := filepath.Join(blocks, fmt.Sprint(i)), filepath.Join(dir, "v7", fmt.Sprintf("%012x.zap", i))
		if err := os.MkdirAll(filepath.Join(full, "full"), 0o700); err != nil {
			t.Fatal(err)
		}
		if _, err := os.Stat(block); err != nil {
			if err := os.Rename(full, block); err != nil {
				t.Fatal(err)
			}
		}
	}
	more := index.Batch{Put: []index.Document{index.ArticleDocument(smallArticle(999))}, Position: index.Position{Archive: "archive", Seq: 9999}}
	err := e.Write(t.Context(), more)
	if err == nil || !strings.Contains(err.Error(), "see that the disk has room") || strings.Contains(err.Error(), "\n") {
		t.Errorf("a write to a disk that refuses: %v", err)
	}
	if got := found(t, e); got != want || mustPosition(t, e) != at {
		t.Errorf("after it the index finds\n%s\nat %+v, want\n%s\nat %+v", got, mustPosition(t, e), want, at)
	}
	for i := range 20 {
		os.RemoveAll(filepath.Join(dir, "v7", fmt.Sprintf("%012x.zap", i), "full"))
	}
	if err := e.Write(t.Context(), more); err != nil {
		t.Errorf("a write after the disk has room again: %v", err)
	}
	if mustPosition(t, e) != more.Position {
		t.Errorf("at %+v", mustPosition(t, e))
	}
	closed(t, e)
}

func mustPosition(t *testing.T, e *bleveindex.Engine) index.Position {
	t.Helper()
	position, err := e.Position(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return position
}

func TestClosed(t *testing.T) {
	e := openDisk(t, t.TempDir())
	closed(t, e)
	closed(t, e)
	_, searchErr := e.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}})
	_, positionErr := e.Position(t.Context())
	for what, err := range map[string]error{
		"search": searchErr, "position": positionErr, "write": e.Write(t.Context(), index.Batch{}), "reset": e.Reset(t.Context()),
		"each": e.Each(t.Context(), func(corpus.Ref, uint64) error { return nil }),
	} {
		if !errors.Is(err, bleveindex.ErrClosed) {
			t.Errorf("%s of a closed index: %v", what, err)
		}
	}
}
