package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A fate is what a question asks to have become of cases or of people: a figure of a
// slot, or one of some states.
type fate struct {
	asks   *regexp.Regexp // against what is left of a folded question
	slot   corpus.Slot
	states []corpus.State
	people bool // it becomes of people, who are listed each
	spared bool // the term is suspended
	served bool // it is not
	paid   bool // what was imposed is paid
	unpaid bool // it was reported as unpaid
}

// fates are tried in order; a question may ask for several, as for a fine that was
// annulled.
var fates = []fate{
	{asks: regexp.MustCompile(`\bunpaid\b|\b(?:not|never|n[’']t)(?: been)?(?: yet)? paid\b|(?:还|仍|尚|一直)?(?:没有?|未)(?:缴纳|缴清|缴|交|付清|支付|付)(?:过|了)?|欠缴`), unpaid: true},
	{asks: regexp.MustCompile(`\b(?:have|has|had|were|was|are|is|actually|already) (?:already |actually |ever |been |in full )*paid(?: up| off| in full)?\b|\bpaid (?:up|fines?|penalt)|(?:已经?|实际|全部)(?:缴纳|缴清|缴|交|付清|支付|付)(?:过|了)?|(?:缴|交|付)(?:了|清|过)(?:的)?`), paid: true},
	{asks: regexp.MustCompile(`\b(?:under appeal|on appeal|being appealed|pending(?: appeal)?)\b|上诉中|在上诉|仍在上诉`), states: states("under_appeal")},
	{asks: regexp.MustCompile(`\b(?:overturned|quashed|annulled|vacated|set aside|thrown out|struck down|cancell?ed|revoked|reversed)\b|被?推翻|被?撤销`), states: states("overturned", "vacated")},
	{asks: regexp.MustCompile(`\b(?:sent back|remitted)\b|发回重审|发回`), states: states("remitted")},
	{asks: regexp.MustCompile(`\b(?:upheld)\b|维持`), states: states("upheld")},
	{asks: regexp.MustCompile(`\b(?:dismissed|rejected)\b|被?驳回`), states: states("dismissed")},
	{asks: regexp.MustCompile(`\b(?:acquitted|acquittals?|cleared|(?:found )?not guilty|exonerated)\b|(?:被?(?:宣告|判决?|获判))?无罪(?:释放|获释)?`), states: states("acquitted"), people: true},
	{asks: regexp.MustCompile(`\bsuspended(?: (?:prison |jail )?(?:sentences?|terms?))?\b|缓刑`), slot: corpus.SlotTerm, people: true, spared: true},
	{asks: regexp.MustCompile(`\b(?:jailed|imprisoned|(?:in|to|behind) (?:jail|prison|bars)|locked up)\b|坐牢|坐监|入狱`), slot: corpus.SlotTerm, people: true, served: true},
	{asks: regexp.MustCompile(`\b(?:jailed|imprisoned|(?:in|to|behind) (?:jail|prison|bars)|prison (?:terms?|sentences?)|jail (?:terms?|time|sentences?)|sentenced(?: to (?:jail|prison|imprisonment))?|prison|jail|imprisonment|sentences)\b|(?:被?(?:判处|判|处))?(?:有期徒刑|徒刑)|被?判了?刑(?:坐牢|入狱)?|坐牢|坐监|入狱|获刑|监禁`), slot: corpus.SlotTerm, people: true},
	{asks: regexp.MustCompile(`\b(?:convicted|convictions?|(?:found )?guilty)\b|被?定罪|有罪`), states: states("convicted", "sentenced"), people: true},
	{asks: regexp.MustCompile(`\b(?:accused|charged|suspected)\b|被?(?:指控|控告)`), states: states("accused", "charged"), people: true},
	{asks: regexp.MustCompile(`\b(?:damages|compensation|compensated|awarded)\b|(?:判|获|得到)?赔偿(?:了|金)?|获赔|判赔`), slot: corpus.SlotDamages},
	{asks: regexp.MustCompile(`\b(?:settled|settlements?|settle)\b|和解(?:金|协议|了)?`), slot: corpus.SlotSettlement, states: states("settled")},
	{asks: regexp.MustCompile(`\b(?:fined|fines?|penalt(?:y|ies)|penali[sz]ed|punished|sanctions?|sanctioned)\b|被?(?:处以|处)?(?:罚款|罚金|罚锾)|被?(?:处罚|罚)(?:过了?|了)?|罚单`), slot: corpus.SlotFine},
}

