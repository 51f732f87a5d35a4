package mention

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
)

// A plain is a text in the one form that numbers, money and lengths of time
// are looked for in: lower case, simplified characters, narrow digits and signs.
// It knows where each of its bytes stood, so that spans are of the text itself.
type plain struct {
	text   string
	origin []int32 // offset in the original of the character of each byte; nil: the same
}

// plainOf folds a text. Chinese commas stay wide: "20，300" is two numbers.
func plainOf(text string) plain {
	if isASCII(text) {
		return plain{text: strings.ToLower(text)}
	}
	var out strings.Builder
	out.Grow(len(text) + 8)
	origin := make([]int32, 0, len(text)+8)
	for i, r := range text {
		n := out.Len()
		out.WriteRune(foldRune(r))
		for range out.Len() - n {
			origin = append(origin, int32(i))
		}
	}
	return plain{text: out.String(), origin: append(origin, int32(len(text)))}
}

// foldRune folds one character.
func foldRune(r rune) rune {
	switch {
	case r < utf8.RuneSelf:
		return unicode.ToLower(r)
	case r == '，':
		return r
	case r >= '！' && r <= '～':
		return unicode.ToLower(r - '！' + '!')
	case r == '￥':
		return '¥'
	case r == '￡':
		return '£'
	case r == '￦':
		return '₩'
	case r == '’':
		return '\''
	case r == '〇':
		return '零'
	case r == '–' || r == '—' || r == '‑' || r == '‐' || r == '−' || r == '〜':
		return '-'
	case unicode.IsSpace(r):
		return ' '
	}
	simpler, _ := corpus.Simplified(r)
	return unicode.ToLower(simpler)
}

// span returns the bytes of the original between two character boundaries of
// the plain text.
func (p plain) span(start, end int) corpus.Span {
	return corpus.Span{Start: p.offset(start), End: p.offset(end)}
}

// offset returns where in the original a byte of the plain text stood.
func (p plain) offset(i int) int {
	if p.origin == nil {
		return i
	}
	return int(p.origin[i])
}

// isASCII reports whether a text is of plain ASCII characters.
func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// isDigit, asciiLetter, isLetter and isHan tell the kinds of character that numbers
// and units are written in.
func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func asciiLetter(c byte) bool { return 'a' <= c && c <= 'z' }

func isLetter(r rune) bool { return unicode.IsLetter(r) && !isHan(r) }

func isHan(r rune) bool { return unicode.Is(unicode.Han, r) }

// runeBefore and runeAt return the characters on both sides of a place, and
// utf8.RuneError at the ends of the text.
func runeBefore(text string, i int) rune {
	r, _ := utf8.DecodeLastRuneInString(text[:i])
	return r
}

func runeAt(text string, i int) rune {
	r, _ := utf8.DecodeRuneInString(text[i:])
	return r
}

// skipSpaces returns the first place from i on that is no space, at most three
// further: more is another column.
func skipSpaces(text string, i int) int {
	for end := min(i+3, len(text)); i < end && text[i] == ' '; {
		i++
	}
	return i
}

// backSpaces is skipSpaces towards the left.
func backSpaces(text string, i int) int {
	for start := max(i-3, 0); i > start && text[i-1] == ' '; {
		i--
	}
	return i
}
