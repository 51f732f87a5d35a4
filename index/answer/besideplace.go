package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// outsideOf finds a place that a sentence speaks of what is not in it.
var outsideOf = regexp.MustCompile(`\b(?:outside|other than|apart from|elsewhere than in) (?:the )?(\p{Lu}[\p{L}’'-]+)`)

// besidePlace reports whether a sentence tells of what is outside a place in which a question
// asks for it.
func besidePlace(question, text string) bool {
	for _, m := range outsideOf.FindAllStringSubmatch(text, 4) {
		if strings.Contains(question, " in "+m[1]) || strings.Contains(question, " at "+m[1]) {
			return true
		}
	}
	return false
}
