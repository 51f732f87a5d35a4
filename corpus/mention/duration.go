package mention

import (
	"slices"
	"strings"

	"casebot/corpus"
)

// A length is a length of time found in a plain text.
type length struct {
	start, end int
	parts      []lengthPart
	bound      corpus.Bound
	vague      bool // "several years"
	whole      bool // "all day"
	article    bool // "a year", which may be a rate: "$5 million a year"
	short      bool // "26wk", which may be a section of a law
	ranged     bool // the unit is that of a neighbour
}

// A lengthPart is a number of one unit.
type lengthPart struct {
	value decimal
	unit  timeUnit
	start int
}

// lengths returns the lengths of time of a plain text in order, none
// overlapping.
func lengths(text string) []length {
	leads := lengthLeads(text)
	var found []length
	free := 0 // where the last length ended: the half of 一年半 begins no other
	for i := 0; i < len(leads); i++ {
		l, ok := leads[i].length(text)
		if !ok || l.start < free {
			continue
		}
		first := i
		for i+1 < len(leads) && l.extend(text, leads[i+1]) {
			i++
		}
		if leads[first].words == "" {
			found = append(found, lengthsBefore(text, leads[:first], free, l)...)
		}
		found = append(found, l.respectively(text, len(found) == 0)...)
		free = l.end
	}
	return found
}

// A lengthLead is what a length of time may begin with.
type lengthLead struct {
	quantity
	quantifier
}

// lengthLeads returns the numbers and quantifiers of a plain text in order.
func lengthLeads(text string) []lengthLead {
	var leads []lengthLead
	for i := 0; i < len(text); {
		q, next := quantityAt(text, i)
		if q.end > q.start {
			q.end = repeated(text, q)
			next = max(next, q.end)
			leads = append(leads, lengthLead{quantity: q})
		} else if asciiLetter(text[i]) && !isLetter(runeBefore(text, i)) {
			if w, ok := quantifierAt(text, i); ok {
				next = i + len(w.words)
				leads = append(leads, lengthLead{quantity{start: i, end: next, value: w.value}, w})
			}
		}
		i = next
	}
	return leads
}

// repeated returns the end of a number with its repetition in figures, as
// contracts and judgments write it: "three (3) years".
func repeated(text string, q quantity) int {
	if !strings.HasPrefix(text[q.end:], " (") || q.end+2 == len(text) {
		return q.end
	}
	figure, end := quantityAt(text, q.end+2)
	if figure.end == end && figure.value == q.value && strings.HasPrefix(text[end:], ")") {
		return end + 1
	}
	return q.end
}

// length reads the unit behind a lead, and a half behind that.
func (lead lengthLead) length(text string) (length, bool) {
	q := lead.quantity
	if q.glued && isLetter(runeBefore(text, q.start)) || bareYear(q) {
		return length{}, false
	}
	unit, end, half := timeUnitAfter(text, q.end)
	n, whole := q.value.whole()
	penal := punished(text, q.start)
	if unit == noTime && (penal || beginsAny(text[q.end:], []string{"月徒刑", "月有期徒刑"})) && bareMonth(text, q.end) {
		unit, end = month, q.end+len("月")
	}
	switch {
	case unit == noTime, end < len(text) && asciiLetter(text[end-1]) && isLetter(runeAt(text, end)),
		unit == year && isHan(runeBefore(text, end)) && (whole && n >= 1000 || calendar(text, end) && !penal && !prisonBehind(text, end)),
		strings.HasSuffix(text[:end], "日") && !containsAny(text[max(0, q.start-18):q.start], []string{"拘留", "拘役", "个月"}):
		return length{}, false
	}
	value, ok := q.value, true
	for _, words := range []string{" and a half", " and half", "半"} {
		if strings.HasPrefix(text[end:], words) {
			half, end = true, end+len(words)
			break
		}
	}
	if half {
		value, ok = value.plus(decimal{5, -1})
	}
	return length{
		start: q.start, end: end, parts: []lengthPart{{value, unit, q.start}}, bound: q.bound,
		vague: lead.vague, whole: lead.whole, article: lead.words == "a" || lead.words == "an",
		short: q.glued && end-q.end < len("day"),
	}, ok
}

