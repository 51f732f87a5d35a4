package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A need is a place where something was decided about somebody whom the sentence
// does not name: "he was jailed", "a student … has been jailed".
type need struct {
	token
	person    bool
	described int // the description that stands there, -1 for a pronoun
	several   bool
}

// How many sentences on a name may stand behind what it is needed for, and how
// many back a pronoun looks.
const (
	reachOn   = 4
	reachBack = 3
)

var (
	pronounEnd   = regexp.MustCompile(`(?:^|[ (“"])(he|she|they|it|both|the former|the latter|each)$`)
	pronounStart = regexp.MustCompile(`^(?:in \w+ |on \w+ |then |later |also )?(he|she|they|it|both|the former|the latter)\b`)
	nameJoint    = regexp.MustCompile(`^(?:, (?:aged )?\d\d)?(?:,? and |, )`)
	segmentEnds  = []string{"; ", ", while ", " while ", ", but ", ", whereas ", ": ", ". ", ", although "}
)

// ask notes that something was decided about whoever stands before an offset, or
// opens the clause that ends there.
func (s *sentence) ask(at int, person bool) {
	before := strings.TrimRight(s.fold[:at], " ")
	near := uncut(before, len(before)-16)
	if m := pronounEnd.FindStringSubmatchIndex(before[near:]); m != nil {
		s.askPronoun(token{near + m[2], near + m[3]}, person)
		return
	}
	for i, d := range s.described {
		if d.end <= len(before) && besideHead.MatchString(before[d.end:]) && !s.oblique(d.start) && d.kind != "court" && (d.kind != "bystander" || d.start == s.begin()) {
			s.needs = append(s.needs, need{d.token, person, i, d.n > 1})
			return
		}
	}
	s.askOpening(before, person)
}

// besideHead may stand behind a noun and tells nothing new.
var besideHead = regexp.MustCompile(`^(?: (?:responsible|involved|concerned|in question|himself|herself|itself|behind (?:it|them)))?$`)

// askOpening looks for the subject at the beginning of the clause: behind a
// relative clause, an apposition or a first verb.
func (s *sentence) askOpening(before string, person bool) {
	from := s.begin()
	for _, end := range segmentEnds {
		if i := strings.LastIndex(before, end); i >= 0 && !(end == ". " && oneOf(lastWord(before[:i]), "st", "mt", "ft", "dr", "mr", "mrs", "ms")) {
			from = max(from, i+len(end))
		}
	}
	if m := opener.FindStringIndex(s.fold[from:]); m != nil && from+m[1] < len(before) {
		from += m[1]
	}
	for i, d := range s.described {
		if d.start == from && d.end <= len(before) && d.kind != "court" {
			s.needs = append(s.needs, need{d.token, person, i, d.n > 1})
			return
		}
	}
	if !strings.HasSuffix(before, ",") && !strings.HasSuffix(before, " and") {
		return // another noun stands before the verb
	}
	if m := pronounStart.FindStringSubmatchIndex(before[from:]); m != nil {
		s.askPronoun(token{from + m[2], from + m[3]}, person)
		return
	}
	if c, ok := s.nameAt(from); ok && c.end < len(before) {
		s.decide(c.token, person && !c.firm)
	}
}

// askPronoun notes that something was decided about whom a pronoun means.
func (s *sentence) askPronoun(t token, person bool) {
	word := s.fold[t.start:t.end]
	several := oneOf(word, "they", "both", "the former", "the latter", "each")
	person = person && word != "it" || oneOf(word, "he", "she")
	s.needs = append(s.needs, need{t, person, -1, several})
}

// askObject notes that something was decided about whoever stands behind a verb.
func (s *sentence) askObject(at int, person bool) {
	rest := s.fold[at:]
	for _, pronoun := range []string{" him", " her", " them", " it"} {
		if strings.HasPrefix(rest, pronoun) && (len(rest) == len(pronoun) || !inWord(rune(rest[len(pronoun)]))) {
			s.needs = append(s.needs, need{token{at + 1, at + len(pronoun)}, person, -1, pronoun == " them"})
			return
		}
	}
	for i, d := range s.described {
		if d.start > at && d.start-at < 12 && strings.Count(s.fold[at:d.start], " ") < 3 && !strings.ContainsAny(s.fold[at:d.start], ",;.") {
			s.needs = append(s.needs, need{d.token, person, i, d.n > 1})
			return
		}
	}
}

// sentTo is what a court does to somebody whom the words name in between: "sent a man to
// prison".
var sentTo = regexp.MustCompile(`\b(?:sent|sends|sending) (?:an?|another|the) [^,;.]{2,40} to (?:prison|jail)\b`)

