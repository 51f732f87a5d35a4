package answer

import (
	"slices"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// Whether somebody sold pictures is not told by "he lost his licence to work in the trade":
// a sentence that says a deed in other words than the question is of that deed only where
// it says what it was done to as well, or takes that up from the sentence before.

// ofWhatAsked reports whether a line that says the deed which a question asks after is of
// what else it asks: it has its very word, or something of the rest.
func (b *bearing) ofWhatAsked(i int) bool {
	rest, said := false, false
	for j, u := range b.gist {
		switch {
		case u.sorted || u.name:
		case u.ask:
			if b.own[i][j] >= 1 || u.kinIn(b.lines[i].has) {
				return true
			}
		case u.weight != 0:
			rest = true
			said = said || b.own[i][j] > 0 || i > 0 && b.own[i-1][j] > 0 && takesUpThing.MatchString(index.Fold(b.lines[i].text()))
		}
	}
	return said || !rest
}

// takesUpThing finds words for a thing that the sentence before names; Chinese does without.
var takesUpThing = regexp.MustCompile(`\b(?:it|them|any|one|these|those|both|all)\b|\p{Han}`)

// kinIn reports whether a text has another form of the word of a unit.
func (u *unit) kinIn(has features) bool {
	return slices.ContainsFunc(lexicon.KinOf(lexicon.KeyOf(u.key)), func(kin string) bool { return has[kin] })
}
