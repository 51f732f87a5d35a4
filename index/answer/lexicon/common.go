package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed common.txt
var commonLines string

// common are the keys of words that questions are made of. It is read once and never
// changes.
var common = readCommon(commonLines)

// readCommon reads words, any number to a line.
func readCommon(lines string) map[string]bool {
	keys := map[string]bool{}
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for _, key := range Terms(line) {
			keys[key] = true
		}
	}
	return keys
}

// Plain reports whether a folded word says nothing of what is looked for: it stands
// in any text, or is one of those that questions are made of.
func Plain(word string) bool {
	stems := Terms(word)
	return len(stems) == 0 || slices.ContainsFunc(stems, Ordinary)
}

// Ordinary reports whether a stem is of a word that people use: one of questions, or one
// for which another may stand, in either language.
func Ordinary(stem string) bool {
	return common[stem] || kinOf[stem] != nil || WaysToSay[stem] != nil || Bridge.English[stem] != nil
}

// CueWords are the words that ask for a slot, as people misspell them too.
var CueWords = strings.Fields(`sentence sentenced jailed imprisoned prison imprisonment fined penalty
	settlement damages compensation earned profit profits cases confiscated convicted acquitted arrested appeal statute charge defendant cameras surveillance facial`)
