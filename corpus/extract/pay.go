package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
)

// tookIn reports whether a person "received" or "collected" an amount: at once
// before it, and as its subject.
func (w *walk) tookIn(c cue, m mention.Mention) bool {
	gap := strings.TrimSpace(w.s.fold[c.end:max(c.end, m.Span.Start)])
	for _, word := range bounds {
		gap = strings.TrimSpace(strings.TrimPrefix(gap, word))
	}
	from, _ := w.s.clause(c.start)
	who := w.nearest(from, c.start)
	return (gap == "" || strings.ContainsAny(firstWord(gap), "0123456789")) && len(who) > 0 && who[0].person
}

// nameAt reports whether a company's name ends at an offset.
func (w *walk) nameAt(end int) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool { return r.end == end && r.by == "name" && !r.who[0].person })
}

// givenTo returns whom a word such as "paid him" means: it is he who got the amount, as who
// sold something did that was paid for.
func (w *walk) givenTo(c cue) []*actor {
	if c.role == "sell" && w.s.zh && tookFor.MatchString(w.s.fold[c.start:c.end]) {
		return w.topic(0, c.start) // whoever bought stands between
	}
	word := w.s.word(c)
	if c.role != "gain" || !oneOf(lastWord(word), "him", "her") {
		return nil
	}
	who := w.meant(cue{c.start, c.end, "he"})
	if payer := w.before(c.start, true); payer != nil && len(who) == 1 && who[0] == payer && paysHim.MatchString(w.s.fold[:c.end]) && w.nameEnds(payer, c) {
		return []*actor{strangers} // "said that Ann had paid her"
	}
	return who
}

// paysHim ends in what somebody paid another, behind an auxiliary.
var paysHim = regexp.MustCompile(` (?:(?:had|has|have) )?(?:paid|pays|gave) (?:him|her)$`)

// nameEnds reports whether a name of somebody stands at once before a verb with its auxiliary.
func (w *walk) nameEnds(a *actor, c cue) bool {
	return slices.ContainsFunc(w.refs, func(r reference) bool {
		return r.by == "name" && r.who[0] == a && r.end <= c.start && oneOf(strings.TrimSpace(w.s.fold[r.end:c.start]), "", "had", "has")
	})
}

// hires is money that somebody is paid to do something: no damages.
var hires = regexp.MustCompile(`^ to (?:make|create|produce|record|write|build|install|carry|do|film|photograph|follow|watch|spy|hack|break|design|run|set|place|plant|hide|obtain|get|find|send|copy|steal|clone|imitate)\b`)

// companyYear reports whether a profit is what a company made in business: no word says
// that it came of the conduct.
func (w *walk) companyYear(c cue) bool {
	who := w.nearest(0, c.start)
	return !w.s.zh && len(who) > 0 && !who[0].person && !containsAny(w.s.fold, "illegal", "illicit", "unlawful", "from the", "from selling")
}

// fined reports whether the matter is one of a fine, and of no damages nor
// settlement.
func (m *matter) fined() bool {
	says := func(one role, sentences []*sentence) bool {
		return slices.ContainsFunc(sentences, func(s *sentence) bool { return s.says(one) })
	}
	all := slices.Concat(m.sentences, m.whole)
	regulated := m.allCompanies() && slices.ContainsFunc(m.sentences, (*sentence).byRegulator)
	return (says("finedverb", all) || says("fine", all) || regulated) && !says("damages", m.sentences) && !says("settlement", m.sentences)
}

// payee is somebody to whom a court has money paid.
var payee = regexp.MustCompile(`^ (?:her|him|them|(?:an?|his|her|its|their|the|each|every) (?:[\w-]+ )?(?:victims?|neighbou?rs?|tenants?|customers?|users?|plaintiffs?|claimants?|former employees?|workers?|widow|family|woman|man|couple|patients?))\b`)

