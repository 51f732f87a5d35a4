package answer

import (
	"unicode"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"casebot/corpus"
)

// languageOf returns the language in which a question is answered: Chinese where
// most of its words are, in the script that it is written in. Characters that both
// scripts have decide nothing, and simplified ones are written where nothing decides.
func languageOf(text string) Language {
	if han(text) <= latinWords(text) || unreadable(text) {
		return English // Japanese has Han characters too
	}
	simplified, traditional := scripts(text)
	if traditional > simplified {
		return Traditional
	}
	return Chinese
}

// scripts counts the characters that only one of the scripts has: a character set of
// the mainland has it and that of Taiwan does not, or the other way round.
func scripts(text string) (simplified, traditional int) {
	mainland, taiwan := simplifiedchinese.HZGB2312.NewEncoder(), traditionalchinese.Big5.NewEncoder()
	for _, r := range text {
		if !unicode.Is(unicode.Han, r) {
			continue
		}
		switch here, there := encodes(mainland, r), encodes(taiwan, r); {
		case here && !there:
			simplified++
		case there && !here:
			traditional++
		}
	}
	return simplified, traditional
}

func encodes(set *encoding.Encoder, r rune) bool {
	_, err := set.String(string(r))
	return err == nil
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
