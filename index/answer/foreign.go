package answer

import (
	_ "embed"
	"strings"
	"unicode"

	"casebot/index"
)

//go:embed words/foreign.txt
var foreignLines string

// foreignWords are those of words/foreign.txt, by language.
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
var ourWords = lexicon{"the", "how", "was", "were", "is", "are", "what", "who", "when", "which", "where", "why", "did", "does", "of", "in", "for", "and", "to", "by", "much", "many", "long", "case"}

// unreadable reports whether a question is written in a language that is not answered: in
// a script of its own, or with at least two of the commonest words of another language
// and fewer English ones. Names and key words alone are of any language.
func unreadable(text string) bool {
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
		if ourWords.has(word) {
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

// inForeign answers a question of another language: with the cases that it names, and
// without a word on what was asked, which was not read.
func inForeign(q Question, d *digest) Answer {
	answer := Answer{Route: RouteForeign, Text: wording[q.Language].foreign, Abstained: true, Question: q}
	if len(q.Mentions) == 0 {
		answer.Text += d.coverage(q.Language)
		return answer
	}
	for _, c := range answer.Cases()[:min(len(answer.Cases()), mostCompared)] {
		answer.Text += "\n" + factLine(c, "", nil, q.Language, MaxLine-runes(answer.Text)-1)
	}
	return answer
}
