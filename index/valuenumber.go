package index

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A figure is a number as it is written: digits, with a point or without, and the zeros that
// a word such as million adds. The zero value is no number.
type figure struct {
	digits  string
	zeros   int
	ordinal bool   // 12th
	code    string // the currency that is tied to it: RMB6,000
}

// longestNumber bounds the digits of a number that is read.
const longestNumber = 18

// plain writes the number in digits, "" where there is none.
func (n figure) plain() string {
	f, err := strconv.ParseFloat(n.digits+"e"+strconv.Itoa(n.zeros), 64)
	if err != nil || f >= 1e18 {
		return ""
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// small returns a whole number from 1 up to most, 0 where it is none.
func (n figure) small(most int) (int, bool) {
	i, err := strconv.Atoi(n.digits)
	if err != nil || n.zeros != 0 || i < 1 || i > most {
		return 0, false
	}
	return i, true
}

// numeral reports whether a number may begin with the token.
func numeral(t *Token) bool {
	if isDigit(t.Term[0]) {
		return true
	}
	if t.Term[0] < utf8.RuneSelf {
		return wordNumber(t.Word) > 0 || coded(t.Word)
	}
	r, size := utf8.DecodeRuneInString(t.Term)
	return t.Han() && size == len(t.Term) && (digitZH(r) >= 0 || r == '十')
}

// number reads a number: digits with a scale behind them, words, or characters.
func (r valueReader) number(i int) (n figure, next int) {
	i = r.single(i)
	if i >= len(r.tokens) {
		return n, i
	}
	t := &r.tokens[i]
	switch {
	case isDigit(t.Term[0]) || coded(t.Word):
		n, ok := written(t.Word)
		if !ok {
			return n, i
		}
		return r.scaled(n, i+1)
	case t.Han():
		return r.characters(i)
	}
	return r.words(i)
}

// coded reports whether a word is a currency's code and digits.
func coded(word string) bool {
	return len(word) > 3 && isDigit(word[3]) && !isDigit(word[2]) && currencyCodes[word[:3]] != ""
}

// written reads a token of digits and what may be tied to them: 1.2bn, 12th.
func written(word string) (n figure, ok bool) {
	if coded(word) {
		n.code, word = currencyCodes[word[:3]], word[3:]
	}
	end := 0
	for end < len(word) && (isDigit(word[end]) || word[end] == '.') {
		end++
	}
	n.digits = word[:end]
	if end > longestNumber || strings.Count(n.digits, ".") > 1 {
		return n, false
	}
	switch word[end:] {
	case "":
	case "k":
		n.zeros = 3
	case "m", "mn", "mio":
		n.zeros = 6
	case "b", "bn":
		n.zeros = 9
	case "st", "nd", "rd", "th":
		n.ordinal = true
	default:
		return n, false
	}
	return n, true
}

// scaled multiplies a number by the words or characters of scale behind it.
func (r valueReader) scaled(n figure, i int) (figure, int) {
	for range 2 { // 百万, "thousand million"
		t, at := r.follows(i)
		if t == nil || n.ordinal {
			break
		}
		zeros := scale(t)
		if zeros == 0 {
			break
		}
		n.zeros, i = n.zeros+zeros, at+1
	}
	return n, i
}

// scale returns how many zeros a word stands for.
func scale(t *Token) int {
	switch t.Word {
	case "thousand":
		return 3
	case "million", "mn", "mio", "m":
		return 6
	case "billion", "bn":
		return 9
	case "trillion":
		return 12
	case "": // a character
		switch t.Term {
		case "百":
			return 2
		case "千":
			return 3
		case "万":
			return 4
		case "亿":
			return 8
		}
	}
	return 0
}
