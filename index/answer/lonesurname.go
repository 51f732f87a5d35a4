package answer

import (
	"slices"
	"strings"

	"casebot/index/answer/lexicon"
)

// loneSurname returns the Chinese surname by which a question in another language calls
// somebody, standing by itself: "the clerk 豐". It is empty where it calls nobody so.
func (q *Question) loneSurname() string {
	if q.Language.chinese() {
		return ""
	}
	for _, field := range strings.Fields(q.Text) {
		if word := lexicon.Simplified(lexicon.BareWord(field)); lexicon.Han(word) == 1 && lexicon.Runes(word) == 1 {
			return word
		}
	}
	return ""
}

// namesOthers reports whether a text names people by surnames and none of them by one.
func namesOthers(text, surname string) bool {
	named := slices.Concat(hanWithheld.FindAllString(text, 20), hanShort.FindAllString(text, 20))
	return len(named) > 0 && !slices.ContainsFunc(named, func(name string) bool { return strings.HasPrefix(lexicon.Simplified(name), surname) })
}
