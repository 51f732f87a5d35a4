package read

import (
	"strings"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// An ending says how a paragraph ends, which tells prose from headlines.
type ending int

const (
	unended  ending = iota // no final punctuation: a headline, a label, a name
	asked                  // a question mark
	trailing               // an ellipsis: a teaser that was cut
	opening                // a colon, semicolon or comma: something follows
	full                   // a full stop or exclamation mark
)

// Characters that close a quotation or bracket behind a full stop. Straight
// quotes and Markdown's marks open as well as close.
const closers = "”’»›\"')]}）］】〕」』》〉*_~`"

// Marks that newspapers print behind the last sentence of an article.
const endMarks = " ®■□◆◼▪∎●"

var (
	footnote = regexp.MustCompile(`(\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]+)$`)
	aside    = regexp.MustCompile(`\s?(\([^()]+\)|（[^（）]+）|\[[^\[\]]+\]|【[^【】]+】)$`)
)

// endOf returns how a paragraph ends, closing quotes, a footnote and a short
// aside such as an agency's name left aside.
func endOf(paragraph string) ending {
	const enough = 160 // bytes, as long as an aside may be
	if cut := len(paragraph) - enough; cut > 0 {
		paragraph = paragraph[cut:]
	}
	paragraph = strings.TrimRight(paragraph, endMarks)
	ends := lastMark(strings.TrimRight(paragraph, closers))
	if ends == unended {
		paragraph = aside.ReplaceAllString(footnote.ReplaceAllString(paragraph, ""), "")
		ends = lastMark(strings.TrimRight(paragraph, closers))
	}
	return ends
}

func lastMark(text string) ending {
	r, _ := utf8.DecodeLastRuneInString(text)
	switch r {
	case '?', '？':
		return asked
	case '…':
		return trailing
	case ':', ';', ',', '：', '；', '，', '、':
		return opening
	case '.':
		switch word := lastWord(strings.TrimSuffix(text, ".")); {
		case strings.HasSuffix(text, "...") || strings.HasSuffix(text, "….") || strings.HasSuffix(text, ". ."):
			return trailing
		case width(text) < 80 && strings.Contains(either, " "+strings.ToLower(word)+" "):
			return unended // a headline that ends in "Inc."
		}
		return full
	case '!', '。', '！', '．', '｡':
		return full
	}
	return unended
}

// isProse reports whether a paragraph is made of sentences. A short question
// may be a headline as well as a sentence, and does not count.
func isProse(paragraph string) bool {
	switch endOf(paragraph) {
	case full:
		return true
	case asked:
		return width(paragraph) > 100
	}
	return false
}
