package chart

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"casebot/corpus"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
)

// Dots are amounts of one unit by year: each dot is one, and none is added to
// another.
type Dots struct {
	Frame
	Unit string // "EUR", "months"
	Dots []Dot
}

// A Dot is one amount.
type Dot struct {
	Year  int
	Value float64 // in the unit; finite and not negative
}

// plotHeight is that of the field with its axes, in pixels.
const plotHeight = 620

// spread is from which ratio of the greatest to the smallest amount on a scale is
// logarithmic.
const spread = 50

// Dots draws amounts by year as a PNG; where the greatest is far above the
// smallest, on a logarithmic scale, and then the axis says so. The error is
// [ErrEmpty] where there is none.
func (p *Painter) Dots(d Dots) ([]byte, error) {
	d.Dots = slices.DeleteFunc(slices.Clone(d.Dots), func(dot Dot) bool {
		return dot.Year == 0 || dot.Value < 0 || math.IsNaN(dot.Value) || math.IsInf(dot.Value, 0)
	})
	if len(d.Dots) == 0 {
		return nil, ErrEmpty
	}
	slices.SortStableFunc(d.Dots, func(a, b Dot) int {
		if a.Year != b.Year {
			return a.Year - b.Year
		}
		return int(math.Copysign(1, a.Value-b.Value))
	})
	scale := scaled(d)
	return p.png(d.Frame, axisRoom+plotHeight, func(s *sheet, top float64) {
		s.lines(p.wrap(scale.name, small, width-2*margin, 1), small, muted, margin, top, left)
		p.plot(d, scale).Draw(s.part(margin, top+axisRoom, width-2*margin, plotHeight))
	})
}

// plot lays out axes and dots.
func (p *Painter) plot(d Dots, y scale) *plot.Plot {
	out := plot.New()
	out.TextHandler, out.BackgroundColor = p.plain, paper
	for _, axis := range []*plot.Axis{&out.X, &out.Y} {
		axis.Tick.Label.Handler, axis.Label.TextStyle.Handler = p.plain, p.plain
		axis.Tick.Label.Font, axis.Tick.Label.Color = small.font, ink
		axis.Tick.LineStyle.Color, axis.LineStyle.Color = rule, muted
		axis.Tick.Length, axis.LineStyle.Width = 6, 2
		axis.Label.TextStyle.Font, axis.Label.TextStyle.Color = small.font, muted
		axis.Padding = 0
	}
	first, last := d.Dots[0].Year, d.Dots[len(d.Dots)-1].Year
	out.X.Min, out.X.Max = float64(first)-0.6, float64(last)+0.6
	out.X.Label.Text = "year"
	out.X.Tick.Marker = plot.ConstantTicks(years(first, last))
	out.Y.Min, out.Y.Max, out.Y.Tick.Marker = y.min, y.max, plot.ConstantTicks(y.ticks)
	if y.log {
		out.Y.Scale = plot.LogScale{}
	}
	out.Add(swarm{d.Dots, y})
	return out
}

// years marks every year where there is room, else every second, fifth or tenth.
func years(first, last int) []plot.Tick {
	const most = 9
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50, 100, 1000} {
		if (last-first)/step < most {
			break
		}
	}
	var ticks []plot.Tick
	for year := first - first%step; year <= last; year += step {
		if year >= first {
			ticks = append(ticks, plot.Tick{Value: float64(year), Label: strconv.Itoa(year)})
		}
	}
	return ticks
}

// A swarm draws dots, those of a year beside each other where they would cover
// one another.
type swarm struct {
	dots []Dot
	y    scale
}

// dotRadius is the size of a dot, in pixels.
const dotRadius = 12

