package bench

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"

	"casebot/index"
)

func anyOf(texts ...string) Query { return Query{Either, index.Or{Any: words(texts)}} }

// shelf reads four documents for a query; the average one has four terms.
func shelf(q Query) *brute {
	b := newBrute([]Query{q})
	for i, text := range []string{"lamp lamp harbour dusk", "harbour lamp", "dusk dawn dusk dawn dusk", "rope"} {
		b.read(index.Document{Ref: reference(i), Title: []string{"Lamp", "", "", "Rope"}[i], Body: text})
	}
	return b
}

// The formula, written out for one document: what title and pairs add, too.
func TestBruteForceScoresAsTheFormulaSays(t *testing.T) {
	q := anyOf("lamp", "harbour")
	b := shelf(q)
	const average = (5 + 2 + 5 + 2) / 4.
	weight := func(f float64) float64 { return f * 2.2 / (f + 1.2*(.25+.75*5/average)) }
	idf := math.Log(1 + (4-2+.5)/(2+.5)) // both words stand in two of the four
	want := idf*(weight(3)+.2) + idf*weight(1) + .4*idf*weight(1)
	if got := b.scores(q); len(got) != 2 || !near(got[0], want) {
		t.Errorf("scores %v, the first should be %g", got, want)
	}
	both := Query{Both, index.And{All: words([]string{"dusk", "lamp"})}}
	if got := shelf(both).scores(both); len(got) != 1 || got[0] == 0 {
		t.Errorf("only the first document has both words: %v", got)
	}
}

func TestBruteForceNamesWhatIsWrong(t *testing.T) {
	q := anyOf("lamp", "dusk")
	b := shelf(q)
	right := func() []index.Hit {
		var hits []index.Hit
		for _, doc := range ranked(b.scores(q)) {
			hits = append(hits, index.Hit{Ref: reference(doc), Score: b.scores(q)[doc]})
		}
		return hits
	}
	for _, c := range []struct {
		what, want string
		change     func([]index.Hit) []index.Hit
	}{
		{"nothing", "", func(h []index.Hit) []index.Hit { return h }},
		{"another order of sums", "", func(h []index.Hit) []index.Hit { h[0].Score += 1e-12; return h }},
		{"one is missing", "2 hits, not 3", func(h []index.Hit) []index.Hit { return h[:2] }},
		{"another score", "hit 2 is", func(h []index.Hit) []index.Hit { h[1].Score += .001; return h }},
		{"another order", "hit 1 is", func(h []index.Hit) []index.Hit { h[0], h[2] = h[2], h[0]; return h }},
		{"a document that does not match", "hit 3 is article/made-3", func(h []index.Hit) []index.Hit { h[2].Ref = reference(3); return h }},
	} {
		got := b.compare(q, c.change(right()))
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestEqualScoresComeInTheOrderOfReferences(t *testing.T) {
	got := ranked(map[int]float64{10: 1, 9: 1, 3: 2})
	if len(got) != 3 || got[0] != 3 || got[1] != 10 || got[2] != 9 { // "made-10" stands before "made-9"
		t.Errorf("ranked %v", got)
	}
}

// A stand-in for the engine that is checked.
type stand struct {
	Engine
	err error
}

func (s stand) best(context.Context, index.Query) ([]index.Hit, error) { return nil, s.err }

func TestCheckingEnds(t *testing.T) {
	texts, _, _ := made(t, 5, 1)
	m := &Measuring{Job: Job{Docs: 5, Verify: 3}, Texts: texts, Progress: func(string, int64, int64) {}}
	queries := NewCorpus(5, 1).Queries(2)
	torn := errors.New("torn")
	if err := m.verify(t.Context(), stand{err: torn}, queries, &Figures{}); !errors.Is(err, torn) {
		t.Errorf("the engine's error is lost: %v", err)
	}
	ended, cancel := context.WithCancel(t.Context())
	cancel()
	if err := m.verify(ended, stand{}, queries, &Figures{}); !errors.Is(err, context.Canceled) {
		t.Errorf("checked after the end: %v", err)
	}
	var figures Figures
	if err := m.verify(t.Context(), stand{}, queries, &figures); err != nil || figures.Checked != 3 || len(figures.Wrong) == 0 {
		t.Errorf("an engine that finds nothing: %+v (%v)", figures, err)
	}
	m.Verify = 0
	if err := m.verify(t.Context(), stand{err: torn}, queries, &figures); err != nil {
		t.Errorf("checked though nothing was to be: %v", err)
	}
}
