package chart

import (
	"bytes"
	"image/color"
	"image/png"
	"math"

	"gonum.org/v1/plot/vg"
	"gonum.org/v1/plot/vg/draw"
	"gonum.org/v1/plot/vg/vgimg"
)

// What every picture measures, in pixels.
const (
	width  = 1000
	margin = 36
	gap    = 22
)

// The colours: ink on paper has a contrast of 15, muted of almost 7, the tones
// of more than 4.5.
var (
	paper = color.RGBA{0xFB, 0xFA, 0xF6, 0xFF}
	ink   = color.RGBA{0x20, 0x24, 0x2B, 0xFF}
	muted = color.RGBA{0x4F, 0x58, 0x63, 0xFF}
	rule  = color.RGBA{0xDA, 0xD6, 0xCC, 0xFF}
	blue  = color.RGBA{0x2F, 0x62, 0x9E, 0xFF}
)

// A sheet is a picture in the making. Its origin is the upper left corner.
type sheet struct {
	painter *Painter
	canvas  *vgimg.Canvas
	height  float64
}

// dpi makes a point of the drawing library a pixel.
const dpi = 72

func (p *Painter) sheet(height float64) *sheet {
	height = math.Ceil(min(height, MaxHeight))
	canvas := vgimg.NewWith(vgimg.UseWH(width, vg.Length(height)), vgimg.UseDPI(dpi), vgimg.UseBackgroundColor(paper))
	return &sheet{p, canvas, height}
}

// point returns a place as the canvas counts it: from below.
func (s *sheet) point(x, y float64) vg.Point {
	return vg.Point{X: vg.Length(x), Y: vg.Length(s.height - y)}
}

// box fills a rectangle.
func (s *sheet) box(x, y, w, h float64, c color.Color) {
	var path vg.Path
	path.Move(s.point(x, y))
	path.Line(s.point(x+w, y))
	path.Line(s.point(x+w, y+h))
	path.Line(s.point(x, y+h))
	path.Close()
	s.canvas.SetColor(c)
	s.canvas.Fill(path)
}

// dot fills a circle around a place.
func (s *sheet) dot(x, y, radius float64, c color.Color) {
	var path vg.Path
	path.Move(s.point(x+radius, y))
	path.Arc(s.point(x, y), vg.Length(radius), 0, 2*math.Pi)
	path.Close()
	s.canvas.SetColor(c)
	s.canvas.Fill(path)
}

// part returns a rectangle of the sheet for what the plotting library draws.
func (s *sheet) part(x, y, w, h float64) draw.Canvas {
	c := draw.New(s.canvas)
	c.Rectangle = vg.Rectangle{Min: s.point(x, y+h), Max: s.point(x+w, y)}
	return c
}

func (s *sheet) encode() ([]byte, error) {
	var out bytes.Buffer
	if err := png.Encode(&out, reduced(s.canvas.Image())); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
