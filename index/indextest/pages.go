package indextest

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// key is what a document is ordered by where hits are ordered by date.
func key(order index.Sort, d index.Document) string {
	date := d.Date
	if order == index.ByAdded {
		date = d.Added
	}
	return date.String() // a month is a beginning of its days, and so behind them
}

// compareOrder checks a page that is ordered by date.
func compareOrder(t *testing.T, b *bruteForce, found truth, page *index.Page, req index.Request) {
	t.Helper()
	want := slices.SortedFunc(maps.Keys(found.scores), func(a, c corpus.Ref) int {
		return cmp.Or(cmp.Compare(key(req.Sort, b.documents[c]), key(req.Sort, b.documents[a])), index.CompareRefs(a, c))
	})
	for i, hit := range page.Hits {
		if i >= len(want) || hit.Ref != want[i] {
			t.Errorf("%s by %s: hit %d is %s, want %v", req.Query, req.Sort, i, hit.Ref, want[i:min(len(want), i+1)])
			return
		}
	}
	if len(page.Hits) != min(req.Limit, len(want)) {
		t.Errorf("%s by %s: %d hits of %d", req.Query, req.Sort, len(page.Hits), len(want))
	}
}

// compareFacets checks the counts of a page. Those of a sample are of some
// matches, no more than there are.
func compareFacets(t *testing.T, b *bruteForce, found truth, page *index.Page, req index.Request) {
	t.Helper()
	var fields []index.Field
	for _, facet := range page.Facets {
		fields = append(fields, facet.Field)
		if facet.Sample && len(found.scores) <= index.ExactTotal {
			t.Errorf("%s: %s is counted over a sample of %d", req.Query, facet.Field, len(found.scores))
		}
	}
	var want []index.Field
	for _, field := range index.Fields() {
		counts := map[string]int{}
		for ref := range found.scores {
			for _, value := range values(field, b.documents[ref]) {
				counts[value]++
			}
		}
		if len(counts) == 0 {
			continue
		}
		want = append(want, field)
		if i := slices.Index(fields, field); i >= 0 {
			compareCounts(t, req, page.Facets[i], counts)
		}
	}
	if !slices.Equal(fields, want) {
		t.Errorf("%s: facets %v, want %v", req.Query, fields, want)
	}
}

func compareCounts(t *testing.T, req index.Request, facet index.Facet, counts map[string]int) {
	t.Helper()
	for i, v := range facet.Values {
		if v.Count != counts[v.Value] && !(facet.Sample && v.Count < counts[v.Value]) {
			t.Errorf("%s: %s:%s %d times, want %d", req.Query, facet.Field, v.Value, v.Count, counts[v.Value])
		}
		if i == 0 {
			continue
		}
		before := facet.Values[i-1]
		inOrder := before.Count > v.Count || before.Count == v.Count && before.Value < v.Value
		if facet.Field == index.FieldYear {
			inOrder = before.Value > v.Value
		}
		if !inOrder {
			t.Errorf("%s: %s: %v stands before %v", req.Query, facet.Field, before, v)
		}
	}
	if !facet.Sample && len(facet.Values) != min(len(counts), index.MaxValues) {
		t.Errorf("%s: %s has %d values, want %d", req.Query, facet.Field, len(facet.Values), len(counts))
	}
}

// walk goes through all pages of a request, while before each next page
// something else may happen, and returns what they showed, in order.
func (s *story) walk(req index.Request, between func()) []corpus.Ref {
	s.t.Helper()
	var shown []corpus.Ref
	for pages := 0; ; pages++ {
		page := s.search(req)
		for _, hit := range page.Hits {
			shown = append(shown, hit.Ref)
		}
		if page.Next == "" {
			return shown
		}
		if len(page.Next) > index.MaxNext || pages > 20_000 || len(page.Hits) == 0 {
			s.t.Fatalf("%s: after %d pages of %d hits the next is %q", req.Query, pages, len(page.Hits), page.Next)
		}
		req.After = page.Next
		between()
	}
}

