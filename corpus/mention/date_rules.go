package mention

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A dateNeed is something without which a rule finds nothing: looking for it is
// cheaper than the rule.
type dateNeed int

const (
	needDigit   dateNeed = 1 << iota
	needFigures          // digits parted by a stop, a stroke or a hyphen
	needMonth            // an English month
	needWeekday          // "day" and the first letters of one
	needToday            // "today" and its neighbours
	needUnit             // "month" or "year"
	needShift            // "last", "this" or "next"
	needAgo              // "ago"
	needThe              // "on the" or "for the"
	needHan              // a Chinese unit of the calendar
	needDate             // another date, to be a range with
)

var someFigures = regexp.MustCompile(`\d[./-][\dA-Za-z]`)

func dateNeedsOf(folded string) (has dateNeed) {
	lower := strings.ToLower(folded)
	anyOf := func(words ...string) bool {
		return slices.ContainsFunc(words, func(word string) bool { return strings.Contains(lower, word) })
	}
	for need, found := range map[dateNeed]bool{
		needDigit:   strings.ContainsAny(lower, "0123456789０１２３４５６７８９"),
		needFigures: someFigures.MatchString(lower),
		needMonth:   hasMonth(lower),
		needWeekday: anyOf("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
		needToday:   anyOf("today", "yesterday", "tomorrow"),
		needUnit:    anyOf("month", "year"),
		needShift:   anyOf("last", "this", "next"),
		needAgo:     anyOf("ago"),
		needThe:     anyOf("on the", "for the", "on  the", "for  the"),
		needHan:     strings.ContainsAny(lower, "年月日号天周期拜"),
	} {
		if found {
			has |= need
		}
	}
	return has
}

// monthTails are the English months by their first three letters, with the rest of each.
var monthTails = map[string]string{"jan": "uary", "feb": "ruary", "mar": "ch", "apr": "il", "may": "", "jun": "e", "jul": "y", "aug": "ust", "sep": "tember", "oct": "ober", "nov": "ember", "dec": "ember"}

// hasMonth reports whether a word of a text is an English month, in full or short.
func hasMonth(lower string) bool {
	for at := 0; at+3 <= len(lower); at++ {
		rest, ok := "", false
		if c := lower[at]; c == 'j' || c == 'f' || c == 'm' || c == 'a' || c == 's' || c == 'o' || c == 'n' || c == 'd' {
			rest, ok = monthTails[lower[at:at+3]]
		}
		if !ok || at > 0 && letter(lower[at-1]) {
			continue
		}
		tail := strings.TrimPrefix(lower[at+3:], rest)
		if tail = strings.TrimPrefix(tail, "t"); tail == "" || !letter(tail[0]) { // "Sept"
			return true
		}
	}
	return false
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || c == '_' }

// What the patterns are built of.
const (
	enMonth = `(?P<month>(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b)`
	enDay   = `(?P<day>(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b|` +
		`(?:twenty|thirty)[ -](?:one|two|three|four|five|six|seven|eight|nine)\b|` +
		`(?:twenty[ -]|thirty[ -])?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b|` +
		`(?:ten|eleven|thir|four|fif|six|seven|eigh|nine)(?:teenth|th)\b|twelfth\b|twentieth\b|thirtieth\b)`
	enYear    = `(?P<year>[12]\d{3}\b)`
	lateYear  = `(?P<year>(?:19|20)\d\d)\b` // among figures alone, older ones are something else
	ofYear    = `(?:\s*,\s*|\s+of\s+|\s+|[/-])` + enYear
	enWeekday = `(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b`
	monthDay  = `\b` + enMonth + `\.?,?[\s/-]\s*(?:the\s+)?` + enDay
	dayMonth  = `\b` + enDay + `\.?(?:\s*[/-]\s*|,?\s+day\s+of\s+|\s+of\s+|\s+)` + enMonth

	zhDigit = `[0-9０-９]`
	zhYear  = `(?P<year>[12１２]` + zhDigit + `{3}|[一二][〇○零一二三四五六七八九]{3}|[一二两]千[零〇一二三四五六七八九十百]*)\s*年`
	zhMonth = `(?P<month>` + zhDigit + `{1,2}|十[一二]?|[一二三四五六七八九])\s*月份?`
	zhDay   = `(?P<day>` + zhDigit + `{1,2}|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])\s*[日号]`
	zhOnDay = zhDay + `(?:\s*[，,]?\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?)?`
	zhRest  = `\s*(?:` + zhMonth + `(?:\s*` + zhOnDay + `)?)?`
)

// dateRules are the ways to write a date.
var dateRules = []dateRule{
	// In full, or as much as a month or a year.
	{"month-day-year", needMonth | needDigit, false, en(monthDay + ofYear)},
	{"day-month-year", needMonth | needDigit, false, en(dayMonth + `\.?` + ofYear)},
	{"year-month-day", needMonth | needDigit, false, en(`\b` + enYear + `(?:[/-]|,?\s+)` + enMonth + `[/-]?\s*` + enDay)},
	{"month-year", needMonth | needDigit, false, en(`\b` + enMonth + `\.?` + ofYear)},
	{"iso", needFigures, false, en(`\b(?P<year>[12]\d{3})(?:-(?P<month>[01]?\d)-(?P<day>[0-3]?\d))\b`)},
	{"iso", needFigures, false, en(`\b(?P<year>[12]\d{3})/(?P<month>[01]?\d)/(?P<day>[0-3]?\d)\b`)},
	{"iso", needFigures, false, en(`\b(?P<year>[12]\d{3})\.(?P<month>[01]?\d)\.(?P<day>[0-3]?\d)\b`)},
	{"day-first", needFigures, false, en(`\b(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.` + lateYear)},
	{"day-first", needFigures, false, en(`\b(?P<day>1[3-9]|2\d|3[01])[/-](?P<month>[01]?\d)[/-]` + lateYear)},
	{"day-first", needFigures, false, en(`\b(?P<day>1[3-9]|2\d|3[01])/(?P<month>[01]?\d)/(?P<year>\d\d)\b`)},
	{"month-first", needFigures, false, en(`\b(?P<month>0?[1-9]|1[0-2])[/-](?P<day>1[3-9]|2\d|3[01])[/-]` + lateYear)},
	{"month-first", needFigures, false, en(`\b(?P<month>0?[1-9]|1[0-2])/(?P<day>1[3-9]|2\d|3[01])/(?P<year>\d\d)\b`)},
	// An American reading: the rule's name says that there is another.
	{"ambiguous", needFigures, false, en(`\b(?P<month>0?[1-9]|1[0-2])[/-](?P<day>0?[1-9]|1[0-2])[/-]` + lateYear)},
	{"year", needDigit, false, en(`\b(?:in|since|until|till|before|after|during|by|from|between|early|late|mid|year|of|around|circa)[\s-]+(?P<span>(?P<year>(?:19|20)\d\d))\b`)},
	{"zh", needHan, false, zh(zhYear + zhRest)},
	{"zh-republic", needHan, false, zh(`民国\s*(?P<roc>` + zhDigit + `{1,3}|[〇○零一二三四五六七八九十百]{1,5})\s*年` + zhRest)},

	// Without a year.
	{"month-day", needMonth, false, en(monthDay)},
	{"day-month", needMonth, false, en(dayMonth)},
	{"month", needMonth, false, zh(`\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ff]rom|[Bb]etween|[Dd]uring|early|late|mid)[\s-]+(?P<span>` + enMonth + `)`)},
	{"zh-month-day", needHan, false, zh(zhMonth + `\s*` + zhOnDay)},
	{"zh-month", needHan, false, zh(zhMonth)},
	{"zh-day", needHan, false, zh(`(?:^|[，。、；：,;:（(于在至到和及与从]|记者|消息)(?P<span>(?P<day>` + zhDigit + `{1,2})\s*日)`)},

	// Said from the day of publication, or from the date before.
	{"day", needToday, false, en(`\b(?P<shift>the day before yesterday|yesterday|today|the day after tomorrow|tomorrow)\b`)},
	{"weekday", needWeekday, false, en(`\b(?:(?P<shift>last|this|next|past|this\s+past)\s+)?` + enWeekday)},
	{"weekday-day", needWeekday, false, en(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+the\s+` + enDay)},
	{"the-day", needThe, false, en(`\b(?:on|for)\s+(?P<span>the\s+(?P<day>\d{1,2}(?:st|nd|rd|th)))\b`)},
	{"weekday", needWeekday, false, en(`\b(?P<shift>(?:last|this|next)\s+week)(?:\s+on)?\s+` + enWeekday)},
	{"weekday", needWeekday, false, en(`\b` + enWeekday + `(?:\s+of)?\s+(?P<shift>(?:last|this|next)\s+week)\b`)},
	{"unit", needUnit | needShift, false, en(`\b(?P<shift>(?:last|this|next)\s+(?:month|year))\b`)},
	{"unit", needUnit | needShift, false, en(`\b(?:the\s+)?` + enDay + `\s+(?:of\s+)?(?P<shift>(?:last|this|next)\s+month)\b`)},
	{"unit", needUnit | needMonth, false, en(`\b(?:` + enDay + `\s+)?` + enMonth + `,?\s+(?:of\s+)?(?P<shift>(?:last|this|next|that|the\s+same|the\s+following)\s+year)\b`)},
	{"unit", needUnit | needMonth, false, en(`\b` + enMonth + `\.?\s+` + enDay + `,?\s+(?:of\s+)?(?P<shift>(?:last|this|next|that|the\s+same|the\s+following)\s+year)\b`)},
	{"unit", needMonth | needShift, false, zh(`\b(?P<shift>[Ll]ast|[Tt]his|[Nn]ext)\s+` + enMonth)},
	{"ago", needAgo, false, en(`\b(?P<back>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?P<unit>days?|months?|years?)\s+ago\b`)},
	{"zh-unit", needHan, false, zh(`(?P<shift>前年|去年|今年|本年|明年|同年|当年|次年|翌年)` + zhRest)},
	{"zh-unit", needHan, false, zh(`(?P<shift>上个?月|本月|这个月|下个?月|同月|当月|次月)(?:\s*` + zhDay + `)?`)},
	{"zh-day", needHan, false, zh(`[今昨][日天]?\s*[（(](?P<day>` + zhDigit + `{1,2})日?[）)]日?`)},
	{"zh-day-word", needHan, false, zh(`(?P<shift>大?前天|昨[天日]|今[天日]|明[天日]|大?后天)`)},
	{"zh-weekday", needHan, false, zh(`(?P<shift>上上?一?个?|本|这个?|下下?个?)?(?:周|星期|礼拜)(?P<weekday>[一二三四五六日天])`)},

	// Ends of a range.
	{"range", needDate | needMonth, true, zh(`\b` + enMonth)},
	{"range", needDate | needDigit, true, en(`\b` + enDay + `(?:,?\s+` + enYear + `)?`)},
	{"range", needDate | needDigit, true, zh(`\b(?P<year>(?:19|20)\d\d)\b`)},
	{"range", needDate | needDigit | needHan, true, zh(`(?P<year>(?:19|20)\d\d)`)},
	{"range", needDate | needHan, true, zh(zhDay)},
}

// dayOfWeek stands before a date and belongs to its words: "Thursday, ".
var dayOfWeek = regexp.MustCompile(`(?i)\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\b[.,]{0,2}\s+$`)

func en(pattern string) *regexp.Regexp { return regexp.MustCompile(`(?i)` + pattern) }
func zh(pattern string) *regexp.Regexp { return regexp.MustCompile(pattern) }
