package chart

import "image/color"

// The colours: ink on paper has a contrast of 15, muted of almost 7, the tones
// of more than 4.5.
var (
	paper = color.RGBA{0xFB, 0xFA, 0xF6, 0xFF}
	ink   = color.RGBA{0x20, 0x24, 0x2B, 0xFF}
	muted = color.RGBA{0x4F, 0x58, 0x63, 0xFF}
	rule  = color.RGBA{0xDA, 0xD6, 0xCC, 0xFF}
	blue  = color.RGBA{0x2F, 0x62, 0x9E, 0xFF}
)

// shades is how many steps lie between paper and a colour at the edge of a letter.
const shades = 20

// inks are the colours of a picture: a quarter of the bytes that all colours would
// take, and no difference to the eye.
type inks struct {
	palette color.Palette       // paper, then each colour with its shades on paper
	first   map[color.RGBA]byte // where in the palette the shades of a colour begin
}

// mixed returns the inks of all pictures.
func mixed() inks {
	out := inks{color.Palette{paper}, map[color.RGBA]byte{paper: 0}}
	all := []color.RGBA{ink, muted, rule}
	for tone := Plain; tone <= Decided; tone++ {
		all = append(all, tones[tone])
	}
	for _, c := range all {
		if _, known := out.first[c]; known {
			continue
		}
		out.first[c] = byte(len(out.palette))
		for i := 1; i <= shades; i++ {
			out.palette = append(out.palette, color.RGBA{between(paper.R, c.R, i), between(paper.G, c.G, i), between(paper.B, c.B, i), 0xFF})
		}
	}
	return out
}

func between(from, to uint8, i int) uint8 {
	return uint8(int(from) + (int(to)-int(from))*i/shades)
}

// over returns what a place of a picture becomes that a colour covers in part, from
// 0 to 255. A place that the same colour covers already gets no lighter, and one of
// another colour keeps it where the new one covers less than half.
// first is where the shades of the colour begin.
func over(was, first byte, covered uint8) byte {
	level := byte((int(covered)*shades + 127) / 255)
	switch {
	case level == 0:
		return was
	case first == 0:
		if level < shades/2 {
			return was
		}
		return 0
	case was == 0:
		return first + level - 1
	case was >= first && was < first+shades:
		return max(was, first+level-1)
	case level < shades/2:
		return was
	}
	return first + level - 1
}
