package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A quantity is the kind of value that a question asks for, however it is worded, and
// what must be said beside it for it to be meant.
type quantity struct {
	find    func(text string) []corpus.Span // the values of the kind in a sentence
	cue     *regexp.Regexp                  // against the folded sentence or the one before it; nil: any
	each    bool                            // what each of several gets
	want    bool                            // what somebody only asked for or offered
	kept    bool                            // it is in one currency, or of a kind that no slot holds
	count   bool                            // it is how many there are
	stretch bool                            // it is how long something went on, and no term
	date    bool                            // it is the date of something
	past    bool                            // that has been
	ahead   bool                            // that is to come
	due     bool                            // by which something is to be done
	headed  bool                            // it stands under one of several heads
}

// special reports whether a value is asked for of which the slots of a record know nothing.
func (sought quantity) special() bool { return sought.each || sought.want || sought.kept }

// quantitySought returns what kind of value a question asks for; ok is false where it asks
// for none, or for more than one value.
func (q *Question) quantitySought() (sought quantity, ok bool) {
	folded := index.Fold(q.Text)
	if !slices.Contains([]Shape{Free, Sum, Rank}, q.Shape) || ageAsked.MatchString(folded) || percentAsked.MatchString(folded) {
		return quantity{}, false
	}
	sought = quantity{each: apiece.MatchString(folded), want: wanting.MatchString(folded)}
	slot := q.slot()
	switch unit := timeAsked.FindStringSubmatch(folded); {
	case (slot == corpus.SlotDate || dateAsked.MatchString(folded)) && !forHowLong.MatchString(folded):
		sought.find, sought.date = everySpan(dates), true
		sought.due = dueAsked.MatchString(folded)
		sought.ahead, sought.past = aheadAsked.MatchString(folded), pastAsked.MatchString(folded)
	case slot == corpus.SlotTerm && sought.each && paidEach.MatchString(folded):
		sought.find, _ = inCurrency(everySpan(sums), folded)
		sought.kept = true
	case slot == corpus.SlotTerm, unit != nil, lasting.MatchString(folded):
		sought.find = everySpan(stretches)
		if lasting.MatchString(folded) && !delayAsked.MatchString(folded) {
			sought.find = lastingOnly(sought.find)
		}
		if banAsked.MatchString(folded) {
			sought.cue, sought.kept = banSaid, true
			break
		}
		sought.stretch = !penal.MatchString(folded)
		if !sought.stretch {
			sought.find, sought.cue = everySpan(lengths), spanKinds[corpus.SlotTerm].cue
		}
		if unit != nil && sought.cue == nil {
			sought.find = inUnit(unit[1] + unit[2])
		}
	case slot.Money() && slot != "", moneyAsked.MatchString(folded) && !howManyHan.MatchString(folded):
		sought.find, sought.kept = inCurrency(everySpan(sums), folded)
		if kind, known := spanKinds[slot]; known && len(q.Slots) <= 2 {
			sought.cue = kind.cue
		}
		if head := headAsked(folded); head != "" && sought.find != nil {
			sought.find, sought.headed = ofHead(sought.find, head), true
		}
		for _, r := range relations {
			if r.asks.MatchString(folded) {
				sought.cue, sought.kept = r.said, true
			}
		}
	case slot == corpus.SlotCount, howManyHan.MatchString(folded):
		sought.find, sought.count = countsOf(folded), true
	case strings.Contains(folded, "多少"):
		sought.find, sought.count = countsOf(folded), true
	case whatGot.MatchString(folded):
		sought.find, sought.cue = everySpan(lengths), spanKinds[corpus.SlotTerm].cue
	}
	return sought, sought.find != nil
}

