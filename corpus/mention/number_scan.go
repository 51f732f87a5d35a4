package mention

import (
	"strings"
	"unicode/utf8"

	"casebot/corpus"
)

// A quantity is a number found in a plain text, before anybody knows what it
// counts.
type quantity struct {
	start, end int
	value      decimal
	power      int          // of ten, that the word of magnitude behind it stands for; 0: none
	bound      corpus.Bound // a bound inside the number: 130余
	digits     bool         // written in digits
	large      bool         // parted thousands or a word of magnitude: no year, no house number
	glued      bool         // letters touch it: "usd115", "3h"
}

// quantities returns the numbers of a plain text in order, none overlapping.
func quantities(text string) []quantity {
	var found []quantity
	for i := 0; i < len(text); {
		q, next := quantityAt(text, i)
		if q.end > q.start {
			found = append(found, q)
		}
		i = next
	}
	return found
}

// quantityAt reads the number that begins at i, if any, and returns where to
// look on.
func quantityAt(text string, i int) (quantity, int) {
	c := text[i]
	switch {
	case isDigit(c):
		return digitsAt(text, i)
	case 'a' <= c && c <= 'z':
		end := wordEnd(text, i)
		if q, ok := wordsAt(text, i, end); ok {
			return q, q.end
		}
		return quantity{}, end
	case c < utf8.RuneSelf:
		return quantity{}, i + 1
	}
	_, size := utf8.DecodeRuneInString(text[i:])
	return hanAt(text, i, size)
}

// digitsAt reads a number in digits, with the magnitude that follows it.
func digitsAt(text string, i int) (quantity, int) {
	end := digitsEnd(text, i)
	value, grouped, ok := parseDigits(text[i:end])
	if !ok || partOfCode(text, i, end) {
		return quantity{}, end
	}
	if half := "½"; strings.HasPrefix(text[end:], half) {
		value, ok = value.plus(decimal{5, -1})
		end += len(half)
	}
	if !ok {
		return quantity{}, end
	}
	q := quantity{start: i, end: end, value: value, digits: true, large: grouped}
	q.glued = isLetter(runeBefore(text, i)) || isLetter(runeAt(text, end))
	if han, ok := hanNumber(text, q); ok {
		return han, max(han.end, end)
	}
	q = withMagnitude(text, q)
	return q, q.end
}

// digitsEnd returns the end of the digits from i on, with the separators
// between them. A space or an apostrophe parts
// thousands only before three digits.
func digitsEnd(text string, i int) int {
	first := i
	for i < len(text) {
		switch {
		case isDigit(text[i]):
			i++
		case (text[i] == ',' || text[i] == '.') && i+1 < len(text) && isDigit(text[i+1]):
			i += 2
		case (text[i] == ' ' || text[i] == '\'') && i-first <= 3 && threeDigits(text[i+1:]):
			first = i + 1
			i += 4
		default:
			return i
		}
	}
	return i
}

// threeDigits reports whether a text begins with three digits and no fourth.
func threeDigits(text string) bool {
	if len(text) < 3 || !isDigit(text[0]) || !isDigit(text[1]) || !isDigit(text[2]) {
		return false
	}
	return len(text) == 3 || !isDigit(text[3]) && !(text[3] == ',' && len(text) > 4 && isDigit(text[4]))
}

// partOfCode reports whether digits belong to a docket number, a time, a
// fraction or a name rather than being a number: "311/18", "10:30", "covid-19".
func partOfCode(text string, start, end int) bool {
	if end+1 < len(text) && (text[end] == '/' || text[end] == ':') && isDigit(text[end+1]) {
		return true
	}
	if start < 2 {
		return false
	}
	before, further := text[start-1], text[start-2]
	switch before {
	case '/', ':':
		return isDigit(further)
	case '.', ',':
		return !asciiLetter(further) && further != ' '
	case '-':
		return nameBefore(text, start-1)
	}
	return before == '_'
}

// nameBefore reports whether the letters before a hyphen are a word, and not the
// unit of a number before them as in "5m-10m".
func nameBefore(text string, hyphen int) bool {
	i := hyphen
	for i > 0 && asciiLetter(text[i-1]) {
		i--
	}
	return i < hyphen && (i == 0 || !isDigit(text[i-1]))
}
