package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

var (
	male   = regexp.MustCompile(`\b(?:he|his|him|himself)\b`)
	female = regexp.MustCompile(`\b(?:she|her|hers|herself)\b`)
	kin    = regexp.MustCompile(`^(?:his|her|their) `)
	// maleNoun and femaleNoun end a description of one who is so.
	maleNoun   = regexp.MustCompile(`\b(?:men|man|husband|father|brothers?|son|boyfriend|uncle|landlord|businessman|policeman|salesman)$`)
	femaleNoun = regexp.MustCompile(`\b(?:women|woman|wife|mother|sisters?|daughter|girlfriend|aunt|landlady|businesswoman|policewoman)$`)
)

// contradicts reports whether the matter shows that a party is no "he" or no "she": it is
// described as a man, or a sentence about nobody else says "his" behind its name.
func (m *matter) contradicts(a *actor, pronoun string) bool {
	own, other, noun := male, female, femaleNoun
	if female.MatchString(pronoun) {
		own, other, noun = female, male, maleNoun
	}
	others := 0
	for _, s := range m.sentences {
		if slices.ContainsFunc(s.described, func(d description) bool {
			return !kin.MatchString(s.fold[d.start:d.end]) && slices.ContainsFunc(d.names, a.goesBy) && noun.MatchString(s.fold[d.start:d.end])
		}) {
			return true
		}
		at := s.occurrences(a)
		if len(at) == 0 {
			continue
		}
		if noun.MatchString(strings.TrimRight(s.fold[:at[0].start], " ")) {
			return true // "her sister Joan"
		}
		if rest := s.fold[at[0].end:]; own.MatchString(rest) {
			return false
		} else if other.MatchString(rest) {
			others++
		}
	}
	return others > 1
}