// punished reports whether a word of punishment, or one and a number of years,
// stands right before a place: Taiwan's courts write 判處有期徒刑一年二月.
func punished(text string, at int) bool {
	before := text[max(0, at-36):at]
	if years := strings.TrimSuffix(before, "年"); years != before {
		before = strings.TrimRight(years, "0123456789一二两三四五六七八九十")
	}
	return endsAny(before, []string{"徒刑", "判刑", "改判", "被判", "判处", "拘役", "判囚", "刑期", "应执行", "轻判", "重判", "各判", "判"})
}

// prisonBehind reports whether months and 徒刑 follow a number of years.
func prisonBehind(text string, end int) bool {
	rest := strings.TrimLeft(text[end:min(len(text), end+24)], "0123456789一二三四五六七八九十")
	return beginsAny(rest, []string{"月徒刑", "月有期徒刑"})
}

// bareMonth reports whether 月 stands at a place as a unit, and not in 月底, 月薪.
func bareMonth(text string, at int) bool {
	return strings.HasPrefix(text[at:], "月") && !beginsAny(text[at+len("月"):], []string{"底", "初", "份", "间", "薪", "末", "中", "下", "上", "1", "2", "3", "4", "5", "6", "7", "8", "9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"})
}

// calendar reports whether a 年 that ends at a place is that of a date: 21年6月.
func calendar(text string, end int) bool {
	rest := strings.TrimLeft(text[end:min(len(text), end+16)], "0123456789 一二三四五六七八九十")
	return strings.HasPrefix(rest, "月")
}

// lengthJoints are what may stand between the parts of one length.
var lengthJoints = map[string]bool{
	"": true, " ": true, ", ": true, " and ": true, ", and ": true, "-and-": true, "又": true, "零": true, "多": true, "余": true, "多又": true,
}

// extend takes in a further part in another unit: "three years and one month".
// Behind "and" it must be a smaller one, and equal units are never added.
func (l *length) extend(text string, lead lengthLead) bool {
	if lead.start < l.end || lead.vague || l.vague || !lengthJoints[text[l.end:lead.start]] {
		return false
	}
	if list := strings.HasPrefix(text[l.end:], ","); list && lead.words != "" {
		return false
	}
	part, ok := lead.length(text)
	if !ok {
		return false
	}
	unit := part.parts[0].unit
	for _, p := range l.parts {
		if p.unit == unit || p.unit < unit && strings.Contains(text[l.end:lead.start], "and") {
			return false
		}
	}
	l.parts, l.end = append(l.parts, part.parts...), part.end
	return true
}

// respectively parts a length that stands for two persons, "two years and nine
// months respectively", where no other length stands before it.
func (l length) respectively(text string, alone bool) []length {
	rest := strings.TrimLeft(text[l.end:], " ,")
	if !alone || len(l.parts) != 2 || !beginsAny(rest, []string{"respectively", "in prison respectively", "in prison, respectively"}) {
		return []length{l}
	}
	former, latter := l, l
	former.parts, latter.parts, latter.start = l.parts[:1], l.parts[1:], l.parts[1].start
	former.end = strings.LastIndex(text[:latter.start], " and ")
	if former.end < former.start {
		return []length{l}
	}
	return []length{former, latter}
}

// lengthsBefore returns the lengths whose unit is that of the length behind
// them: the 12 of "12 to 18 months", the nine of "nine and six months".
func lengthsBefore(text string, leads []lengthLead, free int, l length) []length {
	var found []length
	start := l.start
	for i := len(leads) - 1; i >= 0 && leads[i].start >= free; i-- {
		q := leads[i].quantity
		joined, _ := jointOf(text, q, q.start, start)
		if q.end <= start {
			joint := strings.TrimSpace(text[q.end:start])
			joined = joined || joint == "- to" || joint == "- or" || joint == "," && len(found) > 0
		}
		if !joined || q.glued || leads[i].words != "" || bareYear(q) {
			break
		}
		neighbour := length{start: q.start, end: q.end, bound: q.bound, ranged: true}
		neighbour.parts = []lengthPart{{q.value, l.parts[0].unit, q.start}}
		found, start = append(found, neighbour), q.start
	}
	slices.Reverse(found)
	return found
}
