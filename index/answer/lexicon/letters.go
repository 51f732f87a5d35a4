package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
)

// Runes counts characters.
func Runes(text string) int { return utf8.RuneCountInString(text) }

// Clip returns at most n characters of the text.
func Clip(text string, n int) string {
	for i := range text {
		if n == 0 {
			return text[:i]
		}
		n--
	}
	return text
}

// Han counts the Han characters of a text.
func Han(text string) int {
	n := 0
	for _, r := range text {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}

// LatinWords counts the words of a text in Latin letters: a question with one
// Chinese name in it is not a Chinese question.
func LatinWords(text string) int {
	n := 0
	for _, field := range strings.Fields(text) {
		if strings.ContainsFunc(field, func(r rune) bool { return unicode.Is(unicode.Latin, r) }) {
			n++
		}
	}
	return n
}

// Simplified writes a text in simplified characters, byte for byte where it stands.
func Simplified(text string) string {
	return strings.Map(func(r rune) rune {
		if simpler, ok := corpus.Simplified(r); ok {
			return simpler
		}
		return r
	}, text)
}

// Capital reports whether a word begins with a capital, brackets left aside.
func Capital(word string) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(word, "(“\"'"))
	return unicode.IsUpper(first)
}
