package answer

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// A misfit is a kind of question, and of sentences that cannot answer it whatever words
// both have, unless they say what saves them; nil: nothing does.
type misfit struct{ asks, told, saves *regexp.Regexp }

// misfits are matched against folded text.
var misfits = []misfit{
	// what every fine is paid into is no payment of this one
	{regexp.MustCompile(`\b(?:pay|paid|unpaid)\b|缴|支付|交了`), regexp.MustCompile(`^(?:\d+[.)] ?)?(?:fines|penalties|monetary penalties) (?:are|must be|may be|can be|go)\b`), nil},
	// what somebody asks for is not what they get
	{regexp.MustCompile(`获赔|赔了|赔多少|(?:拿|得)到(?:了)?(?:多少|几)`), regexp.MustCompile(`请求|要求(?:[^。；]{0,60}[，、并及和])?赔|申请[^，。]{0,8}仲裁|索赔|诉请`), regexp.MustCompile(`判决|判令|判赔|判[^，。]{0,10}赔|获赔|一审|二审|法院认定|支付了|赔付|达成|不予支持|未予支持`)},
	// what a person paid for something else is no compensation
	{regexp.MustCompile(`获赔|判赔`), regexp.MustCompile(`[\d万亿]元`), regexp.MustCompile(`赔|补偿|抚慰|慰抚|支付|给付|和解|补助|退还|返还|退款|损害|损失|付`)},
	// whether somebody was arrested, or won, is told by no sentence without a word for it
	{regexp.MustCompile(`被(?:抓|捕|逮捕|拘捕|拘留|刑拘|抓获)了?(?:吗|么|没有?)`), regexp.MustCompile(`^[^?？吗]*\p{Han}[^?？吗]*$`), regexp.MustCompile(`抓|捕|拘|落网|到案|归案|羁押|收押|还押|强制措施|送办|保释|交保`)},
	{regexp.MustCompile(`(?:赢|胜诉|败诉|输)(?:了)?(?:官司|案子)?(?:吗|么|没有?)`), regexp.MustCompile(`^[^?？吗]*\p{Han}[^?？吗]*$`), regexp.MustCompile(`赢|胜|败|输|驳回|支持|判|裁定|撤销|维持|得直|和解|win|won|lost|dismiss|ruled`)},
	// a year of which a sentence tells something else is no term, nor what was paid a price
	{regexp.MustCompile(`(?:判|囚|坐)(?:了|过|刑|处|牢|监)*(?:多久|多长时间|几年|多少年|几个月)`), regexp.MustCompile(`^[^?？]*\p{Han}[^?？]*$`), regexp.MustCompile(`刑|拘役|判|监|監|囚|牢|狱|獄|缓|緩|无罪|無罪|羁押|羈押|另案|服役|[0-9一二三四五六七八九十][个個]月`)},
	{regexp.MustCompile(`卖(?:了|出|得)*多少`), regexp.MustCompile(`^[^?？]*\p{Han}[^?？]*$`), regexp.MustCompile(`卖|賣|售|成交|价|價|获利|獲利|赚|賺|牟利`)},
	// what a second court did is not what the first did, nor is what led to it how an appeal ended
	{regexp.MustCompile(`(?:一审|初审|原审)(?:法院)?(?:是)?(?:怎么|怎样|如何)?判`), regexp.MustCompile(`二审|二審|终审|終審|改判`), regexp.MustCompile(`一审|一審|原审|原審|初审|初審|维持|維持`)},
	{regexp.MustCompile(`上诉(?:的)?(?:结果|后)?(?:如何|怎么样|怎样|是什么)`), regexp.MustCompile(`^[^?？]*\p{Han}[^?？]*$`), regexp.MustCompile(`上诉|上訴|二审|二審|终审|終審|驳回|駁回|维持|維持|改判|撤销|撤銷|得直|定谳|定讞`)},
	// what a person was sentenced to is no company's
	{regexp.MustCompile(`公司(?:被)?(?:罚|判|赔)`), regexp.MustCompile(`判处\p{Han}{1,2}某`), regexp.MustCompile(`公司|单位`)},
	// one head of damages is not another
	{regexp.MustCompile(`精神(?:损害|抚慰)`), regexp.MustCompile(`赔[^，。]*(?:交通费|误工费|医疗费|律师费|维权|等损失|经济损失)[^，。]*\d`), regexp.MustCompile(`精神`)},
	// a fine is no compensation
	{regexp.MustCompile(`赔偿`), regexp.MustCompile(`罚款|罚锾|罚金`), regexp.MustCompile(`赔|补偿`)},
	// within what time something must be done is not how long another thing went on
	{regexp.MustCompile(`^how long (?:was|were|had|did) .*\b(?:open|exposed|online|accessible|running|go on|last|film\w*|scan\w*|watch\w*|spy|record|operate|run)\b`), regexp.MustCompile(`\bwithin (?:\S+ ){1,3}(?:seconds?|hours?|days?|weeks?|months?)\b`), regexp.MustCompile(`\bfor (?:\S+ ){1,4}(?:hours?|days?|weeks?|months?|years?)\b|\b(?:from|between|since|until)\b|\bover a period\b|\blater\b`)},
	// the day of one event is not that of another: whoever was arrested then was not sentenced then
	{regexp.MustCompile(`^when (?:was|were|did|is|will) .*\b(?:sentenced|jailed|imprisoned|sent to (?:prison|jail))\b`), plainEnglish, regexp.MustCompile(`\b(?:sentenc\w+|jail\w*|imprison\w*|prison|custody|behind bars|given|got|handed|ordered|terms?)\b`)},
	{regexp.MustCompile(`^when (?:was|were|did|is|will) .*\b(?:acquitted|cleared|exonerated)\b`), plainEnglish, regexp.MustCompile(`\b(?:acquitt?\w*|clear(?:s|ed|ing)|exonerat\w+|not guilty|free)\b`)},
	{regexp.MustCompile(`^when (?:was|were|did|is|will) .*\bfined\b`), plainEnglish, regexp.MustCompile(`\b(?:fin(?:e|es|ed|ing)|penalt\w+|penali[sz]\w+|sanction\w*|impos\w+|decision|decided|order(?:ed|s)?|surcharges?)\b`)},
	{regexp.MustCompile(`^when (?:was|were|did|is|will) .*\barrested\b`), plainEnglish, regexp.MustCompile(`\b(?:arrest\w*|detain\w*|custody|caught|picked up|seized|held)\b`)},
	// what a law allows at most is nobody's sentence
	{regexp.MustCompile(`^how (?:long|much) (?:was|were|did) .*\b(?:jailed|sentenced|imprisoned|fined|get|serve)\b`), regexp.MustCompile(`\b(?:rules?|laws?|act|code|offences?|charges?|crimes?|counts?)\b[^.;]{0,40}\b(?:allows?|provides?|permits?|carr(?:y|ies)|sets?)\b[^.;]{0,60}\b(?:up to|maximum)\b|\bpunishable by\b`), regexp.MustCompile(`\b(?:was|were|been) (?:sentenced|jailed|fined|given)\b|\bgot\b`)},
	// whoever is paid does not pay
	{regexp.MustCompile(`^how much (?:did|does|has|will|must) .*\bpay\b`), regexp.MustCompile(`\b(?:be|been|was|were|being|get|gets|got) (?:\w+ )?paid\b`), regexp.MustCompile(`\b(?:paid (?:by|out|back|into|to)|pays?|paying|to pay|has paid|had paid|have paid|payments?)\b`)},
	// those who did something are not those whom it befell
	{regexp.MustCompile(`^how many\b.*\b(?:affected|harmed)\b`), regexp.MustCompile(`\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:people|men|women|persons) (?:withdrew|drew|took part|worked|were (?:arrested|charged|jailed))\b`), regexp.MustCompile(`\b(?:affected|victims?|exposed|stolen|leaked|records|accounts)\b`)},
	// what somebody could have to pay is not what they paid
	{regexp.MustCompile(`^how much (?:did|does|has|will|must|is|was)\b.*\b(?:pay|paid|settle\w*|cost)\b|^what (?:did|has|must|will)\b.*\b(?:pay|paid)\b`), regexp.MustCompile(`\b(?:possible|potential|theoretical|maximum|estimated) (?:exposure|liability|damages|penalt(?:y|ies)|fines?)\b|\bexposure\b|\b(?:could|might) (?:face|owe|have to pay|be (?:fined|liable))\b`), regexp.MustCompile(`\b(?:paid|agreed to pay|settled|will pay|must pay|ordered|imposed)\b`)},
	// those who went to court are not all whom it befell
	{regexp.MustCompile(`^how many\b.*\b(?:hit|affected|hurt|exposed|victims?|impacted|compromised|stolen|taken|caught up)\b`), regexp.MustCompile(`\b(?:sued|suing|filed (?:an? |the )?(?:\w+ )?(?:lawsuits?|suits?|complaints?|claims?)|plaintiffs?|complained)\b`), regexp.MustCompile(`\b(?:hit|affected|exposed|victims?|impacted|compromised|stolen|taken|on behalf of|thousand|million)\b|\d{3}`)},
	// a part of them is not how many they are
	{regexp.MustCompile(`(?:有几|有多少|多少|几)(?:人|名|位)`), regexp.MustCompile(`其中\d+(?:人|名|位)`), regexp.MustCompile(`共\d+|\d+(?:人|名|位)[^，。]*[，；。][^。]*其中|达\d+`)},
}

