package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// termRoles are the roles that decide what a length of time is.
var termRoles = []role{"prison", "sentenceverb", "suspended", "probation", "served", "othertime"}

// penalties notes the terms of imprisonment of the sentence, and probation and
// detention by the police as outcomes of their own.
func (w *walk) penalties() {
	s := w.s
	w.unpaidWork()
	if !s.says("prison") && !s.says("sentenceverb") && !s.says("suspended") && !s.says("probation") {
		return
	}
	all := s.terms()
	var terms []fact
	for _, m := range all {
		c, _ := s.ahead(m, all, termRoles)
		stage, ok := w.stageOf(c, m)
		if !s.zh && (w.strangeDecided(m.Span.Start) || w.othersTerm(m.Span.Start) || m.Span.End < len(comesAfter.FindString(s.fold))) {
			continue
		}
		if !ok || stage == corpus.Decided && w.older(corpus.SlotTerm, w.subject(m.Span.Start)) {
			continue
		}
		switch w.termRole(m, all) {
		case "prison":
			if s.suspendedPart(m) || dayFines.MatchString(s.fold[m.Span.End:]) || compared.MatchString(s.fold[m.Span.End:]) {
				continue
			}
			f := fact{slot: corpus.SlotTerm, stage: stage, value: m.Value, bound: m.Bound, printed: token{m.Span.Start, m.Span.End}, rule: "term.sentenced"}
			if s.suspendedTerm(m) {
				f.note, f.rule = "suspended", "term.suspended"
			}
			terms = append(terms, f)
		case "probation":
			w.lasting(m, stage, "probation", "probation: ")
		case "detention":
			w.lasting(m, stage, "detention", "administrative detention: ")
		}
	}
	w.share(terms)
}

// othersTerm reports whether a length of time is what became of the term of somebody who is
// only described, in a sentence that names a party: "Roe received 18 months, and in 2020 a
// court cut the sentence of a porter from three years to two".
func (w *walk) othersTerm(at int) bool {
	if t := elided.FindStringSubmatchIndex(w.s.text[:at]); t != nil && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start < t[3] && r.end > t[2] }) {
		return true // "Roe was sentenced to two years, Poe to five"
	}
	if heldFor.MatchString(w.s.fold[:at]) {
		return true
	}
	return slices.ContainsFunc(w.s.described, func(d description) bool {
		return d.kind == "person" && !d.definite && len(d.names) == 0 && d.end <= at && termOfWhom.MatchString(w.s.fold[:d.start]) && w.nearest(0, d.start) != nil
	})
}

// elided ends where the term of another follows whose verb is not said again.
var elided = regexp.MustCompile(`\d[^;.]{0,40}, (?:and )?((?:\p{Lu}[\p{L}’'-]+ ){1,3})to (?:the |about |some |nearly )?$`)

// heldFor ends where it follows how long somebody was held before any trial, or pursued.
var heldFor = regexp.MustCompile(`\bsat in (?:jail|prison|custody|a cell) for (?:[a-z]+ )?$|\bunder (?:prosecution|investigation|suspicion) for (?:close to |about |nearly |almost )?$`)

// termOfWhom ends where whose term is spoken of follows.
var termOfWhom = regexp.MustCompile(`\bthe (?:jail |prison )?(?:term|sentence) (?:of|on|against) $`)

// workHours is unpaid work by its hours.
var workHours = regexp.MustCompile(`\b(?:\d{1,4}|[a-z-]+(?: hundred(?: and [a-z-]+)?)?) hours(?:['’])? (?:of )?(?:unpaid (?:community )?work|community (?:service|work|payback))\b|\bcommunity (?:service|work|payback)(?: order| sentence)? of \d{1,4} hours\b`)

// unpaidWork notes the hours that somebody has to work in place of prison, or beside a fine.
func (w *walk) unpaidWork() {
	s := w.s
	if s.zh || !strings.Contains(s.fold, " hours") || s.says("possible") || s.says("claimed") {
		return
	}
	m := workHours.FindStringIndex(s.fold)
	if m == nil || refused.MatchString(s.fold[:m[0]]) {
		return
	}
	who := w.subject(m[0])
	if target := w.target(m[1], len(s.fold)); target != nil && onWhom.MatchString(s.fold[m[1]:]) {
		who = target
	}
	if len(who) == 1 && who[0].person {
		w.put(fact{slot: corpus.SlotOutcome, about: "probation", value: corpus.Text(s.text[m[0]:m[1]]), printed: token{m[0], m[1]}, rule: "outcome.work"}, who, true)
	}
}

// onWhom follows a penalty and names who got it.
var onWhom = regexp.MustCompile(`^ (?:was imposed )?on `)

