package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// stateRules say which state a word of a role gives a party.
var stateRules = []struct {
	role  role
	state corpus.State
}{
	{"appealing", "under_appeal"},
	{"overturn", "overturned"},
	{"uphold", "upheld"},
	{"acquit", "acquitted"},
	{"withdraw", "withdrawn"},
	{"dismiss", "dismissed"},
	{"sentenceverb", "sentenced"},
	{"convict", "convicted"},
	{"finedverb", "final"},
	{"intent", "proposed"},
	{"order", "final"},
	{"settlement", "settled"},
	{"liable", "liable"},
	{"charge", "charged"},
	{"arrest", "accused"},
	{"sue", "accused"},
	{"alleged", "accused"},
}

// rankOfState orders the states of one party as a matter passes through them:
// the later one leads.
var rankOfState = map[corpus.State]int{
	"accused": 1, "charged": 2, "proposed": 3, "liable": 4, "convicted": 5, "final": 6, "settled": 6, "sentenced": 7,
	"acquitted": 8, "dismissed": 8, "withdrawn": 8, "upheld": 9, "overturned": 9, "under_appeal": 8,
}

// slotOfState is the figure that a decision comes with.
var slotOfState = map[corpus.State]corpus.Slot{"final": corpus.SlotFine, "sentenced": corpus.SlotTerm, "settled": corpus.SlotSettlement}

// states notes how far the matter has come for each of its parties.
func (w *walk) states() {
	s := w.s
	w.appealsZH()
	w.breach()
	w.stopped()
	w.winsAppeals()
	w.topCourt()
	for _, rule := range stateRules {
		for _, c := range s.cues {
			if c.role == rule.role {
				w.state(c, w.stateOf(c, rule.state))
			}
		}
	}
}

// state notes a state for whom the word concerns.
func (w *walk) state(c cue, state corpus.State) {
	if state == "" {
		return
	}
	if mood := w.s.mood(c.start); mood != told && !(mood == may && state == "final") {
		return
	}
	if oneOf(string(state), "final", "sentenced", "settled") && w.older(slotOfState[state], w.subject(c.start)) {
		return
	}
	if c.role == "sue" && w.s.zh && w.suesSeveral(c.end) {
		return
	}
	if w.someoneElse(c) || w.namesAnother(c) || c.role == "settlement" && (w.strangeSubject(c) || w.othersDeal(c)) || w.s.attributive(c) {
		return
	}
	who := w.subject(c.start)
	if object := w.objectAfter(c); object != nil {
		who = object
	}
	if state == "settled" && len(who) == 1 && who[0].person && w.nearest(0, c.start) == nil {
		return
	}
	if state == "sentenced" && jailing.MatchString(w.s.word(c)) {
		who = slices.DeleteFunc(slices.Clone(who), func(a *actor) bool { return !a.person })
	}
	if len(who) == 1 && !who[0].person && !who[0].unnamed() && oneOf(string(state), "acquitted", "convicted", "sentenced", "charged") && !w.s.zh && someWere.MatchString(w.s.fold[:c.start]) {
		return // "of the 15 who stood trial beside the company, two were acquitted"
	}
	if len(who) == 0 && (!w.m.marked || len(w.m.actors) > 0 || w.s.zh && w.s.says("minor")) {
		return
	}
	w.put(fact{slot: corpus.SlotStatus, value: state, printed: token{c.start, c.end}, rule: "status." + string(c.role)}, who, true)
}

// someWere ends where the verb follows of what became of several who are only counted.
var someWere = regexp.MustCompile(`\b(?:two|three|four|five|six|seven|eight|nine|ten|some|several|others|\d{1,3})(?: (?:of them|people|persons|men|women|employees|managers|executives|officers|defendants|others|individuals))? (?:was|were|have been|had been) (?:[a-z]+ )?$`)

// jailing is a verb of what befalls persons alone.
var jailing = regexp.MustCompile(`^(?:jailed|imprisoned|caged|locked up|sent to (?:prison|jail)|put (?:away|behind bars)|sent down)$`)

// detainedThing is what is held and is nobody: "detained luggage".
var detainedThing = regexp.MustCompile(`^(?:luggage|baggage|goods|cargo|ships?|vessels?|parcels?|phones?|passports?)\b`)

// attributive reports whether a participle only describes the noun behind it: "a
// convicted arsonist".
func (s *sentence) attributive(c cue) bool {
	if next := firstWord(s.fold[c.end:]); s.word(c) == "detained" && detainedThing.MatchString(next) {
		return true
	}
	return strings.HasSuffix(s.word(c), "ed") && oneOf(lastWord(s.fold[:c.start]), "a", "an", "another", "any", "many", "several") && !s.zh
}

