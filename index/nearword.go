package index

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// shortestSlipZH is how many characters a Chinese word must have for a wrong one among
// them to be a slip.
const shortestSlipZH = 3

// NearWord returns the Chinese word of the lists of this package, of topics and of what
// means the same, that has one other character than a word which is none of them: of
// several the first. A word of the lists, or one that is shorter or not all Chinese, has
// none.
func NearWord(word string) (near string, found bool) {
	word = Fold(word)
	if !maySlipZH(word) {
		return "", false
	}
	for _, known := range wordsOfLists() {
		switch wrong := differing(word, known); {
		case wrong == 0:
			return "", false
		case wrong == 1 && near == "":
			near = known
		}
	}
	return near, near != ""
}

// maySlipZH reports whether a word is Chinese and long enough.
func maySlipZH(word string) bool {
	return utf8.RuneCountInString(word) >= shortestSlipZH && !strings.ContainsFunc(word, func(r rune) bool { return !spaceless(r) })
}

// differing counts the characters in which two words differ; -1 where one is longer.
func differing(a, b string) (n int) {
	x, y := []rune(a), []rune(b)
	if len(x) != len(y) {
		return -1
	}
	for i := range x {
		if x[i] != y[i] {
			n++
		}
	}
	return n
}

// wordsOfLists are the Chinese words of the lists, with what stands in brackets.
var wordsOfLists = sync.OnceValue(func() (all []string) {
	for entries := range listLines(wordsZH) {
		all = append(all, entries...)
	}
	for of, other := range valueLines() {
		if !of.compares() {
			all = append(all, other)
		}
	}
	for i, written := range all {
		all[i] = Fold(strings.TrimSpace(withoutBrackets(written)))
	}
	return slices.DeleteFunc(all, func(word string) bool { return !maySlipZH(word) })
})
