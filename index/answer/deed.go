package answer

import (
	"fmt"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A deed is what a question asks whether it has become of a decision. That there
// was a decision, and of how much, says nothing of it: it has to be told itself.
type deed struct {
	asks *regexp.Regexp // against the folded question, and against a later development
	told *regexp.Regexp // against what the record says beside the figure; nil: only a later development tells
	paid bool           // the stage of a fact tells too
}

// deeds are tried in order.
var deeds = []deed{
	{asks: regexp.MustCompile(`\b(suspend\w*|deferred)\b|缓刑|暂缓|中止`), told: regexp.MustCompile(`(?i)\bsuspend\w*`)},
	{asks: regexp.MustCompile(`\b(reduc\w+|cut|lowered|lessened|halved|commuted|mitigated)\b|减少|减轻|减刑|减半|降低`), told: regexp.MustCompile(`(?i)\b(?:reduc\w+|lowered|cut)\b`)},
	{asks: regexp.MustCompile(`\b(rais(?:ed|e)|increased?|doubled)\b|加重|提高|增加`), told: regexp.MustCompile(`(?i)\b(?:raised|increased|higher)\b`)},
	{asks: regexp.MustCompile(`\b(recover\w*|refund\w*|repa(?:y|id|ys)|return(?:ed|s)?|reimbursed|frozen|collect(?:ed|ion)|enforced|executed|confirmed|approv\w+|forgiven|pardon\w*|withdrawn|dropped)\b|追回|退还|返还|归还|冻结|执行|批准|赦免`)},
	{asks: regexp.MustCompile(`\b(pay(?:s|ing)?|paid|unpaid)\b|支付|缴|交(?:了|过|清|完)?(?:罚|钱|款|吗|没|[?？])|付(?:了|清|过|完|款|钱)`), paid: true},
}

// owing finds a question for what has to be paid, which the decision itself says.
var owing = regexp.MustCompile(`\b(?:has|have|had|must|should|need|needs|ordered|obliged|required|told|supposed|due|going|forced|made) (?:\w+ )?to (?:pay|be paid)\b|\b(?:must|should|will|shall) (?:\w+ )?pay\b|应(?:当)?(?:支付|缴)|须(?:支付|缴)|要(?:支付|缴|付|交)|被(?:判|罚)`)

// deedAsked returns the deed that a folded question asks after.
func deedAsked(folded string) (deed, bool) {
	i := slices.IndexFunc(deeds, func(d deed) bool { return d.asks.MatchString(folded) })
	if i < 0 || deeds[i].paid && owing.MatchString(folded) {
		return deed{}, false
	}
	return deeds[i], true
}

// done says what a finding tells of a deed: yes where a fact has come so far, or
// where the record says so in as many words.
func (d deed) done(f finding, asked []string) verdict {
	if d.paid {
		paid := func(fact corpus.Fact) bool {
			return fact.Stage == corpus.Paid && (len(asked) == 0 || judgeFigure(asked, []corpus.Fact{fact}) == yes)
		}
		if slices.ContainsFunc(f.facts, paid) {
			return yes
		}
	}
	if d.told == nil {
		return unsaid
	}
	if d.says(f.facts) {
		return yes
	}
	if status, ok := Standing(f.Case, f.Party); ok && d.says([]corpus.Fact{status}) {
		return yes
	}
	return unsaid
}

// says reports whether one of the facts tells of the deed.
func (d deed) says(facts []corpus.Fact) bool {
	if d.told == nil {
		return false
	}
	for _, fact := range facts {
		for sentence := range strings.SplitSeq(strings.Join(factWordsOf(fact), ". "), ".") {
			if d.told.MatchString(sentence) && !negative.MatchString(sentence) && !planned.MatchString(sentence) {
				return true
			}
		}
	}
	return false
}

// planned finds what somebody only means to do.
var planned = regexp.MustCompile(`(?i)\b(?:will|to be|may|might|could|plans?|planned|expected|asked|wants?)\b|将|拟|可能`)

// How a question turns its verdict around: by asking whether somebody got away,
// and by a "not".
var (
	escaping = regexp.MustCompile(`\b(?:escap\w+|avoid\w*|evad\w+|spared?|dodg\w+|gets? away|got away|let off|gets? off|got off|exempt\w*)\b|逃(?:过|脱|避)|躲过|免(?:于|除|罚|遭)|幸免`)
	denying  = regexp.MustCompile(`(?i)\b(?:not|never|unpaid)\b|n[’']t\b|没有?被|未被|没(?:有)?(?:罚|判|赔)|不(?:用|必|需)`)
)

// turned is a verdict as the words of the question turn it. A yes to a "not" could
// be taken either way, so that there the fact speaks for itself.
func (v verdict) turned(text, folded string) verdict {
	switch {
	case v != yes && v != no:
		return v
	case denying.MatchString(strings.ReplaceAll(text, "有没有", "")):
		return evident
	case !escaping.MatchString(folded):
		return v
	case v == yes:
		return no
	}
	return evident
}

// tellsOfDeed reports whether a later development speaks of the deed that the
// question asks after, where it asks after one, and not of another party's.
func (q Question) tellsOfDeed(m Mention, event corpus.Event) bool {
	deed, ok := deedAsked(index.Fold(q.Text))
	if !ok {
		return true
	}
	whom := cast(m.Case.Parties).in(event.Text)
	party, known := m.Case.Party(m.Party)
	anothers := known && len(whom) > 0 && !whom.has(party)
	return !anothers && deed.asks.MatchString(index.Fold(event.Text))
}

// noted returns the caveat of a fact or a status that tells of the deed which a
// question asks after: of a payment only where the facts do not answer, of anything
// else where they do.
func (q Question) noted(f finding, answered bool) (corpus.Event, bool) {
	deed, _ := deedAsked(index.Fold(q.Text))
	altered := len(figures(index.Fold(q.Text))) > 0 && replaced(f) != nil
	if q.Shape != YesNo || altered || answered == deed.paid || deed.told == nil && !deed.paid {
		return corpus.Event{}, false
	}
	facts := slices.Clone(f.facts)
	if status, ok := Standing(f.Case, f.Party); ok {
		facts = append(facts, status)
	}
	for _, fact := range facts {
		if deed.paid && ofPayment.MatchString(fact.Note) || !deed.paid && deed.told.MatchString(fact.Note) && deed.says([]corpus.Fact{fact}) {
			return corpus.Event{Text: fact.Note, Sources: []corpus.ArticleID{fact.Claims[0].Source}}, true
		}
	}
	return corpus.Event{}, false
}

// ofPayment finds a caveat on whether something was paid.
var ofPayment = regexp.MustCompile(`(?i)\b(?:paid|unpaid|payments?|instalments?)\b`)

// leading puts first the facts that a yes or a no rests on: what was paid, where
// that is asked, and how the criminal case stands, where that is. Of an alteration these
// are the figure that stands and the one that it replaced.
func (q Question) leading(f finding) []corpus.Fact {
	folded := index.Fold(q.Text)
	if _, ok := alterationAsked(folded); ok && q.Shape == YesNo && replaced(f) != nil {
		return replaced(f)
	}
	deed, _ := deedAsked(folded)
	state := stateAsked(folded)
	rests := func(f corpus.Fact) bool {
		return deed.paid && f.Stage == corpus.Paid || state != nil && state.criminal && f.Slot == corpus.SlotStatus && ofCrime(f)
	}
	first := slices.DeleteFunc(slices.Clone(f.facts), func(f corpus.Fact) bool { return !rests(f) })
	return append(first, slices.DeleteFunc(slices.Clone(f.facts), rests)...)
}

// paidHowMuch finds a question for what somebody has paid, which that it was imposed does
// not say.
var paidHowMuch = regexp.MustCompile(`\b(?:how much|what)(?: money)? (?:did|has|have|had)\b.*\b(?:pay|paid)\b|(?:交|付|缴|缴纳|支付)(?:了|过)(?:多少|几|什么)`)

// paidFirst ranks what was paid before what was imposed.
func paidFirst(f corpus.Fact) int {
	if f.Stage == corpus.Paid {
		return 1
	}
	return 0
}

// paidOf says, behind what was imposed, how far it is known to be paid where a question
// asks how much was: that it is reported not to be, or that the sources do not say. It is
// empty where something was paid, and of what no person has confirmed.
func (q Question) paidOf(f finding) string {
	folded := index.Fold(q.Text)
	if q.Shape == YesNo || !paidHowMuch.MatchString(folded) || owing.MatchString(folded) || f.Case.MachineRead() || !f.facts[0].Slot.Money() || slices.ContainsFunc(f.Case.Facts, func(x corpus.Fact) bool { return wasPaid(x) || x.Stage == corpus.Paid }) {
		return ""
	}
	for _, event := range slices.Backward(f.Case.Later) {
		if reportedUnpaid.MatchString(event.Text) {
			return wording[q.Language].stop + laterWords(f.Case, event, q.Language, longestNamed) + fullStop(q.Language)
		}
	}
	return wording[q.Language].stop + fmt.Sprintf(wording[q.Language].silent, paymentLabels[q.Language])
}

// paymentLabels are what the sources do not say then.
var paymentLabels = map[Language]string{English: "payment", Chinese: "支付", Traditional: "支付"}
