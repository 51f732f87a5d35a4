package index_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"casebot/corpus"
	"casebot/index"
)

// A standing case has a score, a date and a state: "1.00 2024-05 final".
func settledOrder(t *testing.T, cases map[string]string) string {
	t.Helper()
	var hits []index.Hit
	of := map[corpus.Ref]index.Standing{}
	for id, line := range cases {
		var h index.Hit
		fields := strings.Fields(line)
		h.Ref = corpus.CaseID(id).Ref()
		h.Score = map[string]float64{"10.00": 10, "9.99": 9.99, "9.90": 9.9, "9.81": 9.81, "9.79": 9.79}[fields[0]]
		date, err := corpus.ParseDate(fields[1])
		if err != nil && fields[1] != "-" {
			t.Fatal(err)
		}
		of[h.Ref] = index.Standing{Date: date, State: corpus.State(strings.Join(fields[2:], ""))}
		hits = append(hits, h)
	}
	slices.SortFunc(hits, func(a, b index.Hit) int {
		if a.Score != b.Score {
			return int(1000 * (b.Score - a.Score))
		}
		return index.CompareRefs(a.Ref, b.Ref)
	})
	var out []string
	for _, h := range index.Settle(hits, func(ref corpus.Ref) index.Standing { return of[ref] }) {
		out = append(out, h.Ref.ID)
	}
	return strings.Join(out, " ")
}

func TestNearTiesAreBroken(t *testing.T) {
	for _, c := range []struct {
		story string
		cases map[string]string
		want  string
	}{
		{"of equals the newer", map[string]string{"a": "10.00 2019 final", "b": "10.00 2025 final"}, "b a"},
		{"the newer month", map[string]string{"a": "10.00 2025-03 final", "b": "10.00 2025-04 final"}, "b a"},
		{"the newer day", map[string]string{"a": "10.00 2025-03-01 final", "b": "10.00 2025-03-02 final"}, "b a"},
		{"a known date before none", map[string]string{"a": "10.00 - final", "b": "10.00 2001 final"}, "b a"},
		{"of equals the decided before the open", map[string]string{"a": "10.00 2024 charged", "b": "10.00 2024 sentenced"}, "b a"},
		{"the open before what was set aside", map[string]string{"a": "10.00 2024 overturned", "b": "10.00 2024 accused"}, "b a"},
		{"an acquittal is a decision", map[string]string{"a": "10.00 2024 accused", "b": "10.00 2024 acquitted"}, "b a"},
		{"a little better, and much older, comes second", map[string]string{"a": "9.99 2025 final", "b": "10.00 2010 final"}, "a b"},
		{"better by more than a tie, and older, comes first", map[string]string{"a": "9.79 2025 final", "b": "10.00 1990 overturned"}, "b a"},
		{"better by less than a tie, older and set aside, comes second", map[string]string{"a": "9.81 2025 final", "b": "10.00 1950 overturned"}, "a b"},
		{"better by one per cent and as old comes first", map[string]string{"a": "9.90 2025 final", "b": "10.00 2025 accused"}, "b a"},
		{"nothing tells them apart", map[string]string{"b": "10.00 2025 final", "a": "10.00 2025 final", "c": "10.00 2025 final"}, "a b c"},
		{"nothing known of any", map[string]string{"b": "10.00 -", "a": "10.00 -"}, "a b"},
	} {
		if got := settledOrder(t, c.cases); got != c.want {
			t.Errorf("%s: %s, want %s", c.story, got, c.want)
		}
	}
}

// Whatever the standings are, no hit comes before one that is better by more than
// a near tie, and none is lost or changed.
func TestSettlingNeverGoesAboveRelevance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	moved := 0
	for range 2000 {
		var hits []index.Hit
		for i := range 1 + r.IntN(20) {
			hits = append(hits, index.Hit{Ref: corpus.CaseID(string(rune('a' + i))).Ref(), Score: 9 + r.Float64()})
		}
		slices.SortFunc(hits, func(a, b index.Hit) int { return int(1e9 * (b.Score - a.Score)) })
		before := slices.Clone(hits)
		got := index.Settle(hits, func(corpus.Ref) index.Standing {
			return index.Standing{Date: corpus.Date{Year: r.IntN(2) * (1900 + r.IntN(150))}, State: corpus.States()[r.IntN(len(corpus.States()))]}
		})
		if !slices.Equal(hits, before) || len(got) != len(hits) {
			t.Fatal("what was given is changed")
		}
		for i, h := range got {
			if !slices.Contains(hits, h) {
				t.Fatalf("%v was not among the hits", h)
			}
			for _, later := range got[i+1:] {
				if later.Score > h.Score*(1+index.NearTie) {
					t.Fatalf("%v comes before %v", h, later)
				}
			}
			if h != hits[i] {
				moved++
			}
		}
	}
	if moved == 0 {
		t.Error("nothing was settled")
	}
}

func TestTheStandingOfACase(t *testing.T) {
	state := func(s corpus.State, year int) corpus.Fact {
		return corpus.Fact{Slot: corpus.SlotStatus, Date: corpus.Date{Year: year}, Claims: []corpus.Claim{{Value: s}}}
	}
	c := &corpus.Case{Status: []corpus.Fact{state("overturned", 2024), state("sentenced", 2020)}}
	if got, want := index.StandingOf(c), (index.Standing{Date: corpus.Date{Year: 2024}, State: "overturned"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := index.StandingOf(&corpus.Case{}); got != (index.Standing{}) {
		t.Errorf("a case of which nothing is known stands at %+v", got)
	}
}