// stateOf returns the state that a word gives, or none where its clause says
// that it may come, or where it means another thing in this sentence.
func (w *walk) stateOf(c cue, state corpus.State) corpus.State {
	s := w.s
	from, to := s.clause(c.start)
	if w.stateUnsaid(c, state, from, to) {
		return ""
	}
	holds := true
	switch state {
	case "under_appeal":
		if !s.zh && (lostIt.MatchString(s.fold[c.end:]) || strings.HasSuffix(s.fold[:c.start], "unsuccessfully ")) {
			return "upheld"
		}
	case "sentenced":
		if w.policeOnly(c) {
			return "final"
		}
		if s.zh && civilRemedy.MatchString(s.fold[c.end:]) {
			return "liable"
		}
		holds = w.sentencedBy(c, from)
	case "final":
		return w.finalBy(c, from)
	case "settled":
		return w.settledBy(c)
	case "proposed":
		holds = s.says("fine") && !s.says("settlement")
	case "liable":
		holds = w.hasMoney(corpus.SlotDamages) || oneOf(s.word(c), "found liable", "侵权责任", "构成侵权") || s.word(c) == "liable" && foundSo.MatchString(s.fold[:c.start]) || s.zh && (s.word(c) == "裁定" && s.has("violate", c.end, len(s.fold)) || s.ordersApology(c))
	case "accused":
		if c.role == "sue" && !s.zh && (droppedFrom.MatchString(s.fold[:c.start]) || droppedSince.MatchString(s.fold[c.end:])) {
			return "withdrawn"
		}
		if c.role == "sue" && !s.zh && cameToNothing.MatchString(s.fold[c.end:]) {
			return "dismissed"
		}
		holds = w.accusedBy(c, to)
	case "convicted":
		holds = !s.zh || s.convictsZH(c)
	case "charged":
		holds = s.chargedBy(c)
	case "overturned", "upheld":
		return w.appealEnded(c, state)
	case "acquitted":
		holds = s.zh && !s.ofSomeZH(c) || !s.zh && !(ofSome.MatchString(s.fold[c.end:]) && w.m.condemned())
	case "withdrawn":
		holds = s.zh || containsAny(s.fold[from:max(to, c.end)], proceedings...)
	case "dismissed":
		if !s.zh && ofAppeal.MatchString(s.fold[c.end:]) {
			return "upheld"
		}
		holds = s.dismissedBy(c, from) && !w.sentAway(c)
	}
	if !holds {
		return ""
	}
	return state
}

// droppedSince follows a case that those who brought it gave up.
var droppedSince = regexp.MustCompile(`^ (?:[\w’'-]+ ){0,3}(?:was|were|has been|have been|had been) (?:later |since |quietly )?(?:dropped|withdrawn|abandoned)\b`)

// lostIt follows an appeal that came to nothing: "appealed, and lost".
var lostIt = regexp.MustCompile(`^(?: the (?:decision|ruling|fine|order|penalty|judgment|verdict)| it| against [^,;.]{1,40})?,? (?:(?:and|but) (?:it |he |she |they )?(?:later |then |has since |has )?lost\b|(?:without success|in vain|unsuccessfully|to no avail)\b)`)

// foundSo ends where what a jury or a court found somebody to be follows.
var foundSo = regexp.MustCompile(`\b(?:jury|jurors|court|judge|tribunal|panel)\b[^;.]{0,40}\b(?:found|finds|held|ruled) (?:that )?(?:[\w.&’'-]+ ){1,6}$`)

// civilRemedy follows 被判 where nobody is punished: 被判公开赔礼道歉, 被判須賠償.
var civilRemedy = regexp.MustCompile(`^(?:令)?(?:须|应|需|要|其)?(?:在[^，。；]{1,20})?(?:公开|书面|登报|当庭|连带|共同)?(?:赔礼|道歉|赔偿|支付|给付|停止侵|删除|拆除|败诉|承担|返还|恢复名誉)`)

// ordersApology reports whether a word of deciding has an apology for what it orders, and
// nobody only asks for it.
func (s *sentence) ordersApology(c cue) bool {
	return oneOf(s.word(c), "判决", "判令") && s.has("apology", c.end, len(s.fold)) && !s.has("claimed", 0, c.start) && !s.says("pleads")
}

