package answer

import (
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A period is the month or the day that a question asks about, or what lies between two:
// its first and its last day as numbers, 20250613, 20250600 for a month without a day.
// The zero one is no bound.
type period struct {
	first, last int64
	published   bool // the day of a publication will do
	released    bool // it has to be one
}

// How a month or a day is written, and what stands before or behind it that makes it a bound.
var (
	datesWritten = regexp.MustCompile(englishDay.String() + `|` + chineseDay.String())
	shortMonth   = regexp.MustCompile(`\b(jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?((?: \d{1,2}(?:st|nd|rd|th)?,?)? (?:19|20)\d\d)\b`)
	ofOneYear    = regexp.MustCompile(`\b((?:` + strings.Join(monthNames, "|") + `)(?: \d{1,2})?) (and|to|until|till|through|-|–) ((?:` + strings.Join(monthNames, "|") + `)(?: \d{1,2})?),? ((?:19|20)\d\d)\b`)
	numericDay   = regexp.MustCompile(`\b((?:19|20)\d\d)-(0\d|1[0-2])(?:-([0-3]\d))?\b`)
	leadsToDay   = regexp.MustCompile(`(?:\b(since|from|after|starting|between)|\b(before|until|till|by|up to|prior to)|\b(to|and)|\b(?:in|on|of|during|dated|at|for))(?: the)?(?: month of)? *$`)
	leadsFromDay = regexp.MustCompile(`^ *(?:(以来|之后|以后|后|起|至今|onwards?\b|and later\b|or later\b)|(以前|之前|前|为止|or earlier\b)|份)`)
	ofDecision   = regexp.MustCompile(`\b(?:decided|decisions?|rul(?:ed|ings?)|judge?ments?|verdicts?|sentenced|convicted|acquitted|overturned|annulled|upheld|dismissed|settled|fin(?:ed|es)|jailed|imprisoned)\b|判|罚|裁决|裁定|作出|宣判|定罪|推翻|撤销|维持|驳回`)
)

// madePublic finds a question for what was published or announced then.
var madePublic = regexp.MustCompile(`\b(?:published|announced|releas(?:ed?|es)|made public)\b|公布|发布|宣布`)

// periodIn reads the month or day that a folded question asks about, and strikes it out.
func (b *blotter) periodIn() (p period) {
	b.text = shortMonth.ReplaceAllStringFunc(b.text, func(date string) string {
		i := slices.IndexFunc(monthNames, func(name string) bool { return strings.HasPrefix(name, date[:3]) })
		return monthNames[i] + strings.TrimLeft(date[3:], "t.") // sept
	})
	b.text = ofOneYear.ReplaceAllString(b.text, "$1 $4 $2 $3 $4")
	b.text = numericDay.ReplaceAllString(b.text, "${1}年${2}月${3}日")
	b.text = strings.ReplaceAll(b.text, "月日", "月")
	p.published = !ofDecision.MatchString(b.text)
	all := datesWritten.FindAllStringIndex(b.text, 3)
	switch {
	case len(all) == 1:
		p.first, p.last = b.bounds(all[0])
	case len(all) == 2:
		start, _ := daysOf(dayIn(b.text[all[0][0]:all[0][1]]))
		_, end := daysOf(dayIn(b.text[all[1][0]:all[1][1]]))
		p.first, p.last = min(start, end), max(start, end)
	}
	if p.first+p.last == 0 {
		return period{}
	}
	p.released = madePublic.MatchString(b.text)
	defer b.cut(madePublic)
	for _, at := range slices.Backward(all) {
		start, end := at[0], at[1]
		if m := leadsToDay.FindStringIndex(b.text[:start]); m != nil {
			start = m[0]
		}
		if m := leadsFromDay.FindStringIndex(b.text[end:]); m != nil {
			end += m[1]
		}
		b.text = b.text[:start] + " " + b.text[end:]
	}
	return p
}

// bounds returns the days between which a date of a question is, with what stands before
// and behind it: since then, until then, or then.
func (b *blotter) bounds(at []int) (first, last int64) {
	start, end := daysOf(dayIn(b.text[at[0]:at[1]]))
	before, behind := leadsToDay.FindStringSubmatch(b.text[:at[0]]), leadsFromDay.FindStringSubmatch(b.text[at[1]:])
	word := func(m []string, i int) string {
		if m == nil {
			return ""
		}
		return m[i]
	}
	switch {
	case start == 0, word(before, 3) != "": // from a day that is not read
		return 0, 0
	case word(before, 1) == "after":
		return end + 1, endOfTime
	case word(before, 1) != "" || word(behind, 1) != "":
		return start, endOfTime
	case word(before, 2) == "before" || word(before, 2) == "prior to" || word(behind, 2) != "":
		return 1, start - 1
	case word(before, 2) != "":
		return 1, end
	}
	return start, end
}

// endOfTime is behind every day.
const endOfTime = 9999_99_99

// daysOf returns the first and the last day of a date as numbers.
func daysOf(date corpus.Date) (first, last int64) {
	if date.IsZero() {
		return 0, 0
	}
	first, _ = numberOf(date)
	if last = first; date.Day == 0 {
		last += 99
	}
	return first, last
}

// none reports whether a question asks about no month or day.
func (p period) none() bool { return p == period{} }

// has reports whether a date lies within. Of a year alone that the period begins or ends
// in nobody knows.
func (p period) has(date corpus.Date) bool {
	n, _ := numberOf(date)
	if p.none() {
		return true
	}
	if date.IsZero() || date.Month == 0 && (n/10_000 == p.first/10_000 || n/10_000 == p.last/10_000) {
		return false
	}
	return n >= p.first && n <= p.last
}

// of reports whether a case was decided within: one of its statuses is of then, or what was
// imposed is. That a decision was published then tells only where no decision is asked for.
func (p period) of(c *corpus.Case) bool {
	if p.released {
		return slices.ContainsFunc(c.Status, func(f corpus.Fact) bool {
			return (f.DateIs == corpus.OfPublished || f.DateIs == corpus.OfAnnounced) && p.has(f.Date)
		}) || slices.ContainsFunc(datesPublished(c), p.has)
	}
	then := func(f corpus.Fact) bool {
		published := f.DateIs == corpus.OfPublished || f.DateIs == corpus.OfReported
		return p.has(f.Date) && (p.published || !published)
	}
	return slices.ContainsFunc(c.Status, then) || slices.ContainsFunc(c.Facts, func(f corpus.Fact) bool {
		return (f.Slot.Money() || f.Slot == corpus.SlotTerm) && imposed(f) && then(f)
	})
}

// pass returns the cases that a filter lets through, of its month or day where it has one:
// of those whose records are at hand.
func (d *digest) pass(f filter, years bool) []place {
	if f.days.none() || d.kept == nil {
		return d.register.pass(f, years)
	}
	return slices.DeleteFunc(d.register.pass(f, false), func(at place) bool {
		one := d.kept[d.ids[at]]
		return one == nil || !f.days.of(one)
	})
}

// on takes a month or a day that a question asks about; its years are then those asked for.
func (f *filter) on(days period) {
	if f.days = days; !days.none() {
		f.from, f.to = int(days.first/10_000), int(days.last/10_000)%9999
	}
}

// wholly reports whether all that became of a case is of then.
func (p period) wholly(c *corpus.Case) bool {
	return !slices.ContainsFunc(c.Status, func(f corpus.Fact) bool { return !p.has(f.Date) })
}

// dates reports whether a figure of a case is of the years that are asked for, and of the
// month or the day.
func (f *filter) dates(one *corpus.Case, fact corpus.Fact) bool {
	on := f.days.none() || fact.Date.IsZero() && f.days.wholly(one) || f.days.has(fact.Date) && (f.days.published || fact.DateIs != corpus.OfPublished)
	return on && f.within(yearOfFact(one, fact))
}

// periodOf is the month or day that a question asks about which names no case.
func periodOf(q Question) period {
	if len(q.everyone) > 0 {
		return period{}
	}
	return (&blotter{index.Fold(q.Text)}).periodIn()
}
