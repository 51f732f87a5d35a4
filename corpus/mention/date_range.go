package mention

import regexp "casebot/corpus/lazyregexp"

// The words between the two ends of a range, and those of a list, which may
// join less: "June 5 and 12 people" is no range.
var (
	rangeWords = regexp.MustCompile(`^(?:\s*[–—~～-]+\s*|\s+(?:to|through|until|till)\s+(?:the\s+)?|\s*[年]?\s*[至到]\s*|\s*、\s*)$`)
	listWords  = regexp.MustCompile(`^(?:,?\s+(?:and|or)\s+(?:the\s+)?|,\s+|\s*[和及与]\s*)$`)
)

// joinRanges lends the ends of a range what one of them alone has ("from June to
// August 2021", "5 to 12 June", 6月5日至8日), and drops loose numbers and months
// that are the end of none.
func joinRanges(folded string, parts []datePart) []datePart {
	joined := make([]bool, len(parts)+1) // joined[i]: part i-1 and part i are ends of one
	for i := 1; i < len(parts); i++ {
		joined[i] = joins(folded, parts[i-1], parts[i])
	}
	kept := make([]bool, len(parts))
	for i, p := range parts {
		kept[i] = !p.loose || i > 0 && joined[i] && kept[i-1]
	}
	for i := len(parts) - 2; i >= 0; i-- {
		kept[i] = kept[i] || joined[i+1] && kept[i+1]
	}
	for i := len(parts) - 1; i > 0; i-- {
		if joined[i] && kept[i] && kept[i-1] {
			parts[i-1].borrow(parts[i])
		}
	}
	var whole []datePart
	for i, p := range parts {
		if i > 0 && joined[i] && kept[i] && kept[i-1] {
			p.borrow(whole[len(whole)-1])
		}
		if kept[i] && (!p.loose || p.month > 0 || p.day == 0) && p.possible() {
			whole = append(whole, p)
		} else if i+1 < len(joined) {
			joined[i+1] = false
		}
	}
	return whole
}

// joins reports whether two neighbours are the ends of one range or list.
func joins(folded string, a, b datePart) bool {
	if a.shift.unit != noUnit || b.shift.unit != noUnit || a.weekday+b.weekday+a.back+b.back > 0 || a.exactness() != b.exactness() {
		return false
	}
	between := folded[a.span.End:b.span.Start]
	if rangeWords.MatchString(between) {
		return true
	}
	bareDay := a.loose && a.month == 0 && a.day > 0 || b.loose && b.day > 0 && b.year == 0
	return listWords.MatchString(between) && !bareDay
}

// exactness is 1 for a year, 2 for a month and 3 for a day.
func (p datePart) exactness() int {
	switch {
	case p.day > 0:
		return 3
	case p.month > 0:
		return 2
	}
	return 1
}

// borrow takes the parts that are missing from the other end of the range. A
// range runs forward: from December to June 2021 begins the year before.
func (p *datePart) borrow(other datePart) {
	if p.month == 0 && p.day > 0 {
		p.month = other.month
	}
	if p.year > 0 || other.year == 0 {
		return
	}
	p.year = other.year
	switch first := p.span.Start < other.span.Start; {
	case first && other.month > 0 && p.month > other.month:
		p.year--
	case !first && p.month < other.month:
		p.year++
	}
}