// bySending notes that somebody who is described was sent to prison.
func (s *sentence) bySending() {
	if !strings.Contains(s.fold, " to prison") && !strings.Contains(s.fold, " to jail") {
		return
	}
	if m := sentTo.FindStringIndex(s.fold); m != nil && s.mood(m[0]) == told {
		s.askObject(m[0]+len(firstWord(s.fold[m[0]:])), true)
	}
}

// An open need waits for names that stand behind it.
type open struct {
	s    *sentence
	d    int
	left int
}

// resolve finds the names of those about whom the article decides something
// before or after it names them.
func (r *reader) resolve() {
	var waiting []*open
	for i, s := range r.sentences {
		if s.zh {
			continue
		}
		if s.turns() {
			waiting = nil
		}
		if len(waiting) > 0 {
			waiting = r.bind(waiting, s, s.candidates())
		}
		if r.lead(i) {
			s.askLead(i)
		}
		s.introduceAged()
		for j, n := range s.needs {
			if s.namedBeside(n) {
				continue
			}
			if n.described >= 0 && !s.described[n.described].definite || n.described >= 0 && r.lead(i) {
				if o := r.wait(s, n); o != nil && j == 0 { // whoever is described beside him is somebody else
					waiting = append(waiting, o)
				}
				continue
			}
			r.lookBack(i, n)
		}
	}
}

// namedBeside introduces the name that stands beside a description: "fined its
// operator, QuickCash Corp.".
func (s *sentence) namedBeside(n need) bool {
	if n.described < 0 {
		return false
	}
	d := &s.described[n.described]
	c, ok := s.nameBehind(*d)
	if !ok || n.person && c.firm {
		return false
	}
	for left := d.n; left > 0 && c.start < c.end; left-- {
		s.addCandidate(c, d.kind)
		d.names, d.settled = append(d.names, s.text[c.start:c.end]), true
		joint := nameJoint.FindString(s.text[c.end:])
		c.token = nameAfter(s.text, c.end+len(joint), 0)
		if joint == "" {
			break
		}
	}
	return s.introducesName(d.names[0])
}

// introduceAged introduces who stands beside a description with an age in a
// sentence that tells of a decision: "and his wife Michelle, 35, for four years".
func (s *sentence) introduceAged() {
	if !s.decides() {
		return
	}
	for i := range s.described {
		d := &s.described[i]
		if c, ok := s.nameBehind(*d); ok && d.kind == "person" && agedTail.MatchString(s.fold[c.end:]) {
			s.addCandidate(c, d.kind)
		}
	}
}

var agedTail = regexp.MustCompile(`^, (?:aged )?\d\d,| \(\d\d\)|^,? (?:to|for) (?:an?|\d+|one|two|three|four|five|six|seven|eight|nine|ten|life)\b`)

// lead reports whether a sentence is the first of its article or case.
func (r *reader) lead(i int) bool {
	marked, _ := r.sentences[i].mark()
	if marked || i < 3 && !slices.ContainsFunc(r.sentences[:i], (*sentence).tells) {
		return true
	}
	return i <= leadSentences && r.sentences[i].opensWithSomebody() && !slices.ContainsFunc(r.sentences[:i], func(s *sentence) bool {
		return s.zh || len(s.names) > 0 || len(s.needs) > 0 || s.decides()
	})
}

// opensWithSomebody reports whether a sentence opens its paragraph with a description: a
// standfirst and a byline may stand before the story.
func (s *sentence) opensWithSomebody() bool {
	return s.begins && len(s.described) > 0 && s.described[0].start == s.begin()
}

// tells reports whether a sentence has somebody of whom it tells: a dateline or an
// exclamation before the story has not.
func (s *sentence) tells() bool {
	return s.zh || len(s.described) > 0 || len(s.names) > 0 || len(s.fold) > 40
}

// askLead takes the description that opens an article for a party's, where the
// sentence tells of a decision at all.
func (s *sentence) askLead(i int) {
	if i > 2 || len(s.described) == 0 || givenThem.MatchString(s.fold) || len(s.needs) > 0 || !s.says("verdict") && !s.decides() && !s.says("settlement") {
		return
	}
	if d := s.described[0]; d.start == s.begin() && (d.kind == "person" || d.kind == "firm" || d.kind == "either") {
		s.needs = append(s.needs, need{d.token, d.kind == "person", 0, d.n > 1})
	}
}

// wait makes a description wait for its name, in the lead of a story: further
// on, somebody who is described and not named is somebody else.
func (r *reader) wait(s *sentence, n need) *open {
	d := s.described[n.described]
	if len(s.names) > 0 || d.kind == "bystander" || d.kind == "court" || d.settled || givenThem.MatchString(s.fold) {
		return nil
	}
	first := s.index < 3 || s.index > 0 && r.sentences[s.index-1].paragraph != s.paragraph
	if !first {
		return nil
	}
	return &open{s: s, d: n.described, left: max(d.n, 1)}
}

