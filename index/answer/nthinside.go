package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A place of a list may stand within a question too: "is the second under appeal?",
// "which court decided the first?", "引用第三个". There it may count something else, "the
// first fine": what leads to it and what follows must leave nothing that it counts.

var (
	nthWithin = regexp.MustCompile(`(?i)\b(?:the )` + nthWord + `\b|` + nthHan)
	nthAhead  = regexp.MustCompile(`(?i)\b(?:in|of|for|about|with|against|on|decided|decides|decide|fined|heard|imposed|cite|explain|describe|summari[sz]e|quote|open|show)$|` +
		`^(?:(?:and|so|then|but|when|where|why|how|how long|how much|by whom|what|who) )*(?:is|was|has|had|did|does|were)$`)
	nthNamed  = regexp.MustCompile(`(?i)^(?:(?:and|so|then|but) )*(?:who|which|what)(?: \w+)? (?:is|was|were)$`)
	nthBehind = regexp.MustCompile(`(?i)^(?: (?:still|now|already|also|yet|really|been|ever))*(?: (?:under appeal|on appeal|in force|final|about|over|pending|closed|decided|fined|sentenced|convicted|jailed|sued|accused|imposed|settled|` +
		`overturned|reversed|quashed|upheld|vacated|remitted|appealed|appeal|paid|pay|get|happen|end)(?: (?:by|in|for|on|at|to|with|under|yet|already|or)\b.*)?)?(?: please)?[?.!]*$`)
	hanAsked = regexp.MustCompile(`(?:[谁誰哪][一-龥]{0,4}|什[么麼])(?:是|算)$`)
	hanEnd   = regexp.MustCompile(`^(?:吧|呢)?[?？。]*$`)
)

// nthIn returns where a text means one of a list by its place, as the places of the
// submatches, those of the word for it among them; nil: nowhere.
func nthIn(text string) []int {
	if m := inOrder.FindStringSubmatchIndex(text); m != nil {
		return m
	}
	m := nthWithin.FindStringSubmatchIndex(text)
	if m == nil {
		return nil
	}
	ahead, behind := strings.TrimSpace(text[:m[0]]), text[m[1]:]
	if m[2] < 0 { // in Chinese
		if ahead == "" || hanAsked.MatchString(ahead) || !hanEnd.MatchString(behind) {
			return nil
		}
		return m
	}
	if !nthAhead.MatchString(ahead) || nthNamed.MatchString(ahead) && strings.Trim(behind, "?.! ") != "about" || !nthBehind.MatchString(behind) {
		return nil
	}
	return m
}

// SpeaksOfPlace reports whether a text has the word for a place, whatever it counts by it.
func SpeaksOfPlace(text string) bool {
	return nthWithin.MatchString(text) || inOrder.MatchString(Clean(text))
}
