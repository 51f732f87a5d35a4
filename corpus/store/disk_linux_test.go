package store_test

import (
	"os"
	"os/signal"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"

	"casebot/corpus"
	"casebot/corpus/store"
)

// asNobody gives up, for this test's thread alone, the right to write where the
// permissions do not say so; without root there is nothing to give up.
func asNobody(t *testing.T) {
	t.Helper()
	if os.Geteuid() != 0 {
		return
	}
	runtime.LockOSThread() // and never unlocked: the thread ends with the test
	if err := syscall.Setfsuid(65534); err != nil {
		t.Fatal(err)
	}
}

func TestAFolderThatMayNotBeWritten(t *testing.T) {
	dir := t.TempDir()
	held := filepath.Join(dir, "held")
	s := open(t, held)
	save(t, s, list(lampCase()))
	s.Close()
	empty := filepath.Join(dir, "empty")
	if err := os.Mkdir(empty, 0o555); err != nil {
		t.Fatal(err)
	}
	for name, mode := range map[string]os.FileMode{filepath.Dir(dir): 0o755, dir: 0o555, filepath.Join(held, "archive.db"): 0o444, held: 0o555} {
		if err := os.Chmod(name, mode); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { os.Chmod(name, 0o755) })
	}
	t.Run("as nobody", func(t *testing.T) {
		asNobody(t)
		for _, name := range []string{empty, held, filepath.Join(dir, "new")} {
			_, err := store.Open(ctx, name)
			fails(t, err, store.ErrUnwritable)
		}
	})
	leaves(t, empty)
	leaves(t, held, "archive.db")
}

// limit bounds the size of every file that this process writes, for the length
// of a test: the nearest thing to a disk that fails.
func limit(t *testing.T, bytes uint64) {
	t.Helper()
	var before syscall.Rlimit
	if err := syscall.Getrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGXFSZ)
	if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &syscall.Rlimit{Cur: bytes, Max: before.Max}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := syscall.Setrlimit(syscall.RLIMIT_FSIZE, &before); err != nil {
			t.Fatal(err)
		}
		signal.Reset(syscall.SIGXFSZ)
	})
}

func TestADiskThatFails(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, list(lampCase()))
	before := state(t, s)
	t.Run("when writing", func(t *testing.T) {
		limit(t, 64<<10)
		_, err := s.Save(ctx, ann, nil, []*corpus.Article{plainArticle(1, strings.Repeat("long ", 100_000))})
		fails(t, err, store.ErrDisk)
	})
	same(t, "records", state(t, s), before)
	s.Close()
	t.Run("when opening", func(t *testing.T) {
		limit(t, 16<<10)
		_, err := store.Open(ctx, dir)
		fails(t, err, store.ErrFull)
	})
	same(t, "records when opened again", state(t, open(t, dir)), before)
}
