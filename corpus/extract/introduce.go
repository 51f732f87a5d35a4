package extract

import (
	"regexp"
	"strings"
	"unicode"
)

// An introduction is a party's name where the sentence itself says that somebody
// answers for something: "a man surnamed Wei", "was sentenced", "fined …".
type introduction struct {
	token
	name       string // as printed
	person     bool
	anonymised bool // a surname or an initial: never completed
}

var (
	surnamed     = regexp.MustCompile(`\bsurnamed (\p{Lu}[\p{L}'’-]*)((?:, \p{Lu}[\p{L}'’-]*)*,? and (\p{Lu}[\p{L}'’-]*))?`)
	named        = regexp.MustCompile(`\b(?:man|woman|defendant|individual|person|employee|hacker|suspect|driver|teacher|nurse|doctor|officer|student|worker|developer|programmer|engineer|landlord),? (?:named|called|identified as|known as) `)
	namedAs      = regexp.MustCompile(`\b(?:named|identified)(?: only| publicly| by police| in court)? (?:as|by (?:his|her|the) (?:surname|initials?|last name)) `)
	aged         = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’-]+)(?:, (?:aged )?\d\d\b| \(\d\d\))`)
	initials     = regexp.MustCompile(`\b(?:defendant|man|woman|Mr|Ms|Mrs|accused) (\p{Lu}(?:\.\p{Lu})*\.?)(?: |,)`)
	auxBack      = regexp.MustCompile(`(?: (?:was|were|has been|had been|have been|is|are|is being|got|gets|has|had|have|also|will|later|since|initially|finally|both|each|would|must|then|then also|will have to|has also|was also|were also|has now|was then|was eventually)){1,2}$`)
	speaks       = regexp.MustCompile(`^(?:, (?:aged )?\d\d,?)? (?:said|says|told|added|recalled|testified)\b`)
	decidedOn    = regexp.MustCompile(`^(?:, [^,]{1,60},)? (?:was|were|has been|had been) (?:also |then |later |each )?(?:jailed|sentenced|fined|convicted|found guilty|imprisoned|charged|arrested|given|banned|acquitted|cleared)`)
	relative     = regexp.MustCompile(`(?:, (?:aged )?\d\d)?, (?:which|who)$`)
	passiveWords = regexp.MustCompile(` (?:was|were|been|being|is|are|got|gets|be)\b`)
	apposed      = regexp.MustCompile(`,(?: (?:aged )?\d\d| (?:of|from|who|whose|a|an|the|which|formerly|also|based|part|owned|operator|owner|trading)\b[^,;]{1,90})(?:, [^,;]{1,40})?,?$`)
	joinedBy     = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’.-]+ ?){1,4})(?:, (?:aged )?\d\d)?(?:, (?:of|from) [^,;]{1,40})?,? and $`)
)

// introduce finds the names that the sentence introduces.
func (s *sentence) introduce() {
	if s.zh {
		s.introduceChinese()
		return
	}
	s.describe()
	s.bySurname()
	if s.decides() {
		s.byAge()
	}
	s.byVerb()
	s.byFinding()
	s.byRuling()
	s.byService()
	s.byPossession()
	s.byGap()
}

// add notes a name once, unless it belongs to somebody who is no party.
func (s *sentence) add(t token, person, anonymised bool) {
	if t.start >= t.end {
		return
	}
	name := s.text[t.start:t.end]
	if !anonymised && !partyName(name) || s.notParty(t) {
		return
	}
	if paidTo.MatchString(s.fold[uncut(s.fold, t.start-90):t.start]) {
		s.others = append(s.others, name)
		return
	}
	for _, known := range s.names {
		if t.start < known.end && known.start < t.end {
			return
		}
	}
	s.names = append(s.names, introduction{t, name, person, anonymised})
}

// nounAndName is a name between commas behind a noun that means somebody: "his
// company, Acme Tracing,".
var nounAndName = regexp.MustCompile(`(\p{Ll}+), ((?:\p{Lu}[\p{L}'’.-]+ ?){1,4}),$`)

// notParty reports whether the words around a name say that it is a victim's, a
// lawyer's, a judge's, or that of somebody who is quoted.
func (s *sentence) notParty(t token) bool {
	behind := s.fold[t.end:cut(s.fold, t.end+90)]
	if office := lastWord(s.fold[:t.start]); nameWords["office"][office] && (oneOf(office, "victim", "victims", "witness", "plaintiff", "representing") || !decidedOn.MatchString(behind)) {
		return true
	}
	if speaks.MatchString(behind) {
		return true
	}
	apposition, ok := strings.CutPrefix(behind, ", ")
	for _, article := range []string{"a ", "an ", "the "} {
		apposition = strings.TrimPrefix(apposition, article)
	}
	first, _, _ := strings.Cut(apposition, " ")
	return ok && nameWords["profession"][strings.TrimRight(first, ",.;")]
}

