package chart

import (
	"fmt"

	"casebot/corpus"
)

// Bars are numbers beside each other.
type Bars struct {
	Frame
	Axis string // what is counted: "cases"
	Bars []Bar  // in the order in which they are drawn, from the top
}

// A Bar is one number.
type Bar struct {
	Label string
	N     int // not negative
}

// MaxBars is how many bars a picture has at most.
const MaxBars = 24

// What bars measure, in pixels.
const (
	barPitch  = rowPitch
	barHeight = 32
)

// Bars draws numbers as a PNG. Of more than [MaxBars], and of fewer whose labels
// are long, it draws the first, and says how many are not shown. The error is
// [ErrEmpty] where there is none.
func (p *Painter) Bars(b Bars) ([]byte, error) { return asPNG(p.bars(b)) }

func (p *Painter) bars(b Bars) (*sheet, error) {
	if len(b.Bars) == 0 {
		return nil, ErrEmpty
	}
	rows := make([]row, min(len(b.Bars), MaxBars))
	for i := range rows {
		rows[i] = row{label: p.wrap(b.Bars[i].Label, body, labelRoom, maxLabel), height: barPitch}
	}
	rows = laidOut(rows, barsRoom)
	axis := b.Axis
	if left := len(b.Bars) - len(rows); left > 0 {
		axis += fmt.Sprintf("; %s more are not shown", corpus.Grouped(int64(left)))
	}
	return p.framed(b.Frame, heightOf(rows)+axisRoom, func(s *sheet, top float64) { s.bars(b.Bars, rows, axis, top) }), nil
}

func (s *sheet) bars(bars []Bar, rows []row, axis string, top float64) {
	most := 1
	for _, b := range bars[:len(rows)] {
		most = max(most, b.N)
	}
	start := margin + s.painter.widest(rows) + gap
	room := width - margin - start - s.painter.wide(corpus.Grouped(int64(most)), strong) - gap
	for i, r := range rows {
		s.label(r, start, top)
		y := top + r.middle()
		length := room * float64(bars[i].N) / float64(most)
		s.box(start, y-barHeight/2, length, barHeight, blue)
		s.lines([]string{corpus.Grouped(int64(bars[i].N))}, strong, ink, start+length+gap/2, y-strong.line/2, left)
	}
	end := top + heightOf(rows)
	s.box(start-1, top, 2, end-top, muted)
	s.lines(s.painter.wrap(axis, small, width-2*margin, 1), small, muted, start, end+tickGap, left)
}
