package extract

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
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
	if s.zh {
		return w.saleZH(m)
	}
	c, ok := s.last("sell", 0, m.Span.Start)
	if admitted, said := s.last("convict", 0, m.Span.Start); said && !ok && strings.HasSuffix(s.word(admitted), " selling") {
		c, ok = cue{admitted.start, admitted.end, "sell"}, true
	}
	if !ok || m.Span.Start-c.end > reachBefore || len(w.people()) == 0 {
		return cue{}, false
	}
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	before = inKind.ReplaceAllString(before, "")
	rest := s.fold[m.Span.End:]
	each := beginsAny(rest, " each", " a ", " per ", " apiece")
	each = each || toMany.MatchString(rest)
	return c, lastWord(before) == "for" && !each && !s.barred(c.end, m.Span.Start)
}

// toMany follows the price of what each of many bought.
var toMany = regexp.MustCompile(`^ to (?:[a-z]+ ){0,3}\d`)

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
	w.entryFine(all)
	for _, m := range all {
		c, ok := s.governor(m, all, moneyRoles)
		if sale, sold := w.sale(m); sold && (!ok || s.zh || c.start < sale.start) {
			c, ok = sale, true
		}
		if at := victimsPaid.FindStringIndex(s.fold[:m.Span.Start]); at != nil && len(w.of(true)) > 0 {
			c, ok = cue{at[0], at[1], "loss"}, true
		}
		if !ok {
			continue
		}
		slot, ok := w.moneySlot(c, m)
		if behind := s.fold[max(m.End, m.Span.End):]; !s.zh && (ofCosts.MatchString(behind) || perHead.MatchString(behind)) {
			continue
		}
		if !s.zh && (w.againstOther(m) || w.ofUnnamed(m)) {
			continue
		}
		if !ok || s.reducedBy(m) || !s.zh && w.repeats(m) || !s.zh && (w.leftOut(slot, c, m) || partOf.MatchString(s.fold[:m.Span.Start])) {
			continue
		}
		stage, ok := w.stageOf(c, m)
		if !ok || s.aRate(m) || stage == corpus.Decided && w.older(slot, w.subject(m.Span.Start)) || w.activeElse(m) {
			continue
		}
		if slot == corpus.SlotSettlement && stage == corpus.OnAppeal {
			stage = corpus.Decided // who settles raises an offer, and no court of appeal
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
		if who := w.givenTo(c); who != nil {
			w.put(f, who, false)
			continue
		}
		groups[slot] = append(groups[slot], f)
	}
	for _, slot := range corpus.Slots() {
		w.share(groups[slot])
	}
}

var (
	// ofCosts follows a sum that only pays for the proceedings, or is somebody's share.
	ofCosts = regexp.MustCompile(`^ (?:in |towards |of )?(?:the )?(?:prosecution |court |legal )?costs\b|^ (?:victim )?surcharge\b|^ (?:will|would|is to) go to\b`)
	// perHead follows what each of many gets.
	perHead = regexp.MustCompile(`^ each to (?:as many as |up to |about |more than |some )?(?:[\d,]+|the|all|its) `)
)

// repeats reports whether a sentence that names nobody of the matter tells a sum once more that
// an earlier sentence told of another company of the article.
func (w *walk) repeats(m mention.Mention) bool {
	if len(w.m.whole) == 0 || len(w.m.namedIn(w.s)) > 0 {
		return false
	}
	return slices.ContainsFunc(w.m.whole, func(o *sentence) bool {
		return o.index < w.s.index && !slices.Contains(w.m.sentences, o) &&
			slices.ContainsFunc(o.money(), func(other mention.Mention) bool { return other.Value.Same(m.Value) })
	})
}

