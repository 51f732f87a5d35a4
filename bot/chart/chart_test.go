package chart

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"math"
	"math/rand/v2"
	"strings"
	"sync"
	"testing"
)

var frame = Frame{"Cases by year", "From 3 cases as of 1 October 2026"}

// decoded fails the test where a picture is not a PNG of the promised size on its
// own paper.
func decoded(t *testing.T, picture []byte, err error) image.Image {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(picture))
	if err != nil {
		t.Fatal(err)
	}
	if size := img.Bounds().Size(); size.X != width || size.Y > MaxHeight || size.Y < 150 {
		t.Errorf("the picture measures %v", size)
	}
	for _, corner := range []image.Point{{0, 0}, {width - 1, 0}, {0, img.Bounds().Dy() - 1}, {width - 1, img.Bounds().Dy() - 1}} {
		if !is(img.At(corner.X, corner.Y), paper) {
			t.Errorf("the corner %v is %v, not paper", corner, img.At(corner.X, corner.Y))
		}
	}
	return img
}

func is(c, want color.Color) bool {
	r, g, b, a := c.RGBA()
	wr, wg, wb, wa := want.RGBA()
	return r == wr && g == wg && b == wb && a == wa
}

// count returns how many pixels of a picture have a colour.
func count(img image.Image, c color.Color) (n int) {
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			if is(img.At(x, y), c) {
				n++
			}
		}
	}
	return n
}

// run returns how long a line of a colour is that begins at the left of a row.
func run(img image.Image, y int, c color.Color) (n int) {
	for x := range img.Bounds().Dx() {
		if is(img.At(x, y), c) {
			n++
		}
	}
	return n
}

func TestABarIsAsLongAsItsNumber(t *testing.T) {
	picture, err := New().Bars(Bars{frame, "cases", []Bar{{"2026", 10}, {"2025", 5}, {"2024", 0}}})
	img := decoded(t, picture, err)
	top := margin + int(headline.line) + gap
	middle := func(i int) int { return top + i*barPitch + barPitch/2 }
	whole, half, none := run(img, middle(0), blue), run(img, middle(1), blue), run(img, middle(2), blue)
	if whole < 600 || half < whole/2-2 || half > whole/2+2 || none != 0 {
		t.Errorf("10, 5 and 0 are %d, %d and %d pixels long", whole, half, none)
	}
}

func TestTheSameInputIsTheSameBytes(t *testing.T) {
	for _, draw := range []func(*Painter) ([]byte, error){
		func(p *Painter) ([]byte, error) { return p.Bars(Bars{frame, "cases", []Bar{{"2026", 3}, {"2025", 1}}}) },
		func(p *Painter) ([]byte, error) {
			return p.Dots(Dots{frame, "EUR", []Dot{{2025, 2000}, {2025, 2000}, {2026, 1.2e9}}})
		},
		func(p *Painter) ([]byte, error) {
			return p.Strips(Strips{Frame: frame, Unit: "EUR", Strips: []Strip{{"China", []float64{2, 1e9}}, {"France", []float64{3}}}})
		},
		func(p *Painter) ([]byte, error) {
			return p.Steps(Steps{frame, []Step{{"2025", "Lantern: decided", Decided}}})
		},
	} {
		p := New()
		one, err := draw(p)
		if err != nil {
			t.Fatal(err)
		}
		two, _ := draw(p)
		other, _ := draw(New())
		if !bytes.Equal(one, two) || !bytes.Equal(one, other) {
			t.Error("the picture is another each time")
		}
	}
}

func TestManyDrawAtOnce(t *testing.T) {
	p, bars := New(), Bars{frame, "cases", []Bar{{"Ireland", 3}, {"France", 1}}}
	alone, err := New().Bars(bars)
	if err != nil {
		t.Fatal(err)
	}
	var drawing sync.WaitGroup
	for range 4 {
		drawing.Go(func() {
			if picture, err := p.Bars(bars); err != nil || !bytes.Equal(picture, alone) {
				t.Errorf("%d bytes, %v", len(picture), err)
			}
		})
	}
	drawing.Wait()
}

func TestNothingIsNoPicture(t *testing.T) {
	p := New()
	for name, draw := range map[string]func() ([]byte, error){
		"bars":   func() ([]byte, error) { return p.Bars(Bars{Frame: frame}) },
		"dots":   func() ([]byte, error) { return p.Dots(Dots{Frame: frame}) },
		"steps":  func() ([]byte, error) { return p.Steps(Steps{Frame: frame}) },
		"strips": func() ([]byte, error) { return p.Strips(Strips{Frame: frame, Strips: []Strip{{"China", nil}}}) },
		"dots that have no place": func() ([]byte, error) {
			return p.Dots(Dots{Frame: frame, Dots: []Dot{{0, 5}, {2025, -1}, {2025, math.NaN()}, {2025, math.Inf(1)}}})
		},
	} {
		if picture, err := draw(); !errors.Is(err, ErrEmpty) || picture != nil {
			t.Errorf("%s: %d bytes, %v", name, len(picture), err)
		}
	}
}

