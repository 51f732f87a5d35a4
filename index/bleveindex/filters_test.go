package bleveindex_test

import (
	"context"
	"fmt"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

// A deadline ends a search by date, and the counting of facets, wherever it is;
// there is no next page of what was not looked at whole.
func TestDeadlineInOrdersAndFacets(t *testing.T) {
	e := many(t, 9000)
	for _, req := range []index.Request{
		{Sort: index.ByDecided}, {Facets: true}, {Sort: index.ByAdded, Facets: true},
	} {
		for _, typed := range []string{"camera", "camera OR name:camera", `"camera word7"`, "after:2001 camera", "court:park", "fine:>1CNY"} {
			req.Query, _ = index.Parse(typed)
			whole := 0
			for left := range 60 {
				page, err := e.Search(&expiring{context.Background(), left}, req)
				if err != nil || left == 0 && !page.Partial || page.Partial && (page.Next != "" || page.Facets != nil) {
					t.Fatalf("%s by %q, ended after %d looks: %+v, %v", typed, req.Sort, left, page, err)
				}
				if !page.Partial {
					whole++
				}
			}
			if whole == 60 {
				t.Errorf("%s by %q is never ended", typed, req.Sort)
			}
		}
	}
}

// Facets of a phrase that many documents hold are of the best of them, and say so.
func TestFacetsOfASample(t *testing.T) {
	e, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	var b index.Batch
	for i := range 1500 {
		b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(fmt.Sprintf("x-%04d", i)).Ref(), Title: "home camera", Jurisdiction: []string{"CN", "FR"}[i/1200], Year: 2000 + i%2})
	}
	if err := e.Write(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		typed string
		want  string
	}{
		{`"home camera"`, "[{in [{CN 1000}] true} {year [{2001 500} {2000 500}] true}]"},
		{`"home camera" in:FR`, "[{in [{FR 300}] false} {year [{2001 150} {2000 150}] false}]"},
		{"home camera", "[{in [{CN 1200} {FR 300}] false} {year [{2001 750} {2000 750}] false}]"},
		{"home camera in:GB", "[]"},
	} {
		q, _ := index.Parse(c.typed)
		page, err := e.Search(t.Context(), index.Request{Query: q, Limit: 1, Facets: true})
		if err != nil || fmt.Sprint(page.Facets) != c.want {
			t.Errorf("%s: %v, %v; want %s", c.typed, page, err, c.want)
		}
	}
}