// bySurname reads "surnamed Wei and Luo", "a man named Tom Hale" and initials.
func (s *sentence) bySurname() {
	if strings.Contains(s.text, "surnamed ") {
		for _, m := range surnamed.FindAllStringSubmatchIndex(s.text, -1) {
			s.add(token{m[2], m[3]}, true, true)
			if m[4] < 0 {
				continue
			}
			for _, t := range tokens(s.text, m[4], m[5]) {
				if capital(s.text, t) {
					s.add(t, true, true)
				}
			}
		}
	}
	if !containsAny(s.text, " named ", " called ", "identified ", "known as", "efendant ", "ccused ", "man ", "Mr", "Ms") {
		return // the expressions below cost more than a look
	}
	for _, m := range named.FindAllStringIndex(s.text, -1) {
		t := nameAfter(s.text, m[1], 0)
		s.add(t, true, strings.IndexByte(s.text[t.start:t.end], ' ') < 0)
	}
	for _, m := range namedAs.FindAllStringIndex(s.text, -1) {
		t := nameAfter(s.text, m[1], 0)
		s.add(t, !companyName(s.text[t.start:t.end]), len(strings.Fields(s.text[t.start:t.end])) == 1 || t.end-t.start > 2 && s.text[t.end-2] == ' ')
	}
	for _, m := range initials.FindAllStringSubmatchIndex(s.text, -1) {
		s.add(token{m[2], m[3]}, true, true)
	}
}

// byAge reads "Tom Hale, 34,": for a sentence that tells what was decided, or
// follows one that does.
func (s *sentence) byAge() {
	for _, m := range aged.FindAllStringSubmatchIndex(s.text, -1) {
		t := strippedName(s.text, token{m[2], m[3]})
		if !nameWords["oblique"][lastWord(s.fold[:t.start])] {
			s.add(t, true, strings.IndexByte(s.text[t.start:t.end], ' ') < 0)
		}
	}
}

// decides reports whether the sentence tells what was decided about a person.
func (s *sentence) decides() bool {
	return s.says("prison") || s.says("alleged") || s.says("sentenceverb") || s.says("convict") || s.says("charge") || s.says("acquit") || s.says("arrest") || s.says("finedverb")
}

// The roles whose words take a party as subject or object.
var (
	personVerbs  = []role{"prison", "sentenceverb", "convict", "charge", "arrest", "acquit"}
	companyVerbs = []role{"fine", "finedverb", "agreed", "orderpay", "settlement", "sue", "violate", "liable", "order"}
)

// byVerb reads the subject of a passive and the object of an active verb.
func (s *sentence) byVerb() {
	for _, c := range s.cues {
		person, company := contains(personVerbs, c.role), contains(companyVerbs, c.role)
		if c.role == "alleged" && oneOf(s.word(c), "accused of", "accused", "suspected") {
			s.suspectOf(c)
		}
		if !person && !company || s.mood(c.start) == denied {
			continue
		}
		s.subjectOf(c, person)
		s.objectOf(c, person)
	}
}

func contains(roles []role, one role) bool {
	for _, r := range roles {
		if r == one {
			return true
		}
	}
	return false
}

// subjectOf introduces who "was fined", "pleaded guilty", "agreed to pay".
func (s *sentence) subjectOf(c cue, person bool) {
	word := s.fold[c.start:c.end]
	before := s.text[:c.start]
	if c.role == "fine" || c.role == "prison" || strings.HasPrefix(word, "told ") {
		return // a court told him
	}
	passive := strings.HasSuffix(word, "ed") && c.role != "agreed" && c.role != "violate" && !oneOf(word, "settled", "pleaded", "received")
	near := uncut(before, len(before)-nameReach-60)
	trimmed := strings.TrimRight(before[near:], " ")
	auxiliary := auxBack.FindStringIndex(trimmed)
	if auxiliary != nil {
		if (passive || c.role == "sue") && !passiveWords.MatchString(trimmed[auxiliary[0]:]) {
			return // "the court has jailed", "patients have sued": who does it is no defendant
		}
		trimmed = trimmed[:auxiliary[0]]
	} else if passive || c.role == "order" || c.role == "liable" && word != "must pay" || c.role == "finedverb" || c.role == "sue" || c.role == "settlement" && word != "settled" && word != "settles" {
		return
	}
	whole := strings.TrimRight(trimmed, " ")
	if m := apposed.FindStringIndex(trimmed); m != nil {
		trimmed = trimmed[:m[0]]
	}
	if m := relative.FindStringIndex(trimmed); m != nil {
		trimmed = trimmed[:m[0]]
	}
	t := nameBefore(s.text, near+len(trimmed))
	if m := nounAndName.FindStringSubmatchIndex(before[near : near+len(whole)]); m != nil {
		if kind := kindOf(before[near+m[2]:near+m[3]], ""); kind != "" && kind != "court" {
			t, whole, person = token{near + m[4], near + m[5]}, trimmed+",", person || kind == "person"
		}
	}
	if t.start == t.end || s.within(t) && (trimmed == whole || companyName(s.text[t.start:t.end])) {
		s.ask(near+len(whole), person)
		return
	}
	s.decide(t, person)
	s.decideJoined(t, person)
}

