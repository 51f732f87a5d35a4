package chart

import (
	"fmt"
	"slices"
)

// Strips are amounts of one unit by what they belong to: each dot is one, and none
// is added to another.
type Strips struct {
	Frame
	Unit   string  // "EUR", "months"
	Strips []Strip // in the order in which they are drawn, from the top
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
func (p *Painter) Strips(st Strips) ([]byte, error) {
	strips, all := placed(st.Strips)
	if len(all) == 0 {
		return nil, ErrEmpty
	}
	x, radius := scaled(st.Unit, "before", all), radiusOf(len(all))
	rows := make([]row, len(strips))
	for i, strip := range strips {
		high := 2 * radius * float64(lanes(strip.Values, x, radius))
		rows[i] = row{label: p.counted(strip), height: max(rowPitch, high+12)}
	}
	if rows = laidOut(rows); len(rows) < len(strips) {
		st.Source = fmt.Sprintf("The first %d of %d. %s", len(rows), len(strips), st.Source)
	}
	return p.png(st.Frame, axisRoom+heightOf(rows)+axisRoom, func(s *sheet, top float64) {
		covered := s.strips(strips[:len(rows)], rows, x, radius, top+axisRoom)
		s.axis(x.name+under(covered), top)
	})
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

// lanes is how many dots of a row stand above each other where most do.
func lanes(values []float64, x scale, radius float64) int {
	const narrowest = width - 2*margin - labelRoom - 3*gap
	most, from := 1, 0
	for i, v := range values {
		for (x.at(v)-x.at(values[from]))*narrowest > 2*radius {
			from++
		}
		most = max(most, i-from+1)
	}
	return min(most|1, maxLanes) // one in the middle, and to either side as many
}

// strips draws rows of dots and the lines of the scale behind them, and returns how
// many dots found no place of their own.
func (s *sheet) strips(strips []Strip, rows []row, x scale, radius, top float64) (covered int) {
	start, end := margin+s.painter.widest(rows)+gap, float64(width-margin)
	bottom, room := top+heightOf(rows), end-start-2*gap
	along := func(amount float64) float64 { return start + gap + room*x.at(amount) }
	for _, t := range x.ticks {
		s.box(along(t.value)-1, top, 2, bottom-top, rule)
	}
	s.below(x.ticks, along, bottom)
	for i, r := range rows {
		y := top + r.middle()
		s.label(r, start, top)
		s.box(start, y-0.5, end-start, 1, rule)
		swarm := swarm{sheet: s, across: spot{0, 1}, room: r.height/2 - radius, radius: radius}
		for _, v := range strips[i].Values {
			swarm.add(spot{along(v), y})
		}
		covered += swarm.covered
	}
	s.box(start-1, top, 2, bottom-top, muted)
	return covered
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
