package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"
)

func TestEveryDotIsSeen(t *testing.T) {
	one := New()
	single, err := one.Dots(Dots{frame, "EUR", []Dot{{2025, 40}}})
	area := count(decoded(t, single, err), blue)
	for _, c := range []struct {
		intent string
		dots   []Dot
	}{
		{"of different years", []Dot{{2021, 10}, {2023, 20}, {2026, 40}}},
		{"the same amount in one year", []Dot{{2025, 40}, {2025, 40}, {2025, 40}}},
		{"powers of ten apart", []Dot{{2025, 1}, {2025, 1000}, {2025, 1e9}}},
		{"on the lowest line", []Dot{{2024, 10_000}, {2025, 10_000}, {2026, 1e9}}},
	} {
		picture, err := one.Dots(Dots{frame, "EUR", c.dots})
		if got := count(decoded(t, picture, err), blue); got < 3*area-area/4 || got > 3*area+area/4 {
			t.Errorf("%s: three dots cover %d pixels, one %d", c.intent, got, area)
		}
	}
}

func TestEveryDotOfAStripIsSeen(t *testing.T) {
	p := New()
	single, err := p.Strips(Strips{Frame: frame, Unit: "months", Strips: []Strip{{"China", []float64{36}}}})
	area := count(decoded(t, single, err), blue)
	for _, c := range []struct {
		intent string
		strips []Strip
		dots   int
	}{
		{"one to a row", []Strip{{"China", []float64{36}}, {"Finland", []float64{83}}}, 2},
		{"the same amount, above each other", []Strip{{"China", []float64{36, 36, 36, 36, 36, 36, 36, 36, 36}}}, 9},
		{"powers of ten apart", []Strip{{"China", []float64{1, 1e9, 1000}}}, 3},
		{"at the beginning of the scale", []Strip{{"China", []float64{0, 40}}, {"France", []float64{0}}}, 3},
		{"what has no place", []Strip{{"China", []float64{-1, math.NaN(), math.Inf(1), 5}}, {"France", []float64{-1}}}, 1},
	} {
		picture, err := p.Strips(Strips{Frame: frame, Unit: "months", Strips: c.strips})
		if got := count(decoded(t, picture, err), blue); got < c.dots*area-area/4 || got > c.dots*area+area/4 {
			t.Errorf("%s: %d dots cover %d pixels, one %d", c.intent, c.dots, got, area)
		}
	}
}

func TestDotsThatFindNoPlaceAreCounted(t *testing.T) {
	p := New()
	crowd := make([]float64, 12)
	if f := p.field([]Strip{{"China", crowd}}, scaled("months", crowd), 12); f.covered != 12-maxLanes {
		t.Errorf("%d of 12 are covered", f.covered)
	}
	if got := under(1234); got != "; 1,234 dots under others" || under(0) != "" {
		t.Errorf("%q", got)
	}
}

// What is not drawn is said, whether there is no room for it or nobody gave it.
func TestStripsSayHowManyThereAre(t *testing.T) {
	for _, c := range []struct {
		strips, more int
		want         string
	}{{12, 7, "The first 12 of 19. "}, {12, 0, ""}, {40, 2, "of 42. "}} {
		strips := Strips{Frame: frame, Unit: "EUR", More: c.more}
		for i := range c.strips {
			strips.Strips = append(strips.Strips, Strip{fmt.Sprint("topic ", i), []float64{float64(i)}})
		}
		s, err := New().strips(strips)
		if err != nil {
			t.Fatal(err)
		}
		var written []string
		for _, set := range s.texts {
			written = append(written, set.words)
		}
		if said := strings.Join(written, "\n"); strings.Contains(said, "The first") != (c.want != "") || !strings.Contains(said, c.want) {
			t.Errorf("of %d and %d more it says %q", c.strips, c.more, said)
		}
	}
}
