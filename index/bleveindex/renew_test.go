package bleveindex_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/bleveindex"
)

// A successor takes the place of a damaged index while that is open: until then the
// damaged one is searched, and from then on nothing is wrong any more.
func TestASuccessorTakesTheDamagedOnesPlace(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	want := found(t, e)
	segments, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*.zap"))
	if err != nil || len(segments) == 0 {
		t.Fatalf("no segment: %v", err)
	}
	flipInPlace(t, segments[len(segments)-1])
	if err := e.Verify(t.Context()); err == nil {
		t.Fatal("no damage")
	}
	next, err := e.Successor()
	if err != nil {
		t.Fatal(err)
	}
	page, err := e.Search(t.Context(), index.Request{Query: index.Word{Text: "camera"}})
	if err != nil || page.Total == 0 {
		t.Errorf("meanwhile %+v, %v", page, err)
	}
	if err := index.Sync(t.Context(), a, a, next, nil); err != nil {
		t.Fatal(err)
	}
	if err := e.Yield(next); err != nil {
		t.Fatal(err)
	}
	if err := e.Verify(t.Context()); err != nil {
		t.Errorf("the new one: %v", err)
	}
	if got := found(t, e); got != want {
		t.Errorf("it finds\n%s\nwant\n%s", got, want)
	}
	more := index.Batch{Put: []index.Document{index.ArticleDocument(smallArticle(999))}, Position: index.Position{Archive: "archive", Seq: 9999}}
	if err := e.Write(t.Context(), more); err != nil {
		t.Errorf("it is written to: %v", err)
	}
	closed(t, e)
	e, logged := synced(t, dir, a)
	if logged != "" {
		t.Errorf("the next start says %q", logged)
	}
	closed(t, e)
}

// A successor that does not take the place leaves nothing.
func TestASuccessorThatIsGivenUpIsRemoved(t *testing.T) {
	dir := t.TempDir()
	e, _ := synced(t, dir, smallLibrary())
	next, err := e.Successor()
	if err != nil {
		t.Fatal(err)
	}
	if err := next.Close(); err != nil {
		t.Fatal(err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*.new")); err != nil || left != nil {
		t.Errorf("%v, %v", left, err)
	}
	closed(t, e)
}

// What a kill has left of a successor is removed by the next start.
func TestAHalfMadeSuccessorIsRemoved(t *testing.T) {
	dir, a := t.TempDir(), smallLibrary()
	e, _ := synced(t, dir, a)
	next, err := e.Successor()
	if err != nil {
		t.Fatal(err)
	}
	left := filepath.Join(dir, bleveindex.Layout+".new")
	if _, err := os.Stat(filepath.Join(left, "root.bolt")); err != nil {
		t.Fatal(err)
	}
	closed(t, next.Engine)
	closed(t, e)
	e, logged := synced(t, dir, a)
	if _, err := os.Stat(left); !os.IsNotExist(err) || logged != "" {
		t.Errorf("%s: %v, the log says %q", left, err, logged)
	}
	closed(t, e)
	memory, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := memory.Successor(); err == nil || !strings.Contains(err.Error(), "in memory") {
		t.Errorf("in memory: %v", err)
	}
	closed(t, memory)
}