// How a question asks for a kind of value; all but sums and stretches against its folded text.
var (
	timeAsked    = regexp.MustCompile(`\bhow many (days|weeks|months|years|hours|minutes)\b|(?:多少|几)个?(天|周|星期|月|年|小时|分钟)`)
	dateAsked    = regexp.MustCompile(`\bwhat (?:is|was) the (?:[\p{L}-]+ ){0,3}?(?:date|day|deadline)\b|\bby (?:what|which) (?:date|day)\b|\bby when\b|期限|截止`)
	aheadAsked   = regexp.MustCompile(`\bwhen (?:will|is|are|does|do)\b|将于|何时(?:将|要)`)
	dueAsked     = regexp.MustCompile(`\bdeadline\b|\b(?:last|final|closing) (?:day|date)\b|\bdate by which\b|\bby (?:what|which) (?:date|day)\b|\bby when\b|期限|截止`)
	pastAsked    = regexp.MustCompile(`\bwhen (?:was|were|did|had)\b`)
	lasting      = regexp.MustCompile(`\bhow long\b|多久|多长`)
	forHowLong   = regexp.MustCompile(`\bfor how (?:long|many)\b`)
	percentAsked = regexp.MustCompile(`\bper ?cent(?:age)?\b|\bproportion\b|\bshare of\b|百分|比例|几成`)
	penal        = regexp.MustCompile(`\b(?:jail\w*|prison\w*|imprison\w*|sentenced?|behind bars|locked up|custody|inside|get|gets|got|receive[ds]?|serve[ds]?|given)\b|判|刑|牢|关押|监禁`)
	moneyAsked   = regexp.MustCompile(`\bhow much\b|\bwhat (?:sum|amount|price)\b|\bwhat (?:did|does|do|must|will|would|was|were|is|has|have)\b.*\b(?:pay|paid|cost|charge[ds]?|earn\w*|make|made|sell\b.*\bfor|sold\b.*\bfor|owe[ds]?|worth|offer(?:ed|s)?|ask for|asked for|asking for|demand(?:ed)?|fined?|want(?:ed)? (?:out of|from))\b|多少(?:钱|元|块|万|亿|美元|美金|欧元|英镑|镑|卢比|兰特|先令|奈拉|日元|韩元|港元|港币|新台币|台币|兹罗提|克朗|澳元|加元)|(?:赔|罚|骗|赚|卖|付|缴|追回|要求|索|汇|获利|损失|报酬|价|收|拦下|圈存|冻结|发还|没收|扣得)\p{Han}{0,3}多少`)
	howManyHan   = regexp.MustCompile(`(?:多少|几)(?:个|名|台|人|张|条|件|宗|起|次|部|家|间|位|户|份|项|种|所|只|辆|通|则|段|页|笔|封|座|颗|枚|套|组|篇|幅|艘|句|首|栋|箱|袋)`)
	whatGot      = regexp.MustCompile(`^what (?:punishment|penalty|sentence|did\b.*\b(?:get|receive))\b|判了?什么|什么(?:下场|刑)`)
	apiece       = regexp.MustCompile(`\b(?:each|per|apiece|every|individually)\b|每|各自`)
	paidEach     = regexp.MustCompile(`^what .*\b(?:each|every) ((?:[\p{L}’'-]+ ){0,2}?(?:workers?|employees?|guards?|drivers?|nurses?|teachers?|claimants?|plaintiffs?|victims?|pupils?|students?|child|kid|parent|family|patient|person|member|user|customer|tenant|resident|couple|class member)s?) (?:\p{L}+ )?(?:get|gets|got|receives?)\b`) // whoever is wronged gets no term
	wanting      = regexp.MustCompile(`\b(?:ask(?:ed|s|ing)? for|sought|seek(?:s|ing)?|demand(?:ed|s)?|request(?:ed)?|claim(?:ed|s|ing)? (?:at first|originally|in)|want(?:ed|s)?|offer(?:ed|s)?|originally|initially|at first)\b|要求|索赔|请求|求偿|原本|起初|一开始|愿意?赔`)
)

// Values that amounts and lengths leave out: sums behind other signs and codes of
// currencies, and stretches of time that are no terms.
var (
	sums      = regexp.MustCompile(`\d[\d,.]*[万萬]\d+(?:千\d*)?元|(?:(?:\b(?:NT|NZ|HK|US|C|A|S|R))?[$€£¥￥₦₹₩]|\b(?:N|Sh|Ksh|KSh|USh|TSh|R|Rs\.?|PLN|SEK|NOK|DKK|ISK|ZAR|NGN|KES|INR|BRL|MXN|JPY|TWD|SGD|AUD|CAD|NZD|CZK|HUF|RON|TRY|AED|THB|MYR|PHP|IDR|VND|RMB|EUR|USD|GBP|CNY|HKD|KRW|CHF) ?)\d[\d,.]*\d?(?:\s?(?:million|billion|thousand|lakhs?|crores?|m|bn|k)\b)?|` + amounts.String() + `|(?:新?[台臺][币幣])\d[\d,.]*[万亿萬億千]*|\d[\d,.]*[万亿萬億](?:\d+(?:千\d*)?)?元?|\d[\d,.]*个?比特币`)
	stretches = regexp.MustCompile(lengths.String() + `|(?i)\b(?:\d[\d,]*|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-[a-z]+)?)[ -](?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\b|[一二三四五六七八九十百两兩\d]+[个個]?(?:天|日|周|星期|小时|小時|分钟|分鐘|秒)`)
)