// bind gives the names of a sentence to the descriptions that wait for one.
func (r *reader) bind(waiting []*open, s *sentence, found []candidate) []*open {
	var still []*open
	for _, o := range waiting {
		d := &o.s.described[o.d]
		for _, c := range s.known(found) {
			if o.left == 0 || !d.fits(c, s) || slices.Contains(d.names, s.text[c.start:c.end]) {
				continue
			}
			s.addCandidate(c, d.kind)
			d.names, d.settled = append(d.names, s.text[c.start:c.end]), true
			o.left--
		}
		if o.left > 0 && s.index-o.s.index < reachOn {
			still = append(still, o)
		}
	}
	return still
}

// known returns the candidates of a sentence with the parties that it introduces
// itself, in order.
func (s *sentence) known(found []candidate) []candidate {
	all := slices.Clone(found)
	for _, n := range s.names {
		if !slices.ContainsFunc(all, func(c candidate) bool { return c.start < n.end && n.start < c.end }) {
			all = append(all, candidate{token: n.token, person: n.person, firm: !n.person})
		}
	}
	slices.SortFunc(all, func(a, b candidate) int { return a.start - b.start })
	return all
}

// fits reports whether a name can be that of who is described.
func (d *description) fits(c candidate, s *sentence) bool {
	name := s.text[c.start:c.end]
	long := strings.Contains(name, " ") || s.introducesName(name)
	switch d.kind {
	case "person":
		return (c.person || !companyName(name) && s.introducesName(name)) && !c.speaks && long
	case "firm":
		tail := s.fold[c.end:cut(s.fold, c.end+30)]
		return !(c.called && c.person) && !personTail.MatchString(tail) && (long || c.start > 0)
	}
	return !c.speaks && long || c.firm
}

// introducesName reports whether the sentence introduces a party of this name.
func (s *sentence) introducesName(name string) bool {
	return slices.ContainsFunc(s.names, func(n introduction) bool { return n.name == name })
}

// addCandidate introduces a candidate as what its description says.
func (s *sentence) addCandidate(c candidate, kind string) {
	name := s.text[c.start:c.end]
	person := kind == "person" || kind == "either" && c.person && !c.firm
	for i, n := range s.names {
		if n.name == name {
			s.names[i].person = n.person || person
			return
		}
	}
	if !partyName(name) {
		return
	}
	for _, known := range s.names {
		if c.start < known.end && known.start < c.end {
			return
		}
	}
	s.names = append(s.names, introduction{c.token, name, person, person && !strings.Contains(name, " ")})
}

// lookBack introduces whom a pronoun means: the last of whom something was told,
// unless a party stands there.
func (r *reader) lookBack(i int, n need) {
	s := r.sentences[i]
	if n.described >= 0 && oneOf(s.described[n.described].kind, "bystander", "court") {
		return
	}
	left := 1
	if n.several {
		left = 2
	}
	for back := i; back >= 0 && i-back <= reachBack && left > 0; back-- {
		before := r.sentences[back]
		if back < i {
			if r.sentences[back+1].turns() {
				return
			}
		}
		found := before.known(before.candidates())
		slices.Reverse(found)
		for _, c := range found {
			name := before.text[c.start:c.end]
			if left == 0 || back == i && c.end > n.start || !n.means(c, before) {
				continue
			}
			if !before.introducesName(name) {
				before.addCandidate(c, map[bool]string{true: "person", false: "firm"}[n.person])
			}
			left--
		}
	}
}

// means reports whether a pronoun can stand for a name.
func (n need) means(c candidate, s *sentence) bool {
	name := s.text[c.start:c.end]
	if n.person {
		return c.person && !c.speaks && (c.called || strings.Contains(name, " ")) || s.doneByOne(c)
	}
	return c.firm || !c.person && s.introducesName(name)
}

// doneByOne reports whether a sentence opens with a single name of whose bearer it tells
// both what he was and what he did: "Shen, who ran a station, sold 900 records".
func (s *sentence) doneByOne(c candidate) bool {
	who := oneWho.FindString(s.fold[c.end:])
	return who != "" && c.start == s.begin() && !c.firm && !c.speaks && s.has("conduct", c.end+len(who), len(s.fold))
}

// oneWho follows such a name.
var oneWho = regexp.MustCompile(`^, who (?:[a-z]+ed|ran|sold|kept|made|took|was) [^,]{3,80}, `)
