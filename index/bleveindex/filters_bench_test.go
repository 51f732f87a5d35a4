package bleveindex_test

import (
	"fmt"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// dressed gives documents what is filtered, counted and sorted by.
func dressed(documents []index.Document) []index.Document {
	states := corpus.States()
	for i := range documents {
		d := &documents[i]
		d.Date = corpus.Date{Year: d.Year, Month: time.Month(1 + i%12), Day: 1 + i*7%28}
		d.Added = corpus.Date{Year: 2020 + i%6, Month: 2, Day: 1 + i*11%28}
		d.Topics = []string{fmt.Sprint("topic ", i%300), fmt.Sprint("topic ", i*i%40)}
		d.Kind, d.States = string(corpus.Kinds()[i%4]), []string{string(states[i%len(states)])}
		d.Court = fmt.Sprintf("Court of District %d", i%50)
		d.Amounts = []index.Amount{{Slot: corpus.SlotFine, Unit: "CNY", N: int64(i * 7919 % 1_000_000)}}
	}
	return documents
}

// BenchmarkFilters is what filters, facets, orders and further pages add to a
// search in 20,000 documents.
func BenchmarkFilters(b *testing.B) {
	made, word := madeUp(20_000), newWordSource(11)
	e := openBench(b, b.TempDir())
	write(b, e, dressed(made))
	words := func(n int) string {
		typed := ""
		for range n {
			typed += word() + " "
		}
		return typed
	}
	for _, c := range []struct {
		name   string
		typed  func() string
		facets bool
		sort   index.Sort
	}{
		{"two words", func() string { return words(2) }, false, ""},
		{"two words/facets", func() string { return words(2) }, true, ""},
		{"two words/decided", func() string { return words(2) }, false, index.ByDecided},
		{"question", func() string { return words(13) }, false, ""},
		{"question/facets", func() string { return words(13) }, true, ""},
		{"question/decided", func() string { return words(13) }, false, index.ByDecided},
		{"phrase/facets", func() string { return `"` + words(2) + `"` }, true, ""},
		{"a country/added", func() string { return "in:CN" }, false, index.ByAdded},
		{"dates", func() string { return words(2) + "after:2010 before:2020-05-05" }, false, ""},
		{"a fine", func() string { return words(2) + "fine:>5000CNY" }, false, ""},
		{"a court", func() string { return words(2) + `court:"district 7"` }, false, ""},
	} {
		b.Run(c.name, func(b *testing.B) {
			for b.Loop() {
				q, _ := index.Parse(c.typed())
				if _, err := e.Search(b.Context(), index.Request{Query: q, Facets: c.facets, Sort: c.sort}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("question/fifth page", func(b *testing.B) {
		for b.Loop() {
			q, _ := index.Parse(words(13))
			req := index.Request{Query: q}
			for range 5 {
				page, err := e.Search(b.Context(), req)
				if err != nil {
					b.Fatal(err)
				}
				req.After = page.Next
			}
		}
	})
}
