package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// gapJoint joins the two.
var gapJoint = regexp.MustCompile(`^(?: (?:fine|penalty))?(?:,? and |, |; )`)

// whatFor is what stands between a sum and the next company of a list: "A €5 million for
// filming its staff, B €3 million for tracking".
var whatFor = regexp.MustCompile(`^ (?:for|over|after) [^;.:]{2,140}(?:, |, and | and )$`)

// gapNoun is what may stand between the second party and its figure.
var gapNoun = regexp.MustCompile(`(?: an?)?(?: (?:further|smaller|lesser|separate))?(?: (?:fine|penalty|sum|total) of)? ?(?:about|around|just over|nearly)? ?$`)

// byGap reads the second party of a verb that is said once: "A was fined €1
// million and its sister company B €450,000".
func (s *sentence) byGap() {
	if len(s.names) == 0 || !s.says("fine") && !s.says("orderpay") {
		return
	}
	all := s.money()
	for i := 1; i < len(all); i++ {
		from, to := max(all[i-1].End, all[i-1].Span.End), all[i].Span.Start
		to -= len(s.text[from:to]) - len(gapNoun.ReplaceAllString(s.text[from:to], ""))
		t := nameBefore(s.text, to)
		if forWhat := whatFor.FindStringIndex(s.fold[from:max(from, t.start)]); forWhat != nil && t.start > from && plainName(s.text[t.start:t.end]) {
			s.decide(t, false)
			continue
		}
		if gapJoint.MatchString(s.fold[from:]) && t.start >= from && t.start < t.end && plainName(s.text[t.start:t.end]) && len(strings.Fields(s.fold[from:t.start])) < 7 {
			s.decide(t, false)
		}
	}
}

var foundGuilty = regexp.MustCompile(`\b(?:found|finds|finding|declared|held|pronounced) (?:[^,;]{1,60}?(?:, [^,;]{1,60},)?) ?(?:(not )?guilty|liable|responsible|in breach)\b`)

// byFinding reads whom a court "found … guilty" or liable.
func (s *sentence) byFinding() {
	if !containsAny(s.fold, "guilty", "liable", "responsible", "in breach") {
		return // a look costs less than the expression
	}
	for _, m := range foundGuilty.FindAllStringSubmatchIndex(s.fold, 4) {
		at := m[0] + len(firstWord(s.fold[m[0]:]))
		if t := nameAfter(s.text, at, 5); t.start < t.end {
			s.decideAll(t, strings.HasSuffix(s.fold[:m[1]], "guilty"))
		} else {
			s.askObject(at, strings.HasSuffix(s.fold[:m[1]], "guilty"))
		}
	}
}

var ownSentence = regexp.MustCompile(`((?:\p{Lu}[\p{L}.-]+ ){0,3}\p{Lu}[\p{L}-]+)['’]s (?:\p{Ll}+ ){0,2}(?:sentence|jail term|prison term|term|conviction|fine|penalty|appeal)\b`)

// byPossession reads whose sentence or fine a court cut, upheld or quashed.
func (s *sentence) byPossession() {
	s.byDescribedOwn()
	if m := pronounOwn.FindStringSubmatchIndex(s.fold); m != nil {
		s.needs = append(s.needs, need{token{m[2], m[3]}, true, -1, false})
	}
	if !s.says("change") && !s.says("overturn") && !s.says("uphold") {
		return
	}
	if m := seenCut.FindStringIndex(s.fold); m != nil {
		if t := nameBefore(s.text, m[0]); t.start < t.end && plainName(s.text[t.start:t.end]) {
			s.decide(t, !containsAny(s.fold[m[0]:m[1]], "fine", "penalty"))
		}
	}
	for _, m := range ownSentence.FindAllStringSubmatchIndex(s.text, 3) {
		t := strippedName(s.text, token{m[2], m[3]})
		if t.start < t.end && plainName(s.text[t.start:t.end]) {
			s.decide(t, !strings.Contains(s.fold[m[3]:m[1]], "fine") && !strings.Contains(s.fold[m[3]:m[1]], "penalty"))
		}
	}
}

// byDescribedOwn asks for the name of whom a sentence calls by what they are and whose
// appeal or fine it tells of.
func (s *sentence) byDescribedOwn() {
	if !containsAny(s.fold, "'s ", "’s ") || !containsAny(s.fold, "appeal", "sentence", "conviction", "term", "fine", "penalty", "bid") {
		return
	}
	if m := describedOwn.FindStringSubmatchIndex(s.fold); m != nil && kindOf(lastWord(s.fold[:m[3]]), "") == "person" {
		s.described = append(s.described, description{token: token{m[2], m[3]}, kind: "person", n: 1})
		s.needs = append(s.needs, need{token{m[2], m[3]}, true, len(s.described) - 1, false})
	}
}