// becomes reports whether a fate is that of a party of a case; of no party in
// particular, of any of them.
func (f *fate) becomes(c *corpus.Case, party corpus.PartyID) bool {
	mine := func(id corpus.PartyID) bool { return party == "" || id == party }
	switch {
	case f.paid:
		return slices.ContainsFunc(c.Facts, func(x corpus.Fact) bool { return (mine(x.Party) || x.Party == "") && wasPaid(x) })
	case f.unpaid:
		return slices.ContainsFunc(c.Later, func(e corpus.Event) bool { return reportedUnpaid.MatchString(e.Text) })
	}
	if f.slot != "" && !(len(c.Status) > 0 && f.slot != corpus.SlotTerm && stands(c, undone)) {
		if slices.ContainsFunc(c.Facts, func(x corpus.Fact) bool {
			return x.Slot == f.slot && mine(x.Party) && imposed(x) && (!f.spared || suspended(x)) && (!f.served || !suspended(x) && !detained(x))
		}) {
			return true
		}
	}
	return slices.ContainsFunc(newestStatuses(c), func(x corpus.Fact) bool {
		return mine(x.Party) && slices.Contains(f.states, stateOf(x))
	})
}

// reportedUnpaid finds what a later development says of a payment that was not made.
var reportedUnpaid = regexp.MustCompile(`(?i)\bunpaid\b|\bhad not paid\b|\bhad paid neither\b`)

// toldPaid finds what an outcome says of one that was.
var toldPaid = regexp.MustCompile(`(?i)\bpaid\b`)

// wasPaid reports whether a fact says that what was imposed or agreed was paid.
func wasPaid(f corpus.Fact) bool {
	if f.Slot == corpus.SlotOutcome {
		return f.About == "payment" && slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool {
			return toldPaid.MatchString(claim.Display()) && !negative.MatchString(claim.Display()) && !strings.Contains(claim.Display(), "to be paid")
		})
	}
	return f.Stage == corpus.Paid && !subsidiary(f)
}

// imposed reports whether a fact says what was decided or paid in its own case.
func imposed(f corpus.Fact) bool {
	return (standing(f) || f.Stage == corpus.Paid) && !subsidiary(f) && slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool { return claim.Mistaken == "" })
}

// subsidiary reports whether a figure is beside the decision of its case: a penalty for each
// day that was only threatened, a share of a head, what was decided in another matter,
// a part of the whole.
func subsidiary(f corpus.Fact) bool {
	return f.Beside() || f.Slot.Money() && besideDecision.MatchString(f.About)
}

var besideDecision = regexp.MustCompile(`(?i)\b(?:to|for) each\b|\beach (?:worker|claimant|person|member|user)\b|\bper (?:head|person|claimant)\b|\bsum of (?:two|three|several)\b|\blawyers['’]|\brefunds?\b|^part\b|\bfund for\b`)

// setAside reports whether a fact says what was imposed and does not stand.
func setAside(c *corpus.Case, f corpus.Fact) bool {
	return f.Stage == corpus.SetAside || standing(f) && len(c.Status) > 0 && stands(c, undone)
}

// detained reports whether a term is one of days in detention, which is no prison and mostly
// paid off.
func detained(f corpus.Fact) bool {
	return f.Slot == corpus.SlotTerm && slices.ContainsFunc(f.Claims, func(claim corpus.Claim) bool { return ofDetention.MatchString(claim.Printed) })
}

// jailAsked finds a question for prison.
var jailAsked = regexp.MustCompile(`\b(?:jail\w*|prison|imprison\w*|behind bars)\b|徒刑|坐牢|入狱|监禁`)

var ofDetention = regexp.MustCompile(`拘役|拘留|^[\d一二三四五六七八九十百]+[日天]$`)
