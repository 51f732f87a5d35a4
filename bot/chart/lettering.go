package chart

import (
	"image/color"
	"slices"
	"sort"
	"strings"
	"unicode"
)

// A hand is a way of writing: a weight, a size and the height of a line, in
// pixels.
type hand struct {
	bold       bool
	size, line float64
}

func written(size float64) hand { return hand{size: size, line: 1.25 * size} }

// heavy is the hand in bold.
func (h hand) heavy() hand {
	h.bold = true
	return h
}

// The hands. What is 28 pixels high here is 10 on a phone, 360 wide, and nothing is less.
var (
	headline = written(42).heavy()
	body     = written(32)
	strong   = written(32).heavy()
	small    = written(29)
)

// A side says where a text begins or ends.
type side int

const (
	left side = iota
	right
	middle
)

// lines writes texts below each other; x is where they begin, end or have their
// middle, y the top of the first.
func (s *sheet) lines(texts []string, h hand, c color.RGBA, x, y float64, at side) {
	for i, line := range texts {
		start, w := x, s.painter.wide(line, h)
		switch at {
		case right:
			start -= w
		case middle:
			start -= w / 2
		}
		s.texts = append(s.texts, text{line, h, c, start, y + float64(i)*h.line + 0.96*h.size})
	}
}

// wide returns how wide a text is, in pixels.
func (p *Painter) wide(text string, h hand) float64 { return p.hands[h].wide(text) }

const ellipsis = "…"

// wrap breaks a text into at most so many lines of at most so many pixels, and
// cuts what does not fit. No text gives no line.
func (p *Painter) wrap(text string, h hand, room float64, most int) []string {
	var lines []string
	for _, word := range strings.Fields(p.drawable(text, h)) {
		last := len(lines) - 1
		switch {
		case last >= 0 && p.wide(lines[last]+" "+word, h) <= room:
			lines[last] += " " + word
		case last+1 < most:
			lines = append(lines, word)
		default:
			lines[last] = lines[last] + " " + word + ellipsis
			return p.fitted(lines, h, room)
		}
	}
	return p.fitted(lines, h, room)
}

// fitted cuts each line that is too wide, between words where one ends near
// enough.
func (p *Painter) fitted(lines []string, h hand, room float64) []string {
	for i, line := range lines {
		runes := []rune(line)
		if len(runes) <= maxLine && p.wide(line, h) <= room {
			continue
		}
		runes = []rune(strings.TrimSuffix(string(runes[:min(len(runes), maxLine)]), ellipsis))
		over := sort.Search(len(runes)+1, func(n int) bool { return p.wide(string(runes[:n])+ellipsis, h) > room })
		cut := string(runes[:max(over-1, 0)])
		if space := strings.LastIndexByte(cut, ' '); space > 0 && space > len(cut)-12 {
			cut = cut[:space]
		}
		lines[i] = strings.TrimRightFunc(cut, unicode.IsSpace) + ellipsis
	}
	return lines
}

// maxLine is how many characters of a line are looked at.
const maxLine = 200

// maxText is how many characters of a text are looked at.
const maxText = 1000

// drawable is a text without what the typeface has no letters for, and without
// Hebrew, which it has and which would stand the wrong way round.
func (p *Painter) drawable(text string, h hand) string {
	runes := []rune(text)
	kept := slices.DeleteFunc(runes[:min(len(runes), maxText)], func(r rune) bool {
		return !unicode.IsSpace(r) && (!unicode.IsGraphic(r) || unicode.Is(unicode.Hebrew, r) || !p.hands[h].has(r))
	})
	return strings.Join(strings.Fields(string(kept)), " ")
}

// Drawable reports whether the typeface has letters for all of a text.
func (p *Painter) Drawable(text string) bool {
	return p.drawable(text, body) == strings.Join(strings.Fields(text), " ")
}

// Drawn reports whether anything of a text is drawn.
func (p *Painter) Drawn(text string) bool { return p.drawable(text, body) != "" }