// paysPerson reports whether what stands between "to pay" and a figure is a person: "pay
// a former nurse $900".
func paysPerson(gap string) bool {
	words := strings.Fields(gap)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	if _, opens := determiners[words[0]]; !opens && !oneOf(words[0], "each", "every", "all") {
		return false
	}
	return oneOf(kindOf(words[len(words)-1], ""), "person", "bystander")
}

// toPeople reports whether an amount goes to those whom the conduct concerned: "$5 to
// affected customers", "$5 in refunds".
func (s *sentence) toPeople(m mention.Mention) bool {
	return !s.zh && intoHands.MatchString(s.fold[max(m.End, m.Span.End):])
}

var intoHands = regexp.MustCompile(`^(?: \([^)]{1,30}\))? (?:to|in) (?:(?:some|the|its|all|each|every|affected|harmed|about|more|than|[\d.,]+) ){0,4}(?:consumers?|customers?|victims?|users?|borrowers?|workers?|employees?|staff|drivers?|riders?|residents?|members?|families|complainants?|subscribers?|guests?|students?|pupils?|parents|passengers?|patients?|tenants?|plaintiffs?|claimants?|refunds|redress|restitution|reimbursements?|compensation)\b`)

var toSomebody = regexp.MustCompile(`\d[^,;]{0,20} to (?:an?|the|his|her|its|each|their) |\bpay (?:an?|the|his|her|their|each) (?:former )?[a-z]+(?:er|or|ist|ant|man|woman|couple|ee|s) `)

// toName is money for somebody with a name.
var toName = regexp.MustCompile(`\d[^,;]{0,12} to (?:Mr |Ms |Mrs |Dr )?\p{Lu}\p{Ll}+`)

// paid says what "was ordered to pay" is: by the words around it.
func (w *walk) paid() (corpus.Slot, bool) {
	s := w.s
	switch {
	case s.says("fine"):
		return corpus.SlotFine, true
	case s.says("damages") || sharedAmong.MatchString(s.fold):
		return corpus.SlotDamages, true
	case containsAny(s.fold, "jury", "jurors") || s.says("liable") && (strings.Contains(s.fold, " judge") || strings.Contains(s.fold, "court")) && toSomebody.MatchString(s.fold):
		return corpus.SlotDamages, true
	case toName.MatchString(s.text) && containsAny(s.fold, "court", "tribunal", "judge", "jury"):
		return corpus.SlotDamages, true
	case s.says("settlement") || s.says("agreed"):
		return corpus.SlotSettlement, true
	case s.byRegulator() && w.m.allCompanies(), forBreach.MatchString(s.fold) && strings.Contains(s.fold, "court") && len(w.of(false)) > 0:
		return corpus.SlotFine, true
	case s.says("victim") || containsAny(s.fold, " to the user", " to the customer", " to each", " to the woman", " to the man", " to the family"):
		return corpus.SlotDamages, true
	}
	return "", false
}

// sharedAmong says that those to whom it was done share what is paid.
var sharedAmong = regexp.MustCompile(`\d[^;.]{0,30}, (?:to be )?(?:shared|split|divided) (?:equally )?(?:among|between|by) `)

// forBreach says that a court has money paid for what somebody did wrong, and to nobody.
var forBreach = regexp.MustCompile(`\bto pay [^ ]*\d[^ ]*(?: million| billion)?(?: [a-z]+)? (?:for|over) (?:an? |the )?(?:[a-z]+ ){0,2}(?:breach|breaching|failing|failures?|violat\w+|contraven\w+|leak)\b`)

// settles reports whether the matter tells of companies' settlement and of no
// fine: whatever they pay is paid under it.
func (m *matter) settles() bool {
	says := func(one role) bool {
		return slices.ContainsFunc(m.sentences, func(s *sentence) bool {
			c, ok := s.first(one, 0, len(s.fold))
			return ok && !s.settlesSum(c)
		})
	}
	return m.allCompanies() && says("settlement") && !says("finedverb") && !says("prison")
}
