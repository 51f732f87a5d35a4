package store_test

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"casebot/corpus"
	"casebot/corpus/store"
)

func TestAnArchiveKeepsItsIdentity(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "a b?c%20#d", "data") // made, whatever its name
	s := open(t, dir, store.Random(bytes.NewReader(bytes.Repeat([]byte{0xab}, 16))))
	same(t, "identity", s.ID(), strings.Repeat("ab", 16))
	s.Close()
	same(t, "identity when opened again", open(t, dir).ID(), s.ID())
	other := open(t, t.TempDir()).ID()
	if other == s.ID() || !regexp.MustCompile(`^[0-9a-f]{32}$`).MatchString(other) {
		t.Errorf("another archive's identity is %q", other)
	}
}

func TestManyProcessesMakeOneArchive(t *testing.T) {
	dir := t.TempDir()
	ids := make([]string, 8)
	var all sync.WaitGroup
	for i := range ids {
		all.Go(func() {
			s, err := store.Open(ctx, dir)
			if err != nil {
				t.Error(err)
				return
			}
			ids[i] = s.ID()
			s.Close()
		})
	}
	all.Wait()
	for _, id := range ids {
		same(t, "identity", id, ids[0])
	}
}

// leaves fails the test unless a folder holds exactly the files named.
func leaves(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	var found []string
	for _, entry := range entries {
		found = append(found, entry.Name())
	}
	same(t, "files", found, names)
}

func TestAFolderThatCannotBe(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "file"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "taken", "archive.db"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"file", "file/under", "taken"} {
		_, err := store.Open(ctx, filepath.Join(dir, name))
		fails(t, err, store.ErrUnwritable)
		if err == nil || !strings.Contains(err.Error(), filepath.Join(dir, name)) {
			t.Errorf("message is %v; want the folder named", err)
		}
	}
	leaves(t, dir, "file", "taken")
}

func TestAnArchiveThatCannotBeMadeLeavesNothing(t *testing.T) {
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	broken := fstest.MapFS{"00001_a.sql": {Data: []byte("-- +goose Up\nCREATE TABLE archive (name TEXT);\nNONSENSE;")}}
	for _, test := range []struct {
		name   string
		ctx    context.Context
		option store.Option
		want   string
	}{
		{"no randomness", ctx, store.Random(iotest.ErrReader(errors.New("dry"))), "identity of a new archive: dry"},
		{"disk full", ctx, store.MaxPages(5), "has no space left on its disk"},
		{"nobody waits any more", cancelled, store.Patience(1), "context canceled"},
		{"broken tables", ctx, store.Migrations(broken), "could not be brought up to this version"},
		{"no tables", ctx, store.Migrations(fstest.MapFS{}), "migrations: none found"},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "data")
			_, err := store.Open(test.ctx, dir, test.option)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Fatalf("error is %v; want %q", err, test.want)
			}
			leaves(t, filepath.Dir(dir))
			open(t, dir) // the next one finds nothing in its way
		})
	}
}

func TestAFileThatIsNoArchiveIsLeftAlone(t *testing.T) {
	sound := t.TempDir()
	s := open(t, sound)
	save(t, s, list(lampCase()), lampArticle())
	s.Close()
	archive, err := os.ReadFile(filepath.Join(sound, "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	foreign := t.TempDir()
	run(t, raw(t, foreign), "CREATE TABLE songs (title TEXT)")
	songs, err := os.ReadFile(filepath.Join(foreign, "archive.db"))
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{
		"text":                         []byte(strings.Repeat("This is a diary and no database. ", 500)),
		"half an archive":              archive[:len(archive)/2],
		"a few bytes":                  archive[:50],
		"another program's file":       songs,
		"an archive with its head off": append(bytes.Repeat([]byte{0}, 100), archive[100:]...),
		"damage in the tables":         append(bytes.Clone(archive[:100]), bytes.Repeat([]byte{0xff}, len(archive)-100)...),
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			file := filepath.Join(dir, "archive.db")
			if err := os.WriteFile(file, content, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := store.Open(ctx, dir)
			fails(t, err, store.ErrCorrupt)
			if err == nil || !strings.Contains(err.Error(), file) || strings.Contains(err.Error(), "\n") {
				t.Errorf("message is %v; want one line that names %s", err, file)
			}
			after, err := os.ReadFile(file)
			if err != nil || !bytes.Equal(after, content) {
				t.Errorf("the file was changed, %v", err)
			}
			leaves(t, dir, "archive.db")
		})
	}
}

func TestADamagedRecordIsFoundWhenRead(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, list(lampCase(), plainCase(1, "One")), lampArticle())
	run(t, raw(t, dir), `UPDATE revisions SET document = '{"id":' WHERE id NOT LIKE 'de-%'`)
	_, err := s.Case(ctx, lampCase().ID)
	fails(t, err, store.ErrCorrupt)
	_, err = s.Save(ctx, ann, list(lampCase()), nil) // which looks into the article
	fails(t, err, store.ErrCorrupt)
	yields := 0
	for _, err = range s.Cases(ctx) {
		yields++
	}
	fails(t, err, store.ErrCorrupt)
	same(t, "yields up to the error", yields, 1)
}

