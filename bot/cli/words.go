package cli

import (
	"strings"
	"unicode"

	"casebot/corpus"
	"casebot/corpus/store"
)

// counted writes a number with its noun: "1 case", "76 cases".
func counted(n int, noun string) string {
	if n != 1 {
		noun += "s"
	}
	return corpus.Grouped(int64(n)) + " " + noun
}

// holdings says how many records an archive holds: "76 cases and 2 articles".
func holdings(c store.Counts) string {
	return counted(c.Cases, "case") + " and " + counted(c.Articles, "article")
}

// shown is a text from outside on one line of a terminal: nothing in it steers
// the terminal or turns the line around.
func shown(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r) {
			return '\uFFFD'
		}
		return r
	}, text)
}

// inShell writes a text as one word of a shell's command line.
func inShell(text string) string { return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'" }