// againstOther reports whether a sum is told to be against somebody who is no party of the
// matter: "£1 million against Wick and £2 million for Zell’s".
func (w *walk) againstOther(m mention.Mention) bool {
	end := max(m.End, m.Span.End)
	rest := w.s.fold[end:]
	lead := againstLead.FindString(rest)
	if lead == "" {
		return false
	}
	t := nameAfter(w.s.text, end+len(lead), 0)
	if t.start == t.end || !plainName(w.s.text[t.start:t.end]) || strings.HasPrefix(lead, " for") && !bareGenitive.MatchString(w.s.fold[t.end:]) {
		return false
	}
	name := w.s.text[t.start:t.end]
	return !slices.ContainsFunc(w.m.actors, func(a *actor) bool { return a.goesBy(name) })
}

// ofUnnamed reports whether a sum is what an authority wants of one of several companies that it
// calls by no name: "to fine the airline £183m".
func (w *walk) ofUnnamed(m mention.Mention) bool {
	if len(w.of(false)) < 2 {
		return false
	}
	at := finesIt.FindStringIndex(w.s.fold[:m.Span.Start])
	return at != nil && !slices.ContainsFunc(w.refs, func(r reference) bool { return r.start >= at[0] && r.end <= m.Span.Start })
}

var (
	againstLead  = regexp.MustCompile(`^ (?:against|for) `)
	bareGenitive = regexp.MustCompile(`^['’]s?(?:[,;.)]| (?:are|is|were|was|and|both|still)\b)`)
	finesIt      = regexp.MustCompile(`\b(?:fine|fines|fined|fining) the (?:[a-z-]+ ){1,3}$`)
)

// victimsPaid ends where the sum follows that several people paid whom a person is told to
// have cheated: "Twelve families paid a total of".
var victimsPaid = regexp.MustCompile(`(?:^|, )(?:[a-z-]+|\d[\d,]*) (?:families|victims|parents|relatives|pensioners|people|customers|clients|investors|households) (?:had )?(?:paid|paid over|handed over|transferred|wired)(?: (?:him|her|them|out))?(?: (?:a total of|in total|a combined|altogether|about|around|some|nearly|almost|more than))* $`)

// partOf ends where a part of an amount follows that is told already.
var partOf = regexp.MustCompile(`\d[^.;]{0,30}, of which (?:about |some |around )?$`)

// reducedBy reports whether an amount is by how much another has been cut: no fine was so much.
func (s *sentence) reducedBy(m mention.Mention) bool {
	before := s.fold[:m.Span.Start]
	if s.zh {
		return cutByZH.MatchString(before)
	}
	return cutBy.MatchString(before)
}

var (
	cutBy   = regexp.MustCompile(`\b(?:reduc\w+|cut|cuts|cutting|lower\w*|decreas\w+|trimm\w+|discount\w*|slash\w*|rais\w+|increas\w+)\b[^.;,]{0,60} by (?:about |some |around |nearly |over |more than )?$`)
	cutByZH = regexp.MustCompile(`(?:罚款|罚锾|罚金|金额|赔偿金?)[^，。；]{0,8}(?:减少|减免|减轻|调降|调减|扣减|下调|减|增加|提高)了?(?:约)?$`)
)

// bracketed reports whether an amount stands in brackets behind another's noun:
// "65 million kroner fine (around 6.5 million euros)" is one fine.
func (s *sentence) bracketed(m mention.Mention) bool {
	before := strings.TrimRight(s.fold[:m.Span.Start], " ")
	for _, word := range bounds {
		before = strings.TrimSpace(strings.TrimSuffix(before, word))
	}
	return strings.HasSuffix(before, "(") || strings.HasSuffix(before, "（") || glossedIn.MatchString(before)
}