// lasting notes a measure that is no term of imprisonment, with how long it lasts.
func (w *walk) lasting(m mention.Mention, stage corpus.Stage, about, lead string) {
	w.put(fact{slot: corpus.SlotOutcome, stage: stage, about: about, value: corpus.Text(lead + m.Value.Display()), printed: token{m.Span.Start, m.Span.End}, rule: "outcome." + about},
		w.subject(m.Span.Start), true)
}

// compared follows a length of time by which one term differs from another.
var compared = regexp.MustCompile(`^ (?:more|longer|less|shorter|fewer|higher|lower) than\b`)

// dayFines follows a number of fines that are counted in days.
var dayFines = regexp.MustCompile(`^[- ]fines?\b`)

// termRole says what a length of time is: a term only where a word of
// imprisonment stands close to it.
func (w *walk) termRole(m mention.Mention, all []mention.Mention) role {
	s := w.s
	if s.byPolice(m) {
		return "detention"
	}
	if t, ok := m.Value.(corpus.Term); ok && t.Life {
		if s.says("prison") || s.says("sentenceverb") {
			return "prison"
		}
		return "othertime"
	}
	if s.zh {
		return w.termRoleZH(m)
	}
	if keepAway.MatchString(s.fold[max(m.End, m.Span.End):]) {
		return "othertime"
	}
	if s.ofOrder(m) || supervised.MatchString(s.fold[max(m.End, m.Span.End):]) {
		return "probation"
	}
	if elapsed.MatchString(s.fold[m.Span.End:]) {
		return "othertime"
	}
	before, ahead := s.ahead(m, all, termRoles)
	behind, after := s.behind(m, termRoles)
	if gap := strings.TrimSpace(s.fold[min(max(m.End, m.Span.End), max(behind.start, 0)):max(behind.start, 0)]); after && oneOf(gap, "was", "were", "has been", "had been", "have been") {
		after = false // "followed her for 64 days has been sentenced to"
	}
	switch {
	case after && behind.role != "prison" && behind.role != "suspended":
		return behind.role
	case after && ahead && before.role == "served" && m.Span.Start-before.end < 12:
		return "served"
	case after:
		return "prison"
	case s.says("prison") && s.says("change") && fromTo.MatchString(s.fold[:m.Span.Start]):
		return "prison" // "increased the sentence of a man who …, from nine months to two years"
	case !ahead || s.newClause(before.end, m.Span.Start):
		return ""
	case before.role == "sentenceverb" && oneOf(s.word(before), "given", "gave", "handed", "received", "got") && !s.says("prison") && !w.gotTerm(before, m):
		return ""
	case before.role == "sentenceverb" || before.role == "prison":
		return w.directTerm(before, m)
	case before.role == "suspended" && strings.HasPrefix(s.word(before), "suspended ") && s.word(before) != "suspended for" && strings.TrimSpace(s.fold[before.end:m.Span.Start]) == "of":
		return "prison"
	case before.role == "probation" && m.Span.Start-before.end > 12:
		return ""
	}
	return before.role
}

// ofOrder reports whether a length of time is that of an order that locks nobody up: a
// "12-month referral order", a "community order of two years".
func (s *sentence) ofOrder(m mention.Mention) bool {
	behind := orderBehind.FindString(s.fold[max(m.End, m.Span.End):])
	return behind != "" && !containsAny(behind, "detention", "custod", "prison", "imprisonment", "jail") || orderBefore.MatchString(s.fold[:m.Span.Start])
}

var (
	orderBehind = regexp.MustCompile(`^(?:[ -](?:month|year|week|day))? (?:[a-z-]+ ){0,4}?(?:order|discharge|bond|curfew|disqualification)\b`)
	orderBefore = regexp.MustCompile(`\b(?:referral|community|supervision|rehabilitation|restraining|protection|correction|treatment|reparation|curfew|probation) order (?:of|for|lasting) $|\b(?:discharge|bond|curfew|correctional supervision) (?:of|for|lasting) $`)
)

var (
	// keepAway follows how long an order lasts that only keeps somebody away.
	keepAway = regexp.MustCompile(`^(?:[ -](?:month|year|week|day))? (?:[a-z-]+ ){0,2}?(?:intervention|restraining|protection|prevention|exclusion|banning|harassment|non-contact) (?:[a-z-]+ )?orders?\b`)
	// supervised follows how long somebody is supervised and locked up nowhere.
	supervised = regexp.MustCompile(`^['’]? (?:of |under |in )?(?:[a-z-]+ ){0,2}(?:supervision|probation)\b`)
)

// elapsed follows a length of time for which somebody did something before the sentence
// that is told behind it: "who followed her for 64 days has been sentenced to".
var elapsed = regexp.MustCompile(`^,? (?:(?:has|have|had) been|was|were) (?:sentenced|jailed|imprisoned|convicted|fined|given|spared|handed)\b`)

// fromTo ends where one of the two figures of a change follows.
var fromTo = regexp.MustCompile(`\bfrom (?:[^,;.]{3,40} to )?$`)

