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

// MaxBars is how many bars a picture has.
const MaxBars = 24

// What bars measure, in pixels.
const (
	barPitch  = 50
	barHeight = 32
	labelRoom = 420
	axisRoom  = 44
)

// Bars draws numbers as a PNG. Of more than [MaxBars] it draws the first, and says
// how many are not shown. The error is [ErrEmpty] where there is none.
func (p *Painter) Bars(b Bars) ([]byte, error) {
	if len(b.Bars) == 0 {
		return nil, ErrEmpty
	}
	shown := b.Bars[:min(len(b.Bars), MaxBars)]
	axis := b.Axis
	if left := len(b.Bars) - len(shown); left > 0 {
		axis = fmt.Sprintf("%s; %s more are not shown", axis, corpus.Grouped(int64(left)))
	}
	return p.png(b.Frame, float64(len(shown))*barPitch+axisRoom, func(s *sheet, top float64) { s.bars(shown, axis, top) })
}

func (s *sheet) bars(bars []Bar, axis string, top float64) {
	most, labels := 1, 0.0
	for _, b := range bars {
		most = max(most, b.N)
		labels = max(labels, s.painter.wide(s.painter.drawable(b.Label, body), body))
	}
	start := margin + min(labels, labelRoom) + gap
	room := width - margin - start - s.painter.wide(corpus.Grouped(int64(most)), strong) - gap
	for i, b := range bars {
		y := top + float64(i)*barPitch
		inset := (barPitch - body.line) / 2
		s.lines(s.painter.wrap(b.Label, body, labelRoom, 1), body, ink, start-gap, y+inset, right)
		length := room * float64(b.N) / float64(most)
		s.box(start, y+(barPitch-barHeight)/2, length, barHeight, blue)
		s.lines([]string{corpus.Grouped(int64(b.N))}, strong, ink, start+length+gap/2, y+inset, left)
	}
	end := top + float64(len(bars))*barPitch
	s.box(start-1, top, 2, end-top, muted)
	s.lines(s.painter.wrap(axis, small, width-margin-start, 1), small, muted, start, end+8, left)
}
