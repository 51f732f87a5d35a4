package chart

import (
	"slices"
	"testing"
)

func TestTheScaleSuitsTheAmounts(t *testing.T) {
	labels := func(s scale) (out []string) {
		for _, tick := range s.ticks {
			out = append(out, tick.label)
		}
		return out
	}
	for _, c := range []struct {
		unit    string
		amounts []float64
		name    string
		ticks   []string
	}{
		{"EUR", []float64{30_500_000}, "EUR million", []string{"0", "5", "10", "15", "20", "25", "30", "35"}},
		{"EUR", []float64{1.2e9, 4e8}, "EUR billion", []string{"0", "0.2", "0.4", "0.6", "0.8", "1", "1.2"}},
		{"CNY", []float64{13_000, 100_000}, "CNY thousand", []string{"0", "20", "40", "60", "80", "100"}},
		{"months", []float64{37, 9}, "months", []string{"0", "5", "10", "15", "20", "25", "30", "35", "40"}},
		{"GBP", []float64{0}, "GBP", []string{"0"}},
		{"EUR", []float64{2000, 1.2e9}, "EUR (log scale: tenfold from line to line)",
			[]string{"1,000", "10,000", "100,000", "1 million", "10 million", "100 million", "1 billion", "10 billion"}},
		{"EUR", []float64{0, 1.2e9}, "EUR billion", []string{"0", "0.2", "0.4", "0.6", "0.8", "1", "1.2"}},
	} {
		s := scaled(c.unit, c.amounts)
		if s.name != c.name || !slices.Equal(labels(s), c.ticks) {
			t.Errorf("%v: %q %q", c.amounts, s.name, labels(s))
		}
		if s.max < slices.Max(c.amounts) || s.min > slices.Min(c.amounts) {
			t.Errorf("%v is not between %v and %v", c.amounts, s.min, s.max)
		}
	}
}

func TestYearsAreMarkedAsManyAsFit(t *testing.T) {
	for _, c := range []struct{ first, last, marks, from int }{
		{2025, 2025, 1, 2025}, {2018, 2026, 9, 2018}, {2016, 2026, 6, 2016}, {1985, 2026, 9, 1985}, {1900, 2026, 7, 1900}, {1, 2026, 2, 1000},
	} {
		ticks := yearTicks(c.first, c.last)
		if len(ticks) != c.marks || int(ticks[0].value) != c.from {
			t.Errorf("%d to %d: %v", c.first, c.last, ticks)
		}
	}
}
