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
	"slices"
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
			return p.Strips(Strips{frame, "EUR", []Strip{{"China", []float64{2, 1e9}}, {"France", []float64{3}}}})
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

func TestOfManyLettersTheLastAreKept(t *testing.T) {
	letters := New().hands[body]
	for r := 'A'; r < 'A'+2*maxLetters; r++ {
		letters.has(r)
	}
	if n := len(letters.letters); n == 0 || n > maxLetters {
		t.Errorf("%d letters are kept", n)
	}
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
	single, err := p.Strips(Strips{frame, "months", []Strip{{"China", []float64{36}}}})
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
		picture, err := p.Strips(Strips{frame, "months", c.strips})
		if got := count(decoded(t, picture, err), blue); got < c.dots*area-area/4 || got > c.dots*area+area/4 {
			t.Errorf("%s: %d dots cover %d pixels, one %d", c.intent, c.dots, got, area)
		}
	}
}

func TestDotsThatFindNoPlaceAreCounted(t *testing.T) {
	p := New()
	crowd := make([]float64, 12)
	if f := p.field([]Strip{{"China", crowd}}, scaled("months", "before", crowd), 12); f.covered != 12-maxLanes {
		t.Errorf("%d of 12 are covered", f.covered)
	}
	if got := under(1234); got != "; 1,234 dots under others" || under(0) != "" {
		t.Errorf("%q", got)
	}
}

func TestALabelIsCutAndItsNumberIsNot(t *testing.T) {
	p := New()
	for label, want := range map[string]string{
		"Ireland": "Ireland (2)", "": " (2)",
		"United Kingdom of Great Britain and Northern Ireland": "United Kingdom of Great|Britain and Northern… (2)",
	} {
		lines := p.counted(Strip{label, []float64{1, 2}})
		if got := strings.Join(lines, "|"); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

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
		{"EUR", []float64{2000, 1.2e9}, "EUR (log scale: each line is ten times the one below)",
			[]string{"1,000", "10,000", "100,000", "1 million", "10 million", "100 million", "1 billion", "10 billion"}},
		{"EUR", []float64{0, 1.2e9}, "EUR billion", []string{"0", "0.2", "0.4", "0.6", "0.8", "1", "1.2"}},
	} {
		s := scaled(c.unit, "below", c.amounts)
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

func TestTextIsBrokenAndCutToItsRoom(t *testing.T) {
	p := New()
	for _, c := range []struct {
		text string
		most int
		want []string
	}{
		{"", 2, nil},
		{"one two", 1, []string{"one two"}},
		{"a fine over a registry of faces", 2, []string{"a fine over a", "registry of faces"}},
		{"a fine over a registry of faces at doors", 1, []string{"a fine over a…"}},
		{strings.Repeat("m", 500), 1, []string{strings.Repeat("m", 9) + "…"}},
		{"韩某案 Han", 1, []string{"Han"}},
		{"韩某案", 1, nil},
		{"Zoë\x00\u202e Łukasz", 1, []string{"Zoë Łukasz"}},
	} {
		got := p.wrap(c.text, body, 260, c.most)
		if !slices.Equal(got, c.want) {
			t.Errorf("%.40q: %q, want %q", c.text, got, c.want)
		}
		for _, line := range got {
			if p.wide(line, body) > 260 {
				t.Errorf("%q is %.0f pixels wide", line, p.wide(line, body))
			}
		}
	}
}

func TestWhatCannotBeDrawnIsKnown(t *testing.T) {
	p := New()
	for text, want := range map[string]bool{"Han": true, "EUR 30.5 million – “Zoë”": true, "Ελλάδα": true, "שלום": false, "سلام": false, "韩某": false, "Han 韩": false, "🎈": false, "": true} {
		if got := p.Drawable(text); got != want {
			t.Errorf("%q can be drawn: %v", text, got)
		}
		if got := p.Drawn(text + " Han"); !got || p.Drawn("韩") {
			t.Errorf("of %q Han is not drawn", text)
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
	if rows := laidOut([]row{{height: rowsRoom}, {height: 1}}); len(rows) != 1 {
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
