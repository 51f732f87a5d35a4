package bleveindex

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// alikeIndex has records that differ in nothing but their references and whether they
// tell of a door; these come in no order, of two kinds, and some are gone again.
func alikeIndex(t *testing.T, documents int) (*Engine, []index.Document) {
	t.Helper()
	e, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	r := rand.New(rand.NewPCG(5, 6))
	var all []index.Document
	for _, i := range r.Perm(documents) {
		ref := corpus.CaseID(fmt.Sprint("x-", i)).Ref()
		if i%5 == 0 {
			ref = corpus.ArticleID(fmt.Sprint("art-", i)).Ref()
		}
		all = append(all, index.Document{Ref: ref, Title: "lamp", Body: []string{"door camera", "gate camera"}[i%2], Jurisdiction: "IE"})
	}
	var gone []corpus.Ref
	for _, d := range all[:documents/10] {
		gone = append(gone, d.Ref)
	}
	for _, b := range []index.Batch{{Put: all}, {Delete: gone}} {
		if err := e.Write(t.Context(), b); err != nil {
			t.Fatal(err)
		}
	}
	return e, all[len(gone):]
}

// Of records that score alike those come first that do by their references, before a
// window was put in order as well as after, on the first page as on any other.
func TestTiesComeByReference(t *testing.T) {
	e, alive := alikeIndex(t, 3*windowSize)
	door := func(d index.Document) bool { return d.Body == "door camera" }
	for _, c := range []struct {
		typed  string
		first  func(index.Document) bool // these score more
		others bool                      // and those are found, too
	}{
		{"camera", nil, true}, {"in:IE", nil, true}, {"door OR camera", door, true},
		{"camera -gate", door, false}, {"in:IE -gate", door, false}, {`"door camera"`, door, false},
	} {
		var want []corpus.Ref
		better := map[corpus.Ref]bool{}
		for _, d := range alive {
			if better[d.Ref] = c.first != nil && c.first(d); better[d.Ref] || c.others {
				want = append(want, d.Ref)
			}
		}
		slices.SortFunc(want, func(a, b corpus.Ref) int {
			if better[a] != better[b] {
				return map[bool]int{true: -1, false: 1}[better[a]]
			}
			return index.CompareRefs(a, b)
		})
		for range 3 {
			sameOrder(t, e, c.typed, want)
		}
	}
	ordered := 0
	for _, p := range e.last.Load().parts {
		ordered += len(p.columns.orders)
	}
	if ordered == 0 {
		t.Error("no window was put in order")
	}
}

// sameOrder walks the first pages.
func sameOrder(t *testing.T, e *Engine, typed string, want []corpus.Ref) {
	t.Helper()
	q, _ := index.Parse(typed)
	req := index.Request{Query: q, Limit: 90}
	for from := 0; from < 300; {
		page, err := e.Search(t.Context(), req)
		if err != nil || len(page.Hits) == 0 {
			t.Fatalf("%s: %v, %v", typed, page, err)
		}
		for i, hit := range page.Hits {
			if hit.Ref != want[from+i] {
				t.Fatalf("%s: hit %d is %v, want %v", typed, from+i, hit.Ref, want[from+i])
			}
		}
		from, req.After = from+len(page.Hits), page.Next
	}
}

// One search puts no more than a few windows in order.
func TestFewWindowsAreOrderedAtOnce(t *testing.T) {
	e, _ := alikeIndex(t, windowSize)
	if _, err := e.Search(t.Context(), index.Request{Query: index.Word{Text: "lamp"}}); err != nil {
		t.Fatal(err)
	}
	p := e.last.Load().parts[0]
	p.columns.orders = nil
	for made, want := range map[int]int{mostMade: 0, mostMade - 1: 1} {
		on := ties{made: made}
		on.enter(nil)
		s := &scan{run: e.last.Load().run(t.Context(), nil), part: p}
		for range 2 * manyTies {
			on.lose(s, 1, 7)
		}
		if got := len(p.columns.orders); got != want {
			t.Errorf("after %d: %d windows are in order, want %d", made, got, want)
		}
		p.columns.orders = nil
	}
}

// A window of which a few tie in each search is put in order by and by, and not at once.
func TestAWindowIsOrderedForManySearches(t *testing.T) {
	e, _ := alikeIndex(t, windowSize)
	if _, err := e.Search(t.Context(), index.Request{Query: index.Word{Text: "lamp"}}); err != nil {
		t.Fatal(err)
	}
	p := e.last.Load().parts[0]
	p.columns.orders, p.columns.tied = nil, nil
	for search := 1; ; search++ {
		s := &scan{run: e.last.Load().run(t.Context(), nil), part: p}
		on := ties{}
		on.enter(nil)
		for range manyTies - 1 {
			on.lose(s, 1, 7)
		}
		few, enough := search < windowSize/manyTies, search > 2*windowSize/manyTies
		switch made := p.columns.order(0) != nil; {
		case made && few, !made && enough:
			t.Fatalf("after %d searches the window is in order: %t", search, made)
		case made:
			return
		}
	}
}
