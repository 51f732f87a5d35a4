package index

import (
	"strings"
	"unicode"
)

// The length of an abbreviation, in letters.
const (
	shortestInitials = 3
	longestInitials  = 6
)

// courtWords is what a court or regulator is found by: its name, and the initials
// of each body in it, as most of them are called: "Information Commissioner's
// Office ICO".
func courtWords(forum string) string {
	words := forum
	for body := range strings.FieldsFuncSeq(forum, func(r rune) bool { return r == ';' || r == '(' || r == ')' || r == ',' }) {
		if short := initials(body); len(short) >= shortestInitials && len(short) <= longestInitials {
			words += " " + short
		}
	}
	return words
}

// initials are the first letters of the words with a capital.
func initials(name string) string {
	var letters strings.Builder
	for word := range strings.FieldsSeq(name) {
		if first := []rune(word)[0]; unicode.IsUpper(first) && first < unicode.MaxASCII {
			letters.WriteRune(first)
		}
	}
	return letters.String()
}
