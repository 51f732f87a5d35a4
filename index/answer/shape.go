package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A Shape is the kind of answer that a question wants.
type Shape string

// The shapes. Free wants a value, or whatever there is.
const (
	Free     Shape = ""
	YesNo    Shape = "yes or no"
	Compare  Shape = "compare"
	Contest  Shape = "contest" // which of two is more
	List     Shape = "list"
	Rank     Shape = "rank"  // the longest, the highest, the first, the latest
	Sum      Shape = "sum"   // amounts added up
	Tally    Shape = "tally" // how many cases there are
	Who      Shape = "who"
	FullName Shape = "full name"
	Byline   Shape = "byline" // who wrote a text, and when it was published
	Reason   Shape = "reason" // why, and how
	Advice   Shape = "advice" // what the asker should do
	Order    Shape = "order"  // it tells the bot what to be, and asks nothing
)

// shapes are matched against the folded question; the first that fits decides.
var shapes = []struct {
	shape Shape
	words *regexp.Regexp
}{
	{Order, regexp.MustCompile(`\b(ignore|disregard|forget|override)( \w+){0,4} (instructions?|prompts?|rules|guidelines)\b|system prompt|\byou are now\b|\bpretend (to be|you|that)\b|\bact as (a|an|my)\b|\b(write|compose|tell|sing) (me |us )?(a|an|some) (\w+ )?(poem|story|song|essay|joke|limerick|haiku|rap|code|program|letter)\b|` +
		`(忽略|无视|忘记).{0,10}(指令|指示|要求|提示|规则)|系统提示|你现在是|假装|写(一)?(首|篇|个)(诗|歌|故事|作文|小说|程序|代码)|讲(一)?个(笑话|故事)`)},
	{Advice, regexp.MustCompile(`\bshould i\b|\bwill i\b|\b(can|could|may|must|do) i (refuse|sue|claim|demand|object|appeal|complain|be|get|film|record|install|use|have to|need)\b|\b(can|could|may|must|am|will) i\b.*\b(sued?|jail(ed)?|fined?|legal(ly)?|allowed|claim|appeal|film|record|install|liable|guilty|arrested|punished|prosecuted|compensation)\b|` +
		`\bis it (il)?(legal|lawful)\b|\b(can|could|may|must|are|is|does) (my|our|we|a|the) (\w+ ){1,2}(legally|lawfully|allowed|permitted)\b|\b(my|our) (shop|store|company|school|firm|business|app|website|clients?)\b|\blegal advice\b|\bmy (lawyer|neighbou?rs?|landlord|employer|boss|rights|own case)\b|我(该|能|可以|应该|是否|可不可以|要不要|的邻居|的老板|的律师)|法律(建议|意见)|(违法|合法|犯法)(吗|么)|怎么起诉|我会(被|不会)`)},
	{Who, regexp.MustCompile(`\bwho (?:wrote|authored) (?:(?:the|a|an|this|that|his|her|its|their) )?(?:[\w-]+ ){0,2}?(?:` + writtenInCases + `)\b`)},
	{Byline, regexp.MustCompile(`\bwho (wrote|authored|is the (author|writer|reporter|journalist)|was the (author|writer|reporter|journalist))\b|\b(author|byline|by-line) of\b|` +
		`\bwhen (was|did) .*\b(` + writings + `|news)\b.*\b(published|publish|appear|written|come out)\b|^(?:what(?:[’']?s| is| was) the date (?:on|of)|when is|date of) .*\b(?:articles?|report|story|piece)\b|作者|谁写的|(文章|报道).*(什么时候|何时|哪天)`)},
	{Who, regexp.MustCompile(`(?:法官|审判长|裁判官|检察官|检察长|律师|发言人|负责人|总裁|董事长|总经理|执行官|执行长|主席|主任|局长|院长|校长|市长|庭长|队长|专员|委员|处长|记者)(?:的)?(?:姓名|名字|(?:是|叫)?什么名字|叫什么|叫做?什么)`)},
	{Who, regexp.MustCompile(`(?:最早|最先|首先|首个|第一个)(?:是|由)+谁|谁(?:最早|最先|首先|第一个)`)},
	{FullName, regexp.MustCompile(`\b(full|real|true|given|first|complete|actual) names?\b|\bnames? of (\w+ )?(patients?|victims?|witnesses|children|women|users|customers)\b|\bwho (is|are|was|were) the \w+ (women|girls|children|victims|patients)\b|\bnames? of (the |both |all )*(\w+ )?(defendants?|victims?|accused|offenders?|perpetrators?|man|woman|residents?)\b|` +
		`\bwho (is|are|was|were) the (\w+ )?(defendants?|victims?|accused|offenders?|perpetrators?)\b|全名|真名|真实姓名|叫什么|名字|姓名|被告(人)?是谁|受害(人|者)是谁`)},
	{Compare, regexp.MustCompile(`\bcompar(e|ed|ison|ing)\b|\bdifferen(ce|ces|t|tly)\b|\bdiffer\b|\bversus\b|\bvs\b|区别|比较|对比|不同|相比|差别`)},
	{Contest, regexp.MustCompile(`\b(more|less|longer|shorter|higher|lower|bigger|larger|smaller|greater|heavier|lighter|earlier|later|sooner|fewer|harsher)( \w+){0,2} than\b|\b(more|less|longer|shorter|higher|lower|bigger|larger|smaller)\b.*\bor\b|` +
		`^(who|which|whose)\b.*\b(more|less|longer|shorter|higher|lower|bigger|larger|smaller|greater|heavier|lighter|earlier|later|sooner|fewer|harsher)\b|` +
		`\bor\b.*\b(?:who|which|whose)\b.*\b(?:more|less|longer|shorter|higher|lower|bigger|larger|smaller|heavier|lighter|harsher)\b|谁[^最]{0,6}(?:多|少|长|短|高|低|重|轻)[?？]?$|` +
		`比.+(多|少|长|短|高|低|重|轻|早|晚|久)|(谁|哪个).*(更|较)(多|少|长|短|高|低|重|轻|早|晚|久)`)},
	{Sum, regexp.MustCompile(averages + `|\b(total|sum|altogether|combined|in all|add(s|ed|ing)? up|overall|come to together|sum up)\b|总额|总共|合计|总计|加起来|一共`)},
	{Rank, regexp.MustCompile(`\b(longest|shortest|highest|largest|biggest|heaviest|greatest|harshest|lowest|smallest|earliest|latest|newest|oldest|most recent|most money|the most|the least|(the|which|what) first)\b|最(长|短|高|多|大|重|低|少|小|早|新|近|轻|久|旧|老)|第一(个|起|宗)`)},
	{Tally, regexp.MustCompile(`\bhow many (\w+ ){0,3}(cases|records|judg(e)?ments|rulings|matters|decisions) (are|do you|does (the|this|your) (archive|bot|database)|have you|involve|about|against|concern|on|by|from|in|with)\b|\bnumber of (\w+ ){0,2}(cases|records|judg(e)?ments|rulings|decisions)\b|(收录|共有|一共|总共|资料库|这里|涉及|关于).*(多少|几)(个|起|宗|件|条)?\p{Han}{0,6}(案件|案子|案例|记录)|有(多少|几)(个|起|宗|件|条)?\p{Han}{0,6}(案件|案子|案例|记录)`)},
	{Free, conditionsAsked},
	{List, listing},
	{List, ofWhom},
	{List, ofSome},
	{List, regexp.MustCompile(`^(?:which|what|list|show|name|give)(?: me)?(?: all)?(?: the)? (?:\w+ ){0,3}(?:convictions?|acquittals?)\b|哪些.{0,6}(?:定罪|无罪)`)},
	{List, regexp.MustCompile(`有哪些|哪些.{0,10}案|列出|所有.{0,8}案`)},
	{Reason, regexp.MustCompile(`^why\b|^(?:what|on what|for what) (?:(?:was|were|is|are) )?(?:(?:the|its|his|her|their|legal) )*(?:reasons?|grounds?|excuse|justification|explanation|motive)\b|(?:是|有|给出|以)?什么(?:理由|原因|借口|动机)|(?:理由|原因|动机)(?:是|为)?什么|凭什么|^how (did|does|do|was|were|could|can|come|is|are)\b|\bfor what reason\b|为什么|为何|怎么会|怎么被|怎么能|是怎么|怎样|如何`)},
	{Who, regexp.MustCompile(`^(?:(?:by|from|to|with|on to) )?(who|whom|whose)\b|\b(which|what) (defendant|accused|suspect|body|agency|company|organi[sz]ation|authority|person|man|woman|judge|lawyer|prosecutor|firm|law firm|newspaper|regulator|outlet|publisher|ministry|department)\b|谁|哪(个|位|名)(人|法官|律师|检察官)|哪(个|家)(公司|机构|部门|单位|媒体|律所|律师事务所)`)},
	{YesNo, regexp.MustCompile(`(?:^|\b(?:you|please) )confirm\b|\b(right\?|correct\?|true\?|yes or no)|对吗|(?:了|过)\p{Han}{0,4}没有?[?？]?$|^(did|does|do|is|are|was|were|has|have|had|can|could|will)\b|(吗|[^什怎甚那多]么)[?？]?$|是否|是不是|有没有|能不能|可不可以|会不会|要不要|能否|可否|有无|有否`)},
}