// testPages walks through all pages of random requests. Where nothing is written
// meanwhile, they are what one long page is; where something is, whatever stands
// there all the time comes once.
func testPages(t *testing.T, open func(t *testing.T) Engine) {
	for seed := range uint64(6) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := random{newRand(seed, 3), 300, 0}
			s := tell(t, open(t))
			documents := map[corpus.Ref]index.Document{}
			s.write(r.batch(documents, 500, 1))
			for range 12 {
				req := r.request()
				req.Facets, req.Limit = false, 1+r.IntN(30)
				got, all := s.walk(req, func() {}), req
				all.Limit = index.PairDepth
				if want := refs(s.search(all)); !slices.Equal(got[:min(len(got), len(want))], want) {
					t.Errorf("%s by %q, %d at a time: %v, want %v", req.Query, req.Sort, req.Limit, got, want)
				}
				all.Limit = index.MaxLimit
				want := refs(s.search(all))
				slices.SortFunc(want, index.CompareRefs)
				slices.SortFunc(got, index.CompareRefs)
				if !slices.Equal(got, want) {
					t.Errorf("%s by %q, %d at a time: %d hits in all, want %d", req.Query, req.Sort, req.Limit, len(got), len(want))
				}
			}
			for range 12 {
				r.walkDuringWrites(s, documents)
			}
		})
	}
}

func (r random) walkDuringWrites(s *story, documents map[corpus.Ref]index.Document) {
	s.t.Helper()
	req := r.request()
	req.Facets, req.Limit = false, 1+r.IntN(30)
	first := maps.Clone(documents)
	matched := map[corpus.Ref]bool{}
	for _, ref := range s.walk(req, func() {}) {
		matched[ref] = true
	}
	touched := map[corpus.Ref]bool{}
	shown := s.walk(req, func() {
		if len(touched) > len(first)/2 {
			return
		}
		b := r.batch(documents, 2+r.IntN(8), 2)
		b.Delete = b.Delete[:min(len(b.Delete), 3)]
		for _, d := range b.Put {
			touched[d.Ref] = true
		}
		for _, ref := range b.Delete {
			touched[ref] = true
		}
		s.write(b)
	})
	times := map[corpus.Ref]int{}
	for _, ref := range shown {
		times[ref]++
	}
	for ref := range first {
		want := 0
		if matched[ref] {
			want = 1
		}
		if !touched[ref] && times[ref] != want {
			s.t.Errorf("%s by %q, %d at a time, with writes in between: %s comes %d times, want %d", req.Query, req.Sort, req.Limit, ref, times[ref], want)
		}
	}
}

func newRand(seed, stream uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, stream)) }

func isErrAfter(err error) bool { return errors.Is(err, index.ErrAfter) }

func refs(page *index.Page) []corpus.Ref {
	var out []corpus.Ref
	for _, hit := range page.Hits {
		out = append(out, hit.Ref)
	}
	return out
}

// hostileCursors asks for pages behind what no page ended with.
func hostileCursors(s *story) {
	var many []index.Document
	for i := range 40 {
		many = append(many, article(fmt.Sprint("a", i), "home camera"))
	}
	s.put(many...)
	q, _ := index.Parse("home camera")
	req := index.Request{Query: q, Limit: 3}
	next := s.search(req).Next
	for name, after := range map[string]string{
		"nonsense": "nonsense", "signs": "!?", "cut short": next[:len(next)-2], "longer": next + "AAAA", "another first letter": "_" + next[1:],
		"endless": strings.Repeat("A", 1<<20), "as long as may be": strings.Repeat("A", index.MaxNext), "one letter": "A", "zeros": strings.Repeat("A", 40),
	} {
		req := req
		req.After = after
		if page, err := s.Search(context.Background(), req); !isErrAfter(err) || page != nil {
			s.t.Errorf("%s: %+v, %v", name, page, err)
		}
	}
	other, _ := index.Parse("camera")
	for name, req := range map[string]index.Request{
		"of another query": {Query: other}, "of another order": {Query: q, Sort: index.ByAdded}, "of another kind": {Query: q, Kind: corpus.ArticleRecord}, "of no query": {},
	} {
		req.After = next
		if page, err := s.Search(context.Background(), req); !isErrAfter(err) || page != nil {
			s.t.Errorf("%s: %+v, %v", name, page, err)
		}
	}
	req.After = next
	if got := ids(s.search(req)); !slices.Equal(got, []string{"a11", "a12", "a13"}) {
		s.t.Errorf("the second page shows %v", got)
	}
}
