package extract

import (
	"regexp"
	"slices"
	"strings"

	"casebot/corpus"
	"casebot/corpus/mention"
)

// moneyRoles are the roles that decide what an amount is.
var moneyRoles = []role{"fine", "gain", "damages", "settlement", "loss", "othermoney", "orderpay"}

// moneySlots are the slots of those that make a fact.
var moneySlots = map[role]corpus.Slot{
	"fine": corpus.SlotFine, "gain": corpus.SlotGain, "damages": corpus.SlotDamages,
	"settlement": corpus.SlotSettlement, "loss": corpus.SlotLoss, "sell": corpus.SlotGain,
}

// sale returns the word that says that a person sold something "for" an amount:
// what it brought in.
func (w *walk) sale(m mention.Mention) (cue, bool) {
	s := w.s
	c, ok := s.last("sell", 0, m.Span.Start)
	if !ok || m.Span.Start-c.end > reachBefore || len(w.people()) == 0 {
		return cue{}, false
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	before = inKind.ReplaceAllString(before, "")
	rest := s.fold[m.Span.End:]
	each := strings.HasPrefix(rest, " each") || strings.HasPrefix(rest, " a ") || strings.HasPrefix(rest, " per ") || strings.HasPrefix(rest, " apiece")
	return c, lastWord(before) == "for" && !each && !s.barred(c.end, m.Span.Start)
}

// inKind is what something may be sold for that is worth an amount.
var inKind = regexp.MustCompile(` (?:virtual assets|crypto\w*(?: assets| currency)?|bitcoins?|gift cards|vouchers|tokens|goods) (?:then )?worth$`)

// bounds are the words that may stand between a preposition and its figure.
var bounds = []string{"more than", "about", "over", "some", "around", "nearly", "at least", "almost", "roughly", "approximately", "an estimated", "up to", "a total of"}

// amounts notes the fines, gains, damages, settlements and losses of the
// sentence.
func (w *walk) amounts() {
	s := w.s
	all := s.money()
	groups := map[corpus.Slot][]fact{}
	for _, m := range all {
		c, ok := s.governor(m, all, moneyRoles)
		if sale, sold := w.sale(m); sold && (!ok || c.start < sale.start) {
			c, ok = sale, true
		}
		if !ok {
			continue
		}
		slot, ok := w.moneySlot(c, m)
		if !ok {
			continue
		}
		stage, ok := w.stageOf(c, m)
		if s.word(c) == "fines" && w.nearest(0, m.Span.Start) == nil && w.target(0, len(s.fold)) == nil {
			continue // what an authority has fined in all
		}
		if !ok || s.aRate(m) || stage == corpus.Decided && w.older(slot, w.subject(m.Span.Start)) || w.activeElse(m) {
			continue
		}
		if stage == corpus.Decided && s.has("alleged", 0, m.Span.Start) && (slot == corpus.SlotGain || slot == corpus.SlotLoss) && !w.decided() {
			stage = corpus.Alleged
		}
		if group := groups[slot]; len(group) > 0 && s.bracketed(m) {
			before := &group[len(group)-1]
			before.gloss = append(before.gloss, m.Value.(corpus.Money))
			continue
		}
		f := fact{slot: slot, stage: stage, value: m.Value, bound: m.Bound, gloss: m.Gloss,
			printed: token{m.Span.Start, max(m.End, m.Span.End)}, rule: string(slot) + "." + string(c.role)}
		groups[slot] = append(groups[slot], f)
	}
	for _, slot := range corpus.Slots() {
		w.share(groups[slot])
	}
}

// bracketed reports whether an amount stands in brackets behind another's noun:
// "65 million kroner fine (around 6.5 million euros)" is one fine.
func (s *sentence) bracketed(m mention.Mention) bool {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	return strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（")
}

// moneySlot says which slot a governing word gives an amount; none for money
// that is no matter of the case.
func (w *walk) moneySlot(c cue, m mention.Mention) (corpus.Slot, bool) {
	s := w.s
	word := s.fold[c.start:c.end]
	gap := ""
	if c.end <= m.Span.Start {
		gap = s.fold[c.end:m.Span.Start]
	}
	switch {
	case c.role == "orderpay" && containsAny(word, "order", "must", "told", "have to") && payee.MatchString(gap):
		return corpus.SlotDamages, true
	case c.role == "orderpay" && w.m.settles() && s.mood(c.start) != denied && len(w.nearest(0, c.start)) > 0 && !oneOf(word, "paid", "paying"):
		return corpus.SlotSettlement, true
	case c.role == "orderpay":
		if slot, ok := w.paid(); ok || !containsAny(word, "must", "ordered", "have to") || !w.m.fined() {
			return slot, ok
		}
		return corpus.SlotFine, true
	case c.role == "gain" && (word == "made" || word == "making" || word == "gained") && len(strings.Fields(gap)) > 2 && !strings.ContainsAny(gap, "0123456789"):
		return "", false
	case c.role == "gain" && w.m.allCompanies() && (word == "profit" || word == "profits" || word == "earned" || word == "made"):
		return "", false // a company's yearly figures
	case c.role == "damages" && s.says("fine") && (word == "award" || word == "awarded"):
		return "", false
	}
	if c.role == "loss" && s.has("damages", max(0, c.start-60), c.start) {
		return corpus.SlotDamages, true // what a loss is made good with
	}
	slot, ok := moneySlots[c.role]
	return slot, ok
}

// fined reports whether the matter is one of a fine, and of no damages nor
// settlement.
func (m *matter) fined() bool {
	says := func(one role) bool {
		return slices.ContainsFunc(m.sentences, func(s *sentence) bool { return s.says(one) })
	}
	return says("finedverb") && !says("damages") && !says("settlement")
}

// payee is somebody to whom a court has money paid.
var payee = regexp.MustCompile(`^ (?:her|him|them|(?:an?|his|her|its|their|the|each|every) (?:[\w-]+ )?(?:victims?|neighbou?rs?|tenants?|customers?|users?|plaintiffs?|claimants?|former employees?|workers?|widow|family|woman|man|couple|patients?))\b`)

var toSomebody = regexp.MustCompile(`\d[^,;]{0,20} to (?:an?|the|his|her|its|each|their) |\bpay (?:an?|the|his|her|their|each) (?:former )?[a-z]+(?:er|or|ist|ant|man|woman|couple|ee|s) `)

// paid says what "was ordered to pay" is: by the words around it.
func (w *walk) paid() (corpus.Slot, bool) {
	s := w.s
	switch {
	case s.says("fine"):
		return corpus.SlotFine, true
	case s.says("damages"):
		return corpus.SlotDamages, true
	case containsAny(s.fold, "jury", "jurors") || s.says("liable") && (strings.Contains(s.fold, " judge") || strings.Contains(s.fold, "court")) && toSomebody.MatchString(s.fold):
		return corpus.SlotDamages, true
	case s.says("settlement") || s.says("agreed"):
		return corpus.SlotSettlement, true
	case s.byRegulator() && w.m.allCompanies():
		return corpus.SlotFine, true
	case s.says("victim") || containsAny(s.fold, " to the user", " to the customer", " to each", " to the woman", " to the man", " to the family"):
		return corpus.SlotDamages, true
	}
	return "", false
}

// settles reports whether the matter tells of companies' settlement and of no
// fine: whatever they pay is paid under it.
func (m *matter) settles() bool {
	says := func(one role) bool {
		return slices.ContainsFunc(m.sentences, func(s *sentence) bool { return s.says(one) })
	}
	return m.allCompanies() && says("settlement") && !says("finedverb") && !says("prison")
}

func (m *matter) allCompanies() bool {
	for _, a := range m.actors {
		if a.person {
			return false
		}
	}
	return len(m.actors) > 0
}

// share gives the figures of one slot in one sentence to their parties:
// "respectively" zips them in order, "each" gives each party the figure, and
// otherwise each figure has the subject before it.
func (w *walk) share(facts []fact) {
	if len(facts) == 0 {
		return
	}
	s := w.s
	if s.says("respectively") && len(facts) > 1 {
		who := w.inOrder(facts[0].printed.start, len(facts))
		if who == nil && facts[0].slot == corpus.SlotTerm {
			facts = s.apart(facts)
			who = w.inOrder(facts[0].printed.start, len(facts))
		}
		if who != nil {
			for i, f := range facts {
				f.rule += ".respectively"
				w.put(f, who[i:i+1], false)
			}
		}
		return // a pairing that does not come out is no fact
	}
	for before := 0; before < len(facts); {
		run := s.run(facts[before:])
		if before == 0 || !w.anotherBetween(facts[before-1].printed.end, facts[before].printed.start) {
			w.shareRun(facts[before : before+run])
		}
		before += run
	}
}

// shareRun gives the figures that "and" joins to as many parties, one to each,
// or all to one subject.
func (w *walk) shareRun(facts []fact) {
	if who := w.pairwise(facts); who != nil {
		for i, f := range facts {
			f.rule += ".pairwise"
			w.put(f, who[i:i+1], false)
		}
		return
	}
	s := w.s
	for _, f := range facts {
		who := w.subject(f.printed.start)
		if w.paidBySomebody(f.printed.start) || len(facts) > 1 && len(who) > 1 && f.slot == corpus.SlotTerm && !s.eachOf(f.printed) {
			continue
		}
		if f.slot == corpus.SlotLoss && len(w.m.actors) > 1 && w.nearest(0, f.printed.start) == nil {
			who = nil // what victims lost is no single party's
		}
		each := s.eachOf(f.printed)
		if w.foreign(f.printed.start) || f.slot == corpus.SlotSettlement && len(who) == 1 && who[0].person && w.nearest(0, f.printed.start) == nil {
			continue
		}
		w.put(f, who, each)
	}
}

var amountEnd = regexp.MustCompile(`[\d\p{Sc}]$|(?:million|billion|thousand|yuan|euros?|dollars?|pounds?|kronor|kroner|yen|won|rupees)$`)

// eachOf reports whether each party gets the figure: "were each fined", "5,000
// yuan each"; an "each" that stands behind another figure is that one's.
func (s *sentence) eachOf(printed token) bool {
	for _, c := range s.cues {
		if c.role != "each" {
			continue
		}
		if behind := amountEnd.MatchString(strings.TrimRight(s.fold[:c.start], " ")); !behind || c.start >= printed.end && c.start-printed.end < 4 {
			return true
		}
	}
	return false
}

// apart parts "two years and ten months" into two terms: what "respectively"
// gives to two parties is never one.
func (s *sentence) apart(facts []fact) []fact {
	var all []fact
	for _, f := range facts {
		printed := s.text[f.printed.start:f.printed.end]
		first, second, ok := strings.Cut(printed, " and ")
		head, tail := mention.Terms(first), mention.Terms(second)
		if !ok || len(head) != 1 || len(tail) != 1 {
			all = append(all, f)
			continue
		}
		one, other := f, f
		one.value, one.printed.end = head[0].Value, f.printed.start+len(first)
		other.value, other.printed.start = tail[0].Value, f.printed.end-len(second)
		all = append(all, one, other)
	}
	return all
}

// inOrder returns the n parties that the sentence names before an offset, else
// those that it speaks of together.
func (w *walk) inOrder(offset, n int) []*actor {
	var named []*actor
	for _, ref := range w.refs {
		if ref.by == "name" && ref.start < offset {
			named = append(named, ref.who...)
		}
	}
	if len(named) == n {
		return named
	}
	if who := w.subject(offset); len(who) == n {
		return who
	}
	if len(w.m.actors) == n {
		return w.m.actors
	}
	return nil
}

// foreign reports whether a figure stands with somebody who is no party of this
// matter: a sentence about another company's fine.
func (w *walk) foreign(offset int) bool {
	if len(w.refs) > 0 || len(w.m.actors) == 0 {
		return false
	}
	return w.s.says("background")
}

// decided reports whether the matter has a decision so far.
func (w *walk) decided() bool {
	for _, f := range w.m.facts {
		if f.slot == corpus.SlotTerm && f.stage == corpus.Decided || f.value == corpus.State("convicted") {
			return true
		}
	}
	return w.s.says("sentenceverb") || w.s.says("convict")
}

// unstated notes fines and settlements of which the sentence gives no amount:
// "along with fines", "settled for an undisclosed sum".
func (w *walk) unstated() {
	s := w.s
	if len(s.money()) == 0 || !w.hasMoney(corpus.SlotFine) {
		for _, c := range s.cues {
			if c.role != "fine" || !w.finedHere(c) {
				continue
			}
			w.put(fact{slot: corpus.SlotFine, printed: token{c.start, c.end}, rule: "fine.unstated"}, w.subject(c.start), true)
			break
		}
	}
	if c, ok := s.first("settlement", 0, len(s.fold)); ok && s.says("undisclosed") && len(s.money()) == 0 {
		w.put(fact{slot: corpus.SlotSettlement, printed: token{c.start, c.end}, rule: "settlement.undisclosed"}, w.subject(c.start), false)
	}
}

// hasMoney reports whether the sentence gave an amount in the slot.
func (w *walk) hasMoney(slot corpus.Slot) bool {
	for _, f := range w.m.facts {
		if f.in == w.s && f.slot == slot {
			return true
		}
	}
	return false
}

// finedHere reports whether a word says that a fine was in fact imposed beside a
// sentence of imprisonment or by name.
func (w *walk) finedHere(c cue) bool {
	s := w.s
	from, _ := s.clause(c.start)
	if s.says("possible") || s.says("intent") || s.says("claimed") || s.has("overturn", from, len(s.fold)) || s.says("background") || len(w.subject(c.start)) == 0 {
		return false
	}
	word := s.fold[c.start:c.end]
	if s.zh {
		return s.says("prison") && (strings.Contains(word, "罚金") || strings.Contains(word, "罚款"))
	}
	prison := s.says("prison") || s.says("convict") || word == "fined" && w.decided()
	return (word == "fined" || word == "fines" || word == "fine") && prison && !strings.HasPrefix(s.fold[c.end:], " of")
}