// stateUnsaid reports whether the clause of a word that gives a state says that it may
// come, was asked for or is the background, or denies it.
func (w *walk) stateUnsaid(c cue, state corpus.State, from, to int) bool {
	s, until := w.s, c.start
	if s.zh {
		until = to
	}
	switch {
	case s.has("possible", from, until), s.has("background", from, c.start), s.says("general") && len(w.refs) == 0:
		return true
	case s.zh && (s.deniedZH(c) || (state == "overturned" || state == "upheld") && s.says("change") && !s.says("acquit")):
		return true
	case oneOf(string(state), "acquitted", "dismissed", "overturned", "upheld", "withdrawn") && s.has("claimed", from, c.start):
		return true // "the defence wanted an acquittal"
	}
	return c.role == "appealing" && (s.announced(c) || strings.HasSuffix(s.fold[:c.start], "not cross-"))
}

// accusedBy reports whether a word of accusing is about somebody's conduct.
func (w *walk) accusedBy(c cue, to int) bool {
	s := w.s
	if w.suesItself(c) {
		return false
	}
	if s.zh {
		asks := s.word(c) == "疑" && noSuspect.MatchString(s.fold[uncut(s.fold, c.start-len("怀")):cut(s.fold, c.end+len("问"))])
		return !asks && (s.word(c) != "诉讼" || s.says("conduct"))
	}
	return !oneOf(s.word(c), "complaint", "claim that", "claims that") && (c.role != "sue" || !s.has("background", c.end, to))
}

// proceedings are what can be withdrawn or dismissed, and what can only be dismissed.
var (
	proceedings = []string{"charge", "case", "suit", "complaint", "indictment", "proceedings", "prosecution"}
	requests    = []string{"claim", "action", "petition", "motion", "appeal", "count"}
)

// dismissedBy reports whether a word of dismissing ends a matter: not an appeal, and not
// a part of it.
func (s *sentence) dismissedBy(c cue, from int) bool {
	if s.says("uphold") || !s.zh && sentAwayEN.MatchString(s.fold[:c.start]) || partOfClaim.MatchString(s.fold[from:c.start]) {
		return false
	}
	if !s.zh && (dismissalBid.MatchString(s.fold[c.end:]) || theRest.MatchString(s.fold[c.end:]) || restOfCharges.MatchString(s.fold[from:c.start])) {
		return false // a plea to some in exchange for the others
	}
	return s.zh || !(s.says("overturn") && c.role == "dismiss") && (containsAny(s.fold, proceedings...) || containsAny(s.fold, requests...))
}

// theRest follows "dismissal" where only some of the charges are dismissed, and restOfCharges
// ends before it where they stand there.
var (
	// dismissalBid follows what somebody only asked for: "survived the firm's dismissal bid".
	dismissalBid  = regexp.MustCompile(`^ (?:bid|motion|request|attempt|effort|hearing)s?\b`)
	theRest       = regexp.MustCompile(`^(?: of)?(?: all)?(?: the)? (?:remaining|other|additional|lesser|rest of the|\w+ other) `)
	restOfCharges = regexp.MustCompile(`\b(?:remaining|other|additional|lesser|rest of the) (?:[a-z]+ ){0,2}(?:charges?|counts?|claims?|allegations?) (?:(?:were|was|have been|had been|will be|being|be|against [^,;.]{2,30}) )*$`)
)

// sentAway reports whether what is dismissed is a person: a court dismisses what is brought
// against somebody, an employer whoever works there.
func (w *walk) sentAway(c cue) bool {
	whom := w.objectAfter(c)
	return len(whom) > 0 && whom[0] != strangers && whom[0].person
}

// sentAwayEN ends where somebody is dismissed who loses a job and no suit.
var sentAwayEN = regexp.MustCompile(`\b(?:he|she|they|who|whom (?:it|he|she|they|the [a-z]+))(?: (?:was|were|had been|has been|had|has|also|then)){0,2} $|\b(?:unfair|unlawful|wrongful|constructive|her|his|their) $`)

// noSuspect are words with 疑 that suspect nobody of a crime: 怀疑, 质疑, 疑问.
var noSuspect = regexp.MustCompile(`[怀质可起猜存释嫌无]疑|疑[问虑点难惑义心团]`)

// sentencedBy reports whether a word says that a court sentenced somebody:
// "received" and "given" do so only beside a term.
func (w *walk) sentencedBy(c cue, from int) bool {
	s := w.s
	switch word := s.word(c); {
	case s.has("claimed", from, c.start) && s.sinceDecided(from, c.end+1) != c.start:
		return false
	case oneOf(word, "received", "given", "gave", "handed", "got"):
		return w.termHere()
	default:
		return s.says("prison") || oneOf(word, "判处", "被判", "获刑")
	}
}

