package extract

import (
	"slices"
	"strings"
)

// oneOf reports whether a word is one of some.
func oneOf(word string, those ...string) bool { return slices.Contains(those, word) }

// containsAny reports whether one of some words stands in a text.
func containsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(text, word) })
}

// beginsAny reports whether a text begins with one of some words.
func beginsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasPrefix(text, word) })
}

// endsAny reports whether a text ends with one of some words.
func endsAny(text string, words ...string) bool {
	return slices.ContainsFunc(words, func(word string) bool { return strings.HasSuffix(text, word) })
}