func TestOfManyStepsTheLastAreDrawnAndOfManyBarsTheFirst(t *testing.T) {
	var many Steps
	var bars Bars
	for i := range 300 {
		many.Steps = append(many.Steps, Step{"12 September 2025", strings.Repeat("a long story of a lantern ", 20), Tone(i % 5)})
		bars.Bars = append(bars.Bars, Bar{strings.Repeat("a long topic ", 20), 300 - i})
	}
	p := New()
	picture, err := p.Steps(many)
	decoded(t, picture, err)
	last := many
	last.Steps = last.Steps[100:] // as many as fit are the same, the line below says another number
	again, err := p.Steps(last)
	if img, other := decoded(t, picture, err), decoded(t, again, err); img.Bounds() != other.Bounds() {
		t.Errorf("%v and %v", img.Bounds(), other.Bounds())
	}
	picture, err = p.Bars(bars)
	decoded(t, picture, err)
	var strips Strips
	for _, b := range bars.Bars {
		strips.Strips = append(strips.Strips, Strip{b.Label, []float64{float64(b.N)}})
	}
	picture, err = p.Strips(strips)
	decoded(t, picture, err)
	if rows := laidOut([]row{{height: rowsRoom}, {height: 1}}, rowsRoom); len(rows) != 1 {
		t.Errorf("%d rows fit", len(rows))
	}
}

// Whatever is to be drawn, a picture keeps its size.
func TestAnyInputIsAPicture(t *testing.T) {
	p, r := New(), rand.New(rand.NewPCG(7, 7))
	words := []string{"lantern", "韩某", "שלום", "👨‍👩‍👧", "\x00", "\xff", "e\u0301", strings.Repeat("m", 300), "a", "\n", "of"}
	text := func() string {
		var out []string
		for range r.IntN(30) {
			out = append(out, words[r.IntN(len(words))])
		}
		return strings.Join(out, " ")
	}
	for range 15 {
		f := Frame{text(), text()}
		bars, dots, steps := Bars{Frame: f, Axis: text()}, Dots{Frame: f, Unit: text()}, Steps{Frame: f}
		for range 1 + r.IntN(40) {
			bars.Bars = append(bars.Bars, Bar{text(), r.IntN(1 << r.IntN(40))})
			dots.Dots = append(dots.Dots, Dot{1 + r.IntN(9999), math.Pow(10, 18*r.Float64()-3)})
			steps.Steps = append(steps.Steps, Step{text(), text(), Tone(r.IntN(5))})
		}
		strips := Strips{Frame: f, Unit: text()}
		for i, b := range bars.Bars {
			strips.Strips = append(strips.Strips, Strip{b.Label, make([]float64, i*i/10)})
			for j := range strips.Strips[i].Values {
				strips.Strips[i].Values[j] = dots.Dots[j%len(dots.Dots)].Value
			}
		}
		picture, err := p.Strips(strips)
		if len(bars.Bars) > 4 {
			decoded(t, picture, err)
		}
		picture, err = p.Bars(bars)
		decoded(t, picture, err)
		picture, err = p.Dots(dots)
		decoded(t, picture, err)
		picture, err = p.Steps(steps)
		decoded(t, picture, err)
	}
}

func BenchmarkCharts(b *testing.B) {
	p, r := New(), rand.New(rand.NewPCG(1, 1))
	var bars Bars
	var dots Dots
	var steps Steps
	strips := Strips{Strips: make([]Strip, 20)}
	for i := range 400 {
		strips.Strips[i%20].Label, strips.Strips[i%20].Values = fmt.Sprint("an example topic ", i%20), append(strips.Strips[i%20].Values, math.Pow(10, 3+6*r.Float64()))
		bars.Bars = append(bars.Bars, Bar{fmt.Sprint("an example topic ", i), 400 - i})
		dots.Dots = append(dots.Dots, Dot{2016 + r.IntN(11), math.Pow(10, 3+6*r.Float64())})
		steps.Steps = append(steps.Steps, Step{"12 June 2025", "decided: Lantern, a fine over a registry of faces at the door", Decided})
	}
	for name, draw := range map[string]func() ([]byte, error){
		"bars": func() ([]byte, error) { return p.Bars(bars) }, "dots": func() ([]byte, error) { return p.Dots(dots) },
		"steps": func() ([]byte, error) { return p.Steps(steps) }, "strips": func() ([]byte, error) { return p.Strips(strips) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := draw(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
