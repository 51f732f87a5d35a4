package bleveindex_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log"
	"log/slog"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// large opens an index as if it were too large to be looked at, and returns what the
// log says, too.
func large(t *testing.T, dir string) (*bleveindex.Engine, string) {
	t.Helper()
	var logged bytes.Buffer
	e, err := bleveindex.Open(dir, slog.New(slog.NewTextHandler(&logged, nil)), bleveindex.OpeningReads(0))
	if err != nil {
		t.Fatal(err)
	}
	return e, logged.String()
}

// library makes an index of a small library and returns the paths of its segments.
func library(t *testing.T, a *indextest.Archive) (dir string, segments []string) {
	t.Helper()
	dir = t.TempDir()
	e, _ := synced(t, dir, a)
	closed(t, e)
	segments, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment: %v", err)
	}
	return dir, segments
}

// atOnce is a patrol that does not wait, and counts for how often it would.
func atOnce(times *int) func(context.Context, time.Duration) error {
	return func(ctx context.Context, _ time.Duration) error { *times++; return ctx.Err() }
}

// soon is the time that finding damage takes at most.
func soon(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	t.Cleanup(cancel)
	return ctx
}

// What opening did not read is read beside what is searched, with pauses, and what is
// damaged there is built anew at the next start at the latest.
func TestPatrolReadsWhatOpeningDidNot(t *testing.T) {
	a := smallLibrary()
	dir, segments := library(t, a)
	e, _ := large(t, dir)
	brief, cancel := context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	pauses := 0
	if err := e.Patrol(brief, atOnce(&pauses)); !errors.Is(err, context.DeadlineExceeded) || pauses < len(segments) {
		t.Errorf("of a sound index: %v after %d pauses", err, pauses)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := e.Patrol(ended, atOnce(&pauses)); !errors.Is(err, context.Canceled) {
		t.Errorf("called off: %v", err)
	}
	closed(t, e)

	if err := flipBit(segments[len(segments)-1]); err != nil {
		t.Fatal(err)
	}
	e, logged := large(t, dir)
	if err := e.Patrol(soon(t), atOnce(&pauses)); logged != "" || err == nil || !strings.Contains(err.Error(), "its checksum is wrong") {
		t.Errorf("of a damaged one: %v, and opening it said %q", err, logged)
	}
	closed(t, e)
	e, logged = synced(t, dir, a)
	if strings.Count(logged, "built anew") != 1 {
		t.Errorf("the log says %q", logged)
	}
	pauses = 0
	brief, cancel = context.WithTimeout(t.Context(), 50*time.Millisecond)
	defer cancel()
	if err := e.Patrol(brief, atOnce(&pauses)); !errors.Is(err, context.DeadlineExceeded) || pauses > 0 {
		t.Errorf("what opening has read is read again: %v after %d pauses", err, pauses)
	}
	closed(t, e)
}

// However a search fails on damaged files, with an error or a panic of what reads them,
// the next start builds the index anew, and the patrol finds the damage before.
func TestAFailingSearchIsDamage(t *testing.T) {
	log.SetOutput(io.Discard)
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	a := smallLibrary()
	sound, segments := library(t, a)
	kept, err := os.ReadFile(segments[0])
	if err != nil {
		t.Fatal(err)
	}
	failed, quietly := 0, 0
	for part := range 24 {
		dir := t.TempDir()
		if err := os.CopyFS(dir, os.DirFS(sound)); err != nil {
			t.Fatal(err)
		}
		harmed, at := bytes.Clone(kept), len(kept)*part/24
		for i := at; i < min(at+60, len(kept)-200); i++ {
			harmed[i] ^= 0xff
		}
		if err := os.WriteFile(filepath.Join(dir, bleveindex.Layout, filepath.Base(segments[0])), harmed, 0o600); err != nil {
			t.Fatal(err)
		}
		e, logged := large(t, dir)
		err := searched(t, e)
		if logged != "" || err == nil {
			closed(t, e) // it could not be opened, or nothing was read there
			continue
		}
		failed++
		if !strings.Contains(err.Error(), "runtime error") {
			quietly++
		}
		if !strings.Contains(err.Error(), "damaged") {
			t.Errorf("harmed at %d: %v", at, err)
		}
		pauses := 0
		if err := e.Patrol(soon(t), atOnce(&pauses)); err == nil || !strings.Contains(err.Error(), "checksum") {
			t.Errorf("harmed at %d, the patrol finds %v", at, err)
		}
		closed(t, e)
		e, logged = large(t, dir)
		if strings.Count(logged, "built anew") != 1 {
			t.Errorf("harmed at %d, the next start says %q", at, logged)
		}
		closed(t, e)
	}
	if failed == 0 || quietly == 0 {
		t.Errorf("%d searches fail, %d of them without a panic", failed, quietly)
	}
}

// searched reads an index in many ways and returns the first error.
func searched(t *testing.T, e *bleveindex.Engine) error {
	t.Helper()
	for _, typed := range []string{"home camera", `"house 3"`, "name:case", "visit* -house", "year:..2030"} {
		q, _ := index.Parse(typed)
		for _, order := range []index.Sort{index.ByRelevance, index.ByDecided, index.ByAdded} {
			if _, err := e.Search(t.Context(), index.Request{Query: q, Sort: order, Facets: true, Limit: 50}); err != nil {
				return err
			}
		}
	}
	return e.Each(t.Context(), func(corpus.Ref, uint64) error { return nil })
}

// A search that fails for another reason says nothing against the files.
func TestOtherFailuresAreNoDamage(t *testing.T) {
	a := smallLibrary()
	dir := t.TempDir()
	e, _ := synced(t, dir, a)
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	enough := errors.New("enough")
	deep := index.Query(index.Word{Text: "camera"})
	for range 2000 {
		deep = index.And{All: []index.Query{deep}}
	}
	_, called := e.Search(ended, index.Request{Query: index.Word{Text: "camera"}})
	_, strange := e.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}, After: "nowhere"})
	_, large := e.Search(t.Context(), index.Request{Query: deep})
	for what, err := range map[string]error{
		"called off": called, "a strange page": strange, "too large": large,
		"a visitor": e.Each(t.Context(), func(corpus.Ref, uint64) error { return enough }),
	} {
		if err == nil || strings.Contains(err.Error(), "damaged") {
			t.Errorf("%s: %v", what, err)
		}
	}
	closed(t, e)
	e, logged := synced(t, dir, a)
	if logged != "" {
		t.Errorf("the next start says %q", logged)
	}
	closed(t, e)
}
