package index

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"

	"golang.org/x/text/unicode/norm"
)

// Fold reduces text to the form in which names are compared: lower case,
// compatibility forms as their plain ones (ＡＢＣ is abc), Latin, Greek and
// Cyrillic without diacritics (Skellefteå is skelleftea), Chinese in simplified
// characters. It keeps word endings, spaces and punctuation; folding twice
// changes nothing.
func Fold(text string) string {
	if isASCII(text) {
		return strings.ToLower(text)
	}
	var out strings.Builder
	out.Grow(len(text))
	rest := 0 // from here on nothing is folded yet
	for at, r := range text {
		if folded, ok := foldAlone(r); ok {
			foldTogether(&out, text[rest:at])
			out.WriteRune(folded)
			rest = at + utf8.RuneLen(r)
		}
	}
	foldTogether(&out, text[rest:])
	return out.String()
}

// foldAlone folds a character that is written in one way only and joins with no
// other beside it, but for marks that folding leaves out anyhow: most of any text. ok
// is false of any other.
func foldAlone(r rune) (folded rune, ok bool) {
	switch {
	case r < utf8.RuneSelf:
		return unicode.ToLower(r), true
	case plainHan(r):
		simpler, _ := corpus.Simplified(r)
		return simpler, true
	case '！' <= r && r <= '～': // as wide as Chinese characters
		return unicode.ToLower(r - '！' + '!'), true
	case r == '’' || r == '‘':
		return '\'', true
	}
	return r, strings.ContainsRune("、。《》「」『』“”", r)
}

// plainHan reports whether a character is a Chinese one that Unicode has no other
// way to write.
func plainHan(r rune) bool { return '\u3400' <= r && r <= '\u9fff' }

// foldTogether folds characters that may join, or be pieces of another.
func foldTogether(to *strings.Builder, text string) {
	if text == "" {
		return
	}
	var out strings.Builder
	for _, r := range norm.NFKD.String(strings.ToValidUTF8(text, " ")) {
		if !dropped(r) {
			foldRune(&out, unicode.ToLower(r))
		}
	}
	to.WriteString(norm.NFC.String(out.String()))
}

// foldCharacter folds one character; most Chinese ones have no other form.
func foldCharacter(character string, r rune) string {
	if !plainHan(r) {
		return Fold(character)
	}
	if simpler, ok := corpus.Simplified(r); ok {
		return string(simpler)
	}
	return character
}

// dropped reports whether folding leaves the character out: the diacritics of
// the European scripts, and format characters such as the soft hyphen. The
// marks of other scripts are letters of theirs and stay.
func dropped(r rune) bool {
	return '\u0300' <= r && r <= '\u036f' || unicode.Is(unicode.Cf, r)
}

// foldRune writes a lower-case character as the letters that people type for it.
func foldRune(out *strings.Builder, r rune) {
	switch r {
	case 'ß':
		out.WriteString("ss")
	case 'æ':
		out.WriteString("ae")
	case 'œ':
		out.WriteString("oe")
	case 'þ':
		out.WriteString("th")
	case 'ø':
		out.WriteByte('o')
	case 'đ', 'ð':
		out.WriteByte('d')
	case 'ł':
		out.WriteByte('l')
	case 'ı':
		out.WriteByte('i')
	case 'ς':
		out.WriteRune('σ')
	case '’', '‘':
		out.WriteByte('\'')
	default:
		if simpler, ok := corpus.Simplified(r); ok {
			r = simpler
		}
		out.WriteRune(r)
	}
}

func isASCII(text string) bool {
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
