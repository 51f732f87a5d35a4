package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// What says that something was taken from somebody: behind what was taken, before it,
// and in Chinese.
var (
	wereTaken = regexp.MustCompile(`(?i)\b(?:was|were|been|be) (?:also |all )?(?:confiscated|seized|forfeited|surrendered)\b`)
	hadTaken  = regexp.MustCompile(`(?i)\b(?:had|has|have) (?:his|her|its|their|the) (?:[\w’'-]+,? ){1,12}?(?:confiscated|seized|forfeited)\b`)
	toForfeit = regexp.MustCompile(`(?i)\b(?:(?:ordered|told|required|has|had) (?:\w+ ){0,2}(?:to )?(?:forfeit|surrender|hand over)\b|(?:confiscat(?:ed|ing)|seized|forfeit(?:ed|s)?) (?:his|her|their|its|the|an?|all|two|three|four|\d+)\b)`)
	hanTaken  = regexp.MustCompile(`(?:没收|沒收|扣押|追缴|追繳)[^。；;]*`)
)

// takenIn returns the part of a sentence that says all that was taken from somebody,
// verbatim; empty where it says nothing of the kind or at too great a length.
func takenIn(sentence string) string {
	words := strings.TrimRight(sentence, ".。 ")
	switch at := wereTaken.FindStringIndex(words); {
	case at != nil:
		start := 0
		for _, joint := range []string{"; ", ", and ", ", while ", ", but "} {
			if i := strings.LastIndex(words[:at[0]], joint); i >= 0 {
				start = max(start, i+len(joint))
			}
		}
		words = words[start:]
	case hadTaken.MatchString(words):
		words = words[hadTaken.FindStringIndex(words)[0]:]
	case toForfeit.MatchString(words):
		words = words[toForfeit.FindStringIndex(words)[0]:]
		if len(strings.Fields(words)) < 3 {
			return "" // the verb, without what was taken
		}
	default:
		words = hanTaken.FindString(words)
	}
	if lexicon.Runes(words) > longestTaken {
		return ""
	}
	return words
}

// longestTaken is how many characters of a sentence a direct line repeats of what was
// taken.
const longestTaken = 160
