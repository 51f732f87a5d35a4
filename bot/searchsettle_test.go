package bot_test

import (
	"slices"
	"testing"

	"casebot/corpus"
)

// Of cases that match equally well the newer comes first, on every page, and each
// comes once: also where two pages hold all of them, and no search is left to do.
func TestEquallyGoodCasesComeNewestFirst(t *testing.T) {
	for _, matters := range []int{12, 34} {
		l := libraryOf(t, matters)
		first := l.ask("/search meter")
		second := l.turn(first, 2)
		all := slices.Concat(everything(first), everything(second))
		if len(all) != min(matters, 20) {
			t.Errorf("of %d: %v", matters, all)
		}
		seen := map[corpus.CaseID]bool{}
		for _, id := range all {
			if seen[id] {
				t.Errorf("of %d: %s comes twice", matters, id)
			}
			seen[id] = true
		}
		for country, of := range l.byCountry(all) { // whose names are of different lengths
			if len(of) < 2 || !slices.IsSortedFunc(of, func(a, b *corpus.Case) int { return dayOf(b) - dayOf(a) }) {
				t.Errorf("of %d: %s has not the newest first: %v", matters, country, all)
			}
		}
		again := l.turn(first, 1)
		if !slices.Equal(everything(again), everything(first)) {
			t.Errorf("of %d: back on the first page: %v, want %v", matters, everything(again), everything(first))
		}
	}
}

// byCountry is cases in their order by their countries.
func (l *library) byCountry(ids []corpus.CaseID) map[string][]*corpus.Case {
	of := map[string][]*corpus.Case{}
	for _, id := range ids {
		c, err := l.archive.Case(l.t.Context(), id)
		if err != nil {
			l.t.Fatal(err)
		}
		of[c.Jurisdiction] = append(of[c.Jurisdiction], c)
	}
	return of
}

// dayOf is the day of a matter of the meter as a number.
func dayOf(c *corpus.Case) int {
	date := c.Status[0].Date
	return 10000*date.Year + 100*int(date.Month) + date.Day
}
