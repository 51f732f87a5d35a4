package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed framewords.txt
var frameWordLines string

// FrameWords are those of framewords.txt, and their stems. They never change.
var FrameWords = readFrameWords(frameWordLines)

func readFrameWords(lines string) map[string]bool {
	words := map[string]bool{}
	for _, word := range readListWords(lines) {
		words[word] = true
		for _, stem := range Terms(word) {
			words[stem] = true
		}
	}
	return words
}

//go:embed listwords.txt
var listWordLines string

// ListWords are those of listwords.txt, the longest first.
var ListWords = readListWords(listWordLines)

func readListWords(lines string) []string {
	var words []string
	for line := range strings.Lines(lines) {
		if _, list, ok := strings.Cut(strings.TrimSpace(line), ": "); ok && !strings.HasPrefix(line, "#") {
			for word := range strings.SplitSeq(list, ", ") {
				words = append(words, word)
			}
		}
	}
	slices.SortStableFunc(words, func(a, b string) int { return len(b) - len(a) })
	return words
}
