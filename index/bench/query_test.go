package bench

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"casebot/index"
)

func TestQueriesAreOfEveryKindAndShuffled(t *testing.T) {
	queries := NewCorpus(50, 1).Queries(40)
	counts, runs := map[Kind]int{}, 0
	for i, q := range queries {
		counts[q.Kind]++
		if i > 0 && queries[i-1].Kind != q.Kind {
			runs++
		}
		if problem := unlike(q); problem != "" {
			t.Errorf("%s %s: %s", q.Kind, q.Tree, problem)
		}
	}
	for _, kind := range Kinds() {
		if counts[kind] != 40 {
			t.Errorf("%d queries of the kind %s", counts[kind], kind)
		}
	}
	if runs < len(queries)/2 {
		t.Errorf("the kind changes %d times in %d queries: they are not shuffled", runs, len(queries))
	}
}

// unlike says how a query differs from what its kind promises.
func unlike(q Query) string {
	switch tree := q.Tree.(type) {
	case index.Or:
		if n := len(tree.Any); q.Kind == Question && n >= 13 && n <= 15 || q.Kind == Either && n == 2 {
			return ""
		}
	case index.And:
		if q.Kind == Both && len(tree.All) == 2 && tree.All[0] != tree.All[1] {
			return ""
		}
	case index.Word:
		if q.Kind == Term && len(index.Analyze(tree.Text)) == 1 {
			return ""
		}
	case index.Phrase:
		if q.Kind == Phrase && len(tree.Words) == 2 && len(index.Places(tree.Words)) == 2 {
			return ""
		}
	case index.Prefix:
		if q.Kind == Prefix && len(tree.Text) >= 4 {
			return ""
		}
	case index.Fuzzy:
		if q.Kind == Fuzzy && len(tree.Text) >= 5 {
			return ""
		}
	}
	return "is not of its kind"
}

func TestTheSameCorpusAsksTheSameQueries(t *testing.T) {
	first := NewCorpus(50, 1).Queries(10)
	if !reflect.DeepEqual(first, NewCorpus(50, 1).Queries(10)) {
		t.Error("the same corpus asked other queries")
	}
	if reflect.DeepEqual(first, NewCorpus(50, 2).Queries(10)) {
		t.Error("another corpus asked the same queries")
	}
}

// A phrase stands in some document, and two words of an And stand in one.
func TestPhrasesAndPairsStandInADocument(t *testing.T) {
	c := NewCorpus(20, 1)
	var bodies []map[string]bool
	for i := range 20 {
		holds := map[string]bool{}
		d := c.draft(i)
		for _, line := range append(d.sentences, d.title) {
			for j, rank := range line {
				holds[spell(rank)] = true
				if j > 0 {
					holds[spell(line[j-1])+" "+spell(rank)] = true
				}
			}
		}
		bodies = append(bodies, holds)
	}
	held := func(all ...string) bool {
		for _, holds := range bodies {
			n := 0
			for _, text := range all {
				if holds[text] {
					n++
				}
			}
			if n == len(all) {
				return true
			}
		}
		return false
	}
	for _, q := range c.Queries(30) {
		switch tree := q.Tree.(type) {
		case index.Phrase:
			if !held(tree.Words[0] + " " + tree.Words[1]) {
				t.Errorf("%s stands nowhere", tree)
			}
		case index.And:
			if !held(tree.All[0].(index.Word).Text, tree.All[1].(index.Word).Text) {
				t.Errorf("%s stand nowhere together", tree)
			}
		}
	}
}

func TestASlipIsOneSlip(t *testing.T) {
	a := asker{NewCorpus(20, 5), rand.New(rand.NewPCG(1, 1))}
	lengths := map[int]int{}
	for range 500 {
		word := a.word(5)
		slip := a.slip(word)
		if slip == word || !index.Slip(word, slip) || len(slip) < 5 {
			t.Errorf("%q is no slip of %q", slip, word)
		}
		lengths[len(slip)-len(word)]++
	}
	if lengths[-1] == 0 || lengths[0] == 0 || lengths[1] == 0 {
		t.Errorf("slips of these lengths: %v", lengths)
	}
}
