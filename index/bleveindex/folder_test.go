package bleveindex_test

import (
	"bytes"
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
	future := filepath.Join(dir, "v100", "root.bolt")
	if err := errors.Join(os.Mkdir(filepath.Dir(future), 0o700), os.WriteFile(future, []byte("newer"), 0o600)); err != nil {
		t.Fatal(err)
	}
	e, logged := synced(t, dir, smallLibrary())
	closed(t, e)
	if data, err := os.ReadFile(future); string(data) != "newer" || err != nil || logged != "" {
		t.Errorf("v100 holds %.20q (%v), the log says %q", data, err, logged)
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
		full, block := filepath.Join(blocks, fmt.Sprint(i)), filepath.Join(dir, bleveindex.Layout, fmt.Sprintf("%012x.zap", i))
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
		os.RemoveAll(filepath.Join(dir, bleveindex.Layout, fmt.Sprintf("%012x.zap", i), "full"))
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
