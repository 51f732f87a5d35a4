package mention

import (
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A datePart is a date as printed: the parts that are there, and zero for those
// that are not.
type datePart struct {
	span             corpus.Span
	rule             string
	loose            bool // too little to be a date on its own: it must be one end of a range
	year, month, day int
	weekday          int       // Monday is 1
	shift            dateShift // "last", 去年, yesterday
	back             int       // "two years ago" is 2 of unit year
	unit             dateUnit
}

// A dateRule is one way to write a date. The names of its groups say what is
// read: year, roc (a year of the Republic of China), month, day, weekday, shift
// (a word of dateShifts), back and unit; span, where there is one, is what the
// mention covers.
type dateRule struct {
	name    string
	needs   dateNeed // what a text without such dates lacks
	loose   bool
	pattern *regexp.Regexp
}

// findDates returns what the rules find, in order and without overlaps.
func findDates(folded string) []datePart {
	has := dateNeedsOf(folded)
	var parts []datePart
	for i := range dateRules {
		rule := &dateRules[i]
		if rule.needs&^has != 0 {
			continue
		}
		for _, at := range rule.pattern.FindAllStringSubmatchIndex(folded, -1) {
			if p, ok := rule.read(folded, at); ok && !dateLookalike(folded, p) {
				parts, has = append(parts, p), has|needDate
			}
		}
	}
	return leftmost(parts, func(p datePart) corpus.Span { return p.span })
}

// read takes the parts out of one match of the rule, and reports whether they
// can be those of a date.
func (r *dateRule) read(folded string, at []int) (datePart, bool) {
	p := datePart{span: corpus.Span{Start: at[0], End: at[1]}, rule: r.name, loose: r.loose}
	for i, name := range r.pattern.SubexpNames() {
		if name == "" || at[2*i] < 0 {
			continue
		}
		span := corpus.Span{Start: at[2*i], End: at[2*i+1]}
		if name == "span" {
			p.span = span
		} else if !p.set(name, span.In(folded)) {
			return p, false
		}
	}
	if p.month > 0 && p.day > 0 {
		const longest = 12 // "Wednesday, " and one byte before it
		from := max(0, p.span.Start-longest)
		if at := dayOfWeek.FindStringIndex(folded[from:p.span.Start]); at != nil {
			p.span.Start = from + at[0]
		}
	}
	return p, p.possible()
}

// set reads one named group, and reports whether it could.
func (p *datePart) set(group, words string) bool {
	var ok bool
	switch words = strings.ToLower(strings.Join(strings.Fields(words), " ")); group {
	case "year":
		p.year, ok = readYear(words)
	case "roc":
		p.year, ok = smallNumber(words)
		p.year += 1911
	case "month":
		p.month, ok = readMonth(words)
	case "day":
		p.day, ok = readDay(words)
	case "weekday":
		p.weekday, ok = readWeekday(words)
	case "shift":
		p.shift, ok = dateShifts[words]
	case "back":
		p.back, ok = smallNumber(words)
	case "unit":
		p.unit, ok = dateUnits[words]
	}
	return ok
}

// possible reports whether some year has such a day.
func (p datePart) possible() bool {
	year := p.year
	if year == 0 {
		year = 2000 // a leap year
	}
	return p.month <= 12 && p.day <= 31 &&
		(p.month == 0 || p.day == 0 || dayExists(year, p.month, p.day))
}
