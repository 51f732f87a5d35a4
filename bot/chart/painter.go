package chart

import (
	"errors"
	"fmt"
)

// A Painter draws pictures. It keeps letters and nothing else of what it has drawn,
// and may be used by many at once.
type Painter struct {
	hands map[hand]*typecase
	inks  inks
}

// New returns a painter. Reading the typefaces takes less than a millisecond.
func New() *Painter { return &Painter{hands: typecases(), inks: mixed()} }

// ErrEmpty says that there is nothing to draw.
var ErrEmpty = errors.New("nothing to draw")

// A Frame is what stands around every picture.
type Frame struct {
	Title  string // "Cases by year"
	Source string // what it was drawn from: "From 74 cases in the archive, sources checked by 1 October 2026"
}

// MaxHeight is how high a picture is at most, in pixels.
const MaxHeight = 1600

// framed lays a picture out: a title, a body of the given height, and the line on what
// it was drawn from.
func (p *Painter) framed(f Frame, height float64, body func(s *sheet, top float64)) *sheet {
	title := p.wrap(f.Title, headline, width-2*margin, 2)
	source := p.wrap(f.Source, small, width-2*margin, 2)
	above := margin + float64(len(title))*headline.line + gap
	below := gap + float64(len(source))*small.line + margin
	s := p.sheet(f.Title, above+height+below)
	s.lines(title, headline, ink, margin, margin, left)
	body(s, above)
	s.lines(source, small, muted, margin, above+height+gap, left)
	return s
}

// asPNG draws what is laid out.
func asPNG(s *sheet, err error) ([]byte, error) {
	if err != nil {
		return nil, err
	}
	s.set()
	picture, err := s.encode()
	if err != nil {
		return nil, fmt.Errorf("draw %q: %w", s.title, err)
	}
	return picture, nil
}
