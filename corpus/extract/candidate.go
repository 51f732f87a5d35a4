package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// A candidate is a name of which a sentence tells something, whether or not it says
// that it is a party's: it opens the sentence, follows "that", or stands behind
// a description.
type candidate struct {
	token
	person bool // the words around it are such as stand around a person's name
	firm   bool // the same for a company's
	speaks bool // it says something
	called bool // the sentence says who bears it: "a third man, Gan"
}

var (
	dateline        = regexp.MustCompile(`^\p{Lu}[\p{L}\d.,' ]{2,40}(?:\([^)]{1,30}\) ?)?(?:--|—|–) ?`)
	capitalDateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .']{2,30}(?:, [\p{L}\d. ]{2,16})?(?: ?\([^)]{1,30}\))? - `)
	agencyLine      = regexp.MustCompile(`^\([^)]{1,30}\) ?(?:--|—|–|-) `)
	opener          = regexp.MustCompile(`^(?:on|in|at|last|earlier|later|meanwhile|separately|according to|after|during|under|this|but|however)\b[^,]{0,70}, `)
	complement      = regexp.MustCompile(`\b(?:that|because|when|where|after|while|concern(?:s|ed)|involv(?:es|ed)|says|said|found|heard|held|ruled|alleges|alleged|alleging) (?:on \w+ )?(?:that )?`)
	personTail      = regexp.MustCompile(`^(?:,? (?:aged )?\d\d\b|,? \(\d\d\)|, who\b|, (?:then )?aged\b|, (?:of|from) )`)
	ownVerb         = regexp.MustCompile(`^(?: \([^)]{1,20}\))?(?:, [^;]{1,90},)? (?:\w+ly )?([a-z]{2,})`)
	aliasTail       = regexp.MustCompile(`^,? (?:also|better|otherwise) known as `)
)

// candidates returns the names of which an English sentence tells something.
func (s *sentence) candidates() []candidate {
	var found []candidate
	places := []int{s.begin()}
	if m := opener.FindStringIndex(s.fold[places[0]:]); m != nil {
		places = append(places, places[0]+m[1])
	}
	for _, m := range complement.FindAllStringIndex(s.fold, 6) {
		places = append(places, m[1])
	}
	for _, at := range places {
		if t, ok := s.nameAt(at); ok {
			found = append(found, s.withJoined(t, mostJoined)...)
		}
	}
	if c, ok := s.calledFirst(); ok {
		found = append(found, c)
	}
	for _, d := range s.described {
		if t, ok := s.nameBehind(d); ok {
			found = append(found, s.withJoined(t, d.n)...)
		}
	}
	return found
}

// calledFirst returns the person whose name opens a sentence behind what they are:
// "Swimming teacher Ann Lee hid …".
func (s *sentence) calledFirst() (candidate, bool) {
	begin := s.begin()
	for _, t := range s.capitals() {
		if t.start-begin > nounsReach {
			break
		}
		name := s.text[t.start:t.end]
		if t.start > begin && s.groupBefore(t.start) == begin && kindOf(lastWord(s.fold[:t.start]), "") == "person" &&
			strings.Contains(name, " ") && plainName(name) && !s.notParty(t) && !companyName(name) {
			return candidate{token: t, person: true, called: true}, true
		}
	}
	return candidate{}, false
}

// mostJoined bounds how many names of one subject are read.
const mostJoined = 4

// withJoined returns a name with those that commas and "and" join to it, at most n.
func (s *sentence) withJoined(c candidate, n int) []candidate {
	all := []candidate{c}
	for len(all) < n {
		joint := nameJoint.FindString(s.text[c.end:])
		c.token = nameAfter(s.text, c.end+len(joint), 0)
		if joint == "" || c.start == c.end || !plainName(s.text[c.start:c.end]) {
			break
		}
		all = append(all, c)
	}
	return all
}

// begin returns where the sentence begins behind a dateline: "LEEDS -- A man".
func (s *sentence) begin() int {
	head := s.text[:cut(s.text, 80)]
	if m := agencyLine.FindStringIndex(head); m != nil {
		return m[1]
	}
	if rest := strings.TrimLeft(head, "–—- "); rest != head {
		return len(head) - len(rest)
	}
	if m := capitalDateline.FindStringIndex(head); m != nil {
		return m[1]
	}
	if !containsAny(head, "--", "—", "–") {
		return 0
	}
	if m := dateline.FindStringIndex(head); m != nil {
		return m[1]
	}
	return 0
}

