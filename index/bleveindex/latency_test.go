package bleveindex_test

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// Latency is measured over documents made by Zipf's law: more of them by flag,
// and in a folder that is kept and used again where one is named.
var (
	benchDocs   = flag.Int("docs", 20_000, "documents that latency is measured over")
	benchFolder = flag.String("folder", "", "folder of an index to measure, made where it is empty")
)

// BenchmarkLatency reports percentiles of the time that one search takes, kind by
// kind. The queries are the same in every run.
func BenchmarkLatency(b *testing.B) {
	folder := *benchFolder
	if folder == "" {
		folder = b.TempDir()
	}
	e := openBench(b, folder)
	if position, err := e.Position(b.Context()); err != nil {
		b.Fatal(err)
	} else if position.Seq == 0 {
		loadMadeUp(b, e, *benchDocs)
	}
	for _, kind := range latencyKinds() {
		b.Run(kind.name, func(b *testing.B) {
			w := newWordSource(11)
			var took []time.Duration
			for b.Loop() {
				q := kind.next(w)
				begin := time.Now()
				search(b, e, q)
				took = append(took, time.Since(begin))
			}
			slices.Sort(took)
			for _, p := range []int{50, 95, 99} {
				b.ReportMetric(float64(took[(len(took)-1)*p/100].Microseconds())/1000, fmt.Sprintf("p%d-ms", p))
			}
		})
	}
}

type latencyKind struct {
	name string
	next func(w wordSource) index.Query
}

func latencyKinds() []latencyKind {
	word := func(w wordSource) index.Query { return index.Word{Text: w()} }
	any := func(w wordSource, n int) index.Query {
		var q index.Or
		for range n {
			q.Any = append(q.Any, word(w))
		}
		return q
	}
	return []latencyKind{
		{"question", func(w wordSource) index.Query { return any(w, 13) }},
		{"term", word},
		{"and", func(w wordSource) index.Query { return index.And{All: []index.Query{word(w), word(w)}} }},
		{"or", func(w wordSource) index.Query { return any(w, 2) }},
		{"filtered", func(w wordSource) index.Query {
			return index.And{All: []index.Query{any(w, 4), index.Filter{Field: index.FieldJurisdiction, Value: "CN"}, index.Years{From: 2010, To: 2020}}}
		}},
		{"phrase", func(w wordSource) index.Query { return index.Phrase{Words: []string{w(), w()}} }},
		{"near", func(w wordSource) index.Query { return index.Near{Words: []string{w(), w()}, Within: 8} }},
		{"prefix", func(w wordSource) index.Query { return index.Prefix{Text: longWord(w)[:4]} }},
		{"fuzzy", func(w wordSource) index.Query { word := longWord(w); return index.Fuzzy{Text: word[:2] + word[3:]} }},
		{"name", func(w wordSource) index.Query { return index.Name{Text: w(), Open: true} }},
		{"filter", func(w wordSource) index.Query { return index.Filter{Field: index.FieldJurisdiction, Value: "CN"} }},
	}
}

// longWord draws a word of six letters or more.
func longWord(w wordSource) string {
	for {
		if word := w(); len(word) >= 6 {
			return word
		}
	}
}

// A wordSource draws words by Zipf's law.
type wordSource func() string

func newWordSource(seed uint64) wordSource {
	zipf := rand.NewZipf(rand.New(rand.NewPCG(seed, seed)), 1.07, 8, 60000)
	return func() string { return vocabulary(zipf.Uint64()) }
}

// loadMadeUp writes n documents of about 1.6 KB in batches of a thousand.
func loadMadeUp(b *testing.B, e index.Writer, n int) {
	w := newWordSource(7)
	for first := 0; first < n; first += 1000 {
		batch := index.Batch{Position: index.Position{Archive: "bench", Seq: int64(first) + 1}}
		for i := first; i < min(n, first+1000); i++ {
			batch.Put = append(batch.Put, madeUpDocument(i, w))
		}
		if err := e.Write(b.Context(), batch); err != nil {
			b.Fatal(err)
		}
	}
}

// madeUpDocument is the i-th document: half as long as usual at least, and half as
// long again at most.
func madeUpDocument(i int, w wordSource) index.Document {
	words := make([]string, 115+i*7919%231)
	for j := range words {
		words[j] = w()
	}
	return index.Document{Ref: corpus.CaseID(fmt.Sprint("c-", i)).Ref(), Title: strings.Join(words[:6], " "), Body: strings.Join(words, " "),
		Names: []string{words[0] + " " + words[1]}, Jurisdiction: []string{"CN", "GB", "US"}[i%3], Year: 2000 + i%25}
}

// BenchmarkDeadline reports by how much a question that may take a millisecond
// takes longer: 95 of a hundred at most by that.
func BenchmarkDeadline(b *testing.B) {
	e := openBench(b, cmp.Or(*benchFolder, b.TempDir()))
	if position, err := e.Position(b.Context()); err != nil {
		b.Fatal(err)
	} else if position.Seq == 0 {
		loadMadeUp(b, e, *benchDocs)
	}
	const limit = time.Millisecond
	question, w := latencyKinds()[0].next, newWordSource(12)
	var over []time.Duration
	for b.Loop() {
		ctx, cancel := context.WithTimeout(b.Context(), limit)
		begin := time.Now()
		if _, err := e.Search(ctx, index.Request{Query: question(w)}); err != nil {
			b.Fatal(err)
		}
		over = append(over, max(0, time.Since(begin)-limit))
		cancel()
	}
	slices.Sort(over)
	b.ReportMetric(float64(over[(len(over)-1)*95/100].Microseconds())/1000, "p95-over-ms")
}
