package chart

import (
	"image"
	"image/color"
	"image/draw"
)

// shades is how many steps lie between paper and a colour at the edge of a letter.
const shades = 20

// inks are the colours that are drawn with.
func inks() []color.RGBA {
	all := []color.RGBA{ink, muted, rule}
	for tone := Plain; tone <= Decided; tone++ {
		all = append(all, tones[tone])
	}
	return all
}

// palette holds the inks and their shades on paper.
func palette() color.Palette {
	out := color.Palette{paper}
	for _, c := range inks() {
		for i := 1; i <= shades; i++ {
			out = append(out, color.RGBA{between(paper.R, c.R, i), between(paper.G, c.G, i), between(paper.B, c.B, i), 0xFF})
		}
	}
	return out
}

func between(from, to uint8, i int) uint8 {
	return uint8(int(from) + (int(to)-int(from))*i/shades)
}

// reduced is a picture in the colours of the palette: a quarter of the bytes, and
// no difference to the eye.
func reduced(picture image.Image) *image.Paletted {
	full, ok := picture.(*image.RGBA)
	if !ok {
		full = image.NewRGBA(picture.Bounds())
		draw.Draw(full, full.Bounds(), picture, picture.Bounds().Min, draw.Src)
	}
	out := image.NewPaletted(full.Bounds(), palette())
	known := map[color.RGBA]uint8{paper: 0}
	last, index := paper, uint8(0)
	for i := range out.Pix { // both are as wide as the picture, without gaps
		c := color.RGBA{full.Pix[4*i], full.Pix[4*i+1], full.Pix[4*i+2], full.Pix[4*i+3]}
		if c != last {
			found, seen := known[c]
			if !seen {
				found = uint8(out.Palette.Index(c))
				known[c] = found
			}
			last, index = c, found
		}
		out.Pix[i] = index
	}
	return out
}
