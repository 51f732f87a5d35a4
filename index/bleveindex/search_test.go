package bleveindex_test

import (
	"context"
	"fmt"
	"reflect"
	"strings"
	"sync"
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
	return memoryOf(t, n, func(i int) index.Document {
		return index.Document{Title: fmt.Sprintf("camera word%d", i), Names: []string{"camera"}, Year: 2000 + i%25}
	})
}

// memoryOf makes an index of so many documents, in one batch.
func memoryOf(t testing.TB, n int, document func(i int) index.Document) *bleveindex.Engine {
	t.Helper()
	e, err := bleveindex.OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	all := make([]index.Document, n)
	for i := range all {
		all[i] = document(i)
		all[i].Ref = corpus.CaseID(fmt.Sprint("x-", i)).Ref()
	}
	put(t, e, all...)
	return e
}

func put(t testing.TB, e *bleveindex.Engine, documents ...index.Document) {
	t.Helper()
	if err := e.Write(context.Background(), index.Batch{Put: documents}); err != nil {
		t.Fatal(err)
	}
}

// A deadline ends a search wherever it is, while words are chosen for a prefix,
// while documents are looked at, while names are read, and the page says so and
// shows what was found by then.
func TestDeadlineInTheMiddle(t *testing.T) {
	e := many(t, 9000)
	for _, typed := range []string{"camera", "camera -word1", "camera OR word7", "word*", "name:camera", `"camera camera"`, "year:2020 OR camera"} {
		q, _ := index.Parse(typed)
		whole := 0
		for left := range 40 {
			page, err := e.Search(&expiring{context.Background(), left}, index.Request{Query: q})
			if err != nil || left == 0 && !page.Partial || page.Total < len(page.Hits) {
				t.Fatalf("%s, ended after %d looks: %+v, %v", typed, left, page, err)
			}
			if !page.Partial {
				whole++
			}
		}
		if whole == 40 {
			t.Errorf("%s is never ended", typed)
		}
	}
	q, _ := index.Parse("camera")
	page, err := e.Search(&expiring{context.Background(), 4}, index.Request{Query: q})
	if err != nil || !page.Partial || len(page.Hits) != 10 || page.Total != index.ExactTotal || !page.More {
		t.Errorf("ended behind the first window: %+v, %v", page, err)
	}
}

// However deep a page is, it comes at a bounded cost: of what matches, each
// document is found on one page, and the five hundredth takes no more looks at the
// clock than twice what the second takes, be it of one word, of words that stand in
// pairs, or by date. Behind the last page there is none.
func TestDeepPages(t *testing.T) {
	const documents = 20_000
	e := many(t, documents)
	for _, c := range []struct {
		typed string
		sort  index.Sort
		size  int
	}{{"camera", "", 40}, {"camera camera", "", 400}, {"camera -word7", index.ByDecided, 400}} {
		q, _ := index.Parse(c.typed)
		req, found, second := index.Request{Query: q, Sort: c.sort, Limit: c.size}, map[corpus.Ref]bool{}, 0
		for n := 1; ; n++ {
			clock := &expiring{context.Background(), 1 << 30}
			page, err := e.Search(clock, req)
			if err != nil || page.Partial {
				t.Fatalf("%s, page %d: %+v, %v", c.typed, n, page, err)
			}
			for _, hit := range page.Hits {
				found[hit.Ref] = true
			}
			looks := 1<<30 - clock.left
			if n == 2 {
				second = looks
			}
			if looks > 2*second && n > 2 {
				t.Fatalf("%s: page %d takes %d looks at the clock, the second %d", c.typed, n, looks, second)
			}
			if req.After = page.Next; req.After == "" {
				if n < documents/c.size || len(found) < documents-1 {
					t.Errorf("%s: %d documents on %d pages", c.typed, len(found), n)
				}
				break
			}
		}
	}
}

