package lexicon

import (
	_ "embed"
	"strings"
	"unicode"

	"casebot/index"
)

//go:embed foreign.txt
var foreignLines string

// foreignWords are those of foreign.txt, by language.
var foreignWords = readForeign(foreignLines)

func readForeign(lines string) []map[string]bool {
	var all []map[string]bool
	for line := range strings.Lines(lines) {
		if _, words, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "#") {
			set := map[string]bool{}
			for _, word := range list(words) {
				set[index.Fold(word)] = true
			}
			all = append(all, set)
		}
	}
	return all
}

// ourWords are the commonest English ones: a question that has as many of them as of
// another language's is in English.
var ourWords = Set{"the", "how", "was", "were", "is", "are", "what", "who", "when", "which", "where", "why", "did", "does", "of", "in", "for", "and", "to", "by", "much", "many", "long", "case"}

// Unreadable reports whether a question is written in a language that is not answered: in
// a script of its own, or with at least two of the commonest words of another language
// and fewer English ones. Names and key words alone are of any language.
func Unreadable(text string) bool {
	ours, others := 0, 0
	for _, r := range text {
		switch {
		case !unicode.IsLetter(r):
		case unicode.In(r, unicode.Hiragana, unicode.Katakana):
			others += 3 // beside Han characters, which Japanese has too
		case unicode.In(r, unicode.Latin, unicode.Han):
			ours++
		default:
			others++
		}
	}
	if others > ours {
		return true
	}
	words := strings.Fields(strings.Map(wordRune, index.Fold(text)))
	english := 0
	for _, word := range words {
		if ourWords.Has(word) {
			english++
		}
	}
	for _, language := range foreignWords {
		found := map[string]bool{}
		for _, word := range words {
			if language[word] {
				found[word] = true
			}
		}
		if len(found) >= 2 && len(found) > english {
			return true
		}
	}
	return false
}

// wordRune keeps what words are made of.
func wordRune(r rune) rune {
	if unicode.IsLetter(r) || r == '\'' || r == '-' {
		return r
	}
	return ' '
}
