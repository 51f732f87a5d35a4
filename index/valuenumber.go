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
		return wordNumber(t.Word) > 0 || t.Word == "half" || coded(t.Word)
	}
	r, size := utf8.DecodeRuneInString(t.Term)
	return t.Han() && size == len(t.Term) && (digitZH(r) >= 0 || r == '十' || r == '半')
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
		n, next = r.grouped(n, i+1)
		n, next = r.scaled(n, next)
		return r.added(n, next)
	case t.Han():
		return r.characters(i)
	}
	return r.words(i)
}

// shortened reports whether a word is one that a point behind it shortens: Mio., Jun.
func shortened(word string) bool {
	switch word {
	case "mio", "mrd", "mn", "bn", "rs":
		return true
	}
	return len(word) <= 4 && monthOf(word) > 0
}

// coded reports whether a word is a currency's code and digits.
func coded(word string) bool {
	return len(word) > 3 && isDigit(word[3]) && !isDigit(word[2]) && currencyCodes[word[:3]] != ""
}

// halves returns the whole part of a number that has a half behind it: 2 of 2.5.
func (n figure) halves() (whole int, ok bool) {
	digits, half := strings.CutSuffix(n.digits, ".5")
	if !half || n.zeros != 0 {
		return 0, false
	}
	return figure{digits: digits}.small(99)
}

// written reads a token of digits and what may be tied to them: 1.2bn, 12th, 6000RMB,
// 1.250.000 and 5,5, whose point is a comma.
func written(word string) (n figure, ok bool) {
	if coded(word) {
		n.code, word = currencyCodes[word[:3]], word[3:]
	}
	end := 0
	for end < len(word) && (isDigit(word[end]) || word[end] == '.') {
		end++
	}
	n.digits = word[:end]
	if strings.Count(n.digits, ".") > 1 && dotGrouped(n.digits) {
		n.digits = strings.ReplaceAll(n.digits, ".", "")
	}
	if end > longestNumber || strings.Count(n.digits, ".") > 1 {
		return n, false
	}
	if rest := word[end:]; len(rest) > 1 && len(rest) < 4 && rest[0] == ',' && allDigits(rest[1:]) {
		n.digits += "." + rest[1:]
		return n, !strings.Contains(word[:end], ".")
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
		n.code = currencyWords[word[end:]]
		return n, n.code != ""
	}
	return n, true
}

// dotGrouped reports whether digits have points between groups of three: 6.000.
func dotGrouped(digits string) bool {
	head, rest, cut := strings.Cut(digits, ".")
	if !cut || head == "" || len(head) > 3 || head[0] == '0' {
		return false
	}
	for group := range strings.SplitSeq(rest, ".") {
		if len(group) != 3 {
			return false
		}
	}
	return true
}

func allDigits(word string) bool { return strings.Trim(word, "0123456789") == "" }

// grouped reads the further groups of a number whose thousands stand apart: 6 000.
func (r valueReader) grouped(n figure, i int) (figure, int) {
	if len(n.digits) > 3 || !allDigits(n.digits) || n.ordinal || n.zeros > 0 {
		return n, i
	}
	for ; i < len(r.tokens) && len(n.digits) <= longestNumber-3; i++ {
		t := &r.tokens[i]
		if len(t.Word) != 3 || !allDigits(t.Word) {
			break
		}
		switch gap(r.text, r.tokens[i-1], *t) {
		case " ", "\u00a0", "\u2009", "\u202f":
			n.digits += t.Word
			continue
		}
		break
	}
	return n, i
}

// added adds the lesser parts of a number in digits and characters: 1万2千, 3万5000.
func (r valueReader) added(n figure, i int) (figure, int) {
	for allDigits(n.digits) && i < len(r.tokens) && r.tokens[i].Span.Start == r.tokens[i-1].Span.End && isDigit(r.tokens[i].Term[0]) {
		less, ok := written(r.tokens[i].Word)
		less, next := r.scaled(less, i+1)
		zeros := n.zeros - less.zeros - len(less.digits)
		if !ok || !allDigits(less.digits) || less.ordinal || zeros < 0 || len(n.digits)+n.zeros > longestNumber {
			break
		}
		n.digits += strings.Repeat("0", zeros) + less.digits
		n.zeros, i = less.zeros, next
	}
	return n, i
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
	case "billion", "bn", "mrd":
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
