package bleveindex

import (
	"fmt"
	"strconv"
	"time"

	"casebot/corpus"
	"casebot/index"
)

// dateTerm writes a date as a term, so that text order is the order of time:
// 20250612, 20250600 for a month, 20250000 for a year; empty for none.
func dateTerm(d corpus.Date) string {
	if d.Year < 1 || d.Year > 9999 || d.Month < 0 || d.Month > 12 || d.Day < 0 || d.Day > 31 || d.Month == 0 && d.Day > 0 {
		return ""
	}
	return fmt.Sprintf("%04d%02d%02d", d.Year, d.Month, d.Day)
}

// dateNumber reads a term that dateTerm wrote.
func dateNumber(term string) uint32 {
	n, _ := strconv.ParseUint(term, 10, 32) // nothing else is in those fields
	return uint32(n)
}

// A period is days of the calendar, from one up to and including another, as
// numbers: 20250612.
type period struct{ first, last uint32 }

const lastDay = 9999_12_31

// between returns the days behind one date and before another, and false where
// there are none. A month or a year is left out whole.
func between(after, before corpus.Date) (period, bool) {
	p := period{first: 1_01_01, last: lastDay}
	if !after.IsZero() && after.Year >= 1 {
		next := time.Date(after.Year, after.Month, after.Day+1, 0, 0, 0, 0, time.UTC)
		switch {
		case after.Month == 0:
			next = time.Date(after.Year+1, 1, 1, 0, 0, 0, 0, time.UTC)
		case after.Day == 0:
			next = time.Date(after.Year, after.Month+1, 1, 0, 0, 0, 0, time.UTC)
		}
		p.first = dayNumber(next)
	}
	if !before.IsZero() && before.Year <= 9999 {
		p.last = dayNumber(time.Date(before.Year, max(before.Month, 1), max(before.Day, 1)-1, 0, 0, 0, 0, time.UTC))
	}
	return p, p.first <= p.last
}

// dayNumber numbers a day; days before and behind the years that a date can have
// are the first and the last of all, and one more.
func dayNumber(t time.Time) uint32 {
	switch y := t.Year(); {
	case y < 1:
		return 0
	case y > 9999:
		return lastDay + 1
	default:
		return uint32(y*1_00_00 + int(t.Month())*1_00 + t.Day())
	}
}

// meets reports whether a day of a date, given as its number, is in the period.
func (p period) meets(date uint32) bool {
	first, last := date, date
	switch {
	case date%1_00_00 == 0:
		first, last = date+1_01, date+12_31
	case date%1_00 == 0:
		first, last = date+1, date+31
	}
	return first <= p.last && last >= p.first
}

// dated returns the documents that a bound on dates lets through.
func (r *run) dated(q index.Dates) set {
	if q.After.IsZero() && q.Before.IsZero() {
		return set{r.lists(fieldText, everyDocument)}
	}
	days, any := between(q.After, q.Before)
	if !any {
		return nil
	}
	first, last := fmt.Sprintf("%04d0000", days.first/1_00_00), fmt.Sprintf("%08d", days.last)
	return r.within(fieldDate, fmt.Sprintf("%08d..%s", days.first, last), first, last,
		func(term string) bool { return days.meets(dateNumber(term)) })
}
