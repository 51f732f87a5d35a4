package complete

import (
	"unicode"
	"unicode/utf8"
)

// shortestSlip is how many letters a word has in which a slip is forgiven: too
// many of the shorter ones are near each other.
const shortestSlip = 5

// forgiving reports whether a slip is forgiven in a word: of a number another is
// meant, and of a Chinese name a wrong character is looked up by its sound.
func forgiving(word string) bool {
	letters := 0
	for _, r := range word {
		if spaceless(r) || unicode.IsNumber(r) {
			return false
		}
		letters++
	}
	return letters >= shortestSlip
}

// slips returns where a word begins like the typed one but for one letter that is
// wrong, missing, too much, or swapped with the next. Spans may overlap.
func (s *segment) slips(word string) []span {
	var found []span
	keep := func(in span) {
		if in.from < in.to {
			found = append(found, in)
		}
	}
	in := s.all()
	for at, r := range word {
		size := utf8.RuneLen(r)
		rest := word[at+size:]
		keep(s.narrow(in, at, rest)) // one too much; with the last letter also any other in its place
		if rest == "" {
			break
		}
		next, width := utf8.DecodeRuneInString(rest)
		if next != r {
			keep(s.narrow(in, at, string(next)+string(r)+rest[width:]))
		}
		s.letters(in, at, func(letter rune, begun span) {
			depth := at + utf8.RuneLen(letter)
			if letter != r {
				keep(s.narrow(begun, depth, rest))
			}
			keep(s.narrow(begun, depth, word[at:]))
		})
		if in = s.narrow(in, at, string(r)); in.from == in.to {
			break
		}
	}
	return found
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
