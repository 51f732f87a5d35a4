package indextest

import (
	"fmt"
	"maps"
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
			r := random{rand.New(rand.NewPCG(seed, 1)), 40, 0}
			r.compare(t, open(t), 1+r.IntN(6), 25, 25)
		})
	}
}

// RunMany compares an engine with brute force in the same way, over so many
// documents that most of them need not be scored, and that totals end early.
func RunMany(t *testing.T, open func(t *testing.T) Engine) {
	for seed := range uint64(2) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := random{rand.New(rand.NewPCG(seed, 2)), 4500, 300}
			r.compare(t, open(t), 3, 5000, 50)
		})
	}
}

// compare writes some batches of about so many documents, and asks some queries
// after each.
func (r random) compare(t *testing.T, e Engine, batches, size, queries int) {
	s := tell(t, e)
	documents, texts := map[corpus.Ref]index.Document{}, map[corpus.Ref]*text{}
	for batch := range batches {
		changes := r.batch(documents, size/2+r.IntN(size/2), int64(batch))
		for _, d := range changes.Put {
			texts[d.Ref] = newText(d)
		}
		s.write(changes)
		brute := newBruteForce(documents, texts)
		for range queries {
			req := r.request()
			brute.check(t, s.search(req), req)
		}
	}
}

// slack is how far apart two sums of the same numbers in another order may be.
const slack = 1e-9

// compare checks a page against the true scores of all matches.
func compare(t *testing.T, truth truth, page *index.Page, req index.Request) {
	t.Helper()
	total, hits := len(truth.scores), min(len(truth.scores), req.Limit)
	counted := page.Total == total && !page.More || page.More && page.Total >= index.ExactTotal && page.Total >= hits && page.Total < total
	if !counted || len(page.Hits) != hits || page.Partial {
		t.Errorf("%s (%s): %d hits of %d (more: %v, partial: %v), want %d of %d",
			req.Query, req.Kind, len(page.Hits), page.Total, page.More, page.Partial, hits, total)
		return
	}
	shown := map[corpus.Ref]bool{}
	for i, hit := range page.Hits {
		shown[hit.Ref] = true
		if want, ok := truth.scores[hit.Ref]; !ok || truth.deep[hit.Ref] || math.Abs(hit.Score-want) > slack {
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
	for ref, score := range truth.scores {
		if !shown[ref] && !truth.deep[ref] && before(index.Hit{Ref: ref, Score: score}, worst) {
			t.Errorf("%s: %s is missing with a score of %v, the last hit is %v", req.Query, ref, score, worst)
		}
	}
}

// before reports whether a hit that is not there should stand before one that
// is: sums in another order may tell equal scores apart, but not here.
func before(missing, shown index.Hit) bool {
	return missing.Score > shown.Score+slack
}

func outOfOrder(first, second index.Hit) bool {
	return first.Score < second.Score-slack ||
		first.Score == second.Score && index.CompareRefs(first.Ref, second.Ref) > 0
}

// random makes documents and queries from few words, so that they meet.
type random struct {
	*rand.Rand
	ids  int // documents of a kind
	rare int // words beside the usual ones
}

func (r random) pick(from ...string) string { return from[r.IntN(len(from))] }

func (r random) word() string {
	if r.rare > 0 && r.IntN(3) > 0 {
		n := r.IntN(r.rare)
		n = r.IntN(n + 1) // the lower ones are more frequent
		return "z" + strings.Repeat(string(rune('a'+n%26)), 1+n/26)
	}
	return r.pick("home", "camera", "cameras", "surveillance", "park", "han", "hangzhou", "li", "fine", "6,000", "6000元", "the", "人脸", "人脸识别", "脸", "監控", "face-recognition")
}

func (r random) words(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = r.word()
	}
	return strings.Join(words, r.pick(" ", " ", ", ", ". "))
}

// batch changes documents at random and returns the same changes as a batch.
func (r random) batch(documents map[corpus.Ref]index.Document, size int, seq int64) index.Batch {
	b := index.Batch{Position: index.Position{Archive: "random", Seq: seq}}
	put := map[corpus.Ref]bool{}
	for range size {
		d := r.document()
		if put[d.Ref] {
			continue
		}
		put[d.Ref] = true
		b.Put = append(b.Put, d)
		documents[d.Ref] = d
	}
	for _, ref := range slices.SortedFunc(maps.Keys(documents), index.CompareRefs) {
		if !put[ref] && r.IntN(8) == 0 {
			b.Delete = append(b.Delete, ref)
			delete(documents, ref)
		}
	}
	return b
}

func (r random) document() index.Document {
	id := fmt.Sprint("d", r.IntN(r.ids))
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
		d.Court, d.Amounts = r.court(), r.amounts()
	}
	d.Date, d.Added = r.date(), r.date()
	return d
}

func (r random) request() index.Request {
	q := r.query(3)
	if r.IntN(3) == 0 {
		q = r.question()
	}
	return index.Request{Query: q, Limit: 1 + r.IntN(40), Kind: corpus.RecordKind(r.pick("", "", "case", "article")),
		Sort: index.Sort(r.pick("", "", "", "decided", "added")), Facets: r.IntN(4) == 0}
}

// question is plain words, as most queries are; now and then with a filter.
func (r random) question() index.Query {
	var words []index.Query
	for range 1 + r.IntN(12) {
		words = append(words, index.Word{Text: r.word()})
	}
	if r.IntN(3) == 0 {
		words = append(words, index.Term{Text: "=cny 6000", Weight: 1}, index.Term{Text: "surveil", Weight: .4})
	}
	switch r.IntN(4) {
	case 0:
		return index.And{All: words[:min(len(words), 3)]}
	case 1:
		return index.And{All: []index.Query{index.Or{Any: words}, r.leaf(), index.Not{Query: r.leaf()}}}
	}
	return index.Or{Any: words}
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
	switch r.IntN(18) {
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
	case 7:
		return index.Near{Words: strings.Fields(r.words(2 + r.IntN(2))), Within: r.IntN(6)}
	case 8:
		return index.Fuzzy{Text: r.pick("camera", "camrea", "surveilance", "parks", "hangzou", "face-recognitionn", "6,001", "人脸", "xxxxx")}
	}
	switch r.IntN(5) {
	case 0, 1:
		return r.filter()
	case 2:
		return index.Term{Text: r.pick("camera", "home", "=cny 6000", "人脸", "nowhere"), Weight: float64(r.IntN(5)) / 4, Like: r.pick("", "home", "camera", "脸")}
	}
	return index.Word{Text: r.word()}
}
