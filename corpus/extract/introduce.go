package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
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
	named        = regexp.MustCompile(`\b(?:[a-z]{3,}(?:or|ist|ician|ee|wright|herd|keeper|ager)|collector|dealer|lender|trader|seller|owner|manager|man|woman|defendant|individual|person|employee|hacker|suspect|driver|teacher|nurse|doctor|officer|student|worker|developer|programmer|engineer|landlord),? (?:named|called|identified as|known as) `)
	namedAs      = regexp.MustCompile(`\b(?:named|identified)(?: only| publicly| by police| in court)? (?:as|by (?:his|her|the) (?:surname|initials?|last name)) `)
	aged         = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’-]+)(?:, (?:aged )?\d\d\b| \(\d\d\))`)
	initials     = regexp.MustCompile(`\b(?:defendant|man|woman|Mr|Ms|Mrs|accused) (\p{Lu}(?:\.\p{Lu})*\.?)(?: |,)`)
	auxBack      = regexp.MustCompile(`(?: (?:was|were|has been|had been|have been|is|are|is being|got|gets|has|had|have|also|will|later|since|initially|finally|both|each|would|must|then|then also|will have to|has also|was also|were also|has now|was then|was eventually)){1,2}$`)
	speaks       = regexp.MustCompile(`^(?:, (?:aged )?\d\d,?)? (?:said|says|told|added|recalled|testified)\b`)
	complains    = regexp.MustCompile(`^(?:, (?:who|whose) [^,;]{1,70},|,)? (?:had |has |then )?(?:sued|took (?:the|her|his|their|its) [\w-]+ to court|filed (?:a|an|the) (?:\w+ )?(?:lawsuit|suit|complaint|claim)|brought (?:a|an|the) (?:\w+ )?(?:lawsuit|suit|action|claim|case)|lodged a|complained|is suing|was suing)\b`)
	decidedOn    = regexp.MustCompile(`^(?:, [^,]{1,60},)? (?:was|were|has been|had been) (?:also |then |later |each )?(?:jailed|sentenced|fined|convicted|found guilty|imprisoned|charged|arrested|given|banned|acquitted|cleared)`)
	relative     = regexp.MustCompile(`(?:, (?:aged )?\d\d)?, (?:which|who)$`)
	passiveWords = regexp.MustCompile(` (?:was|were|been|being|is|are|got|gets|be)\b`)
	apposed      = regexp.MustCompile(`,(?: (?:aged )?\d\d| (?:of|from|who|whose|a|an|the|which|formerly|also|based|part|owned|operator|owner|trading)\b[^,;]{1,90})(?:, [^,;]{1,40})?,?$`)
	joinedBy     = regexp.MustCompile(`((?:\p{Lu}[\p{L}'’.-]+ ?){1,4})(?: ?\([^)]{1,24}\))?(?:, (?:aged )?\d\d)?(?:, (?:of|from) [^,;]{1,40})?,? and $`)
)

// introduce finds the names that the sentence introduces.
func (s *sentence) introduce() {
	if s.zh {
		s.introduceChinese()
		return
	}
	if s.heading() {
		return
	}
	s.describe()
	s.bySurname()
	if s.decides() {
		s.byAge()
	}
	s.byVerb()
	s.byPenalty()
	s.byDeal()
	s.byFinding()
	s.byRuling()
	s.byStopOrder()
	s.byService()
	s.bySending()
	s.byAction()
	s.byConfession()
	s.byPossession()
	s.byGap()
	s.byNoun()
}

// heading reports whether a sentence is printed in capitals alone: nobody is told
// from another in it.
func (s *sentence) heading() bool { return s.text == strings.ToUpper(s.text) }

// allInitials matches initials that stand for a name.
var allInitials = regexp.MustCompile(`^\p{Lu}(?:\.\p{Lu})+$`)

// add notes a name once, unless it belongs to somebody who is no party.
func (s *sentence) add(t token, person, anonymised bool) {
	if t.start >= t.end {
		return
	}
	if allInitials.MatchString(s.text[t.start:t.end]) && strings.HasPrefix(s.text[t.end:], ".") {
		t.end++ // the last of them has its point too: A.B.
	}
	name := s.text[t.start:t.end]
	if beginsAny(s.text[t.end:], "$", "¢", "₵", "£") {
		return // the letters of a currency: GH¢90,000
	}
	if perPaper.MatchString(s.text[t.start:]) {
		return
	}
	if !anonymised && !partyName(name) && !(person && s.surnamedAsOffice(t)) || s.notParty(t) || s.commonNoun(t) {
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

// surnamedAsOffice reports whether a first name and an age stand around a word that mostly is
// no surname: "Ann Judge, 42,".
func (s *sentence) surnamedAsOffice(t token) bool {
	first, last, ok := strings.Cut(s.text[t.start:t.end], " ")
	return ok && !strings.Contains(last, " ") && ageBehind.MatchString(s.text[t.end:]) && plainName(first)
}

// perPaper is a paper by which something is told: "Per The Courier, a man has been arrested",
// not "Per Brevik, a clerk, has been arrested".
var perPaper = regexp.MustCompile(`^Per (?:[Tt]he )?\p{Lu}[\p{L}.]+(?: \p{Lu}[\p{L}.]+){0,3}, (?:an?|the|two|three|police|officials|prosecutors) [^,;]{1,80} (?:has|have|had|was|were|is|are) `)

// commonNoun reports whether a single word behind "the" is no name: "the Board".
func (s *sentence) commonNoun(t token) bool {
	name := s.text[t.start:t.end]
	return !strings.Contains(name, " ") && lastWord(s.fold[:t.start]) == "the" && !companyName(name)
}

// nounAndName is a name between commas behind a noun that means somebody: "his
// company, Acme Tracing,".
var nounAndName = regexp.MustCompile(`(\p{Ll}+), ((?:\p{Lu}[\p{L}'’.-]+ ?){1,4}),$`)

// onlyNoun is a subject whose noun only the name behind it tells to be a person's: "The
// runner, Ann Lee,".
var onlyNoun = regexp.MustCompile(`(?:^|[.;:] |\b(?:and|while|but|that) )(?:The|the|An?|an?|His|his|Her|her|Another|another|Their|their) (?:[a-z-]+ ){0,3}[a-z-]+$`)

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
		if court := courtOpens.FindString(s.text[t.start:t.end]); court != "" {
			t.start += len(court) // "At Marlow Crown Court Tom Hale, 34, admitted"
		}
		if !nameWords["oblique"][lastWord(s.fold[:t.start])] {
			s.add(t, true, strings.IndexByte(s.text[t.start:t.end], ' ') < 0)
		}
	}
}

var courtOpens = regexp.MustCompile(`^(?:\p{Lu}[\p{L}’'-]+ )+Court `)

// decides reports whether the sentence tells what was decided about a person.
func (s *sentence) decides() bool {
	return s.says("prison") || s.says("alleged") || s.says("sentenceverb") || s.says("convict") || s.says("charge") || s.says("acquit") || s.says("arrest") || s.says("finedverb")
}

// The roles whose words take a party as subject or object.
var (
	personVerbs  = []role{"prison", "suspended", "sentenceverb", "convict", "charge", "arrest", "acquit"}
	companyVerbs = []role{"damages", "fine", "finedverb", "agreed", "orderpay", "settlement", "sue", "violate", "liable", "order"}
)

// byVerb reads the subject of a passive and the object of an active verb.
func (s *sentence) byVerb() {
	for _, c := range s.cues {
		person, company := contains(personVerbs, c.role), contains(companyVerbs, c.role)
		if c.role == "alleged" && oneOf(s.word(c), "accused of", "accused", "suspected") {
			s.suspectOf(c)
		}
		if c.role == "alleged" && saidOf.MatchString(s.word(c)) {
			if t := nameBefore(s.text, len(strings.TrimRight(s.text[:c.start], ", "))); t.start < t.end && plainName(s.text[t.start:t.end]) && !s.within(t) {
				s.decide(t, strings.Contains(s.text[t.start:t.end], " "))
			}
		}
		if !person && !company || s.mood(c.start) == denied {
			continue
		}
		s.subjectOf(c, person)
		s.objectOf(c, person)
	}
}

// saidOf is what accusers say of whoever stands before it.
var saidOf = regexp.MustCompile(`^(?:is|are) (?:alleged|said) to`)

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
	if c.role == "fine" || c.role == "prison" && !serves.MatchString(word) || c.role == "suspended" || toldWhom.MatchString(word) {
		return // a court told him
	}
	if c.role == "sentenceverb" && oneOf(word, "given", "handed") && !s.penal() {
		return // "given two yellow cards"
	}
	if oneOf(word, "has won", "have won", "won damages", "wins damages") {
		return
	}
	if c.role == "damages" && oneOf(word, "awarded", "compensated") && passiveWords.MatchString(s.fold[uncut(s.fold, c.start-20):c.start]) {
		return // who is given the money answers for nothing
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
	if m := apposed.FindStringIndex(trimmed); m != nil && !whenEnds.MatchString(trimmed[:m[0]]) && !s.placeOpens(nameBefore(s.text, near+m[0])) {
		trimmed = trimmed[:m[0]]
	}
	told := relative.FindStringIndex(trimmed)
	if told != nil {
		trimmed = trimmed[:told[0]]
	}
	if dashed.MatchString(trimmed) {
		trimmed = strings.TrimRight(trimmed, "–—- ")
	}
	trimmed = homeTown.ReplaceAllString(nativeName.ReplaceAllString(ownSelf.ReplaceAllString(trimmed, ""), ""), "")
	t := nameBefore(s.text, near+len(trimmed))
	if m := apposed.FindStringIndex(trimmed); m != nil && s.within(t) && len(trimmed) < len(whole) {
		if head := nameBefore(s.text, near+m[0]); head.start < head.end && strings.Contains(s.text[head.start:head.end], " ") && !s.within(head) {
			t, trimmed = head, trimmed[:m[0]] // "Ann Lee, the head of Acme, which …, was jailed"
		}
	}
	if m := homeOf.FindStringSubmatchIndex(trimmed); m != nil && kindOf(strings.ToLower(trimmed[m[2]:m[3]]), "") == "" && !nameWords["body"][strings.ToLower(trimmed[m[2]:m[3]])] {
		t = nameBefore(s.text, near+m[3]) // "Ann Lee of Dunmore, who was jailed"
	}
	if m := placedIn.FindStringIndex(trimmed); m != nil && s.within(t) {
		t = nameBefore(s.text, near+m[0]) // "Elm College in Dunmore has been fined"
	}
	if m := nounAndName.FindStringSubmatchIndex(before[near : near+len(whole)]); m != nil {
		if kind := kindOf(before[near+m[2]:near+m[3]], ""); kind != "court" && (kind != "" || onlyNoun.MatchString(before[near:near+m[3]])) {
			t, whole, person = token{near + m[4], near + m[5]}, trimmed+",", person || kind == "person"
		}
	}
	if c, ok := s.apposedName(before[near:near+len(whole)], near); ok && (t.start == t.end || s.within(t)) {
		t, whole, person = c, trimmed+",", true
	}
	if t.start == t.end || (s.within(t) || lastWord(s.fold[:t.start]) == "for") && told == nil && (trimmed == whole || companyName(s.text[t.start:t.end])) {
		s.ask(near+len(whole), person)
		return
	}
	s.decide(t, person)
	s.decideJoined(t, person)
}

// penal reports whether a sentence speaks of a penalty at all.
func (s *sentence) penal() bool {
	return s.says("prison") || s.says("suspended") || s.says("probation") || s.says("fine") || s.says("finedverb") || len(s.terms()) > 0
}

// serves is a verb of prison whose subject is a prisoner; toldWhom holds whom a court
// told something.
var (
	serves   = regexp.MustCompile(`^(?:will|must|is|was|have to|currently) serv`)
	toldWhom = regexp.MustCompile(`^told (?:him|her|them|it) `)
)

// apposedName returns the person's name between commas that ends a subject whose noun
// stands further back: "A clerk at Elm General, Ann Lee,".
func (s *sentence) apposedName(subject string, from int) (token, bool) {
	m := lastApposed.FindStringSubmatchIndex(subject)
	if m == nil || !slices.ContainsFunc(s.described, func(d description) bool {
		return d.kind == "person" && d.n == 1 && d.end < from+m[0] && !strings.ContainsAny(s.fold[d.end:from+m[0]], ",;:") && !s.oblique(d.start)
	}) {
		return token{}, false
	}
	t := token{from + m[2], from + m[3]}
	name := s.text[t.start:t.end]
	return t, plainName(name) && !companyName(name)
}

// lastApposed is a name of several words between commas at the end of a text.
var lastApposed = regexp.MustCompile(`[\p{L}’'], ((?:\p{Lu}[\p{L}'’.-]+ ){1,3}\p{Lu}[\p{L}'’-]+),$`)

// whenEnds ends in when it was: what a comma parts from it is the subject and tells nothing
// more of a name.
var whenEnds = regexp.MustCompile(`\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \d{1,2})?|(?:19|20)\d\d|(?:last|this) (?:week|month|year))$`)

// dashed is who several are, between dashes: "Two firms – Acme and Zell – were fined".
var dashed = regexp.MustCompile(`\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Bb]oth|\d) (?:[a-z-]+ ){1,4}[–—-] \p{Lu}[^–—]{3,90} [–—-]$`)

// nativeName is a name in brackets in another script; placedIn says where who stands
// before it is.
var (
	nativeName = regexp.MustCompile(` \([^)]{1,20}\)$`)
	ownSelf    = regexp.MustCompile(` (?:itself|himself|herself|themselves)$`)
	// homeTown says of which town and state who stands before it is: "of Elm Falls, VT".
	homeTown = regexp.MustCompile(` (?:of|from|in) (?:\p{Lu}[\p{L}’'-]+ ?){1,3}, (?:[A-Z]{2}|\p{Lu}[\p{L}]+\.?|\p{Lu}[\p{L}]+ \p{Lu}[\p{L}]+),?$`)
	// homeOf is somebody of two names with the one word of the town.
	homeOf   = regexp.MustCompile(`\p{Lu}[\p{L}’'-]+ (\p{Lu}[\p{L}’'-]+) (?:of|from) \p{Lu}[\p{L}’'-]+$`)
	placedIn = regexp.MustCompile(` (?:in|near|outside|from|at) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ?){1,3}$`)
)

// active reports whether a verb of deciding has whom it is about behind it.
func active(word string) bool {
	return endsAny(word, "ed", "es") || oneOf(word, "suing", "charging", "accusing", "fining", "hit", "convict", "convicting", "bar", "bars", "barring", "bans", "banning", "prohibits", "prohibiting")
}

// objectOf introduces whom somebody "fined", "sued" or brought a case "against".
func (s *sentence) objectOf(c cue, person bool) {
	word := s.fold[c.start:c.end]
	switch c.role {
	case "finedverb", "sentenceverb", "charge", "arrest", "acquit", "convict", "sue", "order":
		if active(word) || oneOf(word, "gave", "handed", "ordered") && (s.says("prison") || s.says("suspended") || s.says("fine")) {
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
	if m := sentenceTo.FindStringIndex(s.fold[c.end:]); c.role == "suspended" && m != nil {
		s.decideAll(nameAfter(s.text, c.end+m[1], 0), true)
		return
	}
	if c.role == "prison" && word != "prison" && word != "jail" || c.role == "convict" && word == "conviction" {
		for _, target := range []string{" for ", " of ", " on ", " given to ", " handed to ", " against "} {
			if strings.HasPrefix(s.fold[c.end:], target) {
				s.decideAll(nameAfter(s.text, c.end+len(target), 3), true)
			}
		}
		return
	}
	rest := s.fold[c.end:cut(s.fold, c.end+80)]
	if endsAny(word, " on", " against") || strings.HasSuffix(word, " to") && c.role == "fine" {
		s.decideAll(nameAfter(s.text, c.end, 4), person)
		return
	}
	for _, target := range []string{" against ", " on ", " to ", " with ", " between "} {
		at := strings.Index(rest, target)
		if at < 0 || target == " to " && (c.role != "fine" || !givenTo.MatchString(s.fold[:c.start])) || (target == " with " || target == " between ") && c.role != "settlement" || target == " on " && c.role != "fine" {
			continue
		}
		if t := nameAfter(s.text, c.end+at+len(target), 4); t.start < t.end {
			s.decideAll(t, person && target == " against ")
		} else {
			s.askObject(c.end+at+len(target)-1, person && target == " against ")
		}
	}
}

// sentenceTo follows a sentence that was given to whoever stands behind it.
var sentenceTo = regexp.MustCompile(`^ (?:given|handed|imposed|passed)(?: \w+){0,3}? (?:to|on) `)

// givenTo ends where a fine follows that an authority gives to somebody.
var givenTo = regexp.MustCompile(`\b(?:issu\w+|hand\w+|g[ai]v\w+|serv\w+|dealt) (?:out )?(?:an? |its )?(?:[\w-]+ ){0,3}$`)

// lastWord returns the last word of a text, without what follows it.
func lastWord(text string) string {
	text = strings.TrimRight(text, " ")
	return text[strings.LastIndexByte(text, ' ')+1:]
}
