package mention

import (
	"slices"
	"strings"
	"unicode"
)

// rangeBefore returns the amounts whose unit is that of the amount w behind
// them: the 5 of "between 5 and 10 million euros", and each of "5,000, 6,000 and
// 7,000 yuan". The last of the numbers is the one before w; nothing before the
// place free may be used.
func rangeBefore(text string, numbers []quantity, free int, w worth) []amount {
	var found []amount
	for i, end := len(numbers)-1, w.start; i >= 0 && !w.sign && numbers[i].start >= free; i-- {
		q := numbers[i]
		joined, scaled := jointOf(text, q, q.start, end)
		if !joined && (len(found) == 0 || strings.TrimSpace(text[q.end:end]) != ",") || q.glued || bareYear(q) {
			break
		}
		neighbour := w
		neighbour.number, neighbour.start, neighbour.end, neighbour.value, neighbour.minor = q, q.start, q.end, q.value, 0
		if scaled && smaller(q, w) {
			neighbour.value.exp += w.number.power
		}
		a, ok := neighbour.amount()
		if !ok {
			break
		}
		a.how, end = "range", q.start
		a.bound, a.last = boundBefore(text, a.start), a.end
		found = append(found, a)
	}
	slices.Reverse(found)
	return found
}

// rangeAfter returns the worth of a number without a unit of its own that a
// range joins to the amount before it: the 10 million of "€5-10 million".
func rangeAfter(text string, q quantity, before worth) (worth, bool) {
	_, scaled := jointOf(text, before.number, before.start, q.start)
	if !scaled || !before.sign || before.end > q.start || q.glued && isLetter(runeBefore(text, q.start)) {
		return worth{}, false
	}
	if joint := strings.TrimSpace(text[before.end:q.start]); joint == "to" && !opensRange(text, before.start) && !closed(text, q, before) {
		return worth{}, false
	}
	w := worth{number: q, start: q.start, end: q.end, value: q.value, form: before.form, unit: before.unit, sign: true, inner: q.bound}
	w.shortMagnitude(text)
	return w, w.end >= len(text) || !isLetter(runeAt(text, w.end)) || w.end != q.end
}

// closed reports whether a number behind "to" is larger than the amount before
// it and counts no things: "$200 to 400.", and not "$200 to 400 victims".
func closed(text string, q quantity, before worth) bool {
	next := runeAt(text, skipSpaces(text, q.end))
	return before.value.under(q.value) && !unicode.IsLetter(next) && !isDigitRune(next)
}

// rescale gives the first amount of a range, "$5 to $10 million", the magnitude
// that is written once.
func rescale(text string, first *amount, before, w worth) {
	if _, scaled := jointOf(text, before.number, before.start, w.start); !scaled || !before.sign || !smaller(before.number, w) {
		return
	}
	before.value.exp += w.number.power
	if larger, ok := before.amount(); ok && before.form.code == w.form.code {
		first.money = larger.money
	}
}

// jointOf reports whether the words between a number and what begins at a place
// join the two, and whether they then share the magnitude behind the second: a
// range does, a list does not. The expression of the number begins at first.
func jointOf(text string, q quantity, first, start int) (joined, scaled bool) {
	if start < q.end {
		return false, false
	}
	switch strings.TrimSpace(text[q.end:start]) {
	case "-", "to", "至", "到", "~":
		return true, true
	case "and":
		return true, opensRange(text, first)
	case "or", "、", "和", "或", "及", "与", ", and", ", or":
		return true, false
	}
	return false, false
}

// opensRange reports whether the words before a place open a range.
func opensRange(text string, start int) bool {
	return endsAny(strings.TrimRight(text[:start], " "), []string{"between", "from"})
}

// smaller reports whether a number is so small beside an amount that it must
// share its magnitude.
func smaller(q quantity, w worth) bool {
	ceiling := w.value
	ceiling.exp -= w.number.power
	return !q.large && w.number.power > 0 && !ceiling.under(q.value)
}

// bareYear reports whether a number is written as a year is.
func bareYear(q quantity) bool {
	n, ok := q.value.whole()
	return ok && q.digits && !q.large && q.end-q.start == 4 && 1900 <= n && n < 2100
}
