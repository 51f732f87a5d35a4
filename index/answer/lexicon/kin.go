package lexicon

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed kin.txt
var kinLines string

//go:embed forms.txt
var formLines string

// kinOf and formsOf are read once and never change.
var kinOf, formsOf = readKin(kinLines + formLines), readKin(formLines)

// FormsOf returns the keys of the other forms of a verb: brought of bring.
func FormsOf(key string) []string { return formsOf[key] }

// KinOf returns the keys of the words that may stand for a word in the sentence that
// answers a question, none where nothing may.
func KinOf(key string) []string { return kinOf[key] }

// readKin reads a sense to a line.
func readKin(lines string) map[string][]string {
	of := map[string][]string{}
	for line := range strings.Lines(lines) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		sense := append(Keys(line), HanTerms(line)...)
		sense = slices.DeleteFunc(sense, func(key string) bool { return Han(key) == 1 })
		for _, key := range sense {
			for _, other := range sense {
				if other != key && !slices.Contains(of[key], other) {
					of[key] = append(of[key], other)
				}
			}
		}
	}
	return of
}
