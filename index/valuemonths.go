package index

import "strconv"

// months reads the unit of a length of time, and the months beside its years.
func (r valueReader) months(n figure, next int) (term string, last int) {
	count, whole := n.small(1200)
	unit, i := r.follows(next)
	if years, half := n.halves(); half && unit != nil && unit.Term == "year" {
		return monthsTerm(12*years + 6), i + 1
	}
	if !whole || unit == nil {
		return r.halfYears(count, next)
	}
	switch {
	case unit.Term == "month":
		return monthsTerm(count), i + 1
	case unit.Term == "个" || unit.Term == "月":
		if after, at := r.follows(i + 1); unit.Term == "个" && after != nil && after.Term == "月" {
			return monthsTerm(count), at + 1
		}
		return "", next
	case unit.Term == "year" || unit.Term == "年":
		if count > 99 {
			return "", next
		}
		more, last := r.besideYears(i + 1)
		return monthsTerm(12*count + more), last
	}
	return "", next
}

// besideYears reads "and one month", 零一个月 or 半 behind years.
func (r valueReader) besideYears(i int) (months, last int) {
	if r.andAHalf(i) {
		return 6, i + 1
	}
	t, at := r.follows(i)
	if t == nil {
		return 0, i
	}
	if t.Term == "半" {
		return 6, at + 1
	}
	n, next := r.number(at)
	count, whole := n.small(11)
	unit, after := r.follows(next)
	if next == at || !whole || unit == nil {
		return 0, i
	}
	if unit.Term == "month" {
		return count, after + 1
	}
	if month, end := r.follows(after + 1); unit.Term == "个" && month != nil && month.Term == "月" {
		return count, end + 1
	}
	return 0, i
}

// andAHalf reports whether "and a half" stands before i, of which two words are no tokens.
func (r valueReader) andAHalf(i int) bool {
	return i < len(r.tokens) && r.tokens[i].Word == "half" && r.tokens[i].Position == r.tokens[i-1].Position+3
}

// halfYears reads "and a half years" behind a number of years.
func (r valueReader) halfYears(years, i int) (term string, last int) {
	if years == 0 || !r.andAHalf(i) {
		return "", i
	}
	if unit, at := r.follows(i + 1); unit != nil && unit.Term == "year" {
		return monthsTerm(12*years + 6), at + 1
	}
	return "", i
}

func monthsTerm(n int) string { return monthsMark + strconv.Itoa(n) }
