package answer

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
)

// corrections finds what a source says it had wrong.
var corrections = regexp.MustCompile(`(?i)\b(?:earlier version|previous version|correction)\b|更正|此前误报`)

// affirms reports whether a sentence that says what a yes-or-no question asks is
// a yes: it says it without a "not", and not only as a wish, a threat or a claim.
func affirms(text string, q Question) bool {
	asked := q.asksIn(true)
	return len(asked) > 1 && holds(slices.Concat(keys(text), hanTerms(text)), asked) && !negative.MatchString(text) && !hedged.MatchString(text) && !intended.MatchString(text)
}

// intended finds what has not come to be.
var intended = regexp.MustCompile(`\b(?:will|to (?:be|appeal|pay|open|stand)|due to|plans?|expected|pending|until|before)\b|将|拟|准备|打算|尚|待`)
