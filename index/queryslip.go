package index

import (
	"context"
	"slices"
	"strings"
	"unicode/utf8"
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
	if asked == word {
		return true
	}
	a, b := asked, word
	for a != "" && b != "" {
		x, size := utf8.DecodeRuneInString(a)
		y, other := utf8.DecodeRuneInString(b)
		if x != y {
			break
		}
		a, b = a[size:], b[other:]
	}
	for a != "" && b != "" {
		x, size := utf8.DecodeLastRuneInString(a)
		y, other := utf8.DecodeLastRuneInString(b)
		if x != y {
			break
		}
		a, b = a[:len(a)-size], b[:len(b)-other]
	}
	return a+b != "" && slipped(a, b) && utf8.RuneCountInString(asked) >= shortestSlip &&
		!strings.ContainsAny(asked, "0123456789") && !strings.ContainsAny(word, "0123456789")
}

// slipped reports whether two stretches are one letter each at most, or two that
// are swapped.
func slipped(a, b string) bool {
	if utf8.RuneCountInString(a) <= 1 && utf8.RuneCountInString(b) <= 1 {
		return true
	}
	x, size := utf8.DecodeRuneInString(a)
	y, other := utf8.DecodeRuneInString(b)
	return a[size:] == string(y) && b[other:] == string(x)
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
