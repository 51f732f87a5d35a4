package extract

import (
	"strings"
	"unicode"

	regexp "casebot/corpus/lazyregexp"
)

// decideAll introduces a name and those that commas and "and" join to it.
func (s *sentence) decideAll(t token, person bool) {
	for n := 0; n < 8 && t.start < t.end; n++ {
		if s.genitive(t) {
			s.decideOwned(t, person)
			return // "settled with Ohio's attorney general": not with Ohio
		}
		s.decide(t, person)
		rest := s.text[t.end:]
		joint := decidedJoint.FindString(rest)
		if joint == "" || joint == ", " && !strings.Contains(rest[:cut(rest, 60)], " and ") {
			return
		}
		t = nameAfter(s.text, t.end+len(joint), 0)
	}
}

// decideOwned introduces whom a sentence calls somebody's rival or subsidiary by name:
// "fined Acme's rival Zell".
func (s *sentence) decideOwned(t token, person bool) {
	if m := ownedFirm.FindStringIndex(s.fold[t.end:]); m != nil {
		s.decide(nameAfter(s.text, t.end+m[1], 0), person)
	}
}

var ownedFirm = regexp.MustCompile(`^['’]s (?:[a-z-]+ ){0,2}(?:rival|competitor|subsidiary|parent|owner|operator|supplier|vendor|reseller|partner|affiliate|unit),? `)

// decidedJoint joins a name to the next one of whom the same was decided: an age and
// what the next one is may stand between.
var decidedJoint = regexp.MustCompile(`^\.?(?: \([^)]{1,24}\))?(?:, (?:aged )?\d\d,?)?(?:,? and (?:(?:an?|his|her|its|their|the) [a-z -]{3,50}, )?|, )`)

// decide tells a person from a company and introduces the name.
func (s *sentence) decide(t token, person bool) {
	if t.start >= t.end {
		return
	}
	name := s.text[t.start:t.end]
	if m := townOf.FindStringIndex(s.fold[:t.start]); m != nil && !partyName(name) {
		t.start = m[0]
		s.add(t, false, false)
		return
	}
	fields := strings.Fields(name)
	switch {
	case len(fields) == 1 && !plainName(name) || s.describesNoun(t):
	case companyName(name), s.calledFirm(t.end):
		s.add(t, false, false)
	case person && len(fields) == 1 && !s.surnameKnown(name):
		s.add(t, true, true)
	case person || len(fields) > 1 && len(fields) < 4 && s.aboutPerson(t):
		s.add(t, true, false)
	default:
		s.add(t, false, false)
	}
}

// townOf ends where the name of a place follows that answers for something itself: "the city
// of Tampa agreed to pay".
var townOf = regexp.MustCompile(`\b(?:city|town|village|municipality) of $`)

// calledFirm reports whether what stands behind a name says that a company bears it:
// "Lunetta, the Chinese sales platform, received …".
func (s *sentence) calledFirm(at int) bool {
	m := firmTail.FindStringSubmatch(s.fold[at:cut(s.fold, at+90)])
	return m != nil && kindOf(m[1], "") == "firm"
}

// firmTail is what stands between commas behind a name, with its last word.
var firmTail = regexp.MustCompile(`^, (?:an?|the|one of the) (?:[a-z-]+ ){0,5}([a-z-]+),`)

// describesNoun reports whether a name only tells more of the noun behind it: "the
// Leeds firm", "required Pixel users".
func (s *sentence) describesNoun(t token) bool {
	rest := s.text[t.end:cut(s.text, t.end+40)]
	if !strings.HasPrefix(rest, " ") {
		return strings.HasPrefix(rest, "-based ")
	}
	words := tokens(rest, 1, len(rest))
	for i := 0; i < len(words) && i < 2; i++ {
		word := rest[words[i].start:words[i].end]
		if stopWord(word) || capital(rest, words[i]) || verbWords["helps"][word] || nameWords["verbs"][word] {
			return false
		}
		if kindOf(word, "") != "" {
			return true
		}
	}
	return false
}

// surnameKnown reports whether the sentence has a fuller name that ends in it.
func (s *sentence) surnameKnown(name string) bool {
	for _, known := range s.names {
		if strings.HasSuffix(known.name, " "+name) {
			return true
		}
	}
	return false
}

// aboutPerson reports whether the sentence speaks of a name as of a person.
func (s *sentence) aboutPerson(t token) bool {
	rest := s.fold[t.end:]
	for _, word := range []string{" his ", " her ", " he ", " she ", " himself", " herself"} {
		if strings.Contains(rest, word) {
			return true
		}
	}
	return strings.HasPrefix(rest, ", ") && len(rest) > 3 && unicode.IsDigit(rune(rest[2]))
}
