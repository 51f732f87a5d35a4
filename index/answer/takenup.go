package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// ofThemFirst finds a number at the beginning of a sentence that is of what the sentence
// before counts: "Eleven of them were wrong."
var ofThemFirst = regexp.MustCompile(`(?i)^(?:some |about |only |just )?(` + numberWords + `) of (?:them|these|those)\b|^其中[，,]?(?:有|仅|僅|只有)?([\d,]+|[一二三四五六七八九十百两兩]+)(?:\p{Han}|$)`)

// numberWords is a number in digits or as a word.
const numberWords = `\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|half|none|all|most`

// takenUp returns the number with which a sentence goes on from one that counts what is
// asked, empty where it does not.
func (p passage) takenUp(counts func(text string) string) string {
	at := ofThemFirst.FindStringSubmatchIndex(p.text())
	if at == nil || opensParagraph(p.article, p.at) || counts(p.before()) == "" {
		return ""
	}
	span := corpus.Span{Start: max(at[2], at[4]), End: max(at[3], at[5])}
	return span.In(p.text())
}
