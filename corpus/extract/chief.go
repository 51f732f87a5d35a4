package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A chief is a name that an English article keeps coming back to.
type chief struct {
	token // where it stands first, in full
	in    *sentence
	name  string
	seen  int  // in how many sentences, by any of its words alone too
	quoth bool // what it says is quoted: a lawyer, an officer, a witness
}

// introduceChief introduces the one person, or else the one company, whose name an
// article comes back to, where it tells of a decision and no sentence says by itself
// who answers for what. Where several names come back it introduces none, and
// reports that there are names: nobody is "unnamed" then.
func (r *reader) introduceChief() (named bool) {
	found := r.chiefs()
	people := slices.DeleteFunc(slices.Clone(found), func(c chief) bool { return !c.person() || c.quoth || r.claims(c) || r.wronged() })
	firms := slices.DeleteFunc(slices.Clone(found), func(c chief) bool { return !companyName(c.name) || c.quoth })
	switch {
	case len(people) == 1 && r.tellsOf(personVerbs...):
		people[0].in.add(people[0].token, true, false)
	case len(firms) == 1 && len(people) == 0 && (r.tellsOf("finedverb", "fine", "settlement") || r.tellsOf("damages") && slices.ContainsFunc(found, r.claims)):
		firms[0].in.add(firms[0].token, false, false)
	}
	return len(people) > 0 || len(firms) > 0 || r.wronged()
}

// claims reports whether an article tells that somebody claims: what they asked for, or
// were awarded.
func (r *reader) claims(c chief) bool {
	fields := strings.Fields(c.name)
	last := strings.ToLower(fields[len(fields)-1])
	return slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		for _, m := range claiming.FindAllStringSubmatch(s.fold, 4) {
			if slices.Contains(m[1:], last) {
				return true
			}
		}
		return false
	})
}

// claiming finds who asks for money, sues or is awarded something, by the last word of a name.
var claiming = regexp.MustCompile(`([\p{L}-]+) (?:had |has )?(?:originally |initially )?(?:asked for|sought|demanded|claimed|sued for|wanted) (?:[\p{L}-]+ ){0,2}[$£€¥\d]|([\p{L}-]+),? (?:[^,;.]{1,40}, )?(?:was|were|has been|had been) awarded\b|\bawarded (?:[\p{L}]+ )?([\p{L}-]+) [$£€¥\d]|([\p{L}-]+)['’]s (?:claim|lawsuit|suit|damages|award|compensation)\b`)

// wronged reports whether an article tells that somebody was arrested by mistake: he whose name it
// comes back to is no defendant.
func (r *reader) wronged() bool {
	return wrongArrest.MatchString(r.title.fold) || slices.ContainsFunc(r.sentences, func(s *sentence) bool { return wrongArrest.MatchString(s.fold) })
}

var wrongArrest = regexp.MustCompile(`\b(?:wrongful|mistaken|false|unlawful) (?:arrest|detention|imprisonment|identification)s?\b|\b(?:wrongly|wrongfully|mistakenly|falsely) (?:arrested|jailed|detained|identified|imprisoned)\b|\b(?:arrested|jailed|detained) (?:by mistake|for (?:an? )?(?:[a-z]+ ){1,3}(?:he|she) (?:had (?:nothing to do with|not committed)|did not commit|didn['’]t commit))`)

// person reports whether a name can be a person's by its form.
func (c chief) person() bool {
	n := len(strings.Fields(c.name))
	return n > 1 && n < 5 && !companyName(c.name)
}

// tellsOf reports whether an article tells that something of the roles happened.
func (r *reader) tellsOf(roles ...role) bool {
	return slices.ContainsFunc(r.sentences, func(s *sentence) bool {
		return slices.ContainsFunc(s.cues, func(c cue) bool { return contains(roles, c.role) && s.mood(c.start) == told })
	})
}

// chiefs returns the full names that stand in two sentences or more.
func (r *reader) chiefs() []chief {
	var found []chief
	for _, s := range r.sentences {
		if s.zh || s.heading() {
			continue
		}
		for _, t := range s.capitals() {
			name := s.text[t.start:t.end]
			if !strings.Contains(name, " ") || !plainName(name) || s.genitive(t) || s.within(t) || slices.ContainsFunc(found, func(c chief) bool { return c.name == name }) {
				continue
			}
			found = append(found, chief{token: t, in: s, name: name, seen: r.comesBack(name, s), quoth: s.notParty(t)})
		}
	}
	return slices.DeleteFunc(found, func(c chief) bool { return c.seen == 0 })
}

// comesBack counts the sentences behind one that print a name, or its first or last
// word alone.
func (r *reader) comesBack(name string, first *sentence) int {
	fields, n := strings.Fields(name), 0
	forms := []string{name, fields[len(fields)-1]}
	if familyFirst(fields[0]) || companyName(name) || strings.ContainsRune(fields[len(fields)-1], '-') {
		forms = append(forms, fields[0])
	}
	for _, s := range r.sentences {
		if s.index > first.index && slices.ContainsFunc(forms, s.prints) {
			n++
		}
	}
	return n
}