// everySpan returns what finds all that a pattern does which is no age, no time on
// probation and no year of the calendar.
func everySpan(pattern *regexp.Regexp) func(text string) []corpus.Span {
	return func(text string) []corpus.Span {
		var out []corpus.Span
		for _, at := range pattern.FindAllStringIndex(text, 20) {
			value := text[at[0]:at[1]]
			if pattern != dates && inDate.MatchString(text[:at[0]]) || aged.MatchString(text[at[1]:]) || probation.MatchString(text[:at[0]]) || pattern != dates && calendar.MatchString(value) || dateline.MatchString(text[at[1]:]) || reportsFrom.MatchString(text[:at[0]]) || rated.MatchString(text[at[1]:]) {
				continue
			}
			out = append(out, corpus.Span{Start: at[0], End: at[0] + len(strings.TrimRight(value, " .,"))})
		}
		return out
	}
}

// rated follows what a day or a point counts for, which nobody pays.
var rated = regexp.MustCompile(`^元?折算`)

// reportsFrom is a place in capitals, before the day on which somebody reports from there.
var reportsFrom = regexp.MustCompile(`^\p{Lu}{2,}[\p{Lu} .,’'-]*$`)

// inDate ends what stands before the day of a month.
var inDate = regexp.MustCompile(`\d[年月]$`)

// unitWords finds a stretch of time in one unit, by the word that asks for it.
var unitWords = map[string]*regexp.Regexp{
	"day": regexp.MustCompile(`(?i)\b(?:\d[\d,]*|[a-z]+)[ -]days?\b|[一二三四五六七八九十百两兩\d]+[天日]`), "week": regexp.MustCompile(`(?i)\b(?:\d+|[a-z]+)[ -]weeks?\b|[一二三四五六七八九十两兩\d]+(?:周|週|星期)`),
	"hour": regexp.MustCompile(`(?i)\b(?:\d+|[a-z]+)[ -]hours?\b|[一二三四五六七八九十百两兩\d]+[个個]?小[时時]`), "minute": regexp.MustCompile(`(?i)\b(?:\d+|[a-z]+)[ -]minutes?\b|[一二三四五六七八九十\d]+分[钟鐘]`),
}

// unitOf gives the unit of a word that asks for a time.
var unitOf = map[string]string{"days": "day", "天": "day", "weeks": "week", "周": "week", "星期": "week", "hours": "hour", "小时": "hour", "minutes": "minute", "分钟": "minute"}

// inUnit returns what finds the times of a unit, of months and years those of either.
func inUnit(word string) func(text string) []corpus.Span {
	if pattern := unitWords[unitOf[word]]; pattern != nil {
		return everySpan(pattern)
	}
	return everySpan(lengths)
}

// relations are what a sum may be beside what a slot holds: by the words of the question,
// and those of a folded sentence.
var relations = []struct{ asks, said *regexp.Regexp }{
	{regexp.MustCompile(`\b(?:recover\w*|claw\w*|got back|get back|gave back|p(?:aid|ay) back|repa(?:y|id)|returned|refund\w*|frozen|froze|blocked|saved)\b|追回|追缴|发还|返还|退还|圈存|冻结|止付|拦下|拦截|退赔|退赃`), regexp.MustCompile(`\b(?:recover\w*|claw\w*|returned|refund\w*|frozen|froze|blocked|saved|paid back|repa(?:y|id)\w*|gave back)\b|追回|追缴|发还|返还|退还|圈存|冻结|止付|拦下|拦截|退赔|退赃|退缴|退出`)},
	{regexp.MustCompile(`\b(?:forfeit\w*|confiscat\w*|seiz\w*)\b|没收|扣得|扣押|查扣|搜出`), regexp.MustCompile(`\b(?:forfeit\w*|confiscat\w*|seiz\w*)\b|没收|扣得|扣押|查扣|搜出`)},
	{regexp.MustCompile(`\b(?:pay|paid|spend|spent|give|gave)\b[^?]*\bfor (?:(?:the|an?|each|every|his|her|its|their|this|that|these|those|\p{L}+[’']s) )?(?:[\p{L}-]+ ){0,2}?(?:recordings?|software|programs?|apps?|images?|photos?|pictures?|videos?|footage|scans?|voices?|clips?|samples?|accounts?|passwords?|files?|lists?|records|profiles?|numbers|logs|data|database|access|tools?|licen[cs]es?|subscriptions?|services?|phones?|cameras?|devices?|it|them)[?]?$|(?:花|付)了?多少钱?(?:买|購|购)`), regexp.MustCompile(`\b(?:pa(?:y|ys|id|ying)|bought|buy\w*|purchas\w+|price|cost\w*|spen[dt]\w*|sold|charged?|fee|for)\b|购|买|价|付|花`)},
	{regexp.MustCompile(`\b(?:back pay|backpay|wages)\b|工资|欠薪`), regexp.MustCompile(`\b(?:back pay|backpay|wages|salary|pay)\b|工资|薪`)},
}

