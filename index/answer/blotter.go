package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// A blotter is a folded question from which is struck out what has been understood.
type blotter struct{ text string }

// strike takes out a word wherever it stands whole, or, of Chinese, wherever it stands,
// and reports whether it did.
func (b *blotter) strike(word string) (found bool) {
	if word = strings.TrimSpace(word); word == "" {
		return false
	}
	for at := 0; ; {
		i := strings.Index(b.text[at:], word)
		if i < 0 {
			return found
		}
		start, end := at+i, at+i+len(word)
		if lexicon.Han(word) > 0 || !partOfWord(b.text[:start], true) && !partOfWord(b.text[end:], false) {
			b.text = b.text[:start] + " " + b.text[end:]
			found, at = true, start+1
			continue
		}
		at = end
	}
}

// cut takes out what a pattern finds, and returns it.
func (b *blotter) cut(pattern *regexp.Regexp) (found []string) {
	left, from := "", 0
	for _, at := range pattern.FindAllStringIndex(b.text, 8) {
		found = append(found, b.text[at[0]:at[1]])
		left, from = left+b.text[from:at[0]]+" ", at[1]
	}
	b.text = left + b.text[from:]
	return found
}

// partOfWord reports whether the text beside a word goes on with it.
func partOfWord(beside string, before bool) bool {
	if beside == "" {
		return false
	}
	c := beside[0]
	if before {
		c = beside[len(beside)-1]
	}
	return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
}
