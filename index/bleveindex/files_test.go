package bleveindex_test

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/exec"
	"strings"
	"testing"

	"casebot/index"
	"casebot/index/bleveindex"
)

// childBatches, where set beside childFolder, makes the test binary fill the
// index by many small batches.
const childBatches = "CASEBOT_TEST_INDEX_BATCHES"

const smallBatches = 250

// fillSlowly writes one segment after the other while it searches.
func fillSlowly(dir string) error {
	e, err := bleveindex.Open(dir, slog.Default())
	if err != nil {
		return err
	}
	defer e.Close()
	for i := range smallBatches {
		b := index.Batch{Position: index.Position{Archive: "archive", Seq: int64(i)}}
		for j := range 3 {
			b.Put = append(b.Put, index.ArticleDocument(smallArticle(3*i+j)))
		}
		if err := e.Write(context.Background(), b); err != nil {
			return fmt.Errorf("batch %d: %w", i, err)
		}
		page, err := e.Search(context.Background(), index.Request{Query: index.Word{Text: "camera"}})
		if err != nil || page.Total != 3*i+3 {
			return fmt.Errorf("after batch %d a search finds %+v: %w", i, page, err)
		}
	}
	return nil
}

// However many batches come, and however far merging is behind, an index needs
// few files open at once: fewer than any system allows.
func TestFewFilesOpen(t *testing.T) {
	dir := t.TempDir()
	child := exec.CommandContext(t.Context(), "sh", "-c", `ulimit -n 48 && exec "$0"`, os.Args[0])
	child.Env = append(os.Environ(), childFolder+"="+dir, childBatches+"=1")
	said, err := child.CombinedOutput()
	if err != nil || strings.Contains(string(said), "too many open files") {
		t.Fatalf("%v: %s", err, said)
	}
	e := openDisk(t, dir)
	if at := mustPosition(t, e); at.Seq != smallBatches-1 {
		t.Errorf("at %+v", at)
	}
}