// What a question for a ban asks how long it is, and where a text says one.
var (
	banAsked = regexp.MustCompile(`\b(?:bann?ed|barred|forbidden|disqualif\w+|prohibited|(?:may|can|must|allowed)\b.* not|not be allowed|stay away|keep away)\b|禁止|不得|禁业|从业禁止`)
	banSaid  = regexp.MustCompile(`\b(?:bann?\w*|bars?|barred|forbid\w*|disqualif\w*|prohibit\w*|restrain\w*|(?:stay|keep)(?:ing)? away|(?:may|must) not|intervention order|prevention order)\b|禁|不得`)
)

// tenders are the currencies that a question may ask for a sum in, the dollar of the United
// States first, with how sums in them are printed.
var tenders = []struct{ asks, printed *regexp.Regexp }{
	{regexp.MustCompile(`\bus dollars?\b|\busd\b|\bus\$|美元|美金`), regexp.MustCompile(`^(?:US)?\$|^USD|美元|(?i)^\d[^$]* dollars`)},
	{regexp.MustCompile(`\beuros?\b|欧元`), regexp.MustCompile(`€|EUR|euro|欧元|歐元`)},
	{regexp.MustCompile(`\bpounds?\b|英镑`), regexp.MustCompile(`£|GBP|pound|英[镑鎊]`)},
	{regexp.MustCompile(`\b(?:yuan|rmb|renminbi)\b|人民币`), regexp.MustCompile(`yuan|RMB|CNY|元`)},
	{regexp.MustCompile(`\brand\b|兰特`), regexp.MustCompile(`^R ?\d|ZAR|rand`)},
	{regexp.MustCompile(`\bshillings?\b|先令`), regexp.MustCompile(`Sh ?\d|KES|shilling`)},
	{regexp.MustCompile(`\bnaira\b|奈拉`), regexp.MustCompile(`₦|^N ?\d|NGN|naira`)},
	{regexp.MustCompile(`\bz[łl]oty?s?\b|兹罗提`), regexp.MustCompile(`PLN|zł|zlot`)},
	{regexp.MustCompile(`\bkron(?:or|er|a|e)\b|克朗`), regexp.MustCompile(`SEK|NOK|DKK|kron`)},
}

// converted follows a sum that is of another currency than the one in brackets behind it.
var converted = regexp.MustCompile(`^ ?[(（](?:about |roughly |约)?(?:US)?\$`)

// tenderWords finds the currencies in a folded question.
var tenderWords = regexp.MustCompile(`美元|美金|欧元|英镑|人民币|兰特|先令|奈拉|兹罗提|克朗|万元|万`)

// inCurrency returns what finds the sums in the currency that a folded question asks for,
// all where it asks for none; one says which.
func inCurrency(find func(text string) []corpus.Span, folded string) (only func(text string) []corpus.Span, one bool) {
	i := slices.IndexFunc(tenders, func(t struct{ asks, printed *regexp.Regexp }) bool { return t.asks.MatchString(folded) })
	if i < 0 {
		return find, false
	}
	return func(text string) []corpus.Span {
		return slices.DeleteFunc(find(text), func(at corpus.Span) bool {
			return !tenders[i].printed.MatchString(at.In(text)) || i == 0 && converted.MatchString(text[at.End:])
		})
	}, true
}
