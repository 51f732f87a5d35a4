package bleveindex_test

import (
	"context"
	"errors"
	"os"
	"testing"

	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// The ranking does not fall behind what it was measured at on two collections
// with judged answers, where they stand beside the repository.
func TestCollections(t *testing.T) {
	for _, c := range []struct {
		name string
		ndcg float64
	}{{"cranfield", .385}, {"cisi", .415}} {
		t.Run(c.name, func(t *testing.T) {
			all, err := indextest.ReadCollection("../../../shared/data/ir/" + c.name)
			if errors.Is(err, os.ErrNotExist) {
				t.Skip("the collection does not stand beside the repository")
			} else if err != nil {
				t.Fatal(err)
			}
			engine, err := bleveindex.OpenMemory()
			if err != nil {
				t.Fatal(err)
			}
			defer engine.Close()
			if err := engine.Write(context.Background(), index.Batch{Put: all.Articles}); err != nil {
				t.Fatal(err)
			}
			got := all.NDCG(func(question string) []string { return tenFor(t, engine, question) })
			t.Logf("nDCG@10 %.4f", got)
			if got < c.ndcg {
				t.Errorf("nDCG@10 is %.4f, want %.3f at least", got, c.ndcg)
			}
		})
	}
}

func tenFor(t *testing.T, s index.Searcher, question string) (ids []string) {
	t.Helper()
	query, _ := index.Parse(question)
	page, err := s.Search(context.Background(), index.Request{Query: index.Widen(query)})
	if err != nil {
		t.Fatal(err)
	}
	for _, hit := range page.Hits {
		ids = append(ids, hit.Ref.ID)
	}
	return ids
}
