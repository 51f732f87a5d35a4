package extract

import (
	"regexp"
	"strings"
)

// apartZH reports whether the words around a name make it a victim's, a
// claimant's, a witness's or a lawyer's.
func (s *sentence) apartZH(t token) bool {
	before := strings.TrimRight(s.fold[:t.start], "的")
	if nameWordsZH["claims"].begins(s.fold[t.end:]) != "" {
		return !aimedAt.MatchString(before) // 向林某求偿 is no claim of his
	}
	return nameWordsZH["apart"].ends(before) != "" && nameWordsZH["accused"].ends(before) == ""
}

// aimedAt ends where the name follows of whom something is claimed from.
var aimedAt = regexp.MustCompile(`[，。；](?:并|遂|另|再)?(?:向|对)[^，。；]{0,20}$`)

// nearZH reports whether a name is told only by what somebody is to another, and
// the sentence takes nobody of that name to court.
func (s *sentence) nearZH(t token) bool {
	if containsAny(s.fold[:t.start], "同案被告", "共同被告", "共犯") {
		return false
	}
	return nameWordsZH["near"].ends(strings.TrimRight(s.fold[:t.start], "的")) != "" && nameWordsZH["sued"].begins(s.fold[t.end:]) == ""
}
