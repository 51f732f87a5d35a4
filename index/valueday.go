package index

import (
	"fmt"
	"strings"
)

// day reads a day: 12 June 2025, June 12, 2025, 2025-06-12, 2025年6月12日.
func (r valueReader) day(n figure, i, next int) (term string, last int) {
	if year, ok := n.small(2100); ok && year >= 1800 {
		return r.yearFirst(year, next)
	}
	day, ok := n.small(31)
	if !ok {
		return "", next
	}
	if before := r.before(i); before != nil && monthOf(before.Word) > 0 {
		if t, _ := r.follows(i); t != nil {
			return r.withYear(monthOf(before.Word), day, next)
		}
	}
	if strings.HasSuffix(strings.TrimRight(r.text[max(0, r.tokens[i].Span.Start-6):r.tokens[i].Span.Start], " "), "May") {
		return r.withYear(5, day, next)
	}
	if next < len(r.tokens) && strings.Trim(r.text[r.tokens[next-1].Span.End:r.tokens[next].Span.Start], ", ") == "May" {
		return r.withYear(5, day, next) // a stop word: there is no token of it
	}
	if t, at := r.follows(next); t != nil && monthOf(t.Word) > 0 {
		return r.withYear(monthOf(t.Word), day, at+1)
	}
	return "", next
}

// withYear reads the year behind a day and a month.
func (r valueReader) withYear(month, day, i int) (term string, last int) {
	t, at := r.follows(i)
	if t == nil || !isDigit(t.Term[0]) {
		return "", i
	}
	n, ok := written(t.Word)
	year, whole := n.small(2100)
	if !ok || !whole || year < 1800 {
		return "", i
	}
	return dayTerm(year, month, day), at + 1
}

// yearFirst reads the month and the day behind a year.
func (r valueReader) yearFirst(year, i int) (term string, last int) {
	t, at := r.follows(i)
	if t != nil && t.Term == "年" {
		month, ok, next := r.marked(at+1, "月", 12)
		if !ok {
			return "", i
		}
		day, ok, next := r.marked(next, "日号", 31)
		if !ok {
			return "", i
		}
		return dayTerm(year, month, day), next
	}
	var parts [2]int
	for n := range parts {
		if t, at = r.follows(i); t == nil || len(t.Term) > 2 || !isDigit(t.Term[0]) || !hyphen(r.text[t.Span.Start-1]) {
			return "", i
		}
		read, _ := written(t.Word)
		if parts[n], _ = read.small([2]int{12, 31}[n]); parts[n] == 0 {
			return "", i
		}
		i = at + 1
	}
	return dayTerm(year, parts[0], parts[1]), i
}

func hyphen(b byte) bool { return b == '-' || b == '/' }

// marked reads a small number with one of some characters behind it.
func (r valueReader) marked(i int, marks string, most int) (n int, ok bool, next int) {
	t, at := r.follows(i)
	if t == nil || !numeral(t) {
		return 0, false, i
	}
	read, next := r.number(at)
	n, ok = read.small(most)
	mark, at := r.follows(next)
	if !ok || mark == nil {
		return 0, false, i
	}
	for _, c := range marks {
		if mark.Term == string(c) {
			return n, true, at + 1
		}
	}
	return 0, false, i
}

func dayTerm(year, month, day int) string { return fmt.Sprintf("=day %04d%02d%02d", year, month, day) }

// monthOf returns the number of a month by its English name or the usual
// beginning of it.
func monthOf(word string) int {
	if len(word) < 3 || len(word) > 9 {
		return 0
	}
	return monthNames[word]
}

var monthNames = map[string]int{
	"january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6,
	"july": 7, "august": 8, "september": 9, "october": 10, "november": 11, "december": 12,
	"jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11, "dec": 12,
}
