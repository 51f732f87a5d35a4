package answer

import (
	"casebot/corpus"
	"casebot/index/answer/lexicon"
)

// languageOf returns the language in which a question is answered: Chinese where
// most of its words are, in the script that it is written in. Characters that both
// scripts have decide nothing, and simplified ones are written where nothing decides.
func languageOf(text string) Language {
	if lexicon.Han(text) <= lexicon.LatinWords(text) || lexicon.Unreadable(text) {
		return English // Japanese has Han characters too
	}
	simplified, traditional := lexicon.Scripts(text)
	if traditional > simplified {
		return Traditional
	}
	return Chinese
}

// chinese reports whether a language is Chinese in either script.
func (l Language) chinese() bool { return l == Chinese || l == Traditional }

// dayWords writes a day for a reader.
func dayWords(day corpus.Date, lang Language) string {
	if lang.chinese() {
		return day.String()
	}
	return day.Display()
}
