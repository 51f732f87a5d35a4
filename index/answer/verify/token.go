package verify

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/index"
)

// A class says what a token is made of.
type class byte

const (
	word   class = iota // letters of a script with spaces
	number              // anything with a digit, or a numeral in words: "13,000", "16a", "three"
	han                 // one Chinese character
	mark                // punctuation, one character
)

// A token is one word, number, character or mark of a text.
type token struct {
	norm       string // folded: "13000", "3" for "three", ":" for "："
	start, end int    // bytes of the text
	class      class
	capital    bool // it has a capital letter
	stop       bool // a full stop that ends a sentence
}

// tokens cuts a text into what is compared. White space is left out.
func tokens(text string) []token {
	out := make([]token, 0, len(text)/4+1)
	for at := 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		if unicode.IsSpace(r) && r != '\n' {
			at += size
			continue
		}
		t := token{start: at, end: at + size, class: mark}
		switch {
		case unicode.Is(unicode.Han, r):
			t.class, t.norm = han, simplified(r, text[at:at+size])
		case letter(r):
			t.end = at + wordLength(text[at:])
			t.read(text[t.start:t.end])
		default:
			t.norm = plainMark(r, text[at:at+size])
			t.stop = r == '。' || r == '！' || r == '？' || strings.ContainsRune(".!?", r) && ends(text[t.end:])
		}
		out = append(out, t)
		at = t.end
	}
	return out
}

// read fills in a token of letters and digits.
func (t *token) read(written string) {
	t.class, t.norm = word, index.Fold(written)
	t.capital = strings.IndexFunc(written, unicode.IsUpper) >= 0
	if n, ok := numerals[t.norm]; ok {
		t.class, t.norm = number, n
	}
	if strings.IndexFunc(t.norm, unicode.IsDigit) >= 0 {
		t.class, t.norm = number, strings.ReplaceAll(t.norm, ",", "")
	}
}

func letter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// wordLength is how many bytes belong to the word that a text begins with. A
// comma or a full stop between digits belongs to it, a possessive does not.
func wordLength(text string) int {
	before := rune(0)
	for i, r := range text {
		switch {
		case unicode.Is(unicode.Han, r):
			return i
		case letter(r):
		case (r == ',' || r == '.') && unicode.IsDigit(before) && digitFollows(text[i+1:]):
		default:
			return i
		}
		before = r
	}
	return len(text)
}

func digitFollows(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }

// ends reports whether what follows a full stop lets it end a sentence.
func ends(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || unicode.IsSpace(r) || unicode.Is(unicode.Han, r)
}

func simplified(r rune, written string) string {
	if s, ok := corpus.Simplified(r); ok {
		return string(s)
	}
	return written
}

// plainMark gives marks that differ in form alone one form.
func plainMark(r rune, written string) string {
	switch r {
	case '：':
		return ":"
	case '，', '、':
		return ","
	case '；':
		return ";"
	case '（':
		return "("
	case '）':
		return ")"
	case '［':
		return "["
	case '］':
		return "]"
	case '。':
		return "."
	case '’', '‘':
		return "'"
	case '–', '—', '‑', '−':
		return "-"
	case '“', '”', '「', '」':
		return `"`
	}
	return written
}

// numerals are the numbers that sources write in words, but for "one", which is
// more often a pronoun.
var numerals = map[string]string{
	"two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8", "nine": "9", "ten": "10",
	"eleven": "11", "twelve": "12", "thirteen": "13", "fourteen": "14", "fifteen": "15", "sixteen": "16", "seventeen": "17",
	"eighteen": "18", "nineteen": "19", "twenty": "20", "thirty": "30", "forty": "40", "fifty": "50", "sixty": "60",
	"seventy": "70", "eighty": "80", "ninety": "90", "hundred": "100", "thousand": "1000", "million": "1000000", "billion": "1000000000",
}
