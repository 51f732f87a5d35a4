package match

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"

	"github.com/mozillazg/go-pinyin"
	"golang.org/x/text/unicode/norm"
)

// longestText bounds, in bytes, how much of a text is looked at.
const longestText = 1200

// fold writes a text in lower case, without accents and punctuation, Chinese in
// simplified characters, with one space between words.
func fold(text string) string {
	text = clip(text, longestText)
	if out, ok := foldASCII(text); ok {
		return out
	}
	var b strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(text) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			continue
		case !unicode.IsLetter(r) && !unicode.IsDigit(r):
			gap = b.Len() > 0
			continue
		}
		if gap {
			b.WriteByte(' ')
			gap = false
		}
		simple, _ := corpus.Simplified(r)
		b.WriteRune(unicode.ToLower(simple))
	}
	return norm.NFC.String(b.String())
}

// foldASCII folds a text that has only ASCII characters, as most have, and reports
// whether it is one. It does what fold does, many times faster.
func foldASCII(text string) (string, bool) {
	out := make([]byte, 0, len(text))
	gap := false
	for i := range len(text) {
		c := text[i]
		switch {
		case c >= utf8.RuneSelf:
			return "", false
		case c == '\'':
			continue
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case (c < 'a' || c > 'z') && (c < '0' || c > '9'):
			gap = len(out) > 0
			continue
		}
		if gap {
			out = append(out, ' ')
			gap = false
		}
		out = append(out, c)
	}
	return string(out), true
}

// words splits a folded text, no matter how long it is, into at most 40 words.
func words(folded string) []string {
	parts := strings.Fields(folded)
	return parts[:min(len(parts), 40)]
}

// clip shortens a text to at most n bytes, between characters.
func clip(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

func han(r rune) bool { return unicode.Is(unicode.Han, r) }

// latin writes the Chinese characters of a folded text in Latin letters, without
// tones, and leaves the others.
func latin(folded string) string {
	if strings.IndexFunc(folded, han) < 0 {
		return folded
	}
	var b strings.Builder
	for _, r := range folded {
		b.WriteString(syllable(r))
	}
	return b.String()
}

// syllable is the usual reading of a Chinese character; any other is itself. The
// ü of lü is written u, as it is where accents are left out.
func syllable(r rune) string {
	if !han(r) {
		return string(r)
	}
	read := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Fallback: noReading})
	if len(read) == 0 {
		return string(r)
	}
	return strings.ReplaceAll(read[0], "v", "u")
}

func noReading(rune, pinyin.Args) []string { return nil }