// directTerm keeps "sentenced to nine months" and drops a length of time that
// stands in another relation to the verb: "jailed for stalking her for two years".
func (w *walk) directTerm(before cue, m mention.Mention) role {
	from := before.end
	for _, other := range w.s.terms() { // "for 14 months and her husband for 22 months"
		if other.Span.Start >= from && other.Span.End < m.Span.Start {
			from = other.Span.End
		}
	}
	gap := strings.TrimSpace(w.s.fold[from:m.Span.Start])
	fields := strings.Fields(gap)
	for i, word := range fields {
		switch word {
		case "over", "during", "within", "spanning", "who", "which", "because", "since", "using", "past":
			return "othertime"
		case "for":
			if i < len(fields)-2 && !quantifier(fields[i+1:]) {
				return "othertime"
			}
		}
	}
	return "prison"
}

// gotTerm reports whether "got four years" speaks of prison: at once before the
// figure, where the matter does.
func (w *walk) gotTerm(c cue, m mention.Mention) bool {
	return m.Span.Start-c.end < 4 && slices.ContainsFunc(w.m.sentences, func(s *sentence) bool { return s.says("prison") })
}

// quantifier reports whether the words are only such as stand before a figure,
// or a figure that another follows.
func quantifier(fields []string) bool {
	for _, word := range fields {
		switch word {
		case "a", "an", "the", "at", "least", "more", "than", "about", "almost", "nearly", "total", "of", "just", "over", "under", "and", "years", "months", "days", "year", "month", "term", "minimum", "respectively", "years,", "months,":
		default:
			if !strings.ContainsAny(word, "0123456789") && len(word) > 6 {
				return false
			}
		}
	}
	return true
}

// newClause reports whether another clause begins between a word and a figure.
func (s *sentence) newClause(from, to int) bool {
	gap := s.fold[from:to]
	for _, end := range []string{"; ", " after ", " before ", " while ", " but ", " which ", " who ", ", with "} {
		if strings.Contains(gap, end) {
			return true
		}
	}
	return false
}

// reachTermZH bounds, in bytes, how far a Chinese word governs a length of time
// that no "respectively" gives to it.
const reachTermZH = 24

// termRoleZH reads the nearest word before a Chinese length of time.
func (w *walk) termRoleZH(m mention.Mention) role {
	s := w.s
	if c, ok := s.behind(m, termRoles); ok && c.role == "prison" {
		return "prison" // 2年徒刑
	}
	for i := len(s.cues) - 1; i >= 0; i-- {
		c := s.cues[i]
		if c.start >= m.Span.Start || !contains(termRoles, c.role) {
			continue
		}
		switch {
		case m.Span.Start-c.end > reachTermZH && !s.says("respectively"):
			return ""
		case c.role == "sentenceverb":
			return "prison"
		}
		return c.role
	}
	if _, ok := s.first("prison", m.Span.Start, m.Span.End); ok {
		return "prison" // the mention itself holds 有期徒刑
	}
	return ""
}

var (
	partSuspended = regexp.MustCompile(`\b(?:final|last|remaining|of which|of them|with|part) `)
	partBefore    = regexp.MustCompile(`\b(?:final|last|remaining|with|of which|but) (?:the |a )?$`)
)

// suspendedPart reports whether a length of time is the part of a term that was
// suspended: "six years, with the final 18 months suspended".
func (s *sentence) suspendedPart(m mention.Mention) bool {
	c, ok := s.first("suspended", m.Span.End, len(s.fold))
	if !ok || c.start-m.Span.End > 24 {
		return false
	}
	return strings.HasPrefix(strings.TrimSpace(s.fold[m.Span.End:c.start]), "of ") || partBefore.MatchString(s.fold[uncut(s.fold, m.Span.Start-30):m.Span.Start])
}

// suspendedTerm reports whether a term is a suspended one: "two years in prison,
// suspended for three", 宣告缓刑.
func (s *sentence) suspendedTerm(m mention.Mention) bool {
	if s.zh {
		c, ok := s.first("suspended", m.Span.End, len(s.fold))
		return ok && c.start-m.Span.End < 40 && !othersTerm.MatchString(s.fold[m.Span.End:c.start])
	}
	if c, ok := s.first("suspended", m.Span.End, len(s.fold)); ok && c.start-m.Span.End < 45 {
		return !partSuspended.MatchString(s.fold[m.Span.End:c.end])
	}
	c, ok := s.last("suspended", 0, m.Span.Start)
	return ok && m.Span.Start-c.end < 40 && !strings.Contains(s.fold[c.end:m.Span.Start], " for ")
}

// othersTerm is what stands between a term and a word of suspending that is of another term.
var othersTerm = regexp.MustCompile(`[；;。]|(?:徒刑|拘役)[^均各都]*$`)
