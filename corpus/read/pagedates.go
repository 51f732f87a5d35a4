package read

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// Names of meta tags that give the day of publication, the surest first.
var publishedNames = []string{
	"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "citation_publication_date", "citation_online_date", "citation_date",
	"dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date", "dc.date.created", "dcterms.created", "parsely-pub-date", "sailthru.date", "article:create_at",
	"publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "article.published", "date", "weibo:article:create_at", "firstcreatetime",
}

// published returns the day of publication that a page states to machines:
// linked data, meta tags, then times marked as such, then the first below the
// heading. A day that cannot be right is passed over.
func (d *description) published(linked linkedData, now time.Time) corpus.Date {
	stated := []string{linked.published}
	for _, name := range publishedNames {
		stated = append(stated, d.named[name]...)
	}
	for _, t := range d.times {
		if t.published {
			stated = append(stated, t.value)
		}
	}
	for _, t := range d.times {
		if t.below {
			stated = append(stated, t.value)
			break
		}
	}
	for _, each := range stated {
		if date := statedDay(each); plausible(date, now) {
			return date
		}
	}
	return corpus.Date{}
}

var (
	digitsDay = regexp.MustCompile(`^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$`)
	stampDay  = regexp.MustCompile(`^((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$`)
	monthOnly = regexp.MustCompile(`^((?:19|20)\d\d)[-/](\d{1,2})$`)
)

// statedDay reads a day as machines write it (2029-03-16T08:00:00+01:00,
// 20290316), else as a line of credits prints it. The day is the one in the
// time zone that the page writes.
func statedDay(written string) corpus.Date {
	written = tidy(written)
	if len(written) > 80 {
		return corpus.Date{}
	}
	for _, form := range []*regexp.Regexp{digitsDay, stampDay} {
		if m := form.FindStringSubmatch(written); m != nil {
			date, _ := validDay(m[1], m[2], m[3])
			return date
		}
	}
	if m := monthOnly.FindStringSubmatch(written); m != nil {
		date, _ := validDay(m[1], m[2], "1")
		date.Day = 0
		return date
	}
	date, _, _ := publicationDate(written)
	return date
}

// validDay is day, and the unknown date for what is no day of the calendar.
func validDay(year, month, d string) (corpus.Date, bool) {
	date, ok := day(year, month, d)
	if !ok {
		return corpus.Date{}, false
	}
	return date, true
}

// plausible reports whether a page can have been published on a day: pages are
// no older than the web, and none is from the future; a day's grace is for time
// zones.
func plausible(date corpus.Date, now time.Time) bool {
	return date.Year >= 1990 && (now.IsZero() || !date.After(corpus.DateOf(now.AddDate(0, 0, 1))))
}

// relativeForms are the ways to say when by counting from now.
var (
	agoEN = regexp.MustCompile(`(?i)^(?:(?:published|posted|updated|last updated)[: ]+)?(?:about |around )?(an?|one|two|three|\d{1,3})\+? ?(sec(?:ond)?s?|min(?:ute)?s?|m|h(?:ou)?rs?|h|d(?:ay)?s?|w(?:ee)?ks?|months?|years?) ago$`)
	dayEN = regexp.MustCompile(`(?i)^(?:(?:published|posted|updated|last updated)[: ]+)?(just now|today|yesterday)(?:,? (?:at )?\d{1,2}[:.]\d\d(?: ?[ap]m)?)?$`)
	agoZH = regexp.MustCompile(`^(?:(?:发布于|發布於|发表于|發表於|更新于|更新於|更新|发布|發布)[:： ]?)?(\d{1,3}|[一二两兩三四五六七八九十]) ?(?:个|個)?(秒|分钟|分鐘|小时|小時|天|日|周|週|星期|月|年)(?:之)?前$`)
	dayZH = regexp.MustCompile(`^(?:(?:发布于|發布於|发表于|發表於|更新于|更新於|更新|发布|發布)[:： ]?)?(刚刚|剛剛|今天|今日|昨天|昨日|前天|前日)(?: ?(?:上午|下午)?\d{1,2}[:：]\d\d)?$`)
)

