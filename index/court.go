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

// MaxBodies bounds the bodies of one document that are told apart; what is behind them
// belongs to the last.
const MaxBodies = 6

// Bodies are the courts and regulators that a document's court names, each of which has
// all words of a name or does not: those of a Superior Court and a Federal Commission
// together make no Federal Court. The initials of them all stand behind the last.
func (d Document) Bodies() []string { return strings.SplitN(d.Court, ";", MaxBodies) }

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
