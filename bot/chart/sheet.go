package chart

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"math"
)

// What every picture measures, in pixels.
const (
	width  = 1000
	margin = 36
	gap    = 22
)

// A sheet is a picture in the making. Its origin is the upper left corner. What
// would stand outside of it is not drawn. Its texts are set last, over everything else.
type sheet struct {
	painter *Painter
	title   string
	image   *image.Paletted
	texts   []text
}

// A text is one line from a place on its baseline.
type text struct {
	words       string
	hand        hand
	colour      color.RGBA
	x, baseline float64
}

func (p *Painter) sheet(title string, height float64) *sheet {
	size := image.Rect(0, 0, width, int(math.Ceil(min(height, MaxHeight))))
	return &sheet{painter: p, title: title, image: image.NewPaletted(size, p.inks.palette)}
}

// cover puts the colour whose shades begin at first on one place, as far as it is
// covered, from 0 to 255.
func (s *sheet) cover(x, y int, first byte, covered uint8) {
	if covered == 0 || !(image.Point{X: x, Y: y}).In(s.image.Rect) {
		return
	}
	i := s.image.PixOffset(x, y)
	s.image.Pix[i] = over(s.image.Pix[i], first, covered)
}

// box fills a rectangle, to whole pixels.
func (s *sheet) box(x, y, w, h float64, c color.RGBA) {
	whole := image.Rect(round(x), round(y), round(x+w), round(y+h)).Intersect(s.image.Rect)
	full := over(0, s.painter.inks.first[c], 0xFF)
	for y := whole.Min.Y; y < whole.Max.Y; y++ {
		from := s.image.PixOffset(whole.Min.X, y)
		for i := range whole.Dx() {
			s.image.Pix[from+i] = full
		}
	}
}

// dot fills a circle around a place.
func (s *sheet) dot(x, y, radius float64, c color.RGBA) {
	first := s.painter.inks.first[c]
	for row := round(y - radius - 1); row <= round(y+radius+1); row++ {
		for column := round(x - radius - 1); column <= round(x+radius+1); column++ {
			dx, dy := float64(column)+0.5-x, float64(row)+0.5-y
			switch far := dx*dx + dy*dy; {
			case far <= (radius-0.5)*(radius-0.5):
				s.cover(column, row, first, 0xFF)
			case far < (radius+0.5)*(radius+0.5): // on the edge
				s.cover(column, row, first, uint8(255*(radius+0.5-math.Sqrt(far))))
			}
		}
	}
}

// set draws the texts.
func (s *sheet) set() {
	for _, t := range s.texts {
		s.write(t)
	}
}

// write draws one of them.
func (s *sheet) write(t text) {
	fromX, fromY, first := round(t.x), round(t.baseline), s.painter.inks.first[t.colour]
	s.painter.hands[t.hand].set(t.words, func(mask *image.Alpha, x int) {
		for row := mask.Rect.Min.Y; row < mask.Rect.Max.Y; row++ {
			for column := mask.Rect.Min.X; column < mask.Rect.Max.X; column++ {
				s.cover(fromX+x+column, fromY+row, first, mask.AlphaAt(column, row).A)
			}
		}
	})
}

func round(x float64) int { return int(math.Round(x)) }

func (s *sheet) encode() ([]byte, error) {
	var out bytes.Buffer
	if err := (&png.Encoder{CompressionLevel: png.BestSpeed}).Encode(&out, s.image); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