// finalBy returns what a word of fining makes of a company's matter: a decision,
// or a notice of one. A person who is fined was sentenced or will be found so by
// the fine itself.
func (w *walk) finalBy(c cue, from int) corpus.State {
	s, word := w.s, w.s.word(c)
	switch {
	case c.role == "order":
		if len(w.people()) == 0 && oneOf(word, "ordered", "orders", "banned", "prohibited", "责令", "下令", "勒令") && s.byAuthority() {
			return "final"
		}
		return ""
	case word == "fines" && !s.has("intent", 0, c.start) && s.has("claimed", from, c.start):
		return ""
	case s.has("intent", 0, c.start) || s.has("claimed", from, c.start):
		return "proposed"
	case len(w.people()) > 0, oneOf(word, "hit", "sanctioned") && !s.says("fine"), word == "fines" && !w.hasMoney(corpus.SlotFine):
		return ""
	}
	return "final"
}

// settledBy returns what a word of settling says: that it is done, or that a
// court has yet to approve it.
func (w *walk) settledBy(c cue) corpus.State {
	word := w.s.word(c)
	switch {
	case notYet.MatchString(w.s.fold[:c.start]):
		return ""
	case w.s.settlesSum(c), orderedFirst.MatchString(w.s.fold[:c.start]):
		return ""
	case word == "settlements" && len(w.nearest(0, c.start)) == 0:
		return "" // of several together
	case w.s.says("intent"):
		return "proposed"
	case w.hasMoney(corpus.SlotSettlement), strings.Contains(word, "settle"), oneOf(word, "和解", "达成和解", "达成调解", "调解成立"):
		return "settled"
	}
	return ""
}

// settlesSum reports whether what is settled is only how much is owed: "to settle the damages".
func (s *sentence) settlesSum(c cue) bool {
	return sumSettled.MatchString(s.fold[c.end:])
}

// sumSettled follows a verb of settling that ends no suit.
var sumSettled = regexp.MustCompile(`^ (?:the |(?:up)?on (?:the |an? )?)(?:damages|amount|sum|figure|award|question|issue|level|size)\b|^ (?:up)?on (?:about |some |around |just over |over |nearly )?(?:[a-z]{0,3}\p{Sc}|\d)`)

// notYet ends where a settlement follows that nobody has reached.
var notYet = regexp.MustCompile(`\b(?:close to|nearing|on the verge of|in talks (?:on|over|about|to reach)) (?:[a-z]+ ){0,4}$`)

// orderedFirst ends where what a jury's or a judge's order is for follows: "ordered Acme to pay
// $5 to settle the suit" ends in a judgment.
var orderedFirst = regexp.MustCompile(`\b(?:jury|jurors|judge|court|tribunal)\b[^;.]{0,40}\b(?:ordered|orders|told|directed)\b[^;]*$`)

// chargedBy tells an indictment from a price: "was charged", "charged two men
// with", not "charged customers".
func (s *sentence) chargedBy(c cue) bool {
	switch word := s.word(c); word {
	case "charges":
		return facing.MatchString(s.fold[:c.start])
	case "facing charges", "indictment":
		return false
	case "charging":
		return strings.Contains(s.fold[c.end:cut(s.fold, c.end+60)], " with ")
	case "charged":
		return strings.Contains(s.fold[c.end:cut(s.fold, c.end+60)], " with ") || passiveWords.MatchString(s.fold[uncut(s.fold, c.start-14):c.start])
	}
	return true
}

// facing ends where somebody's charges follow.
var facing = regexp.MustCompile(`\b(?:faces|faced|facing) (?:[\w-]+ ){0,3}$`)

// word returns the words of a cue, folded.
func (s *sentence) word(c cue) string { return s.fold[c.start:c.end] }

// byAuthority reports whether a regulator acts in the sentence.
func (s *sentence) byAuthority() bool {
	for _, m := range s.courts() {
		if strings.HasPrefix(m.Rule, "authority") {
			return true
		}
	}
	return containsAny(s.fold, "regulator", "watchdog", "data commissioner", "privacy commissioner", "protection agency", "privacy agency", "protection commission", "protection committee", "protection office", "隐私委员会", "保护委员会", "监管机构", "监管部门", "隐私专员", "资料专员", "数据保护局")
}

// byRegulator reports whether a data protection authority speaks in the sentence.
func (s *sentence) byRegulator() bool {
	return !s.zh && containsAny(s.fold, "protection authority", "privacy authority", "regulator", "watchdog", "inspectorate", "information commissioner", "privacy commissioner")
}

// termHere reports whether the sentence gave a term of imprisonment.
func (w *walk) termHere() bool {
	for _, f := range w.m.facts {
		if f.in == w.s && f.slot == corpus.SlotTerm {
			return true
		}
	}
	return false
}

// people returns the persons whom the word may concern.
func (w *walk) people() []*actor { return w.of(true) }