// plainEnglish matches a sentence that asks nothing.
var plainEnglish = regexp.MustCompile(`^\P{Han}+[.!)"”’]$`)

// misfitting reports whether a sentence is one that cannot answer a question.
func misfitting(asked, said string) bool {
	said = soughtOfCourt.ReplaceAllString(said, "请求")
	for _, m := range misfits {
		if m.asks.MatchString(asked) && m.told.MatchString(said) && (m.saves == nil || !m.saves.MatchString(said)) && !m.told.MatchString(asked) {
			return true
		}
	}
	return ofAnotherName(asked, said)
}

// soughtOfCourt finds what a court is asked to decide and has not.
var soughtOfCourt = regexp.MustCompile(`请求(?:法院)?(?:依法)?判(?:令|决)`)

// ofName finds of whom a trial or a hearing is.
var ofName = regexp.MustCompile(`\b(trial|hearing|appeal|arrest|sentencing) of (?:the |mr |ms |mrs |dr )?([\p{L}’'-]+)`)

// ofAnotherName reports whether a question asks of the trial of one and a sentence tells of
// that of another. Both are folded.
func ofAnotherName(asked, said string) bool {
	a, s := ofName.FindStringSubmatch(asked), ofName.FindStringSubmatch(said)
	return a != nil && s != nil && a[1] == s[1] && a[2] != s[2] && !strings.Contains(said, a[2])
}