// containsAny reports whether one of the words stands in a text.
func containsAny(text string, words ...string) bool {
	for _, word := range words {
		if strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// objectOf introduces whom somebody "fined", "sued" or brought a case "against".
func (s *sentence) objectOf(c cue, person bool) {
	word := s.fold[c.start:c.end]
	switch c.role {
	case "finedverb", "sentenceverb", "charge", "arrest", "acquit", "convict", "sue", "order":
		if strings.HasSuffix(word, "ed") || strings.HasSuffix(word, "es") || word == "suing" || word == "accusing" || word == "sues" || oneOf(word, "hit", "bar", "bars", "barring", "bans", "banning", "prohibits", "prohibiting") || word == "gave" && s.says("prison") {
			if t := nameAfter(s.text, c.end, 5); t.start < t.end {
				s.decideAll(t, person)
			} else {
				s.askObject(c.end, person)
			}
		}
	case "fine":
		if word == "fine" && strings.HasSuffix(s.fold[:c.start], "to ") {
			s.decideAll(nameAfter(s.text, c.end, 4), person)
		}
	}
	if c.role == "prison" && word != "prison" && word != "jail" || c.role == "convict" && word == "conviction" {
		for _, target := range []string{" for ", " of ", " on ", " given to ", " handed to ", " against "} {
			if strings.HasPrefix(s.fold[c.end:], target) {
				s.decideAll(nameAfter(s.text, c.end+len(target), 3), true)
			}
		}
		return
	}
	rest := s.fold[c.end:cut(s.fold, c.end+60)]
	if strings.HasSuffix(word, " on") || strings.HasSuffix(word, " against") || strings.HasSuffix(word, " to") && c.role == "fine" {
		s.decideAll(nameAfter(s.text, c.end, 4), person)
		return
	}
	for _, target := range []string{" against ", " on ", " with ", " between "} {
		at := strings.Index(rest, target)
		if at < 0 || (target == " with " || target == " between ") && c.role != "settlement" || target == " on " && c.role != "fine" {
			continue
		}
		if t := nameAfter(s.text, c.end+at+len(target), 4); t.start < t.end {
			s.decideAll(t, person && target == " against ")
		} else {
			s.askObject(c.end+at+len(target)-1, person && target == " against ")
		}
	}
}

// decideAll introduces a name and those that commas and "and" join to it.
func (s *sentence) decideAll(t token, person bool) {
	for n := 0; n < 8 && t.start < t.end; n++ {
		if s.genitive(t) {
			return // "settled with Ohio's attorney general": not with Ohio
		}
		s.decide(t, person)
		rest := s.text[t.end:]
		joint := ""
		for _, one := range []string{", and ", " and ", ", "} {
			if strings.HasPrefix(rest, one) {
				joint = one
				break
			}
		}
		if joint == "" || joint == ", " && !strings.Contains(rest[:cut(rest, 60)], " and ") {
			return
		}
		t = nameAfter(s.text, t.end+len(joint), 0)
	}
}

// decide tells a person from a company and introduces the name.
func (s *sentence) decide(t token, person bool) {
	if t.start >= t.end {
		return
	}
	name := s.text[t.start:t.end]
	fields := strings.Fields(name)
	switch {
	case companyName(name):
		s.add(t, false, false)
	case person && len(fields) == 1 && !s.surnameKnown(name):
		s.add(t, true, true)
	case person || len(fields) > 1 && len(fields) < 4 && s.aboutPerson(t):
		s.add(t, true, false)
	default:
		s.add(t, false, false)
	}
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

// lastWord returns the last word of a text, without what follows it.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}
