package complete

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/index"
)

// A spelling is a name as it is looked up: letters and digits, folded, with
// nothing between them, so that "clear view" finds Clearview.
type spelling struct {
	letters string
	starts  []int // where a word may begin to be typed, in bytes
}

// What is longer is not looked up whole, in characters.
const (
	longestName  = 160
	longestTyped = 100
)

// spell returns the spelling of a name as it is written.
func spell(name string) spelling {
	return spellWith(words(name, longestName), func(_ int, r rune) string { return string(r) })
}

// spellWith joins words, each Chinese character as read says; n counts them.
func spellWith(words []string, read func(n int, r rune) string) spelling {
	s := spelling{starts: make([]int, 0, len(words))}
	var letters strings.Builder
	for _, word := range words {
		letters.Grow(len(word))
	}
	count := 0
	for _, word := range words {
		before := rune(0)
		for _, r := range word {
			if begins(before, r) {
				s.starts = append(s.starts, letters.Len())
			}
			if before = r; !spaceless(r) {
				letters.WriteRune(r)
				continue
			}
			letters.WriteString(read(count, r))
			count++
		}
	}
	s.letters = letters.String()
	return s
}

// begins reports whether a character begins a word after another: each of a
// script without spaces does, and so does a number in or behind a word.
func begins(before, r rune) bool {
	return before == 0 || spaceless(r) || spaceless(before) || unicode.IsNumber(before) != unicode.IsNumber(r)
}

func spaceless(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana) }

// words splits a text, folded and cut to so many characters, at all that
// is neither letter nor digit; an apostrophe joins.
func words(text string, limit int) []string {
	folded := first(index.Fold(first(text, limit)), limit) // one character may become many
	folded = strings.ReplaceAll(folded, "'", "")
	return strings.FieldsFunc(folded, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r)
	})
}

// first returns the first n characters of a text.
func first(text string, n int) string {
	if len(text) <= n {
		return text
	}
	at := 0
	for ; n > 0 && at < len(text); n-- {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return text[:at]
}
