package index_test

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/bleveindex"
	"casebot/index/indextest"
)

// A plainIndex is exact BM25 over one kind of term: what a list for fusion is
// ranked by.
type plainIndex struct {
	terms   func(text string) []string
	found   map[string]map[string]int // frequency by term and document
	length  map[string]float64
	average float64
}

func newPlainIndex(documents []index.Document, terms func(text string) []string) *plainIndex {
	p := &plainIndex{terms, map[string]map[string]int{}, map[string]float64{}, 0}
	for _, d := range documents {
		all := terms(strings.Join(d.Parts(), ".\n"))
		p.length[d.Ref.ID] = float64(len(all))
		p.average += float64(len(all)) / float64(len(documents))
		for _, t := range all {
			if p.found[t] == nil {
				p.found[t] = map[string]int{}
			}
			p.found[t][d.Ref.ID]++
		}
	}
	return p
}

// search returns the best hundred.
func (p *plainIndex) search(asked string) []string {
	scores := map[string]float64{}
	for _, t := range p.terms(asked) {
		for id, frequency := range p.found[t] {
			scores[id] += index.IDF(len(p.length), len(p.found[t])) * index.Saturation(float64(frequency), p.length[id], p.average)
		}
	}
	return best(scores, 100)
}

func best(scores map[string]float64, most int) []string {
	ids := slices.SortedFunc(maps.Keys(scores), func(a, b string) int { return cmp.Or(cmp.Compare(scores[b], scores[a]), cmp.Compare(a, b)) })
	return ids[:min(len(ids), most)]
}

// fused is reciprocal rank fusion, with its usual 60.
func fused(lists ...[]string) []string {
	scores := map[string]float64{}
	for _, list := range lists {
		for i, id := range list {
			scores[id] += 1 / float64(60+i+1)
		}
	}
	return best(scores, 10)
}

func wholeWords(text string) (words []string) {
	for _, t := range index.Analyze(text) {
		words = append(words, cmp.Or(t.Word, t.Term))
	}
	return words
}

func pairsOfStems(text string) (pairs []string) {
	tokens := index.Analyze(text)
	for i := 1; i < len(tokens); i++ {
		if tokens[i].Position == tokens[i-1].Position+1 {
			pairs = append(pairs, tokens[i-1].Term+" "+tokens[i].Term)
		}
	}
	return pairs
}

// BenchmarkFusion asks whether it would help to fuse what the search finds with a
// list by words that are not stemmed, with one by pairs alone, or with both: it
// reports nDCG@10 for each collection that stands beside the repository.
func BenchmarkFusion(b *testing.B) {
	for _, name := range []string{"cranfield", "cisi"} {
		b.Run(name, func(b *testing.B) {
			c, err := indextest.ReadCollection("../../shared/data/ir/" + name)
			if errors.Is(err, os.ErrNotExist) {
				b.Skip("the collection does not stand beside the repository")
			} else if err != nil {
				b.Fatal(err)
			}
			engine, err := bleveindex.OpenMemory()
			if err != nil {
				b.Fatal(err)
			}
			defer engine.Close()
			if err := engine.Write(context.Background(), index.Batch{Put: c.Articles}); err != nil {
				b.Fatal(err)
			}
			ours := func(asked string) []string { return asked100(b, engine, asked) }
			words, pairs := newPlainIndex(c.Articles, wholeWords), newPlainIndex(c.Articles, pairsOfStems)
			for b.Loop() {
				b.ReportMetric(c.NDCG(ours), "alone")
				b.ReportMetric(c.NDCG(func(q string) []string { return fused(ours(q), words.search(q)) }), "with-words")
				b.ReportMetric(c.NDCG(func(q string) []string { return fused(ours(q), pairs.search(q)) }), "with-pairs")
				b.ReportMetric(c.NDCG(func(q string) []string { return fused(ours(q), words.search(q), pairs.search(q)) }), "with-both")
			}
		})
	}
}

func asked100(b *testing.B, s index.Searcher, asked string) []string {
	query, _ := index.Parse(asked)
	page, err := s.Search(context.Background(), index.Request{Query: index.Widen(query), Kind: corpus.ArticleRecord, Limit: 100})
	if err != nil {
		b.Fatal(err)
	}
	ids := make([]string, len(page.Hits))
	for i, hit := range page.Hits {
		ids[i] = hit.Ref.ID
	}
	return ids
}
