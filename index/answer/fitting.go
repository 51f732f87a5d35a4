package answer

import (
	"math"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// tellsOf reports whether a line itself says something of what is asked: the event of
// which a question asks the date, where it begins with one.
func (s *setting) tellsOf(i int, event string, due bool) bool {
	whole, has := 0.0, 0.0
	for k, u := range s.asked {
		best := 0.0
		for _, c := range s.of(i) {
			best = max(best, c.held[k])
		}
		if i > 0 && lexicon.Runes(s.lines[i].text()) <= shortLine && goesBack.MatchString(s.lines[i].text()) {
			for _, c := range s.of(i - 1) {
				best = max(best, c.held[k])
			}
		}
		if u.key == event && (u.weight > 0 || lexicon.Han(event) == 0) {
			return best >= alike && !(due && best < inOwnWords) // one matter has several deadlines
		}
		whole, has = whole+math.Abs(u.weight), has+best*max(u.weight, 0)
	}
	return has >= ofEvent*whole
}

// inOwnWords is how well a text has a word that stands there itself, or its idea.
const inOwnWords = 0.9

// eventNamed finds the event that a folded question begins with: "when is the approval
// hearing for …".
var eventNamed = regexp.MustCompile(`^when (?:is|was|are|were|will be) (?:the |a |an )?(?:[\p{L}’'-]+ ){0,2}?([\p{L}-]+)(?: (?:of|for|in|against|at|to|on|between|by|with|over|due)\b|[?]|$)|^what (?:is|was|are|were) the (?:(?:[\p{L}-]+ )?([\p{L}-]+) (?:date|deadline)\b|(?:date|deadline) (?:of|for) (?:the |a |an )?(?:[\p{L}’'-]+ ){0,2}?([\p{L}-]+)(?: (?:of|for|in|against|at|to|on|by|with)\b|[?]|$))`)

// eventAsked is the stem of that event, empty where there is none.
func eventAsked(folded string) string {
	if m := eventNamed.FindStringSubmatch(folded); m != nil {
		if stems := lexicon.Terms(m[1] + m[2] + m[3]); len(stems) == 1 {
			return stems[0]
		}
	}
	if m := event.FindStringSubmatch(folded); m != nil {
		return m[1] + m[2]
	}
	return ""
}

// goesBack finds a sentence that says more of what the one before told, shortLine how many
// characters one has at most that says nothing else.
var goesBack = regexp.MustCompile(`^(?:The|It|They|He|She)\b`)

const shortLine = 60

// ofEvent is the share of what is asked that a sentence with the date of it must say itself.
const ofEvent = 0.25

// paying finds a question for what somebody has to pay, and paidTo what somebody gets.
var (
	paysAskedFor = regexp.MustCompile(`\b(?:pay|paid|owe[ds]?|fined|penali[sz]ed)\b`)
	givenTo      = regexp.MustCompile(`\b(?:award(?:ed)?|paid|pay|gave|give|offer(?:ed)?|owed?s?|granted)(?: back)? (?:to )?(?:(?:the|a|an|ms|mrs|mr|dr)\.? )*((?:\p{Lu}[\p{L}’'-]+ ?)+)`)
)

// paidTo reports whether a sentence says that somebody is paid whom a question asks what
// they pay.
func (q *Question) paidTo(article *corpus.Article, text string) bool {
	names := q.namesFor(article)
	m := givenTo.FindStringSubmatch(text)
	return m != nil && len(names) > 0 && paysAskedFor.MatchString(index.Fold(q.Text)) && nameIn(m[1], names)
}

// fits reports whether what is said beside a value lets it be of the kind asked for.
func (sought quantity) fits(text string, value corpus.Span) bool {
	if sought.date || sought.count {
		return sought.count || sought.timely(text) && (!sought.due || dueSaid.MatchString(text))
	}
	clause := clauseAt(text, value)
	if sought.cue != nil && turnedOver.MatchString(text[:value.Start]) || sought.cue == spanKinds[corpus.SlotLoss].cue && sought.cue != nil && gotBack.MatchString(index.Fold(clause)) {
		return false // what a firm takes is not what it pays, nor what came back what was lost
	}
	if sought.stretch && servedThere(text, value) {
		return false // what somebody got is not for how long they did it
	}
	if sought.cue == spanKinds[corpus.SlotTerm].cue && sought.cue != nil && banSaid.MatchString(index.Fold(clause)) {
		return false // for how long somebody may not do something is no term
	}
	if sought.cue != nil && !sought.cue.MatchString(index.Fold(clause)) && sought.otherKind(index.Fold(clause)) {
		return false
	}
	switch {
	case sought.cue != nil && !sought.cue.MatchString(index.Fold(text)) && !(sought.each && handedOut.MatchString(text)), sought.each && !perHead(text, value, sought.find(text)):
		return false
	case sought.want:
		return wantedOnly.MatchString(index.Fold(text)) && !yetToCome.MatchString(text)
	}
	clause = aClaim.ReplaceAllString(clause, " ")
	return !yetToCome.MatchString(clause) && !claimed.MatchString(clause) && !wantedOnly.MatchString(index.Fold(clause))
}

// aClaim is what people file, and is no word for what they ask: "each one who files a claim";
// nor does a start-up that is told to pay pay up to anything.
var aClaim = regexp.MustCompile(`(?i)\b(?:a|an|any|the|valid|each|every|per) (?:valid )?claim\b|\b\p{L}+-up\b`)

// servedThere reports whether a value of a text is what somebody is to sit in prison.
func servedThere(text string, value corpus.Span) bool {
	return termBefore.MatchString(text[:value.Start]) || termBehind.MatchString(text[value.End:])
}

var (
	termBefore = regexp.MustCompile(`(?i)\b(?:jailed|imprisoned|sentenced)\b(?: (?:him|her|them|to|for|a|in|total|of|on|\p{L}+day))* ?$|(?:徒刑|判处|判處|拘役|判囚|监禁|監禁)$`)
	termBehind = regexp.MustCompile(`(?i)^(?:[’']s?|[’']s?)? ?(?:in|of) (?:federal |state )?(?:prison|jail|custody)\b|^(?:[’']s?)? ?(?:imprisonment|(?:jail|prison)(?: term| sentence)?)\b`)
)

// dueSaid finds a sentence that says by when something is to be done.
var dueSaid = regexp.MustCompile(`(?i)\b(?:deadline|by|until|before|no later than|closes?|expires?|due|within)\b|截止|期限|之?前|到期|为止|為止`)

// timely reports whether a sentence speaks of what was, or of what is to come, as the
// question does.
func (sought quantity) timely(text string) bool {
	switch ahead := toCome.MatchString(text) || upTo.MatchString(text); {
	case sought.ahead:
		return ahead || !wasSo.MatchString(text)
	case sought.past:
		return !ahead || wasSo.MatchString(text)
	}
	return true
}

// What speaks of what has been, and of what goes on until a day.
var (
	wasSo = regexp.MustCompile(`\b(?:was|were|had|\p{L}{3,}ed|told|found|sent|took|made|got|began|said)\b|[了曾已]`)
	upTo  = regexp.MustCompile(`\b(?:has|have|must|can|may) \b.*\b(?:until|by|before)\b|\bwhen (?:he|she|it|they) (?:is|are)\b`)
)

// servesRole finds a question for the term of one whom it calls by a role alone.
var servesRole = regexp.MustCompile(`\b(?:was|were|did|is) the (?:[\p{L}’'-]+ ){1,3}(?:jailed|sentenced|imprisoned|get|serve|receive|go to)\b`)

// roleStem is the stem of what a question for a term calls somebody, empty where it does not
// or anybody may be called so.
func roleStem(text string) string {
	words := strings.Fields(roleIn(text))
	if len(words) == 0 || !servesRole.MatchString(index.Fold(text)) {
		return ""
	}
	if stems := lexicon.Terms(words[len(words)-1]); len(stems) == 1 && !anybody.Has(stems[0]) {
		return stems[0]
	}
	return ""
}

// ofAnother reports whether an article calls somebody else by a role: what stands near the
// value does not, and another line does.
func (s *setting) ofAnother(role string, i int, near []float64) bool {
	for k, u := range s.asked {
		if u.key != role && !slices.Contains(u.stems, role) || u.weight <= 0 || near[k] >= alike {
			continue
		}
		for j := range s.lines {
			if j != i && s.lines[j].states() && slices.ContainsFunc(s.of(j), func(c breath) bool { return c.held[k] >= 1 }) {
				return true
			}
		}
	}
	return false
}

// verbCounted is the stem of what those did or suffered whom a folded question counts,
// empty where it does not say so right behind them.
func verbCounted(folded string) string {
	if m := countedVerbHan.FindStringSubmatch(folded); m != nil {
		return lexicon.Simplified(m[1])
	}
	if m := disposedOf.FindStringSubmatch(folded); m != nil {
		return lexicon.Terms(m[1])[0]
	}
	if m := countedVerb.FindStringSubmatch(folded); m != nil {
		if stems := lexicon.Terms(m[1]); len(stems) == 1 && verbs.Has(stems[0]) {
			return stems[0]
		}
	}
	return ""
}

// countedVerbHan finds it in Chinese: 卖了多少条.
var countedVerbHan = regexp.MustCompile(`(\p{Han})(?:了|过|過|出)?(?:多少|几|幾)\p{Han}`)

// countedVerb finds it: "how many members complained".
var countedVerb = regexp.MustCompile(`\bhow many (?:[\p{L}’'-]+ ){1,3}?(?:(?:were|was|had|have|has|are) (?:been )?)?([\p{L}]+ed|told|found|sold|lost|got|won|left|went|paid)\b`)

// disposedOf finds what somebody did with those whom a question counts: of so many that they kept
// they shared fewer.
var disposedOf = regexp.MustCompile(`\bhow many (?:[\p{L}’'-]+ ){1,3}(?:did|has|have|had) (?:[\p{L}’'&.-]+ ){1,4}?(shared?|sell|sold|keep|kept|deleted?|destroy(?:ed)?|publish(?:ed)?|upload(?:ed)?|return(?:ed)?|send|sent)(?: (?:with|to|from|in|on|by|for|without|after|before)\b.*)?[?. ]*$`)

// doneElse reports whether a text does not say what was done with those whom a question counts.
func (q *Question) doneElse(text string) bool {
	m := disposedOf.FindStringSubmatch(index.Fold(q.Text))
	return m != nil && lexicon.Han(text) == 0 && heldOf(text, lexicon.Keys(m[1])) == 0
}

// verbIn reports whether a line says a verb that the question has; one that no article
// says is not looked for.
func (s *setting) verbIn(i int, verb string) bool {
	for k, u := range s.asked {
		if u.key == verb && u.weight > 0 {
			return slices.ContainsFunc(s.of(i), func(c breath) bool { return c.held[k] >= alike })
		}
	}
	return true
}

// otherKind reports whether a folded clause says in so many words that its sum is of
// another kind: a fine, where a gain is asked.
func (sought quantity) otherKind(clause string) bool {
	return slices.ContainsFunc(kindsOfSums, func(kind *regexp.Regexp) bool {
		said := kind.FindString(clause)
		return said != "" && !sought.cue.MatchString(said)
	})
}

// kindsOfSums are the words for what a sum can be.
var kindsOfSums = []*regexp.Regexp{
	regexp.MustCompile(`\bfine[ds]?\b|\bpenalty\b|罚`),
	regexp.MustCompile(`\b(?:damages|compensation|awarded)\b|赔偿`),
	regexp.MustCompile(`\b(?:earned|profit\w*|gain\w*|made|sold)\b|获利|牟利|违法所得|卖|售`),
	regexp.MustCompile(`\b(?:to|into) the (?:treasury|state|exchequer)\b|[公国]库`),
	regexp.MustCompile(`\bsettle\w*\b|和解`),
	regexp.MustCompile(`\b(?:lost|losses|cheated|defrauded|swindled)\b|骗走|骗取|骗得|损失`),
}

// turnedOver ends what says of a sum that a firm turns it over, gotBack finds what came back.
var (
	turnedOver = regexp.MustCompile(`(?i)\b(?:turnover|annual (?:sales|revenues?)|budget)(?:,? (?:which|that))?(?: (?:of|above|over|exceeding|below|under|was|is|were|are|stood|stands|at|in|for|came|to|the|last|latest|previous|financial|fiscal|year|\d{4}|about|some|around|roughly|nearly|more|less|than))* ?$|(?:营业额|營業額|营收|營收|营业收入|營業收入|年收入)(?:为|為|达|達|约|約|高达|高達|是|超过|超過)*$`)
	gotBack    = regexp.MustCompile(`\b(?:was|were|been|is|are) (?:\p{L}+ly )?(?:frozen|recovered|returned|refunded|blocked|clawed back)\b|追回|冻结|发还|返还|退还|止付|拦下`)
)

// yetToCome finds what is only to come, and what a law may impose.
var yetToCome = regexp.MustCompile(`(?i)\b(?:plans? to|planned|up to|would (?:be|introduce|bring in|allow|raise|impose|carry)|could be|at most|maximum|(?:fines?|penalt(?:y|ies)) of as much as)\b|拟|最高可|计划|計劃`)

// wantedOnly finds what somebody asked for or offered and nobody decided.
var wantedOnly = regexp.MustCompile(`\b(?:ask(?:ed|ing|s)? for|sought|seek(?:s|ing)?|demand(?:ed|s)?|request(?:ed)?|offer(?:ed|s)?|want(?:ed|s)?|claim(?:ed|s|ing)?|will ask)\b|要求|索赔|请求|求偿|愿意?赔`)
