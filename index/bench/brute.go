package bench

import (
	"context"
	"fmt"
	"math"
	"slices"

	"casebot/corpus"
	"casebot/index"
)

// An inspector can be held against brute force: it ranks as package index says.
type inspector interface {
	best(ctx context.Context, q index.Query) ([]index.Hit, error)
}

// checkable are the kinds whose ranking brute force knows: plain words.
func checkable(kind Kind) bool {
	return kind == Question || kind == Term || kind == Both || kind == Either
}

// verify compares the best hits of some queries with those that reading every
// document finds. Engines that rank in their own way are not looked at.
func (m *Measuring) verify(ctx context.Context, engine Engine, queries []Query, figures *Figures) error {
	inspected, ok := engine.(inspector)
	if !ok || m.Verify == 0 {
		return nil
	}
	var sample []Query
	for _, q := range queries {
		if checkable(q.Kind) && len(sample) < m.Verify {
			sample = append(sample, q)
		}
	}
	b := newBrute(sample)
	for d := range m.Texts.scan() {
		if err := ctx.Err(); err != nil {
			return err
		}
		b.read(d)
		if len(b.lengths)%Batch == 0 {
			m.Progress(m.Name+": checking", int64(len(b.lengths)), int64(m.Docs))
		}
	}
	for _, q := range sample {
		hits, err := inspected.best(ctx, q.Tree)
		if err != nil {
			return fmt.Errorf("check: %w", err)
		}
		figures.Checked++
		if problem := b.compare(q, hits); problem != "" {
			figures.Wrong = append(figures.Wrong, problem)
		}
	}
	return nil
}

// A brute knows where the words of some queries stand in every document.
type brute struct {
	lengths []float64 // of the documents, in terms
	total   float64
	held    map[string][]holding // by term, in the order of the documents
}

// A holding is a term in a document.
type holding struct {
	doc       int
	head      bool // the title holds it
	frequency float64
	positions []int // across title and body, far apart
}

func newBrute(queries []Query) *brute {
	b := &brute{held: map[string][]holding{}}
	for _, q := range queries {
		for _, term := range terms(q.Tree) {
			b.held[term] = nil
		}
	}
	return b
}

// terms returns what the words of a query are looked up as.
func terms(q index.Query) []string {
	var out []string
	switch q := q.(type) {
	case index.Word:
		for _, g := range index.Groups(q.Text) {
			out = append(out, g.Keys...)
		}
	case index.And:
		for _, child := range q.All {
			out = append(out, terms(child)...)
		}
	case index.Or:
		for _, child := range q.Any {
			out = append(out, terms(child)...)
		}
	}
	return out
}

// read takes the next document.
func (b *brute) read(d index.Document) {
	found := map[string]*holding{}
	length := 0
	for i, part := range d.Parts() {
		tokens := index.Terms(part)
		length += len(tokens)
		for _, t := range tokens {
			if _, wanted := b.held[t.Term]; !wanted {
				continue
			}
			if found[t.Term] == nil {
				found[t.Term] = &holding{doc: len(b.lengths)}
			}
			h := found[t.Term]
			h.frequency++
			h.head = h.head || i < len(d.Head())
			h.positions = append(h.positions, i<<20+t.Position)
		}
	}
	for term, h := range found {
		b.held[term] = append(b.held[term], *h)
	}
	b.lengths = append(b.lengths, float64(length))
	b.total += float64(length)
}

func (b *brute) idf(term string) float64 { return index.IDF(len(b.lengths), len(b.held[term])) }

func (b *brute) saturation(frequency float64, doc int) float64 {
	return index.Saturation(frequency, b.lengths[doc], b.total/float64(len(b.lengths)))
}

// scores ranks every match without pairs, and then lets the best gain by theirs.
func (b *brute) scores(q Query) map[int]float64 {
	sums, holds := map[int]float64{}, map[int]int{}
	all := terms(q.Tree)
	for _, term := range all {
		for _, h := range b.held[term] {
			weight := b.saturation(h.frequency, h.doc)
			if h.head {
				weight += index.NameWeight
			}
			sums[h.doc] += b.idf(term) * weight
			holds[h.doc]++
		}
	}
	if q.Kind == Both {
		for doc, n := range holds {
			if n < len(all) {
				delete(sums, doc)
			}
		}
	}
	if len(all) < 2 {
		return sums
	}
	for _, doc := range ranked(sums)[:min(len(sums), index.PairDepth)] {
		for _, pair := range index.Pairs(q.Tree) {
			sums[doc] += b.pair(pair, doc)
		}
	}
	return sums
}

// pair is what a document gains by a pair.
func (b *brute) pair(pair index.Pair, doc int) float64 {
	at := func(term string) []int {
		held := b.held[term]
		if i, ok := slices.BinarySearchFunc(held, doc, func(h holding, doc int) int { return h.doc - doc }); ok {
			return held[i].positions
		}
		return nil
	}
	first, beside := at(pair.First), 0
	for _, position := range at(pair.Second) {
		if slices.Contains(first, position-1) {
			beside++
		}
	}
	if beside == 0 {
		return 0
	}
	return index.PairWeight * min(b.idf(pair.First), b.idf(pair.Second)) * b.saturation(float64(beside), doc)
}

// ranked orders documents by score, equal ones by reference.
func ranked(scores map[int]float64) []int {
	var docs []int
	for doc := range scores {
		docs = append(docs, doc)
	}
	slices.SortFunc(docs, func(a, b int) int {
		switch {
		case scores[a] > scores[b]:
			return -1
		case scores[a] < scores[b]:
			return 1
		}
		return index.CompareRefs(reference(a), reference(b))
	})
	return docs
}

// compare says what is wrong with the hits for a query, and "" where nothing is.
func (b *brute) compare(q Query, hits []index.Hit) string {
	scores := b.scores(q)
	best := ranked(scores)
	best = best[:min(len(best), 10)]
	if len(hits) != len(best) {
		return fmt.Sprintf("%s %s: %d hits, not %d", q.Kind, q.Tree, len(hits), len(best))
	}
	known := map[corpus.Ref]float64{}
	for doc, score := range scores {
		known[reference(doc)] = score
	}
	for i, hit := range hits {
		if !near(hit.Score, scores[best[i]]) || !near(hit.Score, known[hit.Ref]) {
			return fmt.Sprintf("%s %s: hit %d is %s with %g, not %s with %g", q.Kind, q.Tree, i+1, hit.Ref, hit.Score, reference(best[i]), scores[best[i]])
		}
	}
	return ""
}

// near allows for sums that were taken in another order.
func near(a, b float64) bool { return math.Abs(a-b) <= 1e-9*max(1, math.Abs(a)) }
