package bleveindex

import (
	"fmt"
	"runtime/metrics"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"

	bleve "github.com/blevesearch/bleve_index_api"
)

// inSegments returns an index in memory of five documents, each written by itself, of
// which the last takes the place of the first.
func inSegments(t *testing.T) *Engine {
	t.Helper()
	e, err := OpenMemory()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { e.Close() })
	for i, body := range []string{"cameras and a camel", "camera, cameo", "the camcorder's cameras", "a cape", "camping by the canal"} {
		d := index.Document{Ref: corpus.CaseID(fmt.Sprint("c", i%4)).Ref(), Body: body + strings.Repeat(" filler", i), Year: 2000 + i}
		if err := e.Write(t.Context(), index.Batch{Put: []index.Document{d}}); err != nil {
			t.Fatal(err)
		}
	}
	return e
}

// readAll writes entries out, with how many documents have each if wanted.
func readAll(t *testing.T, counted bool, next func() (*bleve.DictEntry, error)) (all []string) {
	t.Helper()
	for {
		found, err := next()
		if err != nil {
			t.Fatal(err)
		}
		if found == nil {
			return all
		}
		if all = append(all, found.Term); counted {
			all[len(all)-1] += fmt.Sprint(" ", found.Count)
		}
	}
}

// A vocabulary is that of scorch.
func TestVocabulary(t *testing.T) {
	reader, err := snapshotOf(inSegments(t).db)
	if err != nil {
		t.Fatal(err)
	}
	defer reader.Close()
	for _, c := range []struct{ field, first, last string }{
		{fieldText, "", "\U0010ffff"}, {fieldWord, "cam", "cam\U0010ffff"}, {fieldText, "camera", "camera"},
		{fieldYear, "2001", "2003"}, {fieldText, "d", "c"}, {"nothing", "", "\U0010ffff"},
	} {
		ours, err := termsBetween(reader, c.field, c.first, c.last)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := reader.FieldDictRange(c.field, []byte(c.first), []byte(c.last))
		if err != nil {
			t.Fatal(err)
		}
		got, want := readAll(t, true, ours.next), readAll(t, true, theirs.Next)
		if !slices.Equal(got, want) || len(want) == 0 && c.first == "" && c.field == fieldText {
			t.Errorf("%q: %q; want %q", c, got, want)
		}
	}
	for slips := 1; slips <= 2; slips++ {
		accepts, err := near("camela", slips)
		if err != nil {
			t.Fatal(err)
		}
		ours, err := termsNear(reader, fieldText, accepts)
		if err != nil {
			t.Fatal(err)
		}
		theirs, err := reader.FieldDictFuzzy(fieldText, "camela", slips, "")
		if err != nil {
			t.Fatal(err)
		}
		if got, theirs := readAll(t, false, ours.next), readAll(t, false, theirs.Next); !slices.Equal(got, theirs) || len(got) < slips {
			t.Errorf("%d slips: %q; want %q", slips, got, theirs)
		}
	}
}

// A search of a small index never waits for a goroutine: it would be behind whatever
// keeps the processors busy.
func TestASearchStartsNoGoroutine(t *testing.T) {
	e := inSegments(t)
	for what, search := range map[string]func() error{
		"prefix": func() error { return searched(t, e, index.Prefix{Text: "came"}) },
		"fuzzy":  func() error { return searched(t, e, index.Fuzzy{Text: "camela"}) },
		"years":  func() error { return searched(t, e, index.Years{From: 2001, To: 2002}) },
		"words": func() error {
			return searched(t, e, index.Or{Any: []index.Query{index.Word{Text: "camera"}, index.Word{Text: "cape"}}})
		},
		"a slip": func() error { _, _, err := e.Nearest(t.Context(), "camerra"); return err },
		"sources": func() error {
			return searched(t, e, index.Or{Any: []index.Query{index.Prefix{Text: "came"}, index.Years{From: 2001}}})
		},
	} {
		least := uint64(1)
		for range 100 { // scorch has goroutines of its own in the background
			before := started()
			if err := search(); err != nil {
				t.Fatal(what, err)
			}
			if least = min(least, started()-before); least == 0 {
				break
			}
		}
		if least > 0 {
			t.Errorf("%s: goroutines were started", what)
		}
	}
}

func searched(t *testing.T, e *Engine, q index.Query) error {
	page, err := e.Search(t.Context(), index.Request{Query: q})
	if err == nil && len(page.Hits) == 0 {
		err = fmt.Errorf("%v finds nothing", q)
	}
	return err
}

// started returns how many goroutines the process has started.
func started() uint64 {
	sample := []metrics.Sample{{Name: "/sched/goroutines-created:goroutines"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
