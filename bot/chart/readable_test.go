package chart

import (
	"fmt"
	"image"
	"image/color"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// A picture is one as people get them.
type picture struct {
	name string
	draw func(p *Painter) (*sheet, error)
}

// gallery are pictures of every kind: of one thing, of few and of many, over thirty
// years, in several currencies, with names that are long or by their sound.
func gallery() (out []picture) {
	r := rand.New(rand.NewPCG(1, 1))
	names := []string{
		"home cameras", "facial recognition in shops, railway stations and on streets", "data brokers", "children's data and age verification", "ren lian shi bie",
		"Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz", "a", "no charge or decision found", "Ελλάδα", "WWWWWWWWWWWWWWWWWWWWWWWWWW", "zhi neng jia ju", "biometric attendance",
	}
	titled := func(title string) Frame {
		return Frame{title, "Cases with several topics stand under each. Not drawn: life, 12. From 1,000 cases as of 30 September 2026 or later"}
	}
	for _, n := range []int{1, 3, 30} {
		var years, topics []Bar
		var steps []Step
		for i := range n {
			years, topics = append(years, Bar{fmt.Sprint(2026 - i), r.IntN(60)}), append(topics, Bar{names[i%len(names)], 1_234_567 / (i + 1)})
			steps = append(steps, Step{[]string{"22 September 2024", "September 2023", "2022"}[i%3], strings.Repeat("Overturned: Lantern Ltd v Information Commissioner ", 1+i%4), Tone(i % 5)})
		}
		add := func(kind string, draw func(p *Painter) (*sheet, error)) {
			out = append(out, picture{fmt.Sprint(kind, " ", n), draw})
		}
		add("years", func(p *Painter) (*sheet, error) {
			return p.bars(Bars{titled("Cases by year"), "confirmed cases", years})
		})
		add("topics", func(p *Painter) (*sheet, error) {
			return p.bars(Bars{titled("Cases by topic (" + names[1] + "; United Kingdom)"), "confirmed cases", topics})
		})
		add("steps", func(p *Painter) (*sheet, error) {
			return p.steps(Steps{titled("Cases by newest status (" + names[1] + "; United Kingdom)"), steps})
		})
		for i, unit := range []string{"EUR", "CNY", "JPY", "GBP"} { // over few powers of ten, and over many
			powers := []float64{.3, 2, 6, 9}[i]
			dots, strips := Dots{Frame: titled("Fines by year, in " + unit), Unit: unit}, Strips{Frame: titled("Fines by topic, in " + unit + " (" + names[1] + "; United Kingdom)"), Unit: unit}
			for i := range n {
				strip := Strip{Label: names[i%len(names)]}
				for range 1 + r.IntN(20) {
					amount := math.Round(math.Pow(10, 3+powers*r.Float64()))
					strip.Values, dots.Dots = append(strip.Values, amount), append(dots.Dots, Dot{2026 - r.IntN(n), amount})
				}
				strips.Strips = append(strips.Strips, strip)
			}
			add("dots "+unit, func(p *Painter) (*sheet, error) { return p.dots(dots) })
			add("strips "+unit, func(p *Painter) (*sheet, error) { return p.strips(strips) })
		}
	}
	return out
}

// A wording is a text where it stands.
type wording struct {
	text                     string
	left, right, top, bottom float64
}

// drawn reports whether pictures differ where the text stands.
func (w wording) drawn(before, after *image.Paletted) bool {
	for y := int(w.top); y < int(w.bottom); y++ {
		for x := int(w.left); x < int(w.right); x++ {
			if before.ColorIndexAt(x, y) != after.ColorIndexAt(x, y) {
				return true
			}
		}
	}
	return false
}

// phone is how wide the screen of a phone shows a picture, and leastType how high type
// is there at least, in pixels.
const (
	phone     = 360
	leastType = 10
)

// Whatever is drawn, each text stands within the picture, covers no other, and is
// large enough on a phone.
func TestEveryTextCanBeRead(t *testing.T) {
	for _, drawn := range gallery() {
		p := New()
		s, err := drawn.draw(p)
		if err != nil {
			t.Fatal(err)
		}
		var all []wording
		for _, set := range s.texts {
			text, h := set.words, set.hand
			if text == "" {
				continue
			}
			w := wording{text, set.x, set.x + p.wide(text, h), set.baseline - .74*h.size, set.baseline + .21*h.size}
			if size := s.image.Rect; w.left < 0 || w.right > width || w.top < 0 || w.bottom > float64(size.Dy()) {
				t.Errorf("%s: %q stands outside of the picture: %.0f to %.0f of %d, %.0f to %.0f of %d", drawn.name, text, w.left, w.right, width, w.top, w.bottom, size.Dy())
			}
			if high := h.size * phone / width; high < leastType {
				t.Errorf("%s: %q is %.1f pixels high on a phone", drawn.name, text, high)
			}
			if h == small && strings.HasSuffix(text, ellipsis) { // a date, what an axis counts, or what it was drawn from
				t.Errorf("%s: %q is cut", drawn.name, text)
			}
			for _, other := range all {
				if w.left < other.right && other.left < w.right && w.top < other.bottom && other.top < w.bottom {
					t.Errorf("%s: %q covers %q", drawn.name, text, other.text)
				}
			}
			all = append(all, w)
		}
		before := &image.Paletted{Pix: slices.Clone(s.image.Pix), Stride: s.image.Stride, Rect: s.image.Rect}
		picture, err := asPNG(s, nil)
		decoded(t, picture, err)
		for _, w := range all {
			if !w.drawn(before, s.image) {
				t.Errorf("%s: %q is not drawn", drawn.name, w.text)
			}
		}
		if len(all) < 3 {
			t.Errorf("%s: only %d texts", drawn.name, len(all))
		}
	}
}

// A picture brings its own paper, through which neither of Discord's backgrounds
// shines: text on it reads alike on both, and on the dark one it is a sheet apart.
func TestNoBackgroundShinesThrough(t *testing.T) {
	for _, c := range mixed().palette {
		if _, _, _, a := c.RGBA(); a != 0xFFFF {
			t.Errorf("%v lets the background through", c)
		}
	}
	for name, c := range map[string]struct {
		background color.RGBA
		ink        color.RGBA
		least      float64
	}{
		"paper on dark": {color.RGBA{0x31, 0x33, 0x38, 0xFF}, paper, 10}, "paper on black": {color.RGBA{0, 0, 0, 0xFF}, paper, 15},
		"ink on light": {color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}, ink, 12}, "muted on light": {color.RGBA{0xFF, 0xFF, 0xFF, 0xFF}, muted, 6.5},
	} {
		if got := contrast(c.ink, c.background); got < c.least {
			t.Errorf("%s has a contrast of %.1f", name, got)
		}
	}
}
