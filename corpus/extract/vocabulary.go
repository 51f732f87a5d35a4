package extract

import (
	_ "embed"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

//go:embed lexicon/names_zh.txt
var nameWordTableZH string

// nameWordsZH says what stands around names in Chinese.
var nameWordsZH = vocabularies(nameWordTableZH)

// A vocabulary is a set of words of a language that puts no space between them.
type vocabulary map[string]bool

func vocabularies(table string) map[string]vocabulary {
	all := map[string]vocabulary{}
	for name, words := range wordSets(table) {
		all[name] = words
	}
	return all
}

// longestWord bounds, in characters, the words of a vocabulary.
const longestWord = 6

// begins returns the longest word that a text begins with.
func (v vocabulary) begins(text string) string {
	longest := ""
	for n, at := 0, 0; n < longestWord && at < len(text); n++ {
		_, width := utf8.DecodeRuneInString(text[at:])
		at += width
		if v[text[:at]] {
			longest = text[:at]
		}
	}
	return longest
}

// ends returns the longest word that a text ends in.
func (v vocabulary) ends(text string) string {
	longest := ""
	for n, at := 0, len(text); n < longestWord && at > 0; n++ {
		_, width := utf8.DecodeLastRuneInString(text[:at])
		at -= width
		if v[text[at:]] {
			longest = text[at:]
		}
	}
	return longest
}

// all returns the words of a vocabulary in one run, for a set of characters.
func (v vocabulary) all() string {
	return strings.Join(slices.Sorted(maps.Keys(v)), "")
}
