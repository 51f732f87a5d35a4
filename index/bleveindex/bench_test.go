package bleveindex_test

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
)

// collections is where judged test collections lie, beside the repository; they
// are no part of it.
const collections = "../../../shared/data/ir"

// BenchmarkRelevance reports nDCG@10 over two collections of questions with
// judged answers, Cranfield and CISI.
func BenchmarkRelevance(b *testing.B) {
	for _, name := range []string{"cranfield", "cisi"} {
		b.Run(name, func(b *testing.B) {
			dir := filepath.Join(collections, name)
			if _, err := os.Stat(dir); err != nil {
				b.Skip("no test collection in " + dir)
			}
			e := memory(b, documents(b, filepath.Join(dir, "corpus.jsonl")))
			judged := judgements(b, filepath.Join(dir, "qrels.tsv"))
			sum, n := 0.0, 0
			for b.Loop() {
				sum, n = 0, 0
				for _, line := range lines(b, filepath.Join(dir, "queries.tsv")) {
					id, text, _ := strings.Cut(line, "\t")
					if gains := judged[id]; gains != nil {
						sum += ndcg(search(b, e, question(text)), gains)
						n++
					}
				}
			}
			b.ReportMetric(sum/float64(n), "nDCG@10")
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/query")
		})
	}
}

// question is a line of plain words, however long.
func question(text string) index.Query {
	var q index.Or
	for _, word := range strings.Fields(text) {
		q.Any = append(q.Any, index.Word{Text: word})
	}
	return q
}

func ndcg(page *index.Page, gains map[string]float64) float64 {
	discounted := func(gain float64, rank int) float64 { return gain / math.Log2(float64(rank)+2) }
	got, best := 0.0, 0.0
	for rank, hit := range page.Hits {
		got += discounted(gains[hit.Ref.ID], rank)
	}
	var all []float64
	for _, gain := range gains {
		all = append(all, gain)
	}
	slices.SortFunc(all, func(a, b float64) int { return int(b - a) })
	for rank, gain := range all[:min(10, len(all))] {
		best += discounted(gain, rank)
	}
	return got / best
}

func documents(b *testing.B, path string) []index.Document {
	var out []index.Document
	for _, line := range lines(b, path) {
		var read struct{ ID, Title, Text string }
		if err := json.Unmarshal([]byte(line), &read); err != nil {
			b.Fatal(err)
		}
		out = append(out, index.Document{Ref: corpus.ArticleID(read.ID).Ref(), Title: read.Title, Body: read.Text})
	}
	return out
}

func judgements(b *testing.B, path string) map[string]map[string]float64 {
	judged := map[string]map[string]float64{}
	for _, line := range lines(b, path) {
		fields := strings.Split(line, "\t")
		gain, err := strconv.ParseFloat(fields[2], 64)
		if err != nil {
			b.Fatal(err)
		}
		if judged[fields[0]] == nil {
			judged[fields[0]] = map[string]float64{}
		}
		judged[fields[0]][fields[1]] = gain
	}
	return judged
}

func lines(b *testing.B, path string) []string {
	file, err := os.Open(path)
	if err != nil {
		b.Fatal(err)
	}
	defer file.Close()
	var out []string
	scanner := bufio.NewScanner(file)
	scanner.Buffer(nil, 1<<24)
	for scanner.Scan() {
		out = append(out, scanner.Text())
	}
	return out
}

func memory(b *testing.B, documents []index.Document) *bleveindex.Engine {
	e, err := bleveindex.OpenMemory()
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { e.Close() })
	write(b, e, documents)
	return e
}

func write(b *testing.B, e *bleveindex.Engine, documents []index.Document) {
	for batch := range slices.Chunk(documents, 1000) {
		if err := e.Write(b.Context(), index.Batch{Put: batch, Position: index.Position{Archive: "bench", Seq: 1}}); err != nil {
			b.Fatal(err)
		}
	}
}

func search(b *testing.B, e *bleveindex.Engine, q index.Query) *index.Page {
	page, err := e.Search(b.Context(), index.Request{Query: q})
	if err != nil {
		b.Fatal(err)
	}
	return page
}

// madeUp returns documents of about 1.6 KB whose words follow Zipf's law.
func madeUp(n int) []index.Document {
	next := newWordSource(7)
	out := make([]index.Document, n)
	for i := range out {
		out[i] = madeUpDocument(i, next)
	}
	return out
}

// vocabulary spells a number as a pronounceable word: the longer, the rarer.
func vocabulary(n uint64) string {
	const consonants, vowels = "bcdfgklmnprstv", "aeiou"
	word := []byte{'z'}
	for n += 14; n > 0; n /= 70 {
		word = append(word, consonants[n%14], vowels[n/14%5])
	}
	return string(word)
}

func openBench(b *testing.B, dir string) *bleveindex.Engine {
	e, err := bleveindex.Open(dir, slog.New(slog.DiscardHandler))
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { e.Close() })
	return e
}

// BenchmarkWrite loads 10,000 documents in batches of 1,000, each durable.
func BenchmarkWrite(b *testing.B) {
	made := madeUp(10000)
	text := 0
	for _, d := range made {
		text += len(strings.Join(d.Parts(), " "))
	}
	for b.Loop() {
		dir := b.TempDir()
		e := openBench(b, dir)
		write(b, e, made)
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(size(b, dir))/float64(text), "index/text")
	}
	b.ReportMetric(float64(len(made)*b.N)/b.Elapsed().Seconds(), "docs/s")
}

func size(b *testing.B, dir string) int64 {
	var total int64
	files, err := filepath.Glob(filepath.Join(dir, bleveindex.Layout, "*"))
	if err != nil {
		b.Fatal(err)
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			b.Fatal(err)
		}
		total += info.Size()
	}
	return total
}

// BenchmarkFirst is what a first start pays: an index of 80 cases made from
// nothing, and one question.
func BenchmarkFirst(b *testing.B) {
	made := madeUp(80)
	for b.Loop() {
		e := openBench(b, b.TempDir())
		write(b, e, made)
		search(b, e, question(made[7].Title))
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen is what every later start pays: the index opened, and one question.
func BenchmarkOpen(b *testing.B) {
	for _, n := range []int{80, 10000} {
		b.Run(fmt.Sprint("docs=", n), func(b *testing.B) {
			made := madeUp(n)
			dir := b.TempDir()
			e := openBench(b, dir)
			write(b, e, made)
			if err := e.Close(); err != nil {
				b.Fatal(err)
			}
			for b.Loop() {
				e := openBench(b, dir)
				search(b, e, question(made[7].Title))
				if err := e.Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
