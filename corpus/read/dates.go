package read

import (
	"strconv"
	"strings"
	"time"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

const monthNames = `(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`

// The forms in which a line above an article prints a day. Days and months in
// figures are left out where either may come first.
var (
	yearFirst  = regexp.MustCompile(`\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.]+Z?)?`)
	yearZH     = regexp.MustCompile(`((?:19|20)\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日`)
	dayFirst   = regexp.MustCompile(`(?i)\b(\d{1,2})(?:st|nd|rd|th)? ` + monthNames + `,? ((?:19|20)\d\d)\b`)
	monthFirst = regexp.MustCompile(`(?i)\b` + monthNames + ` (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)\b`)
	aroundDate = regexp.MustCompile(`(?i)\b(\d+[- ]min(?:ute)?s?[- ]read|\d+ comments?|all news|date|published|posted|publication|first|updated|modified|edited|last|on|at|fb|pixel|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|satur|sat|sun)(?:day)?|` +
		`\d{1,2}[:.]\d{2}(?::\d{2})?(?:[ap]m)?|am|pm|a\.m|p\.m|(?:gmt|utc)(?:[+-]\d{1,2}(?::?\d\d)?)?|[ecmp][sd]?t|bst|cest|ist|jst|kst|a[ecw][ds]?t|nz[ds]t|sgt|hkt|beijing|local|time)\b|(发布|發布|發佈|发表|發表|最后|最後|更新|修改|时间|時間|日期|星期[一二三四五六日天]|于|上午|下午)|(来源|來源|作者|撰文|记者|記者|编辑|編輯|责编|責編)\s?[:：]\s?\S+|(记者|記者|作者|撰文)[/／ ]\s?\p{Han}{2,4}`)
	inFigures   = regexp.MustCompile(`\b\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d\b`)
	timedZH     = regexp.MustCompile(`^\s*\d{1,2}:\d{2}(:\d{2})?\s*\p{Han}{1,10}$`)
	onlyUpdated = regexp.MustCompile(`(?i)updated|modified|edited|更新|修改`)
	// changedSince says behind a date when or how long ago something was changed.
	changedSince = regexp.MustCompile(`(?i)\b(?:last )?(?:updated|modified|edited) \d{1,3} (?:min|minute|hour|day|week|month)s? ago\b|\d{1,3}\s?(?:分钟|分鐘|小时|小時|天)前(?:更新|修改)|[（(]\d{1,2}[/-]\d{1,2} \d{1,2}:\d{2}\s?(?:更新|修改)[)）]`)
	// changedThen follows the day of publication: 2025-12-02 19:05 最後更新：2025-12-02 20:31.
	changedThen = regexp.MustCompile(`(?i)^[ 　\d:|,/]*(?:last )?(?:最后|最後)?(?:updated|更新)[:： ]*(?:(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2})?[ \d:]*$`)
	// paperZH is whose reporter wrote, beside a date: 松渡晚报 记者 江以和 通讯员 白路.
	paperZH  = regexp.MustCompile(`[ 　](?:\p{Han}{2,8}(?:报|報|社|网|網|台|臺)[ 　]*)?(?:记者|記者)[ 　/／:：]?\p{Han}{2,4}(?:[ 　]+(?:通讯员|通訊員)[ 　]?\p{Han}{2,4})*(?:[/／]\p{Han}{2,4}(?:报导|報導|报道|報道))?$`)
	saysWhen = regexp.MustCompile(`(?i)published|posted|发布|發布|發佈|发表|發表`)
)

// publicationDate reads a line that holds a date and nothing else of weight.
// It reports the date, whether it is that of publication for certain (rather
// than of a change, or with day and month in doubt), and whether the line is
// such a line at all.
func publicationDate(line string) (date corpus.Date, certain, dated bool) {
	line = paperZH.ReplaceAllString(changedSince.ReplaceAllString(line, ""), "")
	if m := bylineForm.FindStringSubmatch(line); m != nil && isName(dayBehind.ReplaceAllString(m[1], "")) {
		line = dayBehind.FindString(m[1])
	}
	for _, form := range []struct {
		re               *regexp.Regexp
		year, month, day int
	}{{yearFirst, 1, 2, 3}, {yearZH, 1, 2, 3}, {dayFirst, 3, 2, 1}, {monthFirst, 3, 1, 2}} {
		m := form.re.FindStringSubmatchIndex(line)
		if m == nil {
			continue
		}
		group := func(i int) string { return line[m[2*i]:m[2*i+1]] }
		date, ok := day(group(form.year), group(form.month), group(form.day))
		changed := changedThen.MatchString(line[m[1]:])
		if !ok || !isAroundDate(line[:m[0]], line[m[1]:]) && !changed {
			return corpus.Date{}, false, false
		}
		return date, !onlyUpdated.MatchString(line) || saysWhen.MatchString(line) || changed, true
	}
	if m := inFigures.FindStringIndex(line); m != nil && isAroundDate(line[:m[0]], line[m[1]:]) {
		return corpus.Date{}, false, true
	}
	return corpus.Date{}, false, false
}

// isAroundDate reports whether the rest of a line is what stands around a date:
// labels, a time of day, on Chinese pages the paper.
func isAroundDate(before, after string) bool {
	return !hasWords(aroundDate.ReplaceAllString(before+" "+after, "")) || before == "" && timedZH.MatchString(after)
}

// day checks that the three parts are a day of the calendar. A month is a
// number or an English name.
func day(year, month, day string) (corpus.Date, bool) {
	y, _ := strconv.Atoi(year)
	d, _ := strconv.Atoi(day)
	m, err := strconv.Atoi(month)
	if err != nil {
		m = 1 + strings.Index("janfebmaraprmayjunjulaugsepoctnovdec", strings.ToLower(month[:3]))/3
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return corpus.DateOf(t), t.Day() == d && int(t.Month()) == m
}
