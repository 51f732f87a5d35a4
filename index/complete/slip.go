package complete

import (
	"unicode"
	"unicode/utf8"
)

// mostSlips is how many slips are forgiven in a word, and shortest how many letters
// it has then: too many of the shorter ones are near each other.
const mostSlips = 2

var shortest = [1 + mostSlips]int{0, 5, 8}

// forgiving reports whether so many slips are forgiven in a word: of a number
// another is meant, and of a Chinese name a wrong character is looked up by its
// sound.
func forgiving(word string, slips int) bool {
	letters := 0
	for _, r := range word {
		if spaceless(r) || unicode.IsNumber(r) {
			return false
		}
		letters++
	}
	return letters >= shortest[slips]
}

// slips returns where a word begins like the typed one but for one letter that is
// wrong, missing, too much, or swapped with the next, or for two such slips behind
// a first letter that is right: hardly anybody misses that, and there would be too
// many. Spans may overlap.
func (s *segment) slips(word string, slips int) []span {
	w := slipping{segment: s}
	w.step = w.slip
	in, size := s.all(), 0
	if slips > 1 {
		_, size = utf8.DecodeRuneInString(word)
		in = s.narrow(in, 0, word[:size])
	}
	w.slip(in, size, word[size:], slips-1)
	return w.found
}

// A slipping gathers the spans that slips lead to.
type slipping struct {
	*segment
	step  func(in span, depth int, word string, more int) // looks for the slips behind one
	found []span
}

// slip looks through a span, whose texts have their first depth bytes in common,
// for those that go on like the rest of a word but for one slip, and so many more
// behind it.
func (w *slipping) slip(in span, depth int, word string, more int) {
	for at, r := range word {
		here, size := depth+at, utf8.RuneLen(r)
		rest := word[at+size:]
		w.follow(in, here, rest, more) // one too much; with the last letter also any other in its place
		if rest == "" {
			return
		}
		if next, width := utf8.DecodeRuneInString(rest); next != r {
			swapped := string(next) + string(r)
			w.follow(w.narrow(in, here, swapped), here+len(swapped), rest[width:], more)
		}
		w.letters(in, here, func(letter rune, begun span) {
			behind := here + utf8.RuneLen(letter)
			if letter != r {
				w.follow(begun, behind, rest, more)
			}
			w.follow(begun, behind, word[at:], more)
		})
		if in = w.narrow(in, here, string(r)); in.from == in.to {
			return
		}
	}
}

// follow takes what is left of a word behind a slip.
func (w *slipping) follow(in span, depth int, rest string, more int) {
	switch {
	case in.from == in.to:
	case more > 0:
		w.step(in, depth, rest, more-1)
	default:
		if in = w.narrow(in, depth, rest); in.from < in.to {
			w.found = append(w.found, in)
		}
	}
}

// letters visits the letters that the texts of a span go on with, but for Chinese
// ones: there are thousands, and none is typed for a letter.
func (s *segment) letters(in span, depth int, visit func(letter rune, begun span)) {
	for in.from < in.to {
		r, _ := utf8.DecodeRune(s.after(in.from, depth, utf8.UTFMax))
		switch {
		case r == 0:
			in.from = s.narrow(in, depth, "\x00").to
		case firstChinese <= r && r <= lastChinese:
			in.from = s.from(in, depth, string(rune(lastChinese+1)))
		default:
			begun := s.narrow(in, depth, string(r))
			visit(r, begun)
			in.from = begun.to
		}
	}
}

// The Chinese characters in common use stand here.
const (
	firstChinese = '\u3400'
	lastChinese  = '\u9fff'
)
