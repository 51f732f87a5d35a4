package answer

import (
	"slices"
	"strings"

	"casebot/index/answer/lexicon"
)

// nowhere reads the places of a question of which the archive covers none, where it
// names no other: what is asked of them is asked of no case. It returns the stems that
// they are written as.
func (f *filter) nowhere(text string, covered []string) (taken []string) {
	words := lexicon.Spaced(text)
	named := func(code string) bool {
		return !slices.Contains(covered, code) && slices.ContainsFunc(lexicon.CountrySpaced[code], func(name string) bool { return strings.Contains(words, name) })
	}
	if len(f.regions)+len(f.not) > 0 || !slices.ContainsFunc(lexicon.Countries, named) {
		return nil
	}
	for _, s := range seatsIn(text) {
		if s.code != "" && !slices.Contains(covered, s.code) {
			f.regions = append(f.regions, s.code)
			taken = append(taken, lexicon.Terms(s.at.In(text))...)
		}
	}
	return taken
}
