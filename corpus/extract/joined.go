package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// decideJoined introduces the names that "and" joins to one behind them, with
// those that commas join to the first: "Ott, Ray and Zell".
func (s *sentence) decideJoined(t token, person bool) {
	joint := joinedBy
	t.start = s.groupBefore(t.start) // "Acme and its broker Zell"
	for n := 0; n < mostJoined; n++ {
		from := uncut(s.text, t.start-nameReach)
		m := joint.FindStringSubmatchIndex(s.text[from:t.start])
		if m == nil {
			return
		}
		name := strings.TrimRight(s.text[from+m[2]:from+m[3]], " ")
		t = strippedName(s.text, token{from + m[2], from + m[2] + len(name)})
		if n > 0 && !plainName(s.text[t.start:t.end]) {
			return
		}
		s.decide(t, person)
		joint = joinedByComma
	}
}

// suspectOf introduces whom somebody accuses: "Ott and Ray are accused of …".
func (s *sentence) suspectOf(c cue) {
	before := s.text[uncut(s.text, c.start-nameReach):c.start]
	if m := accusedOf.FindStringSubmatchIndex(before); m != nil && strings.HasPrefix(s.fold[c.end:], " of ") || m != nil && strings.HasSuffix(s.word(c), " of") {
		t := nameBefore(s.text, c.start-len(before)+m[0])
		if t.start == t.end || s.within(t) || s.mood(c.start) != told || !plainName(s.text[t.start:t.end]) {
			return
		}
		person := strings.Contains(s.text[t.start:t.end], " ")
		s.decide(t, person)
		s.decideJoined(t, person)
	}
}

var accusedOf = regexp.MustCompile(`(?:, (?:aged )?\d\d,?)? (?:is|are|was|were|has been|have been|stands|stand) $`)

// eachByItsVerb reports whether every name of an English sentence is the object of a verb
// of deciding of its own: "it fined Acme £5 and reprimanded Zell".
func (s *sentence) eachByItsVerb() bool {
	return !s.zh && !slices.ContainsFunc(s.names, func(n introduction) bool {
		c, ok := lastOf(s, n.start, "finedverb")
		return !ok || s.passive(c) || slices.ContainsFunc(s.names, func(o introduction) bool { return o.start > c.end && o.end < n.start })
	})
}

// paidTo ends where somebody is named to whom money is paid.
var paidTo = regexp.MustCompile(`\b(?:pay|pays|paid|paying|awarded|award of|compensation of) [^;.]{0,60}\d[^;.]{0,20} to (?:[a-z-]+ ){0,5}$`)

// genitive reports whether a name only says whose the next noun is.
func (s *sentence) genitive(t token) bool {
	rest := s.text[t.end:]
	return strings.HasPrefix(rest, "'s ") || strings.HasPrefix(rest, "’s ")
}

// joinedByComma is a name that a comma joins to the next.
var joinedByComma = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’.-]+ ?){2,4})(?:, (?:aged )?\d\d)?, $`)
