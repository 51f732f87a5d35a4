package bleveindex

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"testing"

	"casebot/index"
)

// With a forecast, and by several hands, the same is found as without: the hits, their
// scores, the total and the next page, also where the documents of the sample are better
// than all others.
func TestForecast(t *testing.T) {
	s := largeIndex(t)
	s.worthHands = 0
	r := rand.New(rand.NewPCG(8, 8))
	for range 60 {
		var words []index.Query
		for range 1 + r.IntN(8) {
			words = append(words, index.Word{Text: []string{"camera", "lamp", "half0", "third1", "seventh3", "seventh5", "rare5", "rare900", "scarce"}[r.IntN(9)]})
		}
		var q index.Query = index.Or{Any: words}
		switch r.IntN(8) {
		case 0, 1:
			q = index.And{All: words[:min(2, len(words))]}
		case 2:
			q = index.Phrase{Words: []string{"camera", []string{"camera", "half0", "half1"}[r.IntN(3)]}}
		}
		req := index.Request{Query: q, Limit: []int{1, 10, 300}[r.IntN(3)]}
		if r.IntN(4) == 0 {
			req.Sort = index.ByDecided
		}
		for range 2 {
			s.vast = false
			want, err := s.search(t.Context(), req)
			if err != nil {
				t.Fatal(err)
			}
			s.vast = true
			for _, s.processors = range []int{1, 3} {
				got, err := s.search(t.Context(), req)
				if err != nil || !reflect.DeepEqual(got, want) {
					t.Fatalf("%v, %d processors: %v, %v, without a forecast %v", q, s.processors, got, err, want)
				}
			}
			if req.After = want.Next; req.After == "" {
				break
			}
		}
	}
}

// A forecast that comes true is kept, one that does not is taken back.
func TestForecastComesTrue(t *testing.T) {
	for _, c := range []struct {
		name           string
		sample, others int // hits better than the forecast
		right          bool
	}{{"as likely", 9, 40, true}, {"just enough", 9, 2, true}, {"nothing but the sample", 11, 0, true}, {"too few", 9, 1, false}} {
		found := &top{run: &run{}, keep: 11}
		offer := func(n int, score float64) {
			for i := range n {
				found.offer(hit{score: score, id: fmt.Append(nil, "case/", score, i)})
			}
		}
		offer(c.sample, 3)
		offer(11-c.sample, 1)
		found.foresee()
		if found.forecast == nil || found.forecast.score != 3 || found.floor() != 3 {
			t.Fatalf("%s: the forecast is %v", c.name, found.forecast)
		}
		offer(c.others, 3)
		if found.disappointed() == c.right {
			t.Errorf("%s: disappointed", c.name)
		}
	}
	few := &top{run: &run{}, keep: 11}
	few.offer(hit{score: 1})
	if few.foresee(); few.forecast != nil || few.disappointed() {
		t.Errorf("one hit is foreseen as %v", few.forecast)
	}
}
