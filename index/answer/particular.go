package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A particular is what a question may ask of a case in words that no record uses, and how
// its facts say that they are it: what they are about, how far they have come, what they
// count.
type particular struct{ asks, told *regexp.Regexp }

// particulars are looked for in the records that people have confirmed, the first that a
// question asks for alone.
var particulars = []particular{
	{regexp.MustCompile(`\b(?:per|each|every|a) (?:head|person|capita|claimant|worker|customer)\b|\bapiece\b|\bhow much (?:did|does|will) (?:each|every)\b|每(?:个|位)?(?:人|名|原告|用户)|人均`), regexp.MustCompile(`\beach\b|\bper person\b`)},
	{regexp.MustCompile(`\b(?:lawyers?|attorneys?|legal|counsel)(?:['’]s?|s['’])? (?:fees?|costs)\b|律师费`), regexp.MustCompile(`\blawyers['’]? (?:fees|expenses)\b|\bcosts\b`)},
	{regexp.MustCompile(`\bafter (?:the |its |a )?(?:discount|reduction|rebate)\b|\b(?:discounted|reduced) (?:fine|sum|amount)\b|\bearly payment\b|折扣|打折|减免后|提前缴`), regexp.MustCompile(`^fine .*\bafter\b.*\boff\b`)},
	{regexp.MustCompile(`\bnotices? of intent\b|\b(?:proposed|provisional|planned|intended) (?:fine|penalty|amount|figure)s?\b|\boriginally (?:proposed|planned)\b|意向通知|拟(?:罚|处)|原(?:来|本|先)(?:拟|打算|要)罚`), regexp.MustCompile(`^fine .*\bproposed\b`)},
	{regexp.MustCompile(`\b(?:ask|asked|asking) for\b|\b(?:did|does) .*\b(?:claim|demand|seek|want)\b|\bsum claimed\b|索赔|诉请|要求赔|请求赔`), regexp.MustCompile(`^(?:damages|settlement|loss) .*\bclaimed\b|\bdemanded\b`)},
	{regexp.MustCompile(`\bransom\b|赎金|勒索(?:了)?多少`), regexp.MustCompile(`\bsum demanded\b`)},
	{regexp.MustCompile(`\bdeadline\b|\bby when\b|\buntil when\b|\bwhen\b.*\b(?:obeyed|obey|comply|complied|compliance)\b|\bhow long\b.*\bto comply\b|期限|截止|最后一天|什么时候之前|多久内`), regexp.MustCompile(`\btime for compliance\b|\bdeadline\b|^outcome order\b.*\bwithin\b|^outcome order\b.*\bmonths are given\b`)},
	{regexp.MustCompile(`\b(?:over|in) how many (?:years|instal?ments)\b|\binstal?ments\b|\bhow long\b.*\bto pay\b|分期|分几年|分多少年`), regexp.MustCompile(`^outcome payment\b`)},
	{regexp.MustCompile(`\bhow\b.*\b(?:calculat\w*|comput\w*|work(?:ed)? out|arrived? at|break ?down)\b|怎么(?:计)?算|如何计算|怎样计算`), regexp.MustCompile(`\bcomputed\b|\bpart of the total\b|\bpart for\b`)},
	{regexp.MustCompile(`\bban\b.*\b(?:how|long|length|years?)\b|\b(?:how|length|years?)\b.*\bban(?:ned)?\b|禁(?:用|止|令)?(?:多久|几年|多少年)`), regexp.MustCompile(`\b(?:years|months)\b.*\bmay not\b|\bbanned\b`)},
	{regexp.MustCompile(`(?:泄[露漏]|外泄|影响|涉及|波及)(?:了|到)?(?:多少|几)(?:个|名|位)?(?:人|用户|客户|患者)|(?:多少|几)(?:个|名|位)?(?:人|用户|客户|患者)的?(?:受影响|受害|信息|资料|数据|个资)`), regexp.MustCompile(`^count .*\b(?:people|users|customers|patients|clients|guests|individuals)\b`)},
	{regexp.MustCompile(`\bwho\b.*\bobject(?:ed|s|ors?)?\b|\bobjections?\b|谁反对|反对者`), regexp.MustCompile(`\bobjections\b|\bagainst the settlement\b`)},
	{regexp.MustCompile(`\bjury\b.*\b(?:decide|find|found|award|verdict|say)|陪审团.*(?:裁|判|认)`), regexp.MustCompile(`\bjury\b|^outcome verdict\b|^date verdict\b`)},
	{regexp.MustCompile(`\b(?:which|what|who)\b.*\bjudges?\b|\bbench\b|法官`), regexp.MustCompile(`^outcome bench\b`)},
}

// notParticular are the shapes of questions that ask for another answer.
var notParticular = []Shape{YesNo, Rank, Sum, List, Tally, Contest, Advice, Byline}

// particular answers a question for one particular of the confirmed cases that it names,
// with the facts that are it, each with its stage; ok is false where no record has one.
func (q Question) particular() (answer Answer, ok bool) {
	if slices.Contains(notParticular, q.Shape) || len(q.Mentions) == 0 || len(q.Mentions) > mostLines {
		return Answer{}, false
	}
	folded := index.Fold(q.Text)
	i := slices.IndexFunc(particulars, func(p particular) bool { return p.asks.MatchString(folded) })
	if i < 0 {
		return Answer{}, false
	}
	answer = Answer{Route: RouteFact, Question: q}
	room := MaxLine
	if len(q.Cases()) > 1 {
		room = MaxList/len(q.Cases()) - 1
	}
	var lines []string
	for _, m := range q.Mentions {
		facts := m.are(particulars[i].told)
		if len(facts) == 0 {
			continue
		}
		answer.Facts = append(answer.Facts, StatedIn(m.Case, facts)...)
		if line := factLine(m.Case, m.ofFacts(facts), facts, q.Language, room); !slices.Contains(lines, line) {
			lines = append(lines, line)
		}
	}
	answer.Text = Shorten(strings.Join(lines, "\n"), MaxList)
	return answer, len(lines) == len(q.Cases()) || len(lines) > 0 && len(q.Cases()) > 1
}

// are returns the facts of a mention that say to be something.
func (m Mention) are(told *regexp.Regexp) (facts []corpus.Fact) {
	if m.Case.MachineRead() {
		return nil
	}
	for _, f := range m.Case.Facts {
		own := f.Party == "" || m.Party == "" || f.Party == m.Party
		if words := string(f.Slot) + " " + f.About + " " + string(f.Stage) + " " + strings.Join(factWordsOf(f), " "); own && stated(f) && told.MatchString(words) {
			facts = append(facts, f)
		}
	}
	return facts
}

// ofFacts is the party of a mention where facts are of it, else the case as a whole.
func (m Mention) ofFacts(facts []corpus.Fact) corpus.PartyID {
	if slices.ContainsFunc(facts, func(f corpus.Fact) bool { return f.Party == m.Party }) {
		return m.Party
	}
	return ""
}
