package chart

import (
	"fmt"
	"math"
	"slices"
)

// Strips are amounts of one unit by what they belong to: each dot is one, and none
// is added to another.
type Strips struct {
	Frame
	Unit   string  // "EUR", "months"
	Strips []Strip // in the order in which they are drawn, from the top
	More   int     // further ones, which are not drawn
}

// A Strip is a label with the amounts beside it. How many they are is written
// behind it.
type Strip struct {
	Label  string
	Values []float64 // in the unit; finite and not negative
}

// maxLanes is how many dots of about the same amount stand above each other.
const maxLanes = 9

// Strips draws amounts as a PNG, a row to each label, on one scale for all; see
// [Painter.Dots]. Of more rows than there is room for it draws the first, and says
// how many are not shown. The error is [ErrEmpty] where there is no amount.
func (p *Painter) Strips(st Strips) ([]byte, error) { return asPNG(p.strips(st)) }

func (p *Painter) strips(st Strips) (*sheet, error) {
	strips, all := placed(st.Strips)
	if len(all) == 0 {
		return nil, ErrEmpty
	}
	field := p.field(strips, scaled(st.Unit, all), radiusOf(len(all)))
	if all := len(strips) + st.More; len(field.rows) < all {
		st.Source = fmt.Sprintf("The first %d of %d. %s", len(field.rows), all, st.Source)
	}
	return p.framed(st.Frame, axisRoom+heightOf(field.rows)+axisRoom, func(s *sheet, top float64) {
		s.axis(field.x.name+under(field.covered), top)
		s.strips(field, top+axisRoom)
	}), nil
}

// A field is where the dots of strips stand.
type field struct {
	rows    []row
	dots    [][]spot // of each row, around its middle
	x       scale
	start   float64 // where it begins, right of the labels
	radius  float64
	covered int // dots that found no place of their own
}

// fieldEnd is where fields end, in pixels from the left.
const fieldEnd = width - margin

// along returns where an amount stands, in pixels from the left.
func (f field) along(amount float64) float64 {
	return f.start + gap + (fieldEnd-f.start-2*gap)*f.x.at(amount)
}

// field lays out strips, as many of the first as there is room for.
func (p *Painter) field(strips []Strip, x scale, radius float64) field {
	f := field{x: x, radius: radius}
	for _, strip := range strips {
		f.rows = append(f.rows, row{label: p.counted(strip)})
	}
	f.start = margin + p.widest(f.rows) + gap
	var covered []int
	for i, strip := range strips {
		swarm := swarm{across: spot{0, 1}, room: maxLanes / 2 * 2 * radius, radius: radius}
		var dots []spot
		high := 0.0
		for _, v := range strip.Values {
			at := swarm.place(spot{x: f.along(v)})
			dots, high = append(dots, at), max(high, math.Abs(at.y))
		}
		f.rows[i].height = max(rowPitch, 2*(high+radius)+12)
		f.dots, covered = append(f.dots, dots), append(covered, swarm.covered)
	}
	f.rows = laidOut(f.rows, rowsRoom)
	for _, n := range covered[:len(f.rows)] {
		f.covered += n
	}
	return f
}

// placed returns the strips that have amounts with a place on a scale, each with
// those, the least first; and all their amounts.
func placed(strips []Strip) (out []Strip, all []float64) {
	for _, strip := range strips {
		strip.Values = slices.DeleteFunc(slices.Clone(strip.Values), func(v float64) bool { return !hasPlace(v) })
		slices.Sort(strip.Values)
		if len(strip.Values) > 0 {
			out, all = append(out, strip), append(all, strip.Values...)
		}
	}
	return out, all
}

// counted is the label of a strip with the number of its dots, which is never cut.
func (p *Painter) counted(strip Strip) []string {
	number := fmt.Sprintf(" (%d)", len(strip.Values))
	lines := p.wrap(strip.Label, body, labelRoom-p.wide(number, body), maxLabel)
	if len(lines) == 0 {
		return []string{number}
	}
	lines[len(lines)-1] += number
	return lines
}

// strips draws rows of dots and the lines of the scale behind them.
func (s *sheet) strips(f field, top float64) {
	bottom := top + heightOf(f.rows)
	for _, t := range f.x.ticks {
		s.box(f.along(t.value)-1, top, 2, bottom-top, rule)
	}
	s.below(f.x.ticks, f.along, bottom)
	for i, r := range f.rows {
		y := top + r.middle()
		s.label(r, f.start, top)
		s.box(f.start, y-0.5, fieldEnd-f.start, 1, rule)
		for _, at := range f.dots[i] {
			s.mark(spot{at.x, y + at.y}, f.radius)
		}
	}
	s.box(f.start-1, top, 2, bottom-top, muted)
}

// below writes the labels of ticks below a field, of those that would touch as many
// as fit.
func (s *sheet) below(ticks []tick, along func(float64) float64, bottom float64) {
	for step := 1; step <= len(ticks); step++ {
		fits, end := true, 0.0
		for i := 0; i < len(ticks); i += step {
			half := s.painter.wide(ticks[i].label, small) / 2
			at := along(ticks[i].value)
			fits, end = fits && at-half >= end && at+half <= width-gap/2, at+half+gap
		}
		for i := 0; i < len(ticks) && (fits || step == len(ticks)); i += step {
			s.lines([]string{ticks[i].label}, small, ink, along(ticks[i].value), bottom+tickGap, middle)
		}
		if fits {
			return
		}
	}
}