// conditionsAsked finds a question for the conditions of something, which lists no cases, and
// conditionsTold where a text has them.
var (
	conditionsAsked = regexp.MustCompile(`^(?:what|which) (?:(?:are|were|was|is) )?(?:the |other |its |his |her |their )?conditions?\b|^(?:on|under) (?:what|which) conditions?\b|(?:哪些|什么|几个|几项)(?:附带|附加)?条件|条件(?:是|有|包括)(?:什么|哪些|啥)`)
	conditionsTold  = regexp.MustCompile(`(?i)\bon (?:the )?conditions? (?:that|of)\b|\bconditions? (?:is|are|was|were|includes?|included)\b|\bprovided that\b|\b(?:must|has to|have to|had to)\b|\bordered to\b|(?:附带|附帶|附加)?(?:条件|條件)(?:是|为|為|包括)|附(?:条件|條件)|(?:应|應|须|須|必须|必須|命|令)[^，。]{0,6}(?:支付|缴纳|繳納|接受|提供|履行|完成)`)
)

// averages finds a question for what is worked out of a sum.
const averages = `\b(?:average|mean|median) (?:\w+ )?(?:fines?|penalt(?:y|ies)|settlements?|damages|amounts?|sentences?|terms?)\b|平均`

var averageAsked = regexp.MustCompile(averages)

