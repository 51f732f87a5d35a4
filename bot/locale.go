package bot

import (
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/index/answer"
)

// The locales that have words of their own; every other reads English.
const (
	simplified  = "zh-CN"
	traditional = "zh-TW"
)

// Locales returns the locales, as Discord writes them, that the bot has words in
// besides English.
func Locales() []string { return []string{simplified, traditional} }

// localeFor is the locale of what a reader has typed, "" where that is not Chinese:
// where both scripts have its characters, that of the reader.
func localeFor(text, reader string) string {
	locale := LocaleOf(text)
	if locale == simplified && reader == traditional && answer.EitherScript(text) {
		return traditional
	}
	return locale
}

// LocaleOf guesses the locale of whoever wrote a text, where the medium does not tell
// it: that of Chinese, by its script, where most of the text is Chinese; else "".
func LocaleOf(text string) string {
	locale, han := simplified, 0
	for _, r := range text {
		switch {
		case unicode.In(r, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			return ""
		case unicode.Is(unicode.Han, r):
			han++
			if _, is := corpus.Simplified(r); is {
				locale = traditional
			}
		}
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.Is(unicode.Latin, r) })
	if han == 0 || han < len(words) {
		return ""
	}
	return locale
}
