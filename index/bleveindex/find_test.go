package bleveindex

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"casebot/index"
)

// Phrases and words near each other are found in a line just where the positions
// of their terms say so, whatever the steps and the width of words.
func TestFindingIsWhatPositionsSay(t *testing.T) {
	steps := [][]int{{1}, {0, 1, 1}, {1, 2, 3, 4}, {3}, {3, 7, 3, 3, 11, 1}, {1, 130, 0}, {1, 70_000, 2}}
	r := rand.New(rand.NewPCG(1, 1))
	found := map[string]int{}
	for i := range 4000 {
		terms, own := numbered(2+r.IntN(7)), steps[i%len(steps)]
		all := make([]string, len(terms)+r.IntN(60))
		for j := range all {
			all[j] = terms[r.IntN(len(terms))]
		}
		copy(all, terms)
		text, different, where := textOf(all, own...)
		l := newLine(text, different)
		var places []index.Place
		var units [][]index.Place
		var asked []string
		var positions [][]uint64
		for range 2 + r.IntN(2) {
			term, offset := terms[r.IntN(len(terms))], 0
			if len(places) > 0 {
				offset = places[len(places)-1].Offset + 1 + r.IntN(3)
			}
			places, units = append(places, index.Place{Term: term, Offset: offset}), append(units, []index.Place{{Term: term}})
			asked, positions = append(asked, term), append(positions, where[term])
		}
		if got, want := l.phrase(places), starts(places, positions) != nil; got != want {
			t.Fatalf("%v in %v: %v, want %v", places, text, got, want)
		}
		within := r.IntN(6)
		got, want := l.huddle(asked, within+len(units)-1), together(units, positions, within)
		if got != want {
			t.Fatalf("%v within %d in %v: %v, want %v", asked, within, text, got, want)
		}
		found[fmt.Sprint(want)]++
	}
	if found["true"] < 500 || found["false"] < 500 {
		t.Errorf("the texts show little: %v", found)
	}
}
