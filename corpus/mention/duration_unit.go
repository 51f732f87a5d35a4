package mention

import "strings"

// A timeUnit is a unit of time, the smallest first.
type timeUnit int

const (
	noTime timeUnit = iota
	second
	minute
	hour
	day
	week
	fortnight
	month
	year
	decade
)

// timeWords are the English units of time; the plural in -s is by rule.
var timeWords = map[string]timeUnit{
	"second": second, "sec": second, "minute": minute, "min": minute, "hour": hour, "hr": hour, "h": hour,
	"day": day, "week": week, "wk": week, "fortnight": fortnight, "month": month,
	"year": year, "yr": year, "y": year, "decade": decade,
}

// hanTimeUnits are the Chinese units of time, the longest first where one
// begins as another. Half says that a half is within: 一个半月.
var hanTimeUnits = []struct {
	words string
	unit  timeUnit
	half  bool
}{
	{"个半小时", hour, true}, {"个小时", hour, false}, {"小时", hour, false}, {"个钟头", hour, false}, {"时", hour, false},
	{"分钟", minute, false}, {"秒钟", second, false}, {"秒", second, false},
	{"个半月", month, true}, {"个月", month, false}, {"个星期", week, false}, {"星期", week, false}, {"个礼拜", week, false},
	{"周", week, false}, {"天", day, false}, {"日", day, false}, {"年", year, false},
}

// notTimeUnit are the characters behind a Chinese unit of time that make it
// part of another word or of a date: 一周年, 三年级, 天津.
var notTimeUnit = map[timeUnit]string{
	year: "代级度初底末终轻龄纪产薪", week: "年边围刊岁末某", day: "津河然才空下猫堂气", hour: "代间",
}

// timeUnitAfter returns the unit of time behind a number that ends at a place,
// the end of the unit, and whether a half is within.
func timeUnitAfter(text string, end int) (unit timeUnit, after int, half bool) {
	from := end
	if from < len(text) && (text[from] == ' ' || text[from] == '-') {
		from++
	}
	if from < len(text) && asciiLetter(text[from]) {
		rest := strings.TrimPrefix(strings.TrimPrefix(text[from:], "business "), "calendar ")
		from = len(text) - len(rest)
		after = wordEnd(text, from)
		unit, known := timeWords[text[from:after]]
		if !known {
			unit = timeWords[strings.TrimSuffix(text[from:after], "s")]
		}
		return unit, after, false
	}
	for _, u := range hanTimeUnits {
		if strings.HasPrefix(text[from:], u.words) {
			after = from + len(u.words)
			if strings.ContainsRune(notTimeUnit[u.unit], runeAt(text, after)) {
				return noTime, end, false
			}
			return u.unit, after, u.half
		}
	}
	return noTime, end, false
}

// A quantifier is what stands for a number before a unit of time.
type quantifier struct {
	words string
	value decimal
	vague bool // no number can be told: "several"
	whole bool // one, and no sentence: "all day", "another week"
}

// quantifiers are the English ones, the longest first where one begins as
// another.
var quantifiers = []quantifier{
	{words: "half an", value: decimal{5, -1}}, {words: "half a", value: decimal{5, -1}},
	{words: "a half", value: decimal{5, -1}}, {words: "half", value: decimal{5, -1}},
	{words: "a couple of", value: decimal{2, 0}}, {words: "couple of", value: decimal{2, 0}},
	{words: "a few", vague: true}, {words: "few", vague: true}, {words: "several", vague: true}, {words: "some", vague: true},
	{words: "all", value: decimal{1, 0}, whole: true}, {words: "full", value: decimal{1, 0}, whole: true},
	{words: "whole", value: decimal{1, 0}, whole: true}, {words: "another", value: decimal{1, 0}, whole: true},
	{words: "an", value: decimal{1, 0}}, {words: "a", value: decimal{1, 0}},
}

// quantifierAt returns the quantifier that begins at a place and stands before
// a unit of time.
func quantifierAt(text string, i int) (quantifier, bool) {
	for _, q := range quantifiers {
		end := i + len(q.words)
		if !strings.HasPrefix(text[i:], q.words) || end == len(text) || asciiLetter(text[end]) {
			continue
		}
		if unit, _, _ := timeUnitAfter(text, end); unit != noTime {
			return q, true
		}
	}
	return quantifier{}, false
}