// describedOwn says whose sentence or appeal it is by what they are: "a former clerk's
// appeal".
var describedOwn = regexp.MustCompile(`\b(an? (?:[\w-]+ ){0,5}?[\w-]+)['’]s (?:[\w-]+ ){0,2}(?:appeal|bid|challenge|sentence|conviction|jail term|prison term|fine|penalty)\b`)

// pronounOwn says whose sentence a court kept or cut by a pronoun alone.
var pronounOwn = regexp.MustCompile(`\b(?:kept|upheld|confirmed|affirmed|maintained|cut|reduced|increased|raised|quashed|overturned) (his|her) (?:\w+ ){0,2}(?:sentence|jail term|prison term|term|conviction)\b`)

// seenCut says what became of somebody's own sentence or fine: "has seen its fine cut".
var seenCut = regexp.MustCompile(` (?:has |have )?(?:seen|saw|had|has had|sees|gets|won|lost) (?:its|his|her|their) (?:\w+ ){0,2}(?:sentence|jail term|prison term|term|conviction|fine|penalty)\b`)

var servedWith = regexp.MustCompile(`\b(?:served|issued|presented|handed|slapped|hit|sent) (?:on )?`)

var paperOf = regexp.MustCompile(`^,? with an? (?:\p{L}+ ){0,4}?(?:notice|penalty|fine|order|reprimand|bill|decision|lawsuit|suit)\b`)

var (
	reportedTo = regexp.MustCompile(`\b(?:reported|referred) `)
	toPolice   = regexp.MustCompile(`^ to (?:the )?(?:police|prosecutors?|prosecution service|public prosecutor)\b`)
)

// ownAction is what somebody brings against a decision upon himself.
var ownAction = regexp.MustCompile(`\b(?:complaint|appeal|challenge|bid|action) (?:of|by|from|brought by|lodged by|filed by) (?:the )?$`)

// byAction reads who fights a decision: "dismissed the complaint of Acme Bank against".
func (s *sentence) byAction() {
	if !s.says("uphold") && !s.says("overturn") && !s.says("dismiss") && !s.says("onappeal") {
		return
	}
	for _, t := range s.capitals() {
		if ownAction.MatchString(s.fold[:t.start]) && plainName(s.text[t.start:t.end]) && !s.genitive(t) {
			s.decide(t, false)
		}
	}
}

// byService reads to whom an authority gave a paper: "served Acme Ltd with a
// notice of intent", "reported Acme Ltd to the police".
func (s *sentence) byService() {
	for _, m := range reportedTo.FindAllStringIndex(s.fold, 2) {
		if t := nameAfter(s.text, m[1], 6); t.start < t.end && toPolice.MatchString(s.fold[t.end:]) {
			s.decide(t, false)
		}
	}
	if !strings.Contains(s.fold, " with a") {
		return
	}
	for _, m := range servedWith.FindAllStringIndex(s.fold, 4) {
		if t := nameAfter(s.text, m[1], 5); t.start < t.end && paperOf.MatchString(s.fold[t.end:]) {
			s.decide(t, false)
		}
	}
}

var ruledThat = regexp.MustCompile(`\b(?:ruled|found|held|concluded)\b[^,;]{0,50}? that `)

// byRuling reads which company a court or an authority ruled about: "the tribunal
// found that Acme Ltd had breached …".
func (s *sentence) byRuling() {
	if !strings.Contains(s.fold, " that ") || !containsAny(s.fold, "ruled", "found", "held", "concluded") {
		return
	}
	m := ruledThat.FindStringIndex(s.fold)
	if m == nil || !containsAny(s.fold[:m[0]], "court", "tribunal", "judge", "justice", "commission", "authority", "regulator", "watchdog", "jury") {
		return
	}
	if c, ok := s.nameAt(m[1]); ok && c.firm && !c.speaks {
		s.decide(c.token, false)
	}
}

// bodies stand before "of" in the name of one that can be a party.
var bodies = []string{"city of", "town of", "state of", "county of", "university of", "bank of", "village of", "church of", "municipality of"}

// within reports whether a name only tells more of the noun before it: "a clerk
// at Barton Bank".
func (s *sentence) within(t token) bool {
	before := strings.TrimRight(s.fold[:t.start], " ")
	if jointName.MatchString(s.text[:t.start]) && companyName(s.text[t.start:t.end]) {
		return true
	}
	return (s.oblique(t.start) || oneOf(lastWord(before), "in", "near", "outside") || inNextTo.MatchString(before)) && !slices.ContainsFunc(bodies, func(body string) bool { return strings.HasSuffix(before, body) })
}

// jointName ends in the first half of a body's name that "and" joins, behind a preposition: "a
// nurse at Elm and Dale Hospital".
var jointName = regexp.MustCompile(`\b(?:at|of|for|from) (?:the )?(?:\p{Lu}[\p{L}’'-]+ ){1,2}and $`)

// inNextTo ends where a place follows by where it lies: "in neighbouring Tarvonia".
var inNextTo = regexp.MustCompile(`\b(?:in|near|across|from) (?:neighbou?ring|nearby|northern|southern|eastern|western|central|rural)$`)
