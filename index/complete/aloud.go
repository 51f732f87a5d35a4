package complete

import (
	"slices"
	"strings"

	"casebot/index"
)

// aloud marks the suggestions of which each typed word is how whole characters are
// read, one behind the other: hanmou of 韩某 is, and yes of 野生 (yesheng) is not.
func aloud(typed []string, found []index.Suggestion) []index.Suggestion {
	for i := range found {
		found[i].Aloud = found[i].Aloud || slices.ContainsFunc((reader{}).sounds(found[i].Text), func(sound spelling) bool {
			return !slices.ContainsFunc(typed, func(word string) bool { return !sound.spoken(word) })
		})
	}
	return found
}

// spoken reports whether letters begin where a word or character does, and end where
// one does.
func (s spelling) spoken(letters string) bool {
	return slices.ContainsFunc(s.starts, func(at int) bool {
		end := at + len(letters)
		return strings.HasPrefix(s.letters[at:], letters) && (end == len(s.letters) || slices.Contains(s.starts, end))
	})
}