// relativeDay reads words that count back from the moment of reading, such as
// "3 hours ago" or 昨日, with no more precision than they have.
func relativeDay(written string, now time.Time) (corpus.Date, bool) {
	if now.IsZero() || len(written) > 60 {
		return corpus.Date{}, false
	}
	if m := dayEN.FindStringSubmatch(written); m != nil {
		return daysBack(now, map[bool]int{true: 1}[strings.EqualFold(m[1], "yesterday")]), true
	}
	if m := dayZH.FindStringSubmatch(written); m != nil {
		return daysBack(now, map[string]int{"昨": 1, "前": 2}[m[1][:len("昨")]]), true
	}
	if m := agoEN.FindStringSubmatch(written); m != nil {
		return back(now, number(m[1]), unitEN(strings.ToLower(m[2]))), true
	}
	if m := agoZH.FindStringSubmatch(written); m != nil {
		return back(now, number(m[1]), m[2]), true
	}
	return corpus.Date{}, false
}

func daysBack(now time.Time, days int) corpus.Date { return corpus.DateOf(now.AddDate(0, 0, -days)) }

// unitEN returns the Chinese word for a unit, which back knows.
func unitEN(unit string) string {
	switch {
	case unit == "m", strings.HasPrefix(unit, "min"):
		return "分钟"
	case strings.HasPrefix(unit, "mo"):
		return "月"
	}
	return map[byte]string{'s': "秒", 'h': "小时", 'd': "天", 'w': "周", 'y': "年"}[unit[0]]
}

// back counts units back: hours and days give a day, weeks and months a month,
// years a year.
func back(now time.Time, n int, unit string) corpus.Date {
	var date corpus.Date
	switch unit {
	case "秒":
		return corpus.DateOf(now.Add(-time.Duration(n) * time.Second))
	case "分钟", "分鐘":
		return corpus.DateOf(now.Add(-time.Duration(n) * time.Minute))
	case "小时", "小時":
		return corpus.DateOf(now.Add(-time.Duration(n) * time.Hour))
	case "天", "日":
		return daysBack(now, n)
	case "年":
		return corpus.Date{Year: now.Year() - n}
	case "月":
		date = corpus.DateOf(time.Date(now.Year(), now.Month(), 1, 0, 0, 0, 0, now.Location()).AddDate(0, -n, 0))
	default:
		date = daysBack(now, 7*n)
	}
	date.Day = 0
	return date
}

// number reads a small number in figures or words.
func number(written string) int {
	if n, err := strconv.Atoi(written); err == nil {
		return n
	}
	if at := strings.Index("一二三四五六七八九十", written); at >= 0 {
		return at/len("一") + 1
	}
	return map[string]int{"a": 1, "an": 1, "one": 1, "two": 2, "两": 2, "兩": 2, "three": 3}[strings.ToLower(written)]
}

var addressDay = regexp.MustCompile(`/((?:19|20)\d\d)[/-]?(\d{2})[/-]?(\d{2})(?:/|[-_.]|$)`)

// addressDate returns the day that stands in an address, as many papers write it.
func addressDate(address string) corpus.Date {
	m := addressDay.FindStringSubmatch(address)
	if m == nil {
		return corpus.Date{}
	}
	date, _ := validDay(m[1], m[2], m[3])
	return date
}

// resolved looks for a relative date in the times and credits of a page, and
// says in a warning what it was taken from.
func resolved(times []stamp, paragraphs []string, now time.Time) (corpus.Date, []string) {
	var lines []string
	for _, t := range times {
		if t.below || t.published {
			lines = append(lines, t.shown)
		}
	}
	for _, line := range paragraphs {
		lines = append(lines, pieces.Split(undecorated(line), -1)...)
	}
	for _, line := range lines {
		for rest := line; rest != "" && width(line) < 100; _, rest, _ = strings.Cut(rest, " ") { // behind a name, too
			if date, ok := relativeDay(rest, now); ok {
				return date, []string{fmt.Sprintf("the date of publication, %s, was resolved from %q, counted back from the time of reading: check it", date, rest)}
			}
		}
	}
	return corpus.Date{}, nil
}
