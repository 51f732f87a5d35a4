package index

import (
	"context"
	"slices"
	"strings"
)

// A Vocabulary knows the words that the documents hold.
type Vocabulary interface {
	// Nearest returns the word to offer in place of one that no document holds: at
	// most one slip away, two from eight letters on, nearer ones first and then
	// those that more documents hold. False where a document holds the word, where
	// none is near, and for anything but a single word of five letters or more.
	Nearest(ctx context.Context, word string) (string, bool, error)
}

// shortestSlip is how many letters a word must have for a slip in it to be one:
// shorter words are near too many others.
const shortestSlip = 5

// Slip reports whether a word is the one asked for, or one slip away from it: a
// letter too much, too few, wrong, or two swapped. Both are folded, as the Word
// of a [Token] is. A word shorter than five letters is only itself, and so is one
// with a digit: a number that is one off is another number.
func Slip(asked, word string) bool {
	a, b := []rune(asked), []rune(word)
	if len(a) < shortestSlip || slices.Equal(a, b) || strings.ContainsAny(asked+word, "0123456789") {
		return asked == word
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	swapped := len(a) == 2 && len(b) == 2 && a[0] == b[1] && a[1] == b[0]
	return swapped || len(a) <= 1 && len(b) <= 1
}

// Units takes the words of a Near apart, none twice: the terms of each stand in
// their places, as those of a [Phrase] do. Nil where the words hold no term.
func (q Near) Units() [][]Place {
	var units [][]Place
	for _, word := range q.Words {
		places := Places([]string{word})
		if places != nil && !slices.ContainsFunc(units, func(u []Place) bool { return slices.Equal(u, places) }) {
			units = append(units, places)
		}
	}
	return units
}
