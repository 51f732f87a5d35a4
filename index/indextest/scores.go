package indextest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// testScores compares an engine with brute force over random documents, put,
// replaced and deleted in random batches, and random queries. The numbers in a
// failure name the run that repeats it.
func testScores(t *testing.T, open func(t *testing.T) Engine) {
	for seed := range uint64(12) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := random{rand.New(rand.NewPCG(seed, 1))}
			s := tell(t, open(t))
			documents := map[corpus.Ref]index.Document{}
			for batch := range 1 + r.IntN(6) {
				s.write(r.batch(documents, int64(batch)))
				truth := newBruteForce(documents)
				for range 25 {
					req := r.request()
					compare(t, truth.search(req), s.search(req), req)
				}
			}
		})
	}
}

// slack is how far apart two sums of the same numbers in another order may be.
const slack = 1e-9

// compare checks a page against the true scores of all matches.
func compare(t *testing.T, truth map[corpus.Ref]float64, page *index.Page, req index.Request) {
	t.Helper()
	if page.Total != len(truth) || len(page.Hits) != min(len(truth), max(req.Limit, 1)) {
		t.Errorf("%s (%s): %d hits of %d, want %d of %d", req.Query, req.Kind, len(page.Hits), page.Total, min(len(truth), req.Limit), len(truth))
		return
	}
	shown := map[corpus.Ref]bool{}
	for i, hit := range page.Hits {
		shown[hit.Ref] = true
		if want, ok := truth[hit.Ref]; !ok || math.Abs(hit.Score-want) > slack {
			t.Errorf("%s: %s scores %v, want %v", req.Query, hit.Ref, hit.Score, want)
		}
		if i > 0 && outOfOrder(page.Hits[i-1], hit) {
			t.Errorf("%s: %v stands before %v", req.Query, page.Hits[i-1], hit)
		}
	}
	if len(page.Hits) == 0 {
		return
	}
	worst := page.Hits[len(page.Hits)-1]
	for ref, score := range truth {
		if !shown[ref] && outOfOrder(worst, index.Hit{Ref: ref, Score: score}) && score > worst.Score+slack {
			t.Errorf("%s: %s is missing with a score of %v, the last hit has %v", req.Query, ref, score, worst.Score)
		}
	}
}

func outOfOrder(first, second index.Hit) bool {
	return first.Score < second.Score-slack ||
		first.Score == second.Score && index.CompareRefs(first.Ref, second.Ref) > 0
}

// random makes documents and queries from few words, so that they meet.
type random struct{ *rand.Rand }

func (r random) pick(from ...string) string { return from[r.IntN(len(from))] }

func (r random) word() string {
	return r.pick("home", "camera", "cameras", "surveillance", "park", "han", "hangzhou", "li", "fine", "6,000", "the", "人脸", "人脸识别", "脸", "監控", "face-recognition")
}

func (r random) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = r.word()
	}
	return strings.Join(words, r.pick(" ", " ", ", ", ". "))
}

// batch changes documents at random and returns the same changes as a batch.
func (r random) batch(documents map[corpus.Ref]index.Document, seq int64) index.Batch {
	b := index.Batch{Position: index.Position{Archive: "random", Seq: seq}}
	for range r.IntN(25) {
		d := r.document()
		if slices.ContainsFunc(b.Put, func(other index.Document) bool { return other.Ref == d.Ref }) {
			continue
		}
		b.Put = append(b.Put, d)
		documents[d.Ref] = d
	}
	for ref := range documents {
		put := slices.ContainsFunc(b.Put, func(d index.Document) bool { return d.Ref == ref })
		if !put && r.IntN(8) == 0 {
			b.Delete = append(b.Delete, ref)
			delete(documents, ref)
		}
	}
	return b
}

func (r random) document() index.Document {
	id := fmt.Sprint("d", r.IntN(40))
	d := index.Document{Ref: corpus.ArticleID(id).Ref(), Body: r.words(r.IntN(30)), Year: []int{0, 2019, 2020, 2025}[r.IntN(4)]}
	if r.IntN(3) > 0 {
		d.Title = r.words(1 + r.IntN(4))
	}
	if r.IntN(2) == 0 {
		d.Ref = corpus.CaseID(id).Ref()
		d.Names = append(d.Names, d.Title)
		for range r.IntN(3) {
			d.Names = append(d.Names, r.words(1+r.IntN(3)))
		}
		d.Topics = []string{r.pick("Privacy", "home cameras")}
		d.Jurisdiction, d.Kind = r.pick("CN", "GB"), r.pick("criminal", "civil")
		d.States = []string{r.pick("sentenced", "final"), "accused"}
	}
	return d
}

func (r random) request() index.Request {
	return index.Request{Query: r.query(3), Limit: 1 + r.IntN(40), Kind: corpus.RecordKind(r.pick("", "", "case", "article"))}
}

func (r random) query(depth int) index.Query {
	if depth > 0 && r.IntN(2) == 0 {
		children := make([]index.Query, 1+r.IntN(4))
		for i := range children {
			children[i] = r.query(depth - 1)
		}
		if r.IntN(2) == 0 {
			return index.Or{Any: children}
		}
		if r.IntN(3) == 0 {
			children = append(children, index.Not{Query: r.query(depth - 1)})
		}
		return index.And{All: children}
	}
	return r.leaf()
}

func (r random) leaf() index.Query {
	switch r.IntN(12) {
	case 0:
		return index.Phrase{Words: strings.Fields(r.words(1 + r.IntN(3)))}
	case 1:
		return index.Prefix{Text: r.pick("ha", "cam", "home", "surveillan", "face-r", "监", "人脸", "x")}
	case 2:
		return index.Name{Text: r.words(1 + r.IntN(2)), Open: r.IntN(2) == 0}
	case 3:
		return index.Filter{Field: index.FieldTopic, Value: r.pick("privacy", "home cameras", "cameras")}
	case 4:
		return index.Filter{Field: index.FieldJurisdiction, Value: r.pick("CN", "GB", "US")}
	case 5:
		return index.Filter{Field: index.FieldState, Value: r.pick("sentenced", "accused")}
	case 6:
		return index.Years{From: r.IntN(2) * 2019, To: r.IntN(2) * 2020}
	}
	return index.Word{Text: r.word()}
}