// glossedIn ends where what a sum is in another currency follows in brackets: "(then-U.S.".
var glossedIn = regexp.MustCompile(`\((?:then|now|or|approx\.?|about|around|equivalent to|the equivalent of|some|~|≈|c\.?)?[ -]?(?:u\.?s\.?)?$`)

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
	case s.zh && oneOf(word, "退还", "会费", "学费", "返还") && givenBack.MatchString(s.fold[:m.Span.Start]):
		return corpus.SlotDamages, true
	case s.zh && oneOf(word, "退缴", "退出", "上缴", "退赃") && s.has("gainsword", 0, c.end+len("违法所得")):
		return corpus.SlotGain, true
	case oneOf(string(c.role), "orderpay", "fine", "settlement") && s.toPeople(m):
		return corpus.SlotDamages, true
	case c.role == "orderpay" && s.zh && (!s.ordersToPay(c) || containsAny(s.fold, "公库", "国库")):
		return corpus.SlotFine, containsAny(s.fold, "公库", "国库")
	case c.role == "orderpay" && oneOf(word, "paid", "paying", "pays") && hires.MatchString(s.fold[max(m.End, m.Span.End):]):
		return "", false
	case c.role == "orderpay" && containsAny(word, "order", "must", "told", "have to", "pay") && (payee.MatchString(gap) || paysPerson(gap)):
		return corpus.SlotDamages, !oneOf(word, "paid", "paying", "pays") || w.m.hasDecision()
	case c.role == "orderpay" && w.m.settles() && s.mood(c.start) != denied && len(w.nearest(0, c.start)) > 0 && (!oneOf(word, "paid", "paying") || word == "paid" && w.nameAt(c.start-1)):
		return corpus.SlotSettlement, true
	case c.role == "orderpay" && oneOf(word, "repay", "pay back", "paid back"):
		return corpus.SlotDamages, true
	case c.role == "orderpay" && word == "to pay" && wereOrdered.MatchString(s.fold[:c.start]) && w.m.fined():
		return corpus.SlotFine, true
	case c.role == "orderpay":
		if slot, ok := w.paid(); ok || !containsAny(word, "must", "ordered", "have to", "cough", "fork", "stump", "shell", "told to", "hand over") && !(w.m.section && word == "will pay") || !w.m.fined() {
			return slot, ok
		}
		return corpus.SlotFine, true
	case c.role == "gain" && (word == "made" || word == "making" || word == "gained") && len(strings.Fields(gap)) > 2 && !strings.ContainsAny(gap, "0123456789"):
		return "", false
	case c.role == "gain" && oneOf(word, "received", "collected", "obtained", "kept", "took") && !w.tookIn(c, m):
		return "", false
	case c.role == "gain" && strings.Contains(word, "profit") && w.companyYear(c):
		return "", false
	case c.role == "gain" && oneOf(word, "earned", "made", "earns") && w.companyYear(c):
		return "", false
	case c.role == "gain" && w.m.allCompanies() && (takenYearly.MatchString(s.fold[max(m.End, m.Span.End):]) || strings.Contains(word, "profit") || word == "profits" || word == "earned" || word == "made"):
		return "", false // a company's yearly figures
	case oneOf(word, "judgment against", "judgement against") && !containsAny(s.fold, "jury", "jurors", "verdict"):
		return "", false // by consent as often
	case c.role == "damages" && s.says("fine") && (word == "award" || word == "awarded"):
		return "", false
	}
	if c.role == "loss" && s.has("damages", max(0, c.start-60), c.start) {
		return corpus.SlotDamages, true // what a loss is made good with
	}
	slot, ok := moneySlots[c.role]
	return slot, ok
}

// takenYearly follows what a company takes in a year.
var takenYearly = regexp.MustCompile(`^ (?:last year|this year|a year|per year|each year|annually|in (?:19|20)\d\d)\b`)

// wereOrdered ends where what some were told to do follows behind when it was.
var wereOrdered = regexp.MustCompile(`\b(?:was|were|had been|been) (?:ordered|told) (?:in|on|last|this|that) [^,;.]{2,24} $`)

// givenBack ends where the sum follows that a court orders somebody to pay back.
var givenBack = regexp.MustCompile(`(?:判令|责令|判决)[^。；]*(?:退还|返还|退回)[^，。；0-9]{0,12}$`)

func (m *matter) allCompanies() bool {
	for _, a := range m.actors {
		if a.person {
			return false
		}
	}
	return len(m.actors) > 0
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
