package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

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