// Plot draws the lines of the amounts and the dots. It satisfies the plotter of
// the plotting library.
func (w swarm) Plot(c draw.Canvas, p *plot.Plot) {
	x, y := p.Transforms(&c)
	for _, tick := range w.y.ticks {
		if at := y(tick.Value); tick.Label != "" && at > c.Min.Y+2 {
			c.StrokeLine2(draw.LineStyle{Color: rule, Width: 1.5}, c.Min.X, at, c.Max.X, at)
		}
	}
	half := (x(1) - x(0)) / 2
	var placed []vg.Point
	for i, dot := range w.dots {
		if i > 0 && w.dots[i-1].Year != dot.Year {
			placed = nil
		}
		at := beside(placed, vg.Point{X: x(float64(dot.Year)), Y: y(dot.Value)}, half-dotRadius)
		placed = append(placed, at)
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: paper, Radius: dotRadius, Shape: draw.CircleGlyph{}}, at)
		c.DrawGlyphNoClip(draw.GlyphStyle{Color: blue, Radius: dotRadius - 2, Shape: draw.CircleGlyph{}}, at)
	}
}

// beside returns the free place nearest to the side of one, at most so far from
// it; where there is none, the place itself.
func beside(taken []vg.Point, at vg.Point, most vg.Length) vg.Point {
	free := func(p vg.Point) bool {
		return !slices.ContainsFunc(taken, func(o vg.Point) bool {
			return math.Hypot(float64(o.X-p.X), float64(o.Y-p.Y)) < 2*dotRadius
		})
	}
	for n := vg.Length(0); n*dotRadius <= most; n++ {
		for _, shift := range []vg.Length{n * dotRadius, -n * dotRadius} {
			if p := (vg.Point{X: at.X + shift, Y: at.Y}); free(p) {
				return p
			}
		}
	}
	return at
}

// A scale is the axis of amounts.
type scale struct {
	name     string // "EUR million", "EUR (log scale)"
	log      bool
	min, max float64
	ticks    []plot.Tick
}

// scaled chooses the axis for amounts.
func scaled(d Dots) scale {
	least, most := math.Inf(1), 0.0
	for _, dot := range d.Dots {
		least, most = min(least, dot.Value), max(most, dot.Value)
	}
	if least > 0 && most/least >= spread {
		return logarithmic(d.Unit, least, most)
	}
	return linear(d.Unit, most)
}

// logarithmic has a tick at each power of ten.
func logarithmic(unit string, least, most float64) scale {
	from, to := math.Floor(math.Log10(least)), math.Ceil(math.Log10(most))
	s := scale{name: unit + " (log scale: each line is ten times the one below)", log: true, min: math.Pow(10, from), max: math.Pow(10, to)}
	if least < 1.5*s.min { // a dot is not to stand on the edge
		s.min *= 0.6
	}
	if most > 0.7*s.max {
		s.max *= 1.6
	}
	for power := from; power <= to; power++ {
		s.ticks = append(s.ticks, plot.Tick{Value: math.Pow(10, power), Label: worded(math.Pow(10, power))})
	}
	return s
}

// linear begins at nothing and counts in thousands, millions or billions.
func linear(unit string, most float64) scale {
	word, factor := "", 1.0
	for _, m := range magnitudes {
		if most >= m.factor {
			word, factor = " "+m.word, m.factor
			break
		}
	}
	step := stepOf(most)
	s := scale{name: unit + word, max: math.Ceil(most/step) * step}
	for n := 0; float64(n)*step <= s.max*1.0001; n++ {
		value := float64(n) * step
		s.ticks = append(s.ticks, plot.Tick{Value: value, Label: number(value / factor)})
	}
	return s
}

// stepOf returns a round step that makes four to eight of an amount.
func stepOf(most float64) float64 {
	if most <= 0 {
		return 1
	}
	step := math.Pow(10, math.Floor(math.Log10(most))) / 5
	for _, times := range []float64{1, 2.5, 5} {
		if most/(step*times) <= 8 {
			return step * times
		}
	}
	return step * 10
}

var magnitudes = []struct {
	word   string
	factor float64
}{{"billion", 1e9}, {"million", 1e6}, {"thousand", 1e3}}

// worded writes a power of ten: "10,000", "10 million".
func worded(value float64) string {
	for _, m := range magnitudes[:2] {
		if value >= m.factor {
			return number(value/m.factor) + " " + m.word
		}
	}
	return number(value)
}

// number writes a number with at most four decimals and none that says nothing.
func number(value float64) string {
	if value == math.Trunc(value) && value < 1e15 {
		return corpus.Grouped(int64(value))
	}
	return strings.TrimRight(strings.TrimRight(fmt.Sprintf("%.4f", value), "0"), ".")
}
