package mention

import (
	"strings"
	"time"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// A moment is what dates are reckoned from.
type moment struct {
	reference corpus.Date // when the text was published
	latest    corpus.Date // the date before this one in the text that has a year
	ahead     bool        // the words before the date speak of what is to come
}

// resolve completes the date, and reports whether it could.
func (p datePart) resolve(m moment) (corpus.Date, bool) {
	var d corpus.Date
	switch {
	case p.year > 0:
		d = corpus.Date{Year: p.year, Month: time.Month(p.month), Day: p.day}
		if dayFirst := (corpus.Date{Year: p.year, Month: time.Month(p.day), Day: p.month}); p.rule == "ambiguous" && d.After(m.reference) && !dayFirst.After(m.reference) {
			d = dayFirst // what was printed lies before the day of printing
		}
	case p.back > 0:
		d = p.ago(m.reference)
	case p.weekday > 0:
		d = p.onWeekday(m)
	case p.shift.unit != noUnit:
		d = p.shifted(m)
	default:
		d = p.besideLatest(p.nearest(m), m.latest)
	}
	return d, d.Year > 0 && d.Year <= 9999 && (d.Day == 0 || dayExists(d.Year, int(d.Month), d.Day))
}

// ruleName says how the date was read, and marks one that was reckoned.
func (p datePart) ruleName() string {
	if p.year > 0 {
		return "date." + p.rule
	}
	return "date.relative-" + p.rule
}

// ago is as exact as its unit: "two years ago" is a year.
func (p datePart) ago(from corpus.Date) corpus.Date {
	return moved(from, p.unit, -p.back)
}

// moved is the year, the month or the day so many units from a date that is at
// least that exact, and zero otherwise.
func moved(from corpus.Date, unit dateUnit, by int) corpus.Date {
	switch {
	case unit == unitYear && from.Year > 0:
		return corpus.Date{Year: from.Year + by}
	case unit == unitMonth && from.Month > 0:
		t := time.Date(from.Year, from.Month+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
		return corpus.Date{Year: t.Year(), Month: t.Month()}
	case unit == unitDay && from.Day > 0:
		return corpus.DateOf(time.Date(from.Year, from.Month, from.Day+by, 0, 0, 0, 0, time.UTC))
	}
	return corpus.Date{}
}

// shifted reckons "last year", "last June", 本月12日 and yesterday.
func (p datePart) shifted(m moment) corpus.Date {
	from := m.reference
	if p.shift.latest {
		if p.month == 0 && p.day == 0 {
			return corpus.Date{} // "that year" says nothing new
		}
		from = m.latest
	}
	if p.shift.unit == unitWeek { // "last June"
		return p.aroundMonth(from)
	}
	d := moved(from, p.shift.unit, p.shift.by)
	if d.Year > 0 && p.month > 0 {
		d.Month = time.Month(p.month)
	}
	if d.Year > 0 && p.day > 0 {
		d.Day = p.day
	}
	return d
}

// aroundMonth is the last June before the month of a date, the next after it,
// or that of its year.
func (p datePart) aroundMonth(from corpus.Date) corpus.Date {
	if from.Month == 0 {
		return corpus.Date{}
	}
	year := from.Year
	switch month := time.Month(p.month); {
	case p.shift.by < 0 && month >= from.Month:
		year--
	case p.shift.by > 0 && month <= from.Month:
		year++
	}
	return corpus.Date{Year: year, Month: time.Month(p.month), Day: p.day}
}

// onWeekday is the day of the week said, with "last" in the calendar week
// before; without such a word the nearest one on the side that is spoken of.
func (p datePart) onWeekday(m moment) corpus.Date {
	from := m.reference
	if from.Day == 0 {
		return corpus.Date{}
	}
	today := (int(time.Date(from.Year, from.Month, from.Day, 0, 0, 0, 0, time.UTC).Weekday())+6)%7 + 1
	by := p.weekday - today
	switch {
	case p.shift.unit == unitWeek:
		by += 7 * p.shift.by
	case m.ahead && by < 0:
		by += 7
	case !m.ahead && by > 0:
		by -= 7
	}
	return moved(from, unitDay, by)
}

// nearest completes a date without its year, or without its month, as the last
// such day up to the reference, or the next one where the text looks ahead.
func (p datePart) nearest(m moment) corpus.Date {
	from := m.reference
	if from.Month == 0 || p.month == 0 && from.Day == 0 {
		return corpus.Date{}
	}
	d := corpus.Date{Year: from.Year, Month: time.Month(p.month), Day: p.day}
	if p.month == 0 {
		d.Month = from.Month
	}
	step := -1
	if m.ahead {
		step = 1
	}
	wrongSide := func() bool { return !m.ahead && d.After(from) || m.ahead && from.After(d) }
	// The 29th of February is at most eight years off.
	for tries := 0; tries < 9 && (wrongSide() || d.Day > 0 && !dayExists(d.Year, int(d.Month), d.Day)); tries++ {
		if p.month > 0 {
			d.Year += step
			continue
		}
		next := moved(corpus.Date{Year: d.Year, Month: d.Month}, unitMonth, step)
		d.Year, d.Month = next.Year, next.Month
	}
	return d
}

// besideLatest settles a date without a year behind one that has another year
// than publication suggests: "bought on June 5, 2017 and sold on July 3". A
// Chinese text goes on in the year it named; an English one may mean either, and
// the date is left out.
func (p datePart) besideLatest(nearest, latest corpus.Date) corpus.Date {
	if latest.Month == 0 || nearest.Year == latest.Year {
		return nearest
	}
	carried := corpus.Date{Year: latest.Year, Month: time.Month(p.month), Day: p.day}
	if !strings.HasPrefix(p.rule, "zh") || p.month == 0 || latest.After(carried) {
		return corpus.Date{}
	}
	return carried
}

// forward are words that put what follows into the future.
var forward = regexp.MustCompile(`(?i)\b(?:will|shall|due|scheduled|expected|upcoming|set (?:for|to)|is to|are to)\b|将[于在]|定于|拟于`)

// looksAhead reports whether the clause before a place speaks of the future.
func looksAhead(folded string, at int) bool {
	const clause = 80 // bytes
	start := max(0, at-clause)
	for i := start; i < at; i++ {
		if c := folded[i]; c == ';' || c == '.' && i+1 < at && folded[i+1] == ' ' {
			start = i
		}
	}
	return forward.MatchString(folded[start:at])
}