// ofWhom finds a question for all to whom something was done: "which companies were
// fined in 2025".
var ofWhom = regexp.MustCompile(`^(?:which|what|list|name|show) (?:me )?(?:all )?(?:the )?(?:companies|firms|organi[sz]ations|businesses|platforms|retailers|controllers|defendants|people) (?:that |which |who )?(?:were|was|are|have been|has been|got|had been) (?:\w+ly |ever |also )?(?:fined|penali[sz]ed|sued|sentenced|jailed|imprisoned)\b|` +
	`(哪(?:些|几[家个名位])(?:公司|企业|平台|机构|人))((?:因|由于)(?:\p{Han}|\w){1,16}?)?(被(?:\p{Han}|\w)*?(?:罚|起诉|判刑))`)

// ofSome finds the same of a kind of them: "which gyms were sued or investigated over".
var ofSome = regexp.MustCompile(`^(?:which|what|list|name|show) (?:me )?(?:all )?(?:of )?(?:the )?(?:\w+ ){0,2}\w+s (?:that |which |who )?(?:were|are|have been|got|had been) (?:\w+ly |ever |also |all )?(?:fined|penali[sz]ed|punished|sanctioned|sued|sentenced|jailed|imprisoned|investigated|probed|charged|prosecuted|convicted|taken to court)\b|哪(?:些|几(?:家|个|名|位))\p{Han}{0,16}?(?:被|受到|遭到?)(?:\p{Han}|\w){0,6}?(?:罚|起诉|判刑|调查|立案|处罚|定罪)`)

// shaped returns the kind of answer that a folded question wants.
func shaped(folded string) Shape {
	for _, s := range shapes {
		if s.words.MatchString(folded) && !(s.shape == List && theOne.MatchString(folded)) {
			return s.shape
		}
	}
	if assertion.MatchString(folded) && !openly.MatchString(folded) {
		return YesNo
	}
	return Free
}

// A statement that ends with a question mark asks whether it is so, "uber paid?",
// unless it has a word that asks for something else.
var (
	assertion = regexp.MustCompile(`\b(?:paid|appealed|fined|jailed|convicted|sentenced|arrested|acquitted|charged|pleaded|pled|admitted|settled|overturned|upheld|annulled|dismissed|guilty|innocent|liable|sued|final|confirmed|reduced|quashed|vacated)\b[^?]*\?$`)
	openly    = regexp.MustCompile(`\b(?:who|whom|whose|what|when|where|which|why|how|list|show|name|or|and)\b`)
)

// smallest finds the superlatives and comparatives that look for the lower end.
var smallest = regexp.MustCompile(`\b(shortest|lowest|smallest|least|earliest|first|oldest|lightest|less|shorter|lower|smaller|lighter|earlier|sooner|fewer)\b|最(短|低|少|小|早|轻|旧|老)|第一|(更|较|比.+)(少|短|低|轻|早)`)

// rankedBy returns the slot by which a question ranks where no cue says it:
// "longest" is of a term, "first" and "latest" are of a date.
func rankedBy(folded string) corpus.Slot {
	switch {
	case ofDates.MatchString(folded):
		return corpus.SlotDate
	case ofTerms.MatchString(folded):
		return corpus.SlotTerm
	}
	return ""
}

// What a superlative or comparative is of, where it stands alone.
var (
	ofDates = regexp.MustCompile(`\b(earliest|latest|newest|oldest|most recent|first|earlier|later|sooner)\b|最(早|新|近|旧|老)|第一|(早|晚)`)
	ofTerms = regexp.MustCompile(`\b(longest|shortest|longer|shorter|harshest|harsher|heaviest)\b|最(长|短|重|轻|久)|(长|短|久)|判.*(重|轻)`)
)
