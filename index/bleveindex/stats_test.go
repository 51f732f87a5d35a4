package bleveindex_test

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

// What is deleted takes room until the index is compacted; then one segment
// holds the rest, and a search finds what it found before.
func TestStatsAndCompact(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	for i := range 20 {
		a.Remove(smallArticle(i).ID.Ref())
		a.PutArticle(smallArticle(100 + i))
		if err := index.Sync(t.Context(), a, a, e, nil); err != nil {
			t.Fatal(err)
		}
	}
	want := found(t, e)
	before := stats(t, e)
	if before.Documents != 60 || before.Cache != 64<<20 || before.Cached <= 0 || before.Cached > before.Cache {
		t.Errorf("before: %+v", before)
	}
	if err := errors.Join(e.Compact(t.Context()), e.Tidy(t.Context())); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap")); len(left) != 1 || err != nil {
		t.Errorf("compacted, the folder holds %v (%v)", left, err)
	}
	closed(t, e)
	e, logged := synced(t, dir, a)
	after := stats(t, e)
	if after.Documents != 60 || after.Deleted != 0 || after.Segments != 1 || logged != "" {
		t.Errorf("after: %+v; the log says %q", after, logged)
	}
	if got := found(t, e); got != want {
		t.Errorf("compacted, it finds\n%s\nwant\n%s", got, want)
	}
	closed(t, e)
	_, err := e.Stats(t.Context())
	if !errors.Is(err, bleveindex.ErrClosed) || !errors.Is(e.Compact(t.Context()), bleveindex.ErrClosed) || !errors.Is(e.Tidy(t.Context()), bleveindex.ErrClosed) {
		t.Errorf("stats of a closed index: %v", err)
	}
}

// In memory there is nothing to compact.
func TestCompactInMemory(t *testing.T) {
	e, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 3 {
		d := index.Document{Ref: corpus.CaseID(fmt.Sprint("x-", i)).Ref(), Body: "cameras at home"}
		if err := e.Write(t.Context(), index.Batch{Put: []index.Document{d}}); err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(e.Compact(t.Context()), e.Tidy(t.Context())); err != nil || stats(t, e).Documents != 3 {
		t.Errorf("compacted: %+v, %v", stats(t, e), err)
	}
	closed(t, e)
}

// The sizes of the fields add up to the sizes of the segments.
func TestSizesAddUp(t *testing.T) {
	dir := t.TempDir()
	e := openDisk(t, dir)
	d := index.Document{Ref: corpus.CaseID("x-1").Ref(), Title: "camera", Names: []string{"Han"}, Body: "cameras at home", Court: "Court of the Park", Year: 2025,
		Date: corpus.Date{Year: 2025}, Added: corpus.Date{Year: 2026}, Amounts: []index.Amount{{Slot: corpus.SlotFine, Unit: "CNY", N: 5}}, Topics: []string{"privacy"}}
	if err := e.Write(t.Context(), index.Batch{Put: []index.Document{d}}); err != nil {
		t.Fatal(err)
	}
	closed(t, e)
	e = openDisk(t, dir)
	sizes, sum := map[string]int64{}, int64(0)
	for _, f := range stats(t, e).Fields {
		sizes[f.Name] = f.Bytes
		sum += f.Bytes
	}
	if want := segmentBytes(t, dir); sum != want {
		t.Errorf("%v are %d bytes, the segments %d", sizes, sum, want)
	}
	for _, name := range []string{"text", "word", "head", "name", "court", "date", "added", "amount", "topic", "year", "stored", "contents"} {
		if sizes[name] <= 0 {
			t.Errorf("%s takes %d bytes", name, sizes[name])
		}
	}
}

func stats(t *testing.T, e *bleveindex.Engine) bleveindex.Stats {
	t.Helper()
	s, err := e.Stats(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func segmentBytes(t *testing.T, dir string) (sum int64) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no segments: %v", err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		sum += info.Size()
	}
	return sum
}
