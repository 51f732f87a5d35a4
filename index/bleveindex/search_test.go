package bleveindex_test

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

// An expiring context ends after it was asked a few times.
type expiring struct {
	context.Context
	left int
}

func (c *expiring) Err() error {
	if c.left--; c.left < 0 {
		return context.DeadlineExceeded
	}
	return nil
}

func many(t testing.TB, n int) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	var b index.Batch
	for i := range n {
		b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(fmt.Sprint("x-", i)).Ref(), Title: fmt.Sprintf("camera word%d", i), Names: []string{"camera"}})
	}
	if err := e.Write(context.Background(), b); err != nil {
		t.Fatal(err)
	}
	return e
}

// A deadline ends a search wherever it is: while words are chosen for a prefix,
// while documents are walked, while names are read.
func TestDeadlineInTheMiddle(t *testing.T) {
	e := many(t, 5000)
	for _, typed := range []string{"camera", "camera -word1", "word*", "name:camera", `"camera camera"`, "year:2020 OR camera"} {
		q, _ := index.Parse(typed)
		page, err := e.Search(&expiring{context.Background(), 2}, index.Request{Query: q})
		if !errors.Is(err, context.DeadlineExceeded) || page != nil {
			t.Errorf("%s: %v, %v", typed, page, err)
		}
	}
}

// Among more words than a prefix may stand for, the word itself and the most
// frequent are taken.
func TestPrefixOfTooManyWords(t *testing.T) {
	e := many(t, 500)
	err := e.Write(t.Context(), index.Batch{Put: []index.Document{
		{Ref: corpus.CaseID("y-1").Ref(), Title: "wor"}, {Ref: corpus.CaseID("y-2").Ref(), Title: "worzel"}, {Ref: corpus.CaseID("y-3").Ref(), Title: "worzel"}}})
	if err != nil {
		t.Fatal(err)
	}
	q, _ := index.Parse("wor*")
	page, err := e.Search(t.Context(), index.Request{Query: q, Limit: 100})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	for _, hit := range page.Hits {
		found[hit.Ref.ID] = true
	}
	if page.Total != 65 || !found["y-1"] || !found["y-2"] || !found["y-3"] {
		t.Errorf("finds %d documents: %v", page.Total, found)
	}
}

// FuzzSearch goes the whole way from what is typed to the page: never an error,
// never more hits than the total, and the same page twice.
func FuzzSearch(f *testing.F) {
	for _, seed := range []string{"camera word1", `"camera word1" OR name:cam*`, "-camera", "in:CN year:..2020", "监控 摄像头", "a* b* c*", "\xff:"} {
		f.Add(seed)
	}
	e := many(f, 50)
	f.Fuzz(func(t *testing.T, input string) {
		q, _ := index.Parse(input)
		page, err := e.Search(t.Context(), index.Request{Query: q})
		if err != nil || len(page.Hits) > page.Total {
			t.Fatalf("%q: %+v, %v", input, page, err)
		}
		again, err := e.Search(t.Context(), index.Request{Query: q})
		if err != nil || !reflect.DeepEqual(page, again) {
			t.Fatalf("%q: first %+v, then %+v (%v)", input, page, again, err)
		}
	})
}
