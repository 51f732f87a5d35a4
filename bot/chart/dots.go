package chart

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strconv"

	"casebot/corpus"
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

// What a field with axes measures, in pixels.
const (
	plotHeight = 560 // between its axes
	axisRoom   = 48  // above and below
	tickGap    = 12  // between an axis and what is written at it
)

// Dots draws amounts by year as a PNG; where the greatest is far above the
// smallest, on a logarithmic scale, and then the axis says so. The error is
// [ErrEmpty] where there is none.
func (p *Painter) Dots(d Dots) ([]byte, error) { return asPNG(p.dots(d)) }

func (p *Painter) dots(d Dots) (*sheet, error) {
	dots := slices.DeleteFunc(slices.Clone(d.Dots), func(dot Dot) bool { return dot.Year == 0 || !hasPlace(dot.Value) })
	if len(dots) == 0 {
		return nil, ErrEmpty
	}
	slices.SortStableFunc(dots, func(a, b Dot) int { return cmp.Or(a.Year-b.Year, cmp.Compare(a.Value, b.Value)) })
	amounts := make([]float64, len(dots))
	for i, dot := range dots {
		amounts[i] = dot.Value
	}
	y := scaled(d.Unit, amounts)
	return p.framed(d.Frame, axisRoom+plotHeight+axisRoom, func(s *sheet, top float64) {
		covered := s.years(dots, y, top+axisRoom+small.line/2)
		s.axis(y.name+under(covered), top)
	}), nil
}

// hasPlace reports whether an amount has a place on an axis.
func hasPlace(v float64) bool { return v >= 0 && !math.IsInf(v, 0) && !math.IsNaN(v) }

// axis writes what the amounts of a picture are, above them.
func (s *sheet) axis(name string, top float64) {
	s.lines(s.painter.wrap(name, small, width-2*margin, 1), small, muted, margin, top, left)
}

// under says how many dots cannot be told from others.
func under(covered int) string {
	if covered == 0 {
		return ""
	}
	return fmt.Sprintf("; %s dots under others", corpus.Grouped(int64(covered)))
}

// years draws the axes and the dots between them, from so far below the top, and
// returns how many dots found no place of their own.
func (s *sheet) years(dots []Dot, y scale, top float64) (covered int) {
	labels := 0.0
	for _, t := range y.ticks {
		labels = max(labels, s.painter.wide(t.label, small))
	}
	start, end, bottom := margin+labels+gap, float64(width-margin), top+plotHeight-small.line/2
	height := func(amount float64) float64 { return bottom - (bottom-top)*y.at(amount) }
	for _, t := range y.ticks {
		s.box(start, height(t.value)-1, end-start, 2, rule)
		s.lines([]string{t.label}, small, ink, start-gap/2, height(t.value)-small.line/2, right)
	}
	s.box(start, bottom-1, end-start, 2, muted)
	first, last := dots[0].Year, dots[len(dots)-1].Year
	column := (end - start) / float64(last-first+1)
	middleOf := func(year int) float64 { return start + column*(float64(year-first)+0.5) }
	for _, t := range yearTicks(first, last) {
		s.lines([]string{t.label}, small, ink, middleOf(int(t.value)), bottom+tickGap, middle)
	}
	radius := radiusOf(len(dots))
	swarm := swarm{across: spot{1, 0}, room: column/2 - radius, radius: radius}
	for i, dot := range dots {
		if i > 0 && dots[i-1].Year != dot.Year {
			swarm.taken = nil
		}
		s.mark(swarm.place(spot{middleOf(dot.Year), height(dot.Value)}), radius)
	}
	return swarm.covered
}

// yearTicks marks every year where there is room, else every second, fifth or
// tenth.
func yearTicks(first, last int) []tick {
	const most = 9
	step := 1
	for _, step = range []int{1, 2, 5, 10, 20, 50, 100, 1000} {
		if (last-first)/step < most {
			break
		}
	}
	var ticks []tick
	for year := first - first%step; year <= last; year += step {
		if year >= first {
			ticks = append(ticks, tick{float64(year), strconv.Itoa(year)})
		}
	}
	return ticks
}
