package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed cantonese.txt
var cantoneseLines string

// cantonese writes the words of Cantonese as a question in Mandarin has them, where
// one of its marks stands. Both are read once and never change.
var cantoneseMarks, cantonese = readCantonese(cantoneseLines)

func readCantonese(lines string) (marks []string, words *strings.Replacer) {
	var pairs []string
	for line := range strings.Lines(lines) {
		from, to, ok := strings.Cut(strings.TrimSpace(line), "|")
		switch from = strings.TrimSpace(from); {
		case !ok || strings.HasPrefix(line, "#"):
		case from == "marks":
			marks = strings.Fields(to)
		default:
			pairs = append(pairs, from, strings.TrimSpace(to))
		}
	}
	return marks, strings.NewReplacer(pairs...)
}

// InMandarin returns a question in the words of written Mandarin: 罰咗幾多錢 asks
// 罰了多少錢. What has no word of Cantonese stays as it is.
func InMandarin(question string) string {
	if !slices.ContainsFunc(cantoneseMarks, func(mark string) bool { return strings.Contains(question, mark) }) {
		return question
	}
	return cantonese.Replace(question)
}
