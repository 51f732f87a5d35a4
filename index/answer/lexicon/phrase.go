package lexicon

import (
	_ "embed"
	"strings"

	"casebot/index"
)

//go:embed phrases.txt
var phraseLines string

// An expression is about an idea without a word of it: "illegal control" of a
// camera is hacking.
type expression struct{ words, key string }

// expressions are read once from phrases.txt, and never change.
var expressions = readExpressions(phraseLines)

func readExpressions(lines string) []expression {
	var out []expression
	for line := range strings.Lines(lines) {
		idea, said, ok := strings.Cut(strings.TrimSpace(line), "|")
		if !ok || strings.HasPrefix(line, "#") {
			continue
		}
		for _, words := range list(said) {
			out = append(out, expression{words, "=" + strings.TrimSpace(idea)})
		}
	}
	return out
}

// Expressed returns the ideas that a text is about by its expressions.
func Expressed(text string) []string {
	var out []string
	folded := index.Fold(text)
	for _, e := range expressions {
		if strings.Contains(folded, e.words) {
			out = append(out, e.key)
		}
	}
	return out
}