// Totals end where nobody would count on, and say so; a single word has its own.
func TestTotals(t *testing.T) {
	e := many(t, 9000)
	for _, c := range []struct {
		typed string
		limit int
		total int
		more  bool
	}{
		{"camera", 0, 9000, false},
		{"camera word7", 0, index.ExactTotal, true},
		{"camera OR word7", 3000, 3001, true},
		{"word7 word8 word9", 0, 3, false},
		{"camera -word7", 0, index.ExactTotal, true},
		{`"word7 camera"`, 0, 0, false},
		{"kind:civil", 0, 0, false},
		{"year:..2030", 0, 9000, false},
	} {
		q, _ := index.Parse(c.typed)
		page, err := e.Search(t.Context(), index.Request{Query: q, Limit: c.limit})
		if err != nil || page.Total != c.total || page.More != c.more || page.Partial {
			t.Errorf("%s: a total of %d (more: %v), %v; want %d (%v)", c.typed, page.Total, page.More, err, c.total, c.more)
		}
	}
}

// While documents are replaced, all in one batch, a search sees them as they were
// before or as they are after.
func TestSearchesDuringWrites(t *testing.T) {
	e, err := bleveindex.OpenMemory(bleveindex.CacheBytes(20_000))
	if err != nil {
		t.Fatal(err)
	}
	defer e.Close()
	write := func(version int) {
		var b index.Batch
		for i := range 40 {
			b.Put = append(b.Put, index.Document{Ref: corpus.CaseID(fmt.Sprint("x-", i)).Ref(), Title: "camera", Body: fmt.Sprintf("version%d home camera", version)})
		}
		if err := e.Write(context.Background(), b); err != nil {
			t.Error(err)
		}
	}
	write(0)
	var searches sync.WaitGroup
	for _, typed := range []string{"camera home", `"home camera"`, `"camera" home -version5`, "version* ", "camrea~", "hom* camera", "version3 OR version4"} {
		q, _ := index.Parse(typed)
		searches.Go(func() {
			for range 60 {
				page, err := e.Search(context.Background(), index.Request{Query: q, Limit: 100})
				if err != nil || page.Total != 40 && page.Total != 0 || len(page.Hits) != page.Total {
					t.Errorf("%s: %+v, %v", typed, page, err)
					return
				}
				for _, hit := range page.Hits {
					if hit.Score != page.Hits[0].Score {
						t.Errorf("%s: equal documents score %v and %v", typed, hit.Score, page.Hits[0].Score)
					}
				}
			}
		})
	}
	for version := range 12 {
		write(version + 1)
	}
	searches.Wait()
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
	for _, seed := range []string{"camera word1", `"camera word1" OR name:cam*`, "-camera", "in:CN year:..2020", "监控 摄像头", "a* b* c*", "\xff:", "camera AND NOT word1 或 罚款:三年以上", "附件1-处罚决定书 3/五年"} {
		f.Add(seed)
	}
	e := many(f, 50)
	f.Fuzz(func(t *testing.T, input string) {
		q, _ := index.Parse(input)
		q = index.Widen(q)
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

// What stands in a title lifts a document over others, be it a word or one character of
// it: the first page has the best of all, also where the text alone would not lead there.
func TestTitlesLift(t *testing.T) {
	for asked, title := range map[string]string{"ship": "ship ship", "船舶": "船長"} {
		e := memoryOf(t, 2200, func(i int) index.Document {
			return index.Document{Title: "port port", Body: []string{asked, "quay"}[i%2]}
		})
		for i := range 20 { // each in a segment of its own
			put(t, e, index.Document{Ref: corpus.CaseID(fmt.Sprint("titled-", i)).Ref(), Title: title, Body: asked + strings.Repeat(" quay", i)})
		}
		q := index.Word{Text: asked}
		all, err := e.Search(t.Context(), index.Request{Query: q, Limit: index.MaxLimit})
		if err != nil {
			t.Fatal(err)
		}
		for limit := 1; limit < 25; limit++ {
			page, err := e.Search(t.Context(), index.Request{Query: q, Limit: limit})
			if err != nil || !reflect.DeepEqual(page.Hits, all.Hits[:limit]) {
				t.Errorf("%s: the best %d are %v, %v; of all they are %v", asked, limit, page.Hits, err, all.Hits[:limit])
			}
		}
	}
}