func TestDamageOnTheDiskIsFoundWhenRead(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	save(t, s, list(lampCase()), plainArticle(1, strings.Repeat("long ", 20_000)))
	s.Close()
	name := filepath.Join(dir, "archive.db")
	content, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	for page := 0; page < len(content); page += 4096 {
		if bytes.Count(content[page:page+4096], []byte("long")) > 800 { // the article's text goes on here
			copy(content[page:], "\xff\xff\xff\xff") // and from here on another page that does not exist
		}
	}
	if err := os.WriteFile(name, content, 0o600); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	_, err = s.Article(ctx, plainArticle(1, "").ID)
	fails(t, err, store.ErrCorrupt)
	_, err = s.Case(ctx, lampCase().ID)
	fails(t, err, nil)
}

// later returns the embedded migrations and one more.
func later(t *testing.T, sql string) store.Option {
	t.Helper()
	all := fstest.MapFS{"99999_later.sql": {Data: []byte("-- +goose Up\n" + sql)}}
	names, err := fs.Glob(store.Embedded(), "migrations/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(store.Embedded(), name)
		if err != nil {
			t.Fatal(err)
		}
		all[filepath.Base(name)] = &fstest.MapFile{Data: data}
	}
	return store.Migrations(all)
}

func TestAnOlderArchiveIsUpgradedAndANewerOneRefused(t *testing.T) {
	dir := t.TempDir()
	old := open(t, dir)
	save(t, old, list(lampCase()), lampArticle())
	before := state(t, old)
	upgrade := later(t, "CREATE TABLE more (id TEXT);")

	_, err := store.Open(ctx, dir, upgrade, store.Patience(1))
	fails(t, err, store.ErrLocked) // an older binary is at work
	same(t, "records", state(t, old), before)
	old.Close()

	_, err = store.Open(ctx, dir, later(t, "CREATE TABLE more (id TEXT);\nNONSENSE;"))
	if err == nil || !strings.Contains(err.Error(), "could not be brought up to this version") || strings.Contains(err.Error(), "\n") {
		t.Errorf("a broken upgrade: %v", err)
	}
	old = open(t, dir)
	same(t, "records after a broken upgrade", state(t, old), before)
	old.Close()

	s := open(t, dir, upgrade)
	same(t, "records after the upgrade", state(t, s), before)
	same(t, "identity after the upgrade", s.ID(), old.ID())
	s.Close()

	_, err = store.Open(ctx, dir)
	fails(t, err, store.ErrNewer)
	if err == nil || !strings.HasSuffix(err.Error(), "was written by a newer casebot; upgrade this binary or use another --data folder") {
		t.Errorf("message is %v", err)
	}
	same(t, "records after the refusal", state(t, open(t, dir, upgrade)), before)
}

func TestAHalfMadeArchiveIsCompleted(t *testing.T) {
	for name, undo := range map[string]string{
		"an empty file":    "VACUUM",
		"marked, no table": "PRAGMA application_id = 1667330917; VACUUM",
		"no tables of ours": `PRAGMA application_id = 1667330917;
			CREATE TABLE goose_db_version (id INTEGER PRIMARY KEY AUTOINCREMENT, version_id INTEGER NOT NULL, is_applied INTEGER NOT NULL,
				tstamp TIMESTAMP DEFAULT (datetime('now'))); INSERT INTO goose_db_version (version_id, is_applied) VALUES (0, 1)`,
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			db := raw(t, dir)
			run(t, db, undo)
			db.Close()
			save(t, open(t, dir), list(lampCase()))
		})
	}
	t.Run("no identity", func(t *testing.T) {
		dir := t.TempDir()
		open(t, dir).Close()
		db := raw(t, dir)
		run(t, db, "DELETE FROM archive")
		db.Close()
		if open(t, dir).ID() == "" {
			t.Error("the identity is still missing")
		}
	})
}

func TestADiskThatIsFullLeavesTheArchiveAsItWas(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir, store.MaxPages(64))
	save(t, s, list(lampCase()), lampArticle())
	before := state(t, s)
	_, err := s.Save(ctx, ann, list(plainCase(1, "One")), []*corpus.Article{plainArticle(1, strings.Repeat("long ", 100_000))})
	fails(t, err, store.ErrFull)
	same(t, "records", state(t, s), before)
	_, err = s.LoadBuiltin(ctx, "d1", func() (many []*corpus.Case, err error) {
		for n := range 500 {
			many = append(many, plainCase(n, "Title"))
		}
		return many, nil
	}, noon)
	fails(t, err, store.ErrFull)
	same(t, "records", state(t, s), before)
	save(t, s, list(plainCase(1, "One"))) // a small one still fits
	s.Close()
	same(t, "records when opened again", len(state(t, open(t, dir))), 3)
}

// A file with nothing in it beside a log or an index was an archive: it is not
// begun anew. Alone it is a new one.
func TestAnEmptiedArchiveIsRefused(t *testing.T) {
	for beside, want := range map[string]error{"archive.db-wal": store.ErrEmptied, "index/v1/root": store.ErrEmptied, "notes.txt": nil} {
		dir := t.TempDir()
		for name, text := range map[string]string{"archive.db": "", beside: "something"} {
			name = filepath.Join(dir, filepath.FromSlash(name))
			if err := errors.Join(os.MkdirAll(filepath.Dir(name), 0o700), os.WriteFile(name, []byte(text), 0o600)); err != nil {
				t.Fatal(err)
			}
		}
		s, err := store.Open(ctx, dir, store.Derived("index/*/root"))
		if !errors.Is(err, want) || want == nil && err != nil {
			t.Errorf("beside %s: %v, want %v", beside, err, want)
		}
		if err != nil {
			continue
		}
		if found, err := s.Check(ctx); err != nil || found != nil {
			t.Errorf("a new archive is unsound: %v, %v", found, err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
}
