package index

import (
	"fmt"
	"slices"
	"strings"
)

// day reads a day, or a month and a year: 12 June 2025, June 12, 2025, 2025-06-12,
// 13/06/2025, 2025年6月12日, 民国114年6月12日, June 2025, 2025年6月.
func (r valueReader) day(n figure, i, next int) (term string, last int) {
	month := r.monthBefore(i)
	if year, ok := n.small(2100); ok && year >= 1800 {
		if month > 0 {
			return monthTerm(year, month), next
		}
		return r.yearFirst(year, next)
	}
	if year, ok := n.small(150); ok && year >= 80 {
		return r.ofTheRepublic(year, next)
	}
	day, ok := n.small(31)
	if !ok {
		return "", next
	}
	if month > 0 {
		return r.withYear(month, day, next)
	}
	if term, last = r.slashed(day, next); term != "" {
		return term, last
	}
	if next < len(r.tokens) && strings.Trim(gap(r.text, r.tokens[next-1], r.tokens[next]), ", ") == "May" {
		return r.withYear(5, day, next) // a stop word: there is no token of it
	}
	if t, at := r.follows(next); t != nil && monthOf(t.Word) > 0 {
		return r.withYear(monthOf(t.Word), day, at+1)
	}
	return "", next
}

// monthBefore returns the month that stands before the token at i, 0 for none.
func (r valueReader) monthBefore(i int) int {
	if before := r.before(i); before != nil && monthOf(before.Word) > 0 {
		if t, _ := r.follows(i); t != nil {
			return monthOf(before.Word)
		}
	}
	start := r.tokens[i].Span.Start
	if strings.HasSuffix(strings.TrimRight(r.text[max(0, start-6):start], " "), "May") {
		return 5 // a stop word: there is no token of it
	}
	return 0
}

// ofTheRepublic reads a day whose year is counted from 1911, as Taiwan does.
func (r valueReader) ofTheRepublic(year, i int) (term string, last int) {
	if term, last = r.yearFirst(1911+year, i); strings.HasPrefix(term, dayMark) {
		return term, last
	}
	return "", i
}

// slashed reads the month and the year behind 13/ or 13-, be the month first or the
// day; a day that may be either is none.
func (r valueReader) slashed(first, i int) (term string, last int) {
	if i+1 >= len(r.tokens) || !slash(r.text, r.tokens[i-1], r.tokens[i]) || !slash(r.text, r.tokens[i], r.tokens[i+1]) {
		return "", i
	}
	return dayOf(r.tokens[i+1].Word, fmt.Sprintf("%02d", first), fmt.Sprintf("%02s", r.tokens[i].Word)), i + 2
}

// slash reports whether nothing but a slash or a hyphen stands between two tokens.
func slash(text string, a, b Token) bool {
	mark := gap(text, a, b)
	return len(mark) == 1 && hyphen(mark[0])
}

// dotted reads a token that is a day: 12.6.2025, whose day comes first, or 2025.06.12.
func dotted(word string) string {
	parts := strings.Split(word, ".")
	if len(parts) != 3 || len(parts[0]) == 0 || !isDigit(parts[0][0]) {
		return ""
	}
	if len(parts[0]) != 4 {
		slices.Reverse(parts)
	}
	year, month, day := figure{digits: parts[0]}, figure{digits: parts[1]}, figure{digits: parts[2]}
	y, yearly := year.small(2100)
	m, monthly := month.small(12)
	d, daily := day.small(31)
	if !yearly || !monthly || !daily || y < 1800 {
		return ""
	}
	return dayTerm(y, m, d)
}

// dayOf reads a year, and a day and a month in whichever order they must be in.
func dayOf(year, first, second string) string {
	switch {
	case dotted(year+"."+second+"."+first) == "":
		return dotted(year + "." + first + "." + second)
	case first == second || dotted(year+"."+first+"."+second) == "":
		return dotted(year + "." + second + "." + first)
	}
	return ""
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
		if day, ok, end := r.marked(next, "日号", 31); ok {
			return dayTerm(year, month, day), end
		}
		return monthTerm(year, month), next
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

func dayTerm(year, month, day int) string {
	return fmt.Sprintf(dayMark+"%04d%02d%02d", year, month, day)
}

func monthTerm(year, month int) string { return fmt.Sprintf(monthMark+"%04d%02d", year, month) }

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
