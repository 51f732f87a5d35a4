package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A cue is a way of asking for slots. The first cue that fits decides, so that
// the narrower stand first: "how many months" asks for a term, not for a count.
type cue struct {
	words *regexp.Regexp
	slots []corpus.Slot
}

// cues are matched against the cleaned question in lower case, Chinese folded
// to simplified characters.
var cues = []cue{
	{regexp.MustCompile(`^(from |since |until |by )?when\b|^(what (date|day|year))\b|\bwhen (was|were|did|is)\b|\b(which|what) (date|day|month|year)\b|什么时候|何时|哪一?(天|日|年|月)|几(月|号)`), slots(corpus.SlotDate)},
	{regexp.MustCompile(`\bwhat(?:[’']s| is| was) the (?:(?P<rest>(?:[\p{L}-]+ ){1,3}?)(?:date|deadline)|deadline)\b|^(?:what(?:[’']s| is| was) )?(?:the )?(?:last|final|closing) (?:day|date)\b|^deadline (?:for|to)\b|截止(?:日期|日|时间)`), slots(corpus.SlotDate)},
	{regexp.MustCompile(`\b(which|what) (courts?|regulators?|authorit(y|ies)|forum|tribunals?)\b|哪(个|家)(法院|机构)|什么法院|法院是(?:哪|什么)|^court (?:in|of|for)\b`), slots(corpus.SlotCourt)},
	{regexp.MustCompile(`\b(which|what) (laws?|acts?|statutes?|articles?|sections?|provisions?|rules?)\b|\bstatute\b|法律依据|哪一?(条|部|项|个)(法|规定|条)|哪一条|第几条|什么法律|依据什么`), slots(corpus.SlotStatute)},
	{regexp.MustCompile(`\b(which|what) (charges?|crimes?|offen[cs]es?)\b|charged with|convicted of|guilty of|accused of|什么罪|罪名`), slots(corpus.SlotCharge)},
	{regexp.MustCompile(`how long|how many (months|years)|\b(get|got|given|serve|served|receive|received|jailed|sentenced)\b(?P<rest>.*)\b(months|years)\b|(?:判|囚|判囚|关|监)(了|处|禁)?(多久|几年|几个月|多少年|多少个月|多长|得更?(重|轻|长|短))|监禁|多长时间|刑期|坐(?:了|过)?(?:多久|多长时间|几耐|几久|几个月)(?:的)?(?:监|牢)|坐了多久|坐.{0,3}(几|多少)年|(几|多少)年(牢|徒刑)|什么刑|判了?什么[?？]?$`), slots(corpus.SlotTerm)},
	{regexp.MustCompile(`how many|number of|(多少|几)(个|名|台|人|张|条|件|宗|起|次|部|家|间|位|户|份|项|种|所)`), slots(corpus.SlotCount)},
	{regexp.MustCompile(winOrLose), slots(corpus.SlotOutcome)},
	{regexp.MustCompile(`\b(jail(ed)?|imprison(ed|ment)?|prison|sentence[ds]?|term)\b|徒刑|判了?刑|坐牢|(?:没有?|是否|有无|是不是|被|获)[^，。？?]{0,3}缓刑(?:了?吗|了?没有?|[?？]|$)`), slots(corpus.SlotTerm)},
	{gotAsked, slots(corpus.SlotTerm, corpus.SlotFine, corpus.SlotDamages)},
	{regexp.MustCompile(`\b(settle(d|ment|ments)?)\b|和解`), slots(corpus.SlotSettlement)},
	{regexp.MustCompile(`\b(fine[ds]?|penalt(y|ies)|penali[sz]ed)\b|罚款|罚锾|罚金|罚了|被罚|处罚|罚多少|罚得?(最|更)`), slots(corpus.SlotFine, corpus.SlotSettlement)},
	{regexp.MustCompile(`\b(earn(ed|s|ings)?|profit(s|ed)?|gain(s|ed)?|proceeds|takings|haul|(?:[’']s|his|her|its|their|the) take|make from|(?:make|made|makes) (?:more |less |the most |the least |any |so much )?money)\b|\bhow much\b(?P<rest>.*)\b(make|made|net|netted|pocket(ed)?|take|took)\b|获利|(?:违法|犯罪)所得|赚|卖(?:了|得|出)*多少(?:钱|元|块|万)`), slots(corpus.SlotGain)},
	{regexp.MustCompile(`赔(?:偿|付|给)?了|赔.{0,8}多少`), slots(corpus.SlotDamages, corpus.SlotSettlement)}, // whoever settles pays too
	{regexp.MustCompile(`\b(damages|compensat(e|ed|ion)|award(ed)?)\b|赔偿|判赔|索赔`), slots(corpus.SlotDamages)},
	{regexp.MustCompile(`判了?多少(?:钱)?[?？]?$`), slots(corpus.SlotDamages, corpus.SlotFine, corpus.SlotTerm)},
	{regexp.MustCompile(`\b(loss(es)?|lose|lost|stolen)\b|损失|骗(了|走|去|取|得)?多少`), slots(corpus.SlotLoss)},
	{regexp.MustCompile(`\b(pay|pays|paid|payout|owe|owes|owed)\b`), slots(corpus.SlotFine, corpus.SlotSettlement, corpus.SlotDamages)},
	{regexp.MustCompile(`(?:交|缴|付)(?:了|过|清|完|纳)(?:罚款|罚锾|钱|款)?(?:吗|没有?|[?？]|$)`), slots(corpus.SlotFine, corpus.SlotSettlement, corpus.SlotDamages)},
	{regexp.MustCompile(`how much|多少钱|金额`), slots(corpus.SlotFine, corpus.SlotSettlement, corpus.SlotDamages, corpus.SlotGain, corpus.SlotLoss, corpus.SlotOutcome)},
	{regexp.MustCompile(`\b(status|appeal(ed)?|acquitted|convicted|criminals|criminal[?]?$|guilty|innocent|cleared|dismissed|quashed|annulled|overturned|vacated|upheld|final|closed|still open)\b|最终了?吗|终局|定案|生效了?吗|上诉|无罪|有罪|定罪|状态`), slots(corpus.SlotStatus)},
	{regexp.MustCompile(`\b(outcome|result|holding|held|ruling|ruled|ordered|order|confiscate(d)?|seized?|forfeit(ed)?|decid(e|ed)|decision)\b|结果|判决|没收|怎么?判的?[?？]?$|如何判|怎样判`), slots(corpus.SlotOutcome)},
}

