package match

import (
	"strings"
	"unicode"
)

// docket reduces a docket number, a neutral citation or an ECLI to what tells it
// apart, in either script: "(2023)京0491民初12142号" and "(2023) Jing 0491 Min Chu
// No. 12142" are the same. It is empty where too little is left to go by.
func docket(text string) string {
	var b strings.Builder
	digits, last := 0, ' '
	for _, word := range words(spaceDigits(fold(text))) {
		if word == "no" || word == "nr" || word == "number" || word == "case" || word == "号" || word == "第" {
			continue
		}
		first := rune(word[0])
		if unicode.IsDigit(first) {
			digits += len(word)
			if unicode.IsDigit(last) {
				b.WriteByte('-')
			}
		}
		b.WriteString(latin(word))
		last = rune(word[len(word)-1])
	}
	if digits < 3 || b.Len() < 5 {
		return ""
	}
	return b.String()
}

// spaceDigits puts a space wherever digits meet something else.
func spaceDigits(folded string) string {
	var b strings.Builder
	var last rune
	for i, r := range folded {
		if i > 0 && unicode.IsDigit(r) != unicode.IsDigit(last) {
			b.WriteByte(' ')
		}
		b.WriteRune(r)
		last = r
	}
	return b.String()
}
