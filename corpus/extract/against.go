package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

var (
	// tookPenalty follows who has a penalty without a verb of fining: "accepted a civil
	// penalty of", "was handed a record fine of".
	tookPenalty = regexp.MustCompile(` (?:has |had )?(?:accepted|incurred|received|drew|drawn|attracted|picked up|been handed|was handed|agreed to) (?:an?|the) (?:[a-z-]+ ){0,3}(?:penalty|fine) of (?:[A-Z]{0,3}\p{Sc}|\p{Lu}|\d)`)
	// brokenBy ends where whoever broke the law follows: "a penalty to resolve alleged violations of
	// the trade act by".
	brokenBy = regexp.MustCompile(`\b(?:penalty|penalties|fine|fines|settlement)\b[^;.]{0,80}\b(?:violations?|breach(?:es)?|infringements?|contraventions?) (?:of [^,;.]{2,60} )?by `)
	// fineFor ends where the company follows that got a fine: "the fine of €5 million for the
	// carmaker".
	fineFor = regexp.MustCompile(`\b(?:fine|penalty) of [^,;.]{1,12}\d[^,;]{0,14} for (?:the |an? )?(?:[a-z-]+ ){1,3}`)
	// costThem ends where whoever was fined for something follows: "the slip has cost the operator of".
	costThem = regexp.MustCompile(`\b(?:cost|costs|costing|earned|landed|brought) (?:the [a-z-]+ (?:of|behind) |the )?(?:[a-z-]+ ){0,2}`)
	// fineBehind follows them.
	fineBehind = regexp.MustCompile(`^(?: \([^)]{1,30}\))? (?:an?|the|its) (?:[a-z-]+ ){0,4}(?:penalty|fine) of (?:[A-Z]{0,3}\p{Sc}|\p{Lu}|\d)`)
	// decisionAgainst ends where the company follows that an authority or a court decided
	// against.
	decisionAgainst = regexp.MustCompile(`\b(?:its|the|a|this|their) (?:[a-z-]+ ){0,2}(?:decision|ruling|judgment|judgement|penalty notice|enforcement action) against $`)
	// broughtAgainst ends where whom a suit is against follows: "the case was brought by a
	// resident surnamed Tang against".
	broughtAgainst = regexp.MustCompile(`\b(?:case|suit|lawsuit|action|claim|proceedings) (?:was |were |that was )?(?:brought|filed|lodged|started) by [^,;.]{2,70} against $`)
)

// byPenalty reads who took a penalty, by the noun alone.
func (s *sentence) byPenalty() {
	if !s.says("fine") {
		return
	}
	for _, m := range fineFor.FindAllStringIndex(s.fold, 2) {
		if t := nameAfter(s.text, m[1], 0); t.start < t.end && kindOf(lastWord(s.fold[:t.start]), strings.TrimSpace(lastTwo(s.fold[:t.start]))) == "firm" {
			s.decide(t, false)
		}
	}
	for _, m := range s.money() {
		if end := max(m.End, m.Span.End); strings.HasPrefix(s.fold[end:], " against ") {
			s.decide(nameAfter(s.text, end+len(" against "), 3), false)
		}
	}
	for _, m := range brokenBy.FindAllStringIndex(s.fold, 2) {
		if t := nameAfter(s.text, m[1], 3); t.start < t.end && plainName(s.text[t.start:t.end]) && !s.genitive(t) {
			s.decide(t, false)
		}
	}
	for _, m := range costThem.FindAllStringIndex(s.text, 4) {
		if t := nameAfter(s.text, m[1], 0); t.start < t.end && fineBehind.MatchString(s.text[t.end:]) && plainName(s.text[t.start:t.end]) {
			s.decide(t, false)
		}
	}
	for _, m := range tookPenalty.FindAllStringIndex(s.text, 2) {
		if t := nameBefore(s.text, m[0]); t.start < t.end && !s.within(t) {
			s.decide(t, false)
		}
	}
}

// reachedDeal is what whoever settles does: "has reached a $9 million settlement of the suit".
var reachedDeal = regexp.MustCompile(` (?:has |have |had )?(?:reached|struck|entered(?: into)?|signed|proposed) (?:an?|two|three) (?:\p{Sc}[\d.,]+ ?(?:million |billion |m |bn )?)?(?:[a-z-]+ ){0,3}(?:settlements?|deal|accord)\b( with (?:the )?)?`)

// dealBetween is a settlement that is told by its two sides: "the agreement between Brevik and the
// plaintiffs".
var dealBetween = regexp.MustCompile(`\b(?:settlement|agreement|deal|accord) (?:[a-z]+ )?between (?:the )?(\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}\d’'.&-]*){0,4}) and (?:the |its |a )?(?:[a-z-]+ ){0,2}(?:plaintiffs?|class|claimants?)\b|\b(?:settlement|agreement|deal|accord) (?:[a-z]+ )?between (?:the )?(?:[a-z-]+ ){0,2}(?:plaintiffs?|class|claimants?) and (?:the )?(\p{Lu}[\p{L}\d’'.&-]*(?: \p{Lu}[\p{L}\d’'.&-]*){0,4})`)

// whichClause tells more of a company between commas: "Acme, which lost a trial,".
var whichClause = regexp.MustCompile(`, which [^;.]{3,140},$`)

// byDeal reads who reached a settlement, where the sentence names nobody behind "with" who may
// have been sued.
func (s *sentence) byDeal() {
	for _, m := range dealBetween.FindAllStringSubmatchIndex(s.text, 2) {
		if t := (token{max(m[2], m[4]), max(m[3], m[5])}); plainName(s.text[t.start:t.end]) && !s.within(t) {
			s.decide(t, false)
		}
	}
	if !s.says("settlement") {
		return
	}
	for _, m := range reachedDeal.FindAllStringSubmatchIndex(s.text, 2) {
		if m[2] >= 0 {
			if other := nameAfter(s.text, m[1], 3); other.start < other.end && plainName(s.text[other.start:other.end]) {
				continue
			}
		}
		before := s.text[:m[0]]
		if which := whichClause.FindStringIndex(before); which != nil {
			before = before[:which[0]]
		}
		if t := nameBefore(s.text, len(before)); t.start < t.end && !s.within(t) && plainName(s.text[t.start:t.end]) {
			s.decide(t, false)
		}
	}
}

// byTarget reads against whom a decision or a suit is told to have been, where the article
// goes on about it.
func (r *reader) byTarget() {
	for _, s := range r.sentences {
		if s.zh || !containsAny(s.fold, " against ") {
			continue
		}
		for _, t := range s.capitals() {
			name := s.text[t.start:t.end]
			if before := s.fold[:t.start]; !plainName(name) || s.genitive(t) || !decisionAgainst.MatchString(before) && !broughtAgainst.MatchString(before) {
				continue
			}
			if r.returnsTo(name, s, s.index+1, len(r.sentences)) || r.returnsTo(lastWord(name), s, s.index+1, len(r.sentences)) || broughtAgainst.MatchString(s.fold[:t.start]) {
				s.decide(t, false)
			}
		}
	}
}
