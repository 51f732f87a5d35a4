package answer

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"

	"casebot/index"
)

// readAloud reports whether two to four characters in a row of a Chinese text are read as
// a word in Latin letters writes them, without tones: 临洹 is Linhuan.
func readAloud(text, word string) bool {
	const shortest, mostCharacters = 4, 4
	word = index.Fold(word)
	if len(word) < shortest || strings.ContainsFunc(word, func(r rune) bool { return r < 'a' || r > 'z' }) {
		return false
	}
	var sounds []string // of the characters in a row, "" between runs of them
	for _, r := range text {
		sounds = append(sounds, soundOf(r))
		sounds = sounds[max(0, len(sounds)-mostCharacters):]
		for i := len(sounds) - 1; i >= 0 && sounds[i] != ""; i-- {
			if i < len(sounds)-1 && strings.Join(sounds[i:], "") == word {
				return true
			}
		}
	}
	return false
}

// soundOf returns how a Chinese character is mostly read, empty for any other.
func soundOf(r rune) string {
	if !unicode.Is(unicode.Han, r) {
		return ""
	}
	if read := pinyin.SinglePinyin(r, pinyin.Args{Style: pinyin.Normal, Fallback: func(rune, pinyin.Args) []string { return nil }}); len(read) > 0 {
		return read[0]
	}
	return ""
}