// gotAsked finds a question for what a court gave somebody, whatever that was.
var gotAsked = regexp.MustCompile(`^what (?:did|does|has|will|would) (?:(?:the|an?|his|her|its) )?(?:[\p{L}’'.-]+ ){1,3}?(?:get|got|receive)(?: in the end| in court| from the court| finally| at last)?[?]?$|^what (?:was|is|were) (?:[\p{L}’'.-]+ ){1,4}punishments?\b|^how (?:was|were) .+ punished[?]?$`)

// winOrLose finds a question for who prevailed, which is one for no sum; won behind
// a million is a currency.
const winOrLose = `^(?:did|does|do|has|have|who|will)\b.*(?:\b(?:lose|lost|win)|(?:[^n0-9]|[^o]n) won)(?: (?:the|his|her|its|their|this|that|in|on|at)(?: \w+){0,2})?[?]?$|(?:输|赢|胜诉|败诉)(?:了|掉)?(?:官司|案子|这案)?(?:了)?(?:吗|么|没|[?？]|$)`

func slots(s ...corpus.Slot) []corpus.Slot { return s }

// asked returns the slots that a folded question asks for, nil where it asks
// for none, and the question without the words that ask for them.
func asked(folded string) (slots []corpus.Slot, rest string) {
	if reasons.MatchString(folded) || unslotted.MatchString(folded) || stretchAsked(folded) {
		return nil, folded
	}
	folded = unitsCounted.ReplaceAllString(folded, "how much")
	for _, c := range cues {
		if c.words.MatchString(folded) {
			if c.slots[0] == corpus.SlotOutcome {
				return c.slots, folded // the word that asks says which outcome is meant
			}
			return c.slots, c.words.ReplaceAllString(folded, " ${rest} ")
		}
	}
	return nil, folded
}

// unitsCounted finds a question for an amount that counts the units of a currency.
var unitsCounted = regexp.MustCompile(`\bhow many (?:(?:u\.?s\.? |american |british |chinese |hong kong )?(?:dollars?|yuan|euros?|pounds?|rmb|renminbi|yen|won)|usd|eur|gbp|cny)\b`)

// reasons finds why-questions, which no slot answers.
var reasons = regexp.MustCompile(`^why\b|^(?:what|on what|for what) (?:(?:was|were|is|are) )?(?:(?:the|its|his|her|their|legal) )*(?:reasons?|grounds?|excuse|justification|explanation|motive)\b|为什么|为何|什么(?:理由|原因|借口|动机)|(?:理由|原因|动机)(?:是|为)?什么|凭什么`)

// unslotted finds questions whose words are those of a slot, and that ask for
// something else: who judged, what a settlement makes somebody do, and where somebody is held.
var unslotted = regexp.MustCompile(`^what (?:does|do|must|did|will|should) .*\b(?:have to|must|agree to|need to|required to|obliged to)? ?do (?:under|as part of|by|after|for) (?:the |its |his |her |their |this |that )?(?:\w+ )?(?:settlement|deal|agreement|order|ruling|decision|judgment)\b|\b(which|what) law (firm|office|school|society)s?\b|律师事务所|律所|\b(which|what) (judges?|lawyers?|prosecutors?|jur(y|ies))\b|\b(which|what) (prison|jail) (is|was|did|does|has|will)\b|\bwho (was|is) the (judge|lawyer|prosecutor)|哪(个|位|名)(法官|检察官|律师)|哪(个|座|所)监狱|法官是谁|(?:收|花|借|转|汇|付给|拿)(?:了|到|得|出|取|过|走|掉)*多少(?:钱|元|块|万)`)

// listing finds the beginning of a question that asks which cases there are.
var listing = regexp.MustCompile(`^(?:(?:which|what|list|show|find|give)(?: me)?(?: all)?(?: the)?|are there(?: any)?) (?:\w+ )?cases?(?: that| which| there)?` +
	`(?: are| is| were)?(?: still)?(?: (?:involv\w+|about|concern\w*|deal\w* with|mention\w*|on|with|over|in|of))?\b|^(?:any )?cases? (?:still |now )?(?:about|from|in|on|with|involving|decided|concerning|where|under|against|that|which|pending)\b|^哪(?:个|些|几个)案(?:件|子|例)?(?:涉及|关于|有关)?`)

// theOne finds a question for one case, which lists nothing: "show me the Ostrel case".
var theOne = regexp.MustCompile(`^(?:show|find|give)(?: me)? (?:the|this|that) (?:[\p{L}’'-]+ )+case\b[^s]*$`)

// questioning finds what makes a text a question rather than key words.
var questioning = regexp.MustCompile(`[?？吗呢]|^(who|what|when|where|which|why|how|did|does|do|is|are|was|were|has|have|can|could|should|will|tell|show|list|explain|give)\b|什么|谁|哪|多少|几|为何|为什么|怎么|是否`)
