package mention

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"
)

// hanDigits are the digits of Chinese numbers, 廿 and 卅 left to the lunar
// calendar.
var hanDigits = map[rune]int{
	'〇': 0, '○': 0, '零': 0, '一': 1, '二': 2, '两': 2, '三': 3, '四': 4, '五': 5,
	'六': 6, '七': 7, '八': 8, '九': 9,
}

var hanUnits = map[rune]int{'十': 10, '百': 100, '千': 1000}

// smallNumber reads a whole number under 10,000 as dates and articles have them:
// "12", "１２", "十二", "二〇二一", "twelve", "a".
func smallNumber(words string) (int, bool) {
	if n, ok := englishNumbers[words]; ok {
		return n, true
	}
	total, digit := 0, 0
	for _, r := range words {
		switch unit, isUnit := hanUnits[r]; {
		case isUnit:
			total, digit = total+max(digit, 1)*unit, 0
		case r >= '0' && r <= '9':
			digit = digit*10 + int(r-'0')
		case r >= '０' && r <= '９':
			digit = digit*10 + int(r-'０')
		default:
			d, ok := hanDigits[r]
			if !ok {
				return 0, false
			}
			digit = digit*10 + d
		}
		if total+digit > 9999 {
			return 0, false
		}
	}
	return total + digit, words != ""
}

var englishNumbers = map[string]int{
	"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
	"eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12,
}

// readYear reads a year; of two digits, 49 is 2049 and 50 is 1950.
func readYear(words string) (int, bool) {
	n, ok := smallNumber(words)
	if short, err := strconv.Atoi(words); err == nil && len(words) == 2 {
		n = short + 1900
		if short < 50 {
			n += 100
		}
	}
	return n, ok && n > 0
}

// months are the first three letters of the months, in order.
const months = "janfebmaraprmayjunjulaugsepoctnovdec"

// readMonth reads a month by name or number.
func readMonth(words string) (int, bool) {
	if n, ok := smallNumber(words); ok {
		return n, n >= 1 && n <= 12
	}
	if len(words) < 3 {
		return 0, false
	}
	at := strings.Index(months, words[:3])
	return at/3 + 1, at >= 0 && at%3 == 0
}

// ordinals are the days of a month in words.
var ordinals = strings.Fields(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh
	twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
	twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh
	twenty-eighth twenty-ninth thirtieth thirty-first`)

// readDay reads a day of the month: "12", "12th", "twenty-first", 十二.
func readDay(words string) (int, bool) {
	if n, ok := smallNumber(strings.TrimRight(words, "stndrh")); ok {
		return n, n >= 1 && n <= 31
	}
	words = strings.ReplaceAll(words, " ", "-")
	if tens, ones, ok := strings.Cut(words, "-"); ok && englishNumbers[ones] > 0 {
		n := 20 + englishNumbers[ones]
		return n, tens == "twenty"
	}
	for i, ordinal := range ordinals {
		if words == ordinal {
			return i + 1, true
		}
	}
	return 0, false
}

// weekdays are the first two letters of the days, or their Chinese characters,
// from Monday.
var weekdays = map[string]int{
	"mo": 1, "tu": 2, "we": 3, "th": 4, "fr": 5, "sa": 6, "su": 7,
	"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "日": 7, "天": 7,
}

func readWeekday(words string) (int, bool) {
	if words[0] < utf8.RuneSelf {
		words = words[:2]
	}
	n, ok := weekdays[words]
	return n, ok
}

// A dateUnit is what a word like "last" moves.
type dateUnit int

const (
	noUnit dateUnit = iota
	unitYear
	unitMonth
	unitWeek
	unitDay
)

// A dateShift is a word that says where a date lies: by how many units from the
// day of publication, or from the date before it in the text.
type dateShift struct {
	unit   dateUnit
	by     int
	latest bool // counted from the date before it: "that year", 次年
}

// dateShifts are the words, each with what it says.
var dateShifts = map[string]dateShift{
	"last year": {unitYear, -1, false}, "this year": {unitYear, 0, false}, "next year": {unitYear, 1, false},
	"last month": {unitMonth, -1, false}, "this month": {unitMonth, 0, false}, "next month": {unitMonth, 1, false},
	"last": {unitWeek, -1, false}, "this": {unitWeek, 0, false}, "next": {unitWeek, 1, false},
	"past": {}, "this past": {},
	"last week": {unitWeek, -1, false}, "this week": {unitWeek, 0, false}, "next week": {unitWeek, 1, false},
	"the day before yesterday": {unitDay, -2, false}, "yesterday": {unitDay, -1, false}, "today": {unitDay, 0, false},
	"tomorrow": {unitDay, 1, false}, "the day after tomorrow": {unitDay, 2, false},
	"that year": {unitYear, 0, true}, "the same year": {unitYear, 0, true}, "the following year": {unitYear, 1, true},
	"the year before": {unitYear, -1, true}, "that month": {unitMonth, 0, true}, "the same month": {unitMonth, 0, true},

	"前年": {unitYear, -2, false}, "去年": {unitYear, -1, false}, "今年": {unitYear, 0, false},
	"本年": {unitYear, 0, false}, "明年": {unitYear, 1, false},
	"同年": {unitYear, 0, true}, "当年": {unitYear, 0, true}, "次年": {unitYear, 1, true}, "翌年": {unitYear, 1, true},
	"上月": {unitMonth, -1, false}, "上个月": {unitMonth, -1, false}, "本月": {unitMonth, 0, false},
	"这个月": {unitMonth, 0, false}, "下月": {unitMonth, 1, false}, "下个月": {unitMonth, 1, false},
	"同月": {unitMonth, 0, true}, "当月": {unitMonth, 0, true}, "次月": {unitMonth, 1, true},
	"上上": {unitWeek, -2, false}, "上上个": {unitWeek, -2, false}, "下下": {unitWeek, 2, false}, "下下个": {unitWeek, 2, false},
	"上": {unitWeek, -1, false}, "上个": {unitWeek, -1, false}, "上一个": {unitWeek, -1, false},
	"本": {unitWeek, 0, false}, "这": {unitWeek, 0, false}, "这个": {unitWeek, 0, false},
	"下": {unitWeek, 1, false}, "下个": {unitWeek, 1, false},
	"大前天": {unitDay, -3, false}, "前天": {unitDay, -2, false}, "前日": {unitDay, -2, false},
	"昨天": {unitDay, -1, false}, "昨日": {unitDay, -1, false}, "今天": {unitDay, 0, false}, "今日": {unitDay, 0, false},
	"明天": {unitDay, 1, false}, "明日": {unitDay, 1, false}, "后天": {unitDay, 2, false}, "大后天": {unitDay, 3, false},
}

var dateUnits = map[string]dateUnit{
	"year": unitYear, "years": unitYear, "年": unitYear,
	"month": unitMonth, "months": unitMonth, "月": unitMonth,
	"day": unitDay, "days": unitDay, "天": unitDay, "日": unitDay,
}

// dayExists reports whether the calendar has the day.
func dayExists(year, month, day int) bool {
	return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() == day
}
