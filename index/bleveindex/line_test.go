package bleveindex

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"casebot/index"
)

// textOf makes a text of the given terms with the given steps between them, and
// lists where each stands.
func textOf(terms []string, steps ...int) (text []standing, different []string, where map[string][]uint64) {
	where = map[string][]uint64{}
	at := 0
	for i, term := range terms {
		at += steps[i%len(steps)]
		text = append(text, standing{term, at})
		if where[term] == nil {
			different = append(different, term)
		}
		where[term] = append(where[term], uint64(at))
	}
	return text, different, where
}

// numbered returns n different terms.
func numbered(n int) []string {
	terms := make([]string, n)
	for i := range terms {
		terms[i] = fmt.Sprint("term", i)
	}
	return terms
}

// A line tells where each of its terms stands, whatever the steps and however
// many terms there are; its words are no longer than they must be.
func TestLine(t *testing.T) {
	twice := func(terms []string) []string { return append(terms, terms...) }
	for _, c := range []struct {
		name  string
		terms []string
		steps []int
		width int
	}{
		{"nothing", nil, []int{1}, 2},
		{"a word", []string{"camera"}, []int{1}, 2},
		{"characters and their pairs share places", []string{"监控", "监", "控"}, []int{0, 0, 1}, 2},
		{"an article", twice(numbered(150)), []int{1, 1, 2, 3, 5, 140}, 2},
		{"as far as two bytes reach", []string{"camera", "home", "camera"}, []int{65535}, 2},
		{"farther", []string{"camera", "home", "camera"}, []int{65536}, 3},
		{"very far", []string{"camera", "home", "camera"}, []int{1 << 24}, 4},
		{"a report", twice(numbered(900)), []int{1, 2}, 3},
		{"a book", twice(numbered(12_000)), []int{1}, 4},
		{"a library", numbered(200_000), []int{1}, 8},
	} {
		text, different, where := textOf(c.terms, c.steps...)
		l := newLine(text, different)
		if int(l[0]) != c.width {
			t.Errorf("%s: words of %d bytes, want %d", c.name, l[0], c.width)
		}
		if len(different) > 1000 {
			different = different[len(different)-1000:]
		}
		for _, term := range different {
			if got := l.positions(nil, term); !slices.Equal(got, where[term]) {
				t.Fatalf("%s: %s stands at %v, want %v", c.name, term, got, where[term])
			}
		}
	}
}

// Positions are put behind what is there already.
func TestLineAppends(t *testing.T) {
	text, different, _ := textOf([]string{"camera", "home", "camera"}, 1)
	if got := newLine(text, different).positions([]uint64{7}, "camera"); !slices.Equal(got, []uint64{7, 1, 3}) {
		t.Errorf("got %v", got)
	}
}

// Damaged lines are read to an end all the same.
func FuzzLine(f *testing.F) {
	text, different, _ := textOf(numbered(5), 1, 200)
	f.Add([]byte(newLine(text, different)), "term1")
	f.Add([]byte{2, 0, 3, 0}, "a step that is cut off")
	f.Add([]byte{0, 0, 1, 1}, "words of no bytes")
	f.Add([]byte{255}, "")
	f.Fuzz(func(t *testing.T, bytes []byte, term string) {
		if found := line(bytes).positions(nil, term); len(found) > len(bytes)/2 || !slices.IsSorted(found) && len(bytes) > 0 && bytes[0] < 8 {
			t.Errorf("%v: %q stands at %v", bytes, term, found)
		}
		line(bytes).phrase([]index.Place{{Term: term}, {Term: "term2", Offset: 1}})
		line(bytes).huddle([]string{term, "term2"}, 9)
	})
}

// BenchmarkLine codes an article, and looks in it for two terms, as a phrase does.
func BenchmarkLine(b *testing.B) {
	r := rand.New(rand.NewPCG(1, 1))
	terms := make([]string, 230)
	for i := range terms {
		terms[i] = fmt.Sprint("term", int(150*r.Float64()*r.Float64()))
	}
	text, different, _ := textOf(terms, 1, 1, 2)
	l := newLine(text, different)
	b.Run("code", func(b *testing.B) {
		for b.Loop() {
			newLine(text, different)
		}
		b.ReportMetric(float64(len(l))/float64(len(text)), "bytes/term")
	})
	b.Run("look", func(b *testing.B) {
		var found []uint64
		for b.Loop() {
			found = l.positions(found[:0], "term3")
			found = l.positions(found[:0], "term7")
		}
	})
	b.Run("phrase", func(b *testing.B) {
		for b.Loop() {
			l.phrase([]index.Place{{Term: "term3"}, {Term: "term7", Offset: 1}})
		}
	})
}
