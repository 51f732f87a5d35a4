package extract

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// leadSentences are those in which a news story names whom its first sentence
// speaks of.
const leadSentences = 5

// introduceLater reads what one sentence alone does not tell: the name behind
// "a man has been jailed", the first name that stands elsewhere, and a party
// whom the article does not name at all.
func (r *reader) introduceLater() {
	lead := r.sentences[:min(leadSentences, len(r.sentences))]
	decided := false
	for _, s := range lead {
		decided = decided || s.decides()
		if decided && !s.zh && !givenThem.MatchString(r.sentences[0].fold) && len(s.names) == 0 && !s.says("victim") && !s.says("expert") {
			s.byAge()
			r.bySubject(s)
		}
	}
	for _, s := range r.sentences {
		for i, n := range s.names {
			if s.zh || strings.Contains(n.name, " ") || s.isSurnamed(n) || !n.person && r.bearer(n.name) <= 0 {
				continue
			}
			if r.complete(s, i) {
				s.names[i].person = true
			}
		}
	}
	r.completeChinese()
	r.tellPeople()
	if !slices.ContainsFunc(r.sentences, func(s *sentence) bool { return len(s.names) > 0 }) && !r.introduceChief() {
		introduceNobody(r.sentences)
	}
}

// givenThem finds what somebody has been awarded: who is named next may be that one.
var givenThem = regexp.MustCompile(`\b(?:was|were|has been|have been|had been) awarded (?:[a-z]+ )*[$£€¥]?\d`)

// bySubject introduces the full name that opens a sentence of a story that began
// with "a man".
func (r *reader) bySubject(s *sentence) {
	if len(s.names) > 0 || !somePerson.MatchString(r.sentences[0].fold) || anyPerson(r.sentences[:s.index+1]) {
		return
	}
	t := nameAfter(s.text, 0, 0)
	name := s.text[t.start:t.end]
	rest := strings.TrimLeft(s.text[t.end:], " ")
	if beginsAny(rest, ", who ", ", of ", ", from ") {
		rest = rest[len(", "):]
	}
	next, _ := utf8.DecodeRuneInString(rest)
	if n := len(strings.Fields(name)); t.start == 0 && n > 1 && n < 4 && unicode.IsLower(next) && !companyName(name) {
		s.add(t, true, false)
		r.sentences[0].settle(name)
	}
}

// settle gives a name to the only person whom a lead describes and decides about.
func (s *sentence) settle(name string) {
	if len(s.needs) != 1 || s.needs[0].described < 0 || s.needs[0].several {
		return
	}
	if d := &s.described[s.needs[0].described]; d.kind == "person" && !d.settled {
		d.names, d.settled = []string{name}, true
	}
}

// anybody reports whether the article has introduced a person so far.
func (r *reader) anybody() bool { return anyPerson(r.sentences) }

// anyPerson reports whether one of the sentences introduces a person.
func anyPerson(sentences []*sentence) bool {
	return slices.ContainsFunc(sentences, func(s *sentence) bool {
		return slices.ContainsFunc(s.names, func(n introduction) bool { return n.person })
	})
}

// isSurnamed reports whether the article says that the name is a surname: it is
// never completed then.
func (s *sentence) isSurnamed(n introduction) bool {
	return strings.Contains(s.fold[uncut(s.fold, n.start-60):n.start], "surnamed ")
}

// complete gives a last name its first name, where the article prints both, and reports
// whether it does.
func (r *reader) complete(s *sentence, i int) bool {
	for _, other := range r.sentences {
		for _, t := range other.occurrences(&actor{forms: []string{s.names[i].name}}) {
			full := nameBefore(other.text, t.end)
			name := other.text[full.start:full.end]
			if full.end == t.end && strings.Contains(name, " ") && len(strings.Fields(name)) < 5 && partyName(name) && !other.notParty(full) && !companyName(name) {
				s.names[i].name, s.names[i].anonymised = name, false
				return true
			}
		}
	}
	return false
}

