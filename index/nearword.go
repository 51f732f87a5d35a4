package index

import (
	"strings"
	"sync"
	"unicode/utf8"
)

// shortestSlipZH is how many characters a Chinese word must have for a wrong one among
// them to be a slip.
const shortestSlipZH = 3

// NearWord returns the Chinese word of the lists of this package, of topics and of what
// means the same, that has one other character than a word which is none of them.
func NearWord(word string) (near string, found bool) {
	word = Fold(word)
	if utf8.RuneCountInString(word) < shortestSlipZH || strings.ContainsFunc(word, func(r rune) bool { return !spaceless(r) }) {
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
	for line := range strings.Lines(wordsZH + valuesList) {
		if strings.HasPrefix(line, "#") || strings.HasPrefix(line, "ahead ") || strings.HasPrefix(line, "behind ") {
			continue
		}
		for written := range strings.SplitSeq(strings.ReplaceAll(line, "=", ","), ",") {
			word := Fold(strings.TrimSpace(strings.NewReplacer("(", "", ")", "").Replace(written)))
			if utf8.RuneCountInString(word) >= shortestSlipZH && !strings.ContainsFunc(word, func(r rune) bool { return !spaceless(r) }) {
				all = append(all, word)
			}
		}
	}
	return all
})