// nameAt returns the name that begins at an offset, or behind titles there.
func (s *sentence) nameAt(at int) (candidate, bool) {
	t := nameAfter(s.text, at, 0)
	if t.start == t.end || !plainName(s.text[t.start:t.end]) || strings.HasPrefix(s.text[t.end:], "'s") || strings.HasPrefix(s.text[t.end:], "’s") || s.titled(t) {
		return candidate{}, false
	}
	tail := strings.TrimPrefix(s.fold[t.end:cut(s.fold, t.end+120)], ".") // of "Inc."
	m := ownVerb.FindStringSubmatch(tail)
	if m == nil && !personTail.MatchString(tail) && !aliasTail.MatchString(tail) {
		return candidate{}, false
	}
	found := candidate{token: t, speaks: speaks.MatchString(tail)}
	s.class(&found)
	if !found.speaks && s.notParty(t) {
		return candidate{}, false
	}
	return found, true
}

// nameBehind returns the name in apposition to a description: "her sister,
// Karin Dreyer," "the navigation app Wayfarer".
func (s *sentence) nameBehind(d description) (candidate, bool) {
	if d.kind == "bystander" || d.kind == "court" {
		return candidate{}, false
	}
	at := d.end
	if t := nameAfter(s.text, at+len(" of"), 3); strings.HasPrefix(s.text[at:], " of ") && (d.kind == "firm" || d.kind == "either") && s.headOf(t) {
		at = t.start
	} else {
		at += len(apposing.FindString(s.text[at:]))
	}
	first, _ := utf8.DecodeRuneInString(s.text[at:])
	t := nameAfter(s.text, at, 0)
	if at == d.end || !unicode.IsUpper(first) || t.start == t.end || !plainName(s.text[t.start:t.end]) || s.notParty(t) {
		return candidate{}, false
	}
	found := candidate{token: t}
	s.class(&found)
	found.person = d.kind == "person" && !found.firm
	found.firm, found.called = d.kind == "firm", true
	return found, true
}

// apposing joins a description to the name that stands behind it.
var apposing = regexp.MustCompile(`^(?: (?:at|of|for|from|in|with) [^,;.]{2,50}, (?:Mr|Mrs|Ms|Miss|Dr)\.? |, named |, (?:the )?(?:aged )?\d\d(?:-year-old)?,? |, | )`)

// headOf reports whether a name is the last word of its group: "the maker of Brill on
// Monday", not "the operator of Elm airport".
func (s *sentence) headOf(t token) bool {
	words := tokens(s.fold, t.start, cut(s.fold, t.end+24))
	for i, word := range words {
		if word.end == t.end {
			return s.headEnds(words, i)
		}
	}
	return false
}

// class tells a person's name from a company's, where the words do.
func (s *sentence) class(t *candidate) {
	name := s.text[t.start:t.end]
	tail := s.fold[t.end:cut(s.fold, t.end+60)]
	fields := strings.Fields(name)
	switch {
	case companyName(name) || strings.HasPrefix(tail, ", which") || len(fields) > 1 && kindOf(strings.ToLower(fields[len(fields)-1]), "") == "firm":
		t.firm = true
	case s.calledPerson(t.end):
		t.person, t.called = true, true
	case len(fields) > 1 && len(fields) < 5 && !strings.ContainsFunc(name, unicode.IsDigit):
		t.person = true
	}
}

// calledPerson reports whether what stands behind a name says what its bearer is: "Bai,
// an employee of …".
func (s *sentence) calledPerson(at int) bool {
	return slices.ContainsFunc(s.described, func(d description) bool {
		return d.kind == "person" && d.n == 1 && !d.definite && d.start-at == len(", ") && strings.HasPrefix(s.text[at:], ", ")
	})
}

// titled reports whether an office stands before a name that no party bears in
// news of a case: a judge's, a detective's.
func (s *sentence) titled(t token) bool {
	return nameWords["office"][lastWord(s.fold[:t.start])]
}

// plainName reports whether a run of capitals can be somebody's name and is no
// court's or authority's.
func plainName(name string) bool {
	if !partyName(name) {
		return false
	}
	fields := strings.Fields(strings.ToLower(name))
	if len(fields) == 1 && kindOf(fields[0], "") != "" && !nameWords["known"][fields[0]] {
		return false // "Judges agreed", "Drivers said"
	}
	if last := fields[len(fields)-1]; len(fields) > 2 && (nameWords["body"][last] || nameWords["company"][last]) {
		return true
	}
	for _, word := range fields {
		if nameWords["known"][fields[0]] && nameWords["branch"][word] {
			continue
		}
		if nameWords["reject"][strings.Trim(word, ".,'’")] || nameWords["office"][word] || verbWords["nobody"][word] {
			return false
		}
	}
	return true
}
