package mention

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Terms returns the lengths of time of a text that can be a term of
// imprisonment, in order; the value of each is a corpus.Term, with years, months
// and days as they are written: "three years and one month", 十年六个月. Weeks are
// days, half a year is six months, half a month fifteen days, and "life" is for
// life. Equal units are never added: "nine months and six months" is two terms,
// and so is each end of a range, "12 to 18 months".
//
// Ages, unspecific lengths ("several years"), rates ("a year" behind a price) and
// lengths that count from now ("two years ago", 三年前) are left out; whether the
// others are terms of imprisonment is for the words around them to say. The rules
// are "term.length", "term.range" (the unit is that of a neighbour) and
// "term.life".
func Terms(text string) []Mention {
	p := plainOf(text)
	var terms []Mention
	for _, l := range lengths(p.text) {
		term, ok := l.term()
		if !ok || l.vague || l.whole || l.short || notTerm(p.text, l) || l.ranged && monthBefore.MatchString(p.text[:l.start]) {
			continue
		}
		m := Mention{Span: p.span(l.start, l.end), Value: term, Rule: "term.length"}
		if l.ranged {
			m.Rule = "term.range"
		}
		bound, end := bounded(p.text, l.start, l.end, l.bound)
		m.Bound, m.End = bound, p.offset(end)
		terms = append(terms, m)
	}
	return inOrder(append(terms, lifeTerms(p)...))
}

// monthBefore ends where a number is a day: "sentenced on Sept 10 to 14 weeks' jail".
var monthBefore = regexp.MustCompile(`(?i)\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? $`)

// term returns the length as a term of imprisonment, and whether it is one in
// years, months and days.
func (l length) term() (corpus.Term, bool) {
	var t corpus.Term
	for _, p := range l.parts {
		ok := false
		switch p.unit {
		case decade:
			ok = addWhole(&t.Years, p.value, 10)
		case year:
			ok = addWhole(&t.Years, p.value, 1) || addWhole(&t.Months, p.value, 12)
		case month:
			ok = addWhole(&t.Months, p.value, 1) || halfMonth(&t, p.value)
		case fortnight:
			ok = addWhole(&t.Days, p.value, 14)
		case week:
			ok = addWhole(&t.Days, p.value, 7)
		case day:
			ok = addWhole(&t.Days, p.value, 1)
		}
		if !ok {
			return corpus.Term{}, false
		}
	}
	if t.Months >= 12 && len(l.parts) == 1 && l.parts[0].unit == year {
		t.Years, t.Months = t.Months/12, t.Months%12
	}
	return t, t != corpus.Term{}
}

// longestTerm bounds each unit of a term: what is longer is no term of anybody's.
const longestTerm = 1 << 15

// addWhole adds a number of units, each of so many, and reports whether they are
// whole.
func addWhole(to *int, value decimal, each int64) bool {
	product, ok := value.times(decimal{each, 0})
	n, whole := product.whole()
	if !ok || !whole || n > longestTerm {
		return false
	}
	*to += int(n)
	return true
}

// halfMonth adds months and a half one, which courts count as fifteen days.
func halfMonth(t *corpus.Term, value decimal) bool {
	months, _ := value.floor()
	if n, ok := value.scaled(1); !ok || n%10 != 5 || months > longestTerm {
		return false
	}
	t.Months += int(months)
	t.Days += 15
	return true
}

// The words beside a length of time that make it an age, a deadline or a time
// from now, and those before which "a year" is no rate.
var (
	notBehind = []string{
		"ago", "old", "of age", "earlier", "later", "hence", "from now", "from today",
		"前", "后", "以前", "以后", "之前", "之后", "来", "以来", "内", "之内",
	}
	notBefore = []string{"past", "last", "next", "previous", "coming", "aged", "age", "within", "after", "every", "per",
		"过去", "最近", "今后", "未来", "前", "近"}
	noRate = []string{
		"for", "to", "of", "than", "least", "about", "nearly", "almost", "over", "most", "with", "spent", "spend",
		"serve", "served", "serving", "got", "received", "given", "and", "or", "up", "under",
	}
)

// notTerm reports whether the words beside a length tell that it is no term.
func notTerm(text string, l length) bool {
	behind := text[l.end:]
	if behind != "" && (behind[0] == ' ' || behind[0] == '-') {
		behind = behind[1:]
	}
	before := text[:backSpaces(text, l.start)]
	return beginsWord(behind, notBehind) || endsWord(before, notBefore) ||
		l.article && len(l.parts) == 1 && before != "" && !endsWord(before, noRate)
}
