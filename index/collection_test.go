package index_test

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"casebot/index/indextest"
)

func TestACollectionIsMeasured(t *testing.T) {
	files := map[string]string{
		"corpus.jsonl": `{"id":"a","title":"Lamps","text":"of brass"}` + "\n" + `{"id":"b","title":"Kites","text":"of silk"}` + "\n",
		"queries.tsv":  "1\tlamps\n2\tkites\n3\tboats\n",
		"qrels.tsv":    "1\ta\t1\n2\tb\t2\n2\ta\t1\n",
	}
	c, err := indextest.ReadCollection(collectionOf(t, files))
	if err != nil || len(c.Articles) != 2 || c.Articles[1].Title != "Kites" || c.Articles[1].Body != "of silk" {
		t.Fatalf("%+v, %v", c, err)
	}
	// Each finds a, then b: the first is right at once, the second puts 1 before 2;
	// the third has no answer to be found.
	second := (1 + 2/math.Log2(3)) / (2 + 1/math.Log2(3))
	if got := c.NDCG(func(string) []string { return []string{"a", "b"} }); math.Abs(got-(1+second)/2) > 1e-12 {
		t.Errorf("nDCG %v, want %v", got, (1+second)/2)
	}
	if got := c.NDCG(func(string) []string { return nil }); got != 0 {
		t.Errorf("nDCG %v of nothing", got)
	}
	for name, broken := range map[string]string{"corpus.jsonl": "{", "queries.tsv": "1 lamps", "qrels.tsv": "1\ta"} {
		if _, err := indextest.ReadCollection(collectionOf(t, map[string]string{"corpus.jsonl": "", "queries.tsv": "", "qrels.tsv": "", name: broken})); err == nil {
			t.Errorf("a broken %s is no error", name)
		}
	}
	if _, err := indextest.ReadCollection(t.TempDir()); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("an empty folder: %v", err)
	}
}

func collectionOf(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
