package answer

import (
	"context"
	"slices"
	"strings"
	"unicode"

	"github.com/mozillazg/go-pinyin"

	"casebot/corpus"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// writtenInHan reports whether a word that no text has in Latin letters stands in a Chinese
// one: as a name that is read so, or as what the word means.
func (a *Answerer) writtenInHan(ctx context.Context, q Question, word string) (bool, error) {
	if stems := lexicon.Terms(word); len(stems) > 0 && (len(lexicon.Bridge.English[stems[0]]) > 0 || len(lexicon.WaysToSay[stems[0]]) > 0) {
		return true, nil
	}
	articles, err := a.nearestArticles(ctx, q)
	return slices.ContainsFunc(articles, func(article *corpus.Article) bool {
		return strings.HasPrefix(article.Language, "zh") && readAloud(article.Text, word)
	}), err
}

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
