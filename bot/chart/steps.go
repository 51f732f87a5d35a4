package chart

import (
	"fmt"
	"image/color"
	"slices"
)

// Steps are dated events below each other.
type Steps struct {
	Frame
	Steps []Step // in the order in which they are drawn, from the top
}

// A Step is one event.
type Step struct {
	Date string // "12 June 2025"
	Text string
	Tone Tone
}

// A Tone colours a step.
type Tone int

// The tones.
const (
	Plain Tone = iota
	Open
	Settled
	Cleared
	Decided
)

// tones tell how final a step is; the words beside it say it too.
var tones = map[Tone]color.RGBA{
	Plain: muted, Open: color.RGBA{0xA3, 0x5F, 0x00, 0xFF}, Settled: color.RGBA{0x6E, 0x4F, 0x9C, 0xFF},
	Cleared: color.RGBA{0x2C, 0x74, 0x48, 0xFF}, Decided: blue,
}

// What steps measure, in pixels.
const (
	stepLines = 3
	stepGap   = 24
	dateRoom  = 312
	stepsRoom = MaxHeight - 320 // the title, what it was drawn from and the margins
	radius    = 12
)

// axis is where the line stands that joins the steps.
const axis = margin + dateRoom

// A drawnStep is a step with its text in lines.
type drawnStep struct {
	Step
	lines []string
}

// Steps draws events as a PNG. Where there is no room for all it draws the last,
// and says how many there are: see [Painter.LastSteps]. The error is [ErrEmpty] where
// there is none.
func (p *Painter) Steps(st Steps) ([]byte, error) { return asPNG(p.steps(st)) }

// LastSteps is how many of some events there is room for, the last of them.
func (p *Painter) LastSteps(st Steps) int {
	shown, _ := p.last(st.Steps)
	return len(shown)
}

func (p *Painter) steps(st Steps) (*sheet, error) {
	if len(st.Steps) == 0 {
		return nil, ErrEmpty
	}
	shown, height := p.last(st.Steps)
	if len(shown) < len(st.Steps) {
		st.Source = fmt.Sprintf("The last %d of %d. %s", len(shown), len(st.Steps), st.Source)
	}
	return p.framed(st.Frame, height, func(s *sheet, top float64) { s.steps(shown, top, height) }), nil
}

// last lays out as many events as there is room for, the last of them, and says how high
// they are.
func (p *Painter) last(steps []Step) (shown []drawnStep, height float64) {
	for _, step := range slices.Backward(steps) {
		lines := p.wrap(step.Text, body, width-margin-axis-2*gap, stepLines)
		if height+stepHeight(lines) > stepsRoom {
			break
		}
		height += stepHeight(lines)
		shown = append(shown, drawnStep{step, lines})
	}
	slices.Reverse(shown)
	return shown, height
}

func (s *sheet) steps(shown []drawnStep, top, height float64) {
	s.box(axis-2, top+body.line/2, 4, height-stepHeight(shown[len(shown)-1].lines), rule)
	for _, step := range shown {
		s.lines(s.painter.wrap(step.Date, small, dateRoom-gap-radius, 1), small, muted, axis-gap-radius, top+3, right)
		s.dot(axis, top+body.line/2, radius, tones[step.Tone])
		s.lines(step.lines, body, ink, axis+2*gap, top, left)
		top += stepHeight(step.lines)
	}
}

func stepHeight(lines []string) float64 {
	return float64(max(1, len(lines)))*body.line + stepGap
}