var somePerson = regexp.MustCompile(`\b(?:an?|another|one|two|three|four|five|six|seven|eight|\d{1,2}|the) (?:[\w-]+ ){0,4}?(?:man|men|woman|women|people|defendants?|individuals?|employees?|hackers?|students?|teachers?|nurses?|doctors?|suspects?|workers?|brothers|couple|landlord|developer|programmer|engineer|officer|technician|manager|clerk|courier|owner|\d\d-year-old)\b`)

// introduceNobody introduces a party without a name, where a decision speaks of
// "a man" or "a company" and the article names nobody.
func introduceNobody(sentences []*sentence) {
	for _, s := range sentences {
		if s.zh || s.says("general") || s.says("possible") || s.comments() || s.says("minor") {
			continue
		}
		person := s.says("sentenceverb") && s.says("prison") || s.says("convict") || s.says("charge") || s.says("arrest") || s.says("acquit")
		company := s.says("finedverb") || s.says("fine") || s.says("agreed") || s.says("settlement") && approvedIt.MatchString(s.fold)
		if m := somePerson.FindStringIndex(s.fold); person && m != nil {
			s.names = append(s.names, introduction{token{m[0], m[1]}, unnamedPerson, true, true})
			return
		}
		if d, ok := s.needed("firm", "either"); company && ok {
			s.names = append(s.names, introduction{d.token, unnamedCompany, false, true})
			return
		}
		if d, ok := s.needed("person"); company && ok {
			s.names = append(s.names, introduction{d.token, unnamedPerson, true, true})
			return
		}
	}
}

// approvedIt tells that a court has approved a settlement, at first or for good.
var approvedIt = regexp.MustCompile(`\b(?:court|judge)\b[^;.]{0,90}\b(?:granted|grants|gave|approved|approves) `)

// needed returns a description of one of the kinds about whom the sentence
// decides something.
func (s *sentence) needed(kinds ...string) (description, bool) {
	for _, n := range s.needs {
		if n.described >= 0 && slices.Contains(kinds, s.described[n.described].kind) && !headOfBody.MatchString(s.fold[s.described[n.described].end:]) {
			return s.described[n.described], true
		}
	}
	return description{}, false
}

// headOfBody follows the noun of who leads an authority and decides: "the president of the Data
// Office".
var headOfBody = regexp.MustCompile(`^ of the [^,;.]{0,60}\b(?:office|authority|agency|commission|inspectorate|board|court|tribunal)\b`)

// The names of parties whom the article does not name.
const (
	unnamedPerson  = "unnamed defendant"
	unnamedCompany = "unnamed company"
)

// tellPeople makes a person of a full name that the article shortens to its last
// word: companies are shortened to their first.
func (r *reader) tellPeople() {
	for _, s := range r.sentences {
		for i, n := range s.names {
			fields := strings.Fields(n.name)
			if !n.person && !s.zh && len(fields) > 1 && len(fields) < 4 && !companyName(n.name) && r.shortened(fields[len(fields)-1]) {
				s.names[i].person = true
			}
		}
	}
}

// shortened reports whether a word stands alone as a name anywhere.
func (r *reader) shortened(word string) bool {
	for _, s := range r.sentences {
		for _, t := range s.occurrences(&actor{forms: []string{word}}) {
			if alone := nameBefore(s.text, t.end); alone.end == t.end && s.text[alone.start:alone.end] == word && !s.zh {
				return true
			}
		}
	}
	return false
}

// leaveOut takes back the names of those whom the article anywhere calls a
// victim, a claimant or a witness.
func (r *reader) leaveOut() {
	others := append(r.sentAway(), r.impersonated()...)
	for _, s := range r.sentences {
		others = append(others, s.others...)
		for _, name := range s.near {
			if !r.accused(name) {
				others = append(others, name)
			}
		}
	}
	for _, s := range r.sentences {
		if s.zh {
			s.standBy(others)
			s.standShort(r.short)
		}
		s.names = slices.DeleteFunc(s.names, func(n introduction) bool { return slices.Contains(others, n.name) })
	}
}
