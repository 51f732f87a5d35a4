package chart

import (
	"image/color"
	"math"
	"testing"
)

// contrast is that of two colours, from 1 to 21.
func contrast(a, b color.RGBA) float64 {
	light := func(c color.RGBA) float64 {
		channel := func(v uint8) float64 {
			s := float64(v) / 255
			if s <= 0.04045 {
				return s / 12.92
			}
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return 0.2126*channel(c.R) + 0.7152*channel(c.G) + 0.0722*channel(c.B)
	}
	x, y := light(a), light(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestInkCanBeReadOnPaper(t *testing.T) {
	for name, c := range map[string]struct {
		colour color.RGBA
		least  float64
	}{
		"ink": {ink, 12}, "muted": {muted, 6.5}, "blue": {blue, 4.5},
		"open": {tones[Open], 4.5}, "settled": {tones[Settled], 4.5}, "cleared": {tones[Cleared], 4.5}, "decided": {tones[Decided], 4.5}, "plain": {tones[Plain], 4.5},
	} {
		if got := contrast(c.colour, paper); got < c.least {
			t.Errorf("%s has a contrast of %.1f", name, got)
		}
	}
}

func TestThePaletteHoldsWhatIsDrawn(t *testing.T) {
	k := mixed()
	if n := len(k.palette); n > 256 {
		t.Errorf("%d colours", n)
	}
	for c, first := range k.first {
		if full := over(0, first, 0xFF); !is(k.palette[full], c) {
			t.Errorf("%v is drawn as %v", c, k.palette[full])
		}
	}
}

func TestAColourCoversWhatIsBelowIt(t *testing.T) {
	k := mixed()
	full := func(c color.RGBA) byte { return over(0, k.first[c], 0xFF) }
	for _, c := range []struct {
		intent  string
		was     byte
		c       color.RGBA
		covered uint8
		want    byte
	}{
		{"none of it", full(ink), blue, 0, full(ink)},
		{"half of the paper", 0, ink, 0x80, k.first[ink] + shades/2 - 1},
		{"its own colour, no lighter", full(ink), ink, 0x80, full(ink)},
		{"less than half of another", full(rule), ink, 0x40, full(rule)},
		{"more than half of another", full(rule), ink, 0xFF, full(ink)},
		{"paper over a line", full(rule), paper, 0xFF, 0},
		{"the edge of paper over a line", full(rule), paper, 0x40, full(rule)},
	} {
		if got := over(c.was, k.first[c.c], c.covered); got != c.want {
			t.Errorf("%s: %d, want %d", c.intent, got, c.want)
		}
	}
}
