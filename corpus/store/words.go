package store

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// A word is a run of letters or of digits in a text. Where a script does not
// put spaces between words, each character is one, so that a name is found
// inside of a sentence.
type word struct {
	start, end int    // bytes of the text
	folded     string // how it is compared
}

// A class says how a character takes part in words.
type class int

const (
	between class = iota // part of none
	letter
	digit
	alone // a word by itself
	joins // part of whatever stands before it: accents, soft hyphens, zero-width characters
)

// unspaced are the scripts that are written without spaces, or with particles
// joined to the names.
var unspaced = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul,
	unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

func classOf(r rune) class {
	switch {
	case 'a' <= r && r <= 'z', 'A' <= r && r <= 'Z':
		return letter
	case '0' <= r && r <= '9':
		return digit
	case r < utf8.RuneSelf:
		return between
	case unicode.In(r, unicode.M, unicode.Cf):
		return joins
	case unicode.In(r, unspaced...):
		return alone
	case unicode.IsLetter(r):
		return letter
	case unicode.IsNumber(r):
		return digit
	}
	return between
}

// words cuts a text into its words, in order.
func words(text string) []word {
	var found []word
	last := between
	for at, r := range text {
		now := classOf(r)
		size := utf8.RuneLen(r)
		if size < 0 || r == utf8.RuneError {
			_, size = utf8.DecodeRuneInString(text[at:])
		}
		switch {
		case now == joins && last != between, now == last && (now == letter || now == digit):
			found[len(found)-1].end = at + size
			continue
		case now == joins:
			continue
		case now != between:
			found = append(found, word{start: at, end: at + size})
		}
		last = now
	}
	for i := range found {
		found[i].folded = fold(text[found[i].start:found[i].end])
	}
	return found
}

// fold reduces a word to what it is compared by: compatible forms, case, Latin
// accents, invisible characters and traditional Chinese forms do not matter.
func fold(text string) string {
	if plain(text) {
		return strings.ToLower(text)
	}
	text = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) || 0x300 <= r && r <= 0x36f {
			return -1
		}
		simpler, _ := corpus.Simplified(r)
		return simpler
	}, norm.NFKD.String(text))
	return norm.NFKC.String(cases.Fold().String(text))
}

func plain(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
