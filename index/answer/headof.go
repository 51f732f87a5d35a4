package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// Who runs a body is not who runs another: "the head of Tarn said that Larch would pay".
var (
	headAskedOf = regexp.MustCompile(`(?i)^who(?: (?:is|was)|[’']s)? ?(?:runs?|ran|heads?|headed|leads?|led|the (?:head|boss|chief(?: executive)?|ceo|director|president|chair\w*|founder) of)(?: the)? (\p{L}[\p{L}\d’'&. -]*?)[?]?$`)
	headsAny    = regexp.MustCompile(`\b(?:head|boss|chief executive|ceo|director|president|chair\w*|founder)\b`)
	headsIt     = regexp.MustCompile(`\bthe (?:company|firm|group|agency|bank|hospital|school|chain|maker|operator)(?:['’]s)?\b`)
	headsOther  = regexp.MustCompile(`\b(?:head|boss|chief(?: executive)?(?: officer)?|CEO|director|president|chair\w*|founder) of (?:the )?(\p{Lu}[\p{L}\d&’'-]*)`)
)

// headOfOther reports whether a question asks who runs a body, and all that a text says of who runs
// any is of others.
func headOfOther(question, text string) bool {
	m := headAskedOf.FindStringSubmatch(question)
	if m == nil {
		return false
	}
	asked, said := index.Fold(m[1]), index.Fold(text)
	if !strings.Contains(said, asked) {
		return headsAny.MatchString(said) && !headsIt.MatchString(said)
	}
	others := headsOther.FindAllStringSubmatch(text, 4)
	return len(others) > 0 && !strings.Contains(said, asked+"'s") && !strings.Contains(said, asked+"’s") && !slices.ContainsFunc(others, func(of []string) bool {
		return strings.Contains(asked, index.Fold(of[1]))
	})
}

// Whom a firm employs are all of its people, and not those to whom something was done.
var (
	employing   = regexp.MustCompile(`\bemploy(?:s|ed|ing)?\b|\bworkforce of\b|员工总数|雇用`)
	howManyOfIt = regexp.MustCompile(`^how many\b|多少(?:人|名|个)`)
)

// ofItsStaff reports whether a folded question asks how many something was done to, and a folded
// text says how many a firm employs.
func ofItsStaff(asked, said string) bool {
	return howManyOfIt.MatchString(asked) && employing.MatchString(said) && !employing.MatchString(asked) && !strings.Contains(asked, "work") && !strings.Contains(asked, "staff")
}