// sellsTo finds of whom somebody bought: what the buyer made of it is not the seller's.
var sellsTo = regexp.MustCompile(`从[^，。]{0,16}(\p{Han}某{1,2}|\p{Han}{2,3})(?:处|手中|手里|那里)(?:大量)?(?:购|买|收购|获取)`)

// ofBuyer reports whether a question asks what somebody made of whom a sentence says only
// that another bought from them.
func ofBuyer(asked, said string) bool {
	m := sellsTo.FindStringSubmatch(said)
	return m != nil && strings.Contains(asked, m[1]) && strings.Contains(asked, "获利")
}

// heads are the heads under which one sentence may award several sums.
var heads = regexp.MustCompile(`\b(punitive|exemplary|aggravated|statutory|nominal|compensatory|general|special|moral)(?: \w+)? (?:damages|compensation|award)\b|(惩罚性|精神|经济损失|合理开支|合理费用|律师费)`)

// headAsked is the head of which a folded question asks the sum, empty for none.
func headAsked(folded string) string {
	if m := heads.FindStringSubmatch(lexicon.Simplified(folded)); m != nil {
		return m[1] + m[2]
	}
	return ""
}

// ofHead returns what finds, of some sums of a text, those under a head: it stands before the
// sum and behind the one before it, or no head does and it stands behind: "400 in moral damages".
func ofHead(find func(text string) []corpus.Span, head string) func(text string) []corpus.Span {
	return func(text string) (under []corpus.Span) {
		folded, found := lexicon.Simplified(strings.ToLower(text)), find(text)
		for i, at := range found {
			start, end := 0, len(folded)
			if i > 0 {
				start = found[i-1].End
			}
			if i+1 < len(found) {
				end = found[i+1].Start
			}
			if own := headBehind.FindStringSubmatch(folded[at.End:end]); own != nil {
				if strings.Contains(own[1], head) {
					under = append(under, at)
				}
				continue
			}
			before := heads.FindAllString(folded[start:at.Start], -1)
			if len(before) > 0 && strings.Contains(before[len(before)-1], head) || len(before) == 0 && strings.Contains(heads.FindString(folded[at.End:end]), head) {
				under = append(under, at)
			}
		}
		return under
	}
}

// headBehind begins what stands behind a sum under a head of its own, whatever head of another
// sum stands before it: "400 in moral damages and 90 in punitive damages".
var headBehind = regexp.MustCompile(`^ (?:in|as|of|for) (?:\w+ )?(` + heads.String() + `)`)

// lacksHead reports whether a question asks the sum under a head that a text does not have.
func (q *Question) lacksHead(text string) bool {
	head := headAsked(index.Fold(q.Text))
	return head != "" && (q.slot().Money() || moneyAsked.MatchString(index.Fold(q.Text))) && q.slot() != "" && !strings.Contains(lexicon.Simplified(index.Fold(text)), head)
}
