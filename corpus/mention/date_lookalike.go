package mention

import regexp "casebot/corpus/lazyregexp"

// What looks like a date and is none, by the words before it, its own, and the
// words behind it.
var (
	beforeNoDate = regexp.MustCompile(`(?i)(?:\d[.,/:-]?|[$€£¥￥#§]\s?|\b(?:black|good|cyber|ash|easter|palm)\s|` +
		`\b(?:act|law|code|order|ordinance|regulation|directive|bill)s?\s+of\s+|\b(?:no|nos|article|section|rule|art|sec)\.?\s+|` +
		`\d[.,]\d+\s+|\b(?:first|second|third|fourth|fifth)\s+|` +
		`农历|阴历|旧历|每|第)$`)
	unitBefore = regexp.MustCompile(`(?i)\b(?:days?|weeks?|months?|years?)(?:,|\s+and|\s+from|\s+after|\s+before)?\s+$`) // "1 month 21 days ago"
	moreDigits = regexp.MustCompile(`^-\d`)
	monthAgain = regexp.MustCompile(`^\s*[0-9０-９]{1,2}\s*[日号]`) // a day that the month does not have
	behindThe  = regexp.MustCompile(`^\s*(?:$|[.,;!?)])`)
	noDate     = regexp.MustCompile(`^(?:(?:first|second|third)\s+(?:may|march)|(?:may|march)\s+(?:the\s+)?(?:first|second|third)|` +
		`(?:may|march)\s+\d{1,2}|(?:the\s+)?\d{1,2}\s+(?:may|march))$`)
	behindNoDate = regexp.MustCompile(`^(?:[.,:/]\d|%|\s*(?:percent|per cent|yuan|dollars|euros|pounds|people|persons|users|residents|` +
		`customers|cameras|hours|days|photos|pictures|images|cases|victims|women|men|others|million|billion|thousand|times|and older|or older)\b|` +
		`\s+(?i:Times|Mail|Mirror|Telegraph|Express|Post|World|Independent|Herald)\b|头条|农历|初|廿|个|内|以[上下内]|[日天号]?(?:以下|以内|行政)?拘)`)
	zhOutside = regexp.MustCompile(`[年〇○零一二三四五六七八九十百千０-９]$`)
	behindDay = regexp.MustCompile(`^(?:后|的|内|以|之|起?满|为|间|拘|左右|工作|报|记|常|志|程|用|本|元)`)
	weekCount = regexp.MustCompile(`[一二两三四五六七八九十几数每个的]$`)
	afterWeek = regexp.MustCompile(`^(?:$|[\s，。、；：,.;:（(]|[上下]午|凌晨|早|晚|中午|在|于|对|向|将|就|被|因|已|宣|裁|判|发|公|说|称|透|作|表|开|通|召|起|的|有|举)`)
)

// dateLookalike reports whether the words around a part make it something else
// than a date: an amount, a newspaper, the year of an Act, a lunar date.
func dateLookalike(folded string, p datePart) bool {
	before, own, behind := around(folded, p)
	if beforeNoDate.MatchString(before) && !(p.loose && before[len(before)-1] == '-') || noDate.MatchString(own) || behindNoDate.MatchString(behind) {
		return true
	}
	switch p.rule {
	case "zh", "zh-month-day", "zh-month", "zh-unit":
		return zhOutside.MatchString(before) || p.day == 0 && monthAgain.MatchString(behind)
	case "iso", "day-first", "month-first", "ambiguous":
		return moreDigits.MatchString(behind)
	case "ago", "day":
		return unitBefore.MatchString(before)
	case "the-day":
		return !behindThe.MatchString(behind)
	case "zh-day":
		return behindDay.MatchString(behind)
	case "zh-weekday":
		return p.shift.unit == noUnit && (weekCount.MatchString(before) || !afterWeek.MatchString(behind))
	}
	return false
}

// around cuts out the few words before a part, its own and those behind it.
func around(folded string, p datePart) (before, own, behind string) {
	const reach = 24 // bytes: the longest word that is looked for, and a space
	return folded[max(0, p.span.Start-reach):p.span.Start], p.span.In(folded),
		folded[p.span.End:min(len(folded), p.span.End+reach)]
}
