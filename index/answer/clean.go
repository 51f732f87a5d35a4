package answer

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// MaxQuestion is how many characters of a question are looked at.
const MaxQuestion = 1000

// What a question may carry that is not part of it. The order matters: a link's
// label is kept, its address is not.
var (
	markdownLink = regexp.MustCompile(`\[([^\[\]]*)\]\([^()\s]*\)`)
	discordTag   = regexp.MustCompile(`<(?:@[!&]?|#|/[^:<>]*:|a?:\w+:|t:)[-\d:a-zA-Z]*>`)
	address      = regexp.MustCompile(`(?i)(?:[a-z][a-z0-9+.-]*://|www\.|discord\.gg/|discord(?:app)?\.com/invite/|<(?:mailto|tel|sms):)[^\s\p{Han}。，、]*`)
	everyone     = regexp.MustCompile(`(?i)@(?:everyone|here)\b`)
	markup       = strings.NewReplacer("||", " ", "**", "", "__", "", "~~", "", "`", "", "*", "")
)

// Clean returns the question in plain characters: compatibility forms unified
// (NFKC); addresses, mentions, markup, and control and direction characters
// removed; Cantonese in the words of Mandarin; white space single; at most
// [MaxQuestion] characters.
func Clean(question string) string {
	bare := address.ReplaceAllString(markup.Replace(Plain(question)), " ") // https:**//
	return inPlainForm(lexicon.InMandarin(strings.Join(strings.Fields(bare), " ")))
}

// Plain is [Clean] for key words: stars and quotation marks, which are syntax
// there, stay.
func Plain(text string) string {
	question := lexicon.Clip(strings.ToValidUTF8(text, " "), MaxQuestion)
	question = lexicon.Clip(norm.NFKC.String(question), MaxQuestion) // one character may become eighteen
	question = lexicon.InOneScript(unstacked(strings.Map(visible, question)))
	question = markdownLink.ReplaceAllString(question, "$1")
	question = discordTag.ReplaceAllString(question, " ")
	question = address.ReplaceAllString(question, " ")
	question = everyone.ReplaceAllString(question, " ")
	return strings.Join(strings.Fields(strings.ReplaceAll(question, "@", " ")), " ")
}

// visible drops characters that show nothing or turn text around, and makes
// every other control character a space.
func visible(r rune) rune {
	switch {
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Bidi_Control, r):
		return -1
	case unicode.IsControl(r):
		return ' '
	}
	return r
}

// mostMarks is how many marks one letter carries in any script that people write.
const mostMarks = 4

// unstacked drops the marks that pile up on a letter behind the fourth.
func unstacked(text string) string {
	marks := 0
	return strings.Map(func(r rune) rune {
		if !unicode.Is(unicode.Mn, r) {
			marks = 0
			return r
		}
		if marks++; marks > mostMarks {
			return -1
		}
		return r
	}, text)
}

// Shorten returns the text in at most n characters, with an ellipsis where
// something was left out. It cuts between words where one ends near enough.
func Shorten(text string, n int) string {
	short := lexicon.Clip(text, n)
	if short == text {
		return text
	}
	short = lexicon.Clip(text, n-1)
	if space := strings.LastIndexByte(short, ' '); space > len(short)-30 && space > 0 && text[len(short)] != ' ' {
		short = short[:space]
	}
	return strings.TrimRightFunc(short, unicode.IsSpace) + "…"
}
