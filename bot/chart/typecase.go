package chart

import (
	"image"
	"sync"

	"codeberg.org/go-fonts/liberation/liberationsansbold"
	"codeberg.org/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"
)

// A typecase holds the letters of one hand, each drawn when it is first needed. It
// may be used by many at once.
type typecase struct {
	mu      sync.Mutex // for all that follows
	font    *opentype.Font
	face    font.Face
	letters map[rune]letter
}

// A letter is the picture of a character around the place where it begins.
type letter struct {
	mask    *image.Alpha
	advance fixed.Int26_6
	known   bool // the typeface has it
}

// maxLetters bounds the letters that are kept; a reader of English needs a hundred.
const maxLetters = 600

// typecases returns those of all hands.
func typecases() map[hand]*typecase {
	all := map[hand]*typecase{}
	for weight, file := range map[bool][]byte{false: liberationsansregular.TTF, true: liberationsansbold.TTF} {
		typeface, err := opentype.Parse(file)
		if err != nil {
			continue // the files are part of the program: a test draws with each
		}
		for _, h := range []hand{headline, body, strong, small} {
			if h.bold != weight {
				continue
			}
			face, err := opentype.NewFace(typeface, &opentype.FaceOptions{Size: h.size, DPI: 72})
			if err == nil {
				all[h] = &typecase{font: typeface, face: face, letters: map[rune]letter{}}
			}
		}
	}
	return all
}

// has reports whether the typeface has a letter for a character.
func (t *typecase) has(r rune) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.letter(r).known
}

// wide returns how wide a text is, in pixels.
func (t *typecase) wide(text string) float64 {
	return t.set(text, func(*image.Alpha, int) {})
}

// set goes through the letters of a text, with how far from its beginning each one
// begins, and returns how wide the text is, in pixels.
func (t *typecase) set(text string, place func(mask *image.Alpha, x int)) float64 {
	t.mu.Lock()
	defer t.mu.Unlock()
	var at fixed.Int26_6
	for _, r := range text {
		l := t.letter(r)
		place(l.mask, at.Round())
		at += l.advance
	}
	return float64(at) / 64
}

// letter returns a letter out of the case.
func (t *typecase) letter(r rune) letter {
	if known, ok := t.letters[r]; ok {
		return known
	}
	if len(t.letters) == maxLetters {
		clear(t.letters)
	}
	bounds, mask, from, advance, ok := t.face.Glyph(fixed.Point26_6{}, r)
	drawn := letter{image.NewAlpha(bounds), advance, ok}
	if shared, is := mask.(*image.Alpha); is { // the face draws the next letter over it
		for y := range bounds.Dy() {
			row := shared.PixOffset(from.X, from.Y+y)
			copy(drawn.mask.Pix[y*drawn.mask.Stride:], shared.Pix[row:row+bounds.Dx()])
		}
	}
	t.letters[r] = drawn
	return drawn
}
