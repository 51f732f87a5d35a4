package read

import (
	"cmp"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/strictyaml"
)

var (
	pieces     = regexp.MustCompile(`\s*[|｜•]\s*|\s+[·–—-]\s+`)
	bylineForm = regexp.MustCompile(`(?i)(?:^(?:(?:written|reported|posted|published|story|words|text|reporting) )?by:? |^authors?: )(.+)$`)
	bylineZH   = regexp.MustCompile(`^(?:(?:作者|撰文|记者|記者|本报记者|本報記者)\s?[:：/|／ ]|文[:：/／])\s?(.{2,40})$`)
	behindName = regexp.MustCompile(`\s+(?:19|20)\d\d\s?[年/.-]\s?\d{1,2}\s?[月/.-].*$`)
	category   = regexp.MustCompile(`(?i)^(categor(y|ies)\b|(filed under|tags?|topics?|section|posted in|keywords?|sources?|关键词|關鍵詞|标签|標籤|分类|分類|栏目|欄目|来源|來源|出处|編輯|编辑|责任编辑|責任編輯) ?[:：]).*$`)
)

// isCredit reports whether a line says who wrote an article, when it was
// published or where it is filed: a byline, a date, a category line, or several
// of these with bars between.
func isCredit(line string) bool {
	if width(line) > 200 || isProse(line) {
		return false
	}
	line = undecorated(line)
	if (strings.ContainsAny(line, ":：") || strings.HasPrefix(strings.ToLower(line), "categor")) && category.MatchString(line) {
		return true
	}
	if crawled.MatchString(line) {
		return true
	}
	credits := 0
	for i, piece := range pieces.Split(line, -1) {
		_, _, dated := publicationDate(piece)
		switch {
		case dated, byline(piece) != "", i == 1 && strings.HasPrefix(line, "|") && isName(piece):
			credits++
		case len(strings.Fields(piece)) > 5:
			return false
		}
	}
	return credits > 0
}

// crawled is the line that a crawler puts over a page: the day and what stood beside it.
var crawled = regexp.MustCompile(`^date (?:19|20)\d\d-\d\d-\d\d\b`)

// crawledLead is that day before the first words of the story itself.
var crawledLead = regexp.MustCompile(`^(date (?:19|20)\d\d-\d\d-\d\d) (.+)$`)

// dayApart parts the day that a crawler puts before a story's first sentence from the sentence,
// among the first lines of a page: it is when the page was published, and no word of the story.
func dayApart(paragraphs []string) []string {
	for i, line := range paragraphs[:min(3, len(paragraphs))] {
		if m := crawledLead.FindStringSubmatch(line); m != nil && isProse(m[2]) {
			return slices.Concat(paragraphs[:i], []string{m[1], m[2]}, paragraphs[i+1:])
		}
	}
	return paragraphs
}

// undecorated removes Markdown's emphasis and a bullet.
func undecorated(line string) string { return strings.Trim(line, "*_•· ") }

// creditsOf takes author and date of publication from the lines above the
// prose. The date stays unknown where two differ, or where it is after now.
func creditsOf(paragraphs []string, now time.Time) metadata {
	var found metadata
	var dates []corpus.Date
	first := slices.IndexFunc(paragraphs, func(line string) bool { return isProse(line) && !isFurniture(line) }) // a notice is a sentence as well
	if first < 0 {
		first = len(paragraphs)
	}
	for at, line := range paragraphs[:min(headEnd(paragraphs, first), 50)] {
		if m := agencyZH.FindStringSubmatch(line); m != nil && found.Publisher == "" && found.Author == "" {
			found.Publisher, found.Author = m[1], reporterZH(m[2])
			line = m[3]
		}
		if at == first || !isCredit(line) {
			continue
		}
		if found.Author == "" && at > 1 && soleName(paragraphs[at-1]) {
			if _, published, _ := publicationDate(undecorated(line)); published {
				found.Author = paragraphs[at-1]
			}
		}
		if found.Author == "" && at > 2 && soleName(paragraphs[at-2]) && isPaper(paragraphs[at-1]) {
			if _, published, _ := publicationDate(undecorated(line)); published {
				found.Author = paragraphs[at-2]
			}
		}
		split := pieces.Split(undecorated(line), -1)
		for i, piece := range split {
			if found.Author == "" {
				found.Author = byline(piece)
			}
			if found.Publisher == "" {
				_, found.Publisher = nameAndPaper(piece)
			}
			if found.Author == "" && i == 1 && split[0] == "" && isName(piece) {
				found.Author = piece
			}
			if date, published, _ := publicationDate(cmp.Or(crawled.FindString(piece), piece)); published {
				dates = append(dates, date)
			}
		}
	}
	for _, date := range dates {
		if date != dates[0] || !now.IsZero() && date.After(corpus.DateOf(now)) {
			return found
		}
	}
	if len(dates) > 0 {
		found.Published = strictyaml.Date{Date: dates[0]}
	}
	return found
}

// belowStandfirst is how many lines of credits may stand below the sentence or two under a title.
const belowStandfirst = 4

// headEnd is where the lines end that may be credits, of which the first of prose is known: behind
// that, or, where it is the standfirst of the article and credits follow it, before the next.
func headEnd(paragraphs []string, first int) int {
	end, last := min(first+1, len(paragraphs)), first
	for at := end; at < min(first+2+belowStandfirst, len(paragraphs)); at++ {
		if isProse(paragraphs[at]) {
			return max(end, last+1)
		}
		if line := undecorated(paragraphs[at]); isCredit(line) && (byline(line) != "" || saysWhen.MatchString(line) || soleName(paragraphs[at-1])) {
			last = at // a day alone may be that of what comes next
		}
	}
	return end // what stands below the whole text is no credit of its head
}

// personName is the name of one person and nothing else, two to four words of it.
var personName = regexp.MustCompile(`^\p{Lu}\p{Ll}[\p{L}'’-]*(?: (?:\p{Lu}\.|d[aei]|de[lr]?|v[ao]n|Mc?\p{Lu}\p{L}+|Ó|\p{Lu}\p{Ll}[\p{L}'’-]*)){1,3}$`)

// soleName reports whether a line is a person's name alone, as it stands over a date.
func soleName(line string) bool {
	return width(line) < 40 && personName.MatchString(line) && !deskName.MatchString(line)
}

// isPaper reports whether a line is what may stand between a name and a date: for whom
// somebody wrote.
func isPaper(line string) bool { return width(line) < 60 && deskName.MatchString(line) && isName(line) }

// deskName is what may stand over a date in capitals and is nobody's name.
var deskName = regexp.MustCompile(`\b(?:News|Press|Desk|Staff|Daily|Post|Times|Courier|Office|Release|Releases|Media|Blog|Team|Courts?|Business|Technology|Security|Privacy|World|Local|Home|Latest|Update|Court|Authority|Commission|Report|Reports|Opinion)\b`)

// byline returns the name that a byline gives, as printed, and "" for any other line.
func byline(line string) string {
	if m := bylineForm.FindStringSubmatch(line); m != nil {
		m[1] = dayBehind.ReplaceAllString(m[1], "")
		if name, paper := nameAndPaper(line); paper != "" {
			return name
		}
		if name, office, _ := strings.Cut(m[1], ", "); personName.MatchString(name) && (shortOffice.MatchString(office) || newsOffice.MatchString(office)) {
			return name
		}
		if isName(m[1]) {
			return placeBehind.ReplaceAllString(m[1], "")
		}
	}
	if m := bylineZH.FindStringSubmatch(strings.TrimSpace(behindName.ReplaceAllString(line, ""))); m != nil {
		return placeBehind.ReplaceAllString(m[1], "")
	}
	if m := spacedZH.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	if m := labelledZH.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	if name, office, _ := strings.Cut(line, ", "); personName.MatchString(name) && newsOffice.MatchString(office) {
		return name
	}
	if m := reportingZH.FindStringSubmatch(line); m != nil {
		return m[1]
	}
	return ""
}

// nameAndPaper parts a byline that names the paper behind who wrote: "By Ann Lee, Tern
// Gazette, 3 March 2025"; both "" for any other line.
func nameAndPaper(line string) (name, paper string) {
	m := bylineForm.FindStringSubmatch(line)
	if m == nil {
		return "", ""
	}
	name, paper, _ = strings.Cut(dayBehind.ReplaceAllString(m[1], ""), ", ")
	if personName.MatchString(name) && paperEnd.MatchString(paper) && isName(paper) && !strings.Contains(paper, ",") {
		return name, paper
	}
	return "", ""
}

// shortOffice is what somebody is who wrote, behind the name: "litigation officer".
var shortOffice = regexp.MustCompile(`^\p{Ll}+(?: \p{Ll}+){0,3}$`)

// newsOffice is the same in capitals, of the trade: "Courts Reporter".
var newsOffice = regexp.MustCompile(`^(?:\p{L}+ ){0,3}(?i:reporter|editor|correspondent|writer|officer|columnist|critic|analyst|director)$`)

// dayBehind is when somebody wrote, behind the name: "on 4 October 2025".
var dayBehind = regexp.MustCompile(`(?i),? (?:on )?(?:\d{1,2} ` + monthNames + `|` + monthNames + ` \d{1,2}),? (?:19|20)\d\d$`)

// placeBehind is where somebody wrote from, behind the name: "Ann Lee in Dongze", 鍾亦安／海潭報導.
var placeBehind = regexp.MustCompile(`(?:,? in \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?|[/／]\p{Han}{2,4}(?:报导|報導|报道|報道))$`)

// agencyZH is an agency's opening line, "（中南社記者周明林港城5日電）": its name, the
// reporter's with the place behind it, and what follows, such as a date.
var agencyZH = regexp.MustCompile(`^[（(](\p{Han}{2,8}社)(?:记者|記者)(\p{Han}{4,7})(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|電)[)）][ 　]*(.*)$`)

// reporterZH parts a reporter's name from the place behind it where their length leaves no
// doubt: three characters and two or three.
func reporterZH(together string) string {
	all := []rune(together)
	switch {
	case len(all) == 6 && twoSurnames.MatchString(together):
		return string(all[:4])
	case (len(all) == 5 || len(all) == 6) && !twoSurnames.MatchString(together):
		return string(all[:3])
	}
	return ""
}

// twoSurnames are the commonest family names of two characters.
var twoSurnames = regexp.MustCompile(`^(?:欧阳|歐陽|司徒|司马|司馬|上官|端木|诸葛|諸葛|东方|東方|皇甫|公孙|公孫|慕容|令狐|夏侯|尉迟|尉遲|宇文)`)

// reportingZH is a Chinese byline with the place behind a stroke: 記者蘇明／東港報導.
var reportingZH = regexp.MustCompile(`(?:^|[ 　])(?:记者|記者)[ 　]?(\p{Han}{2,4})[/／]\p{Han}{2,4}(?:报导|報導|报道|報道)$`)

// spacedZH is a Chinese byline behind the paper's name, parted by spaces, or run together with it.
var spacedZH = regexp.MustCompile(`^(?:[\d:： -]+ )?\p{Han}{2,12}[ 　]*(?:记者|記者|作者)[ 　:：]+(\p{Han}{2,4})(?:[ 　]|$)`)

// labelledZH is a Chinese byline behind other labels, parted from them by spaces:
// 发布时间：2031-05-03 18:05　撰文：苏明.
var labelledZH = regexp.MustCompile(`[:：].*[ 　](?:记者|記者|作者|撰文)[ 　:：／/]+(\p{Han}{2,4})(?:[ 　|｜]|$)`)

// isName reports whether words can be names: few, each with a capital but for
// particles and joining words.
func isName(words string) bool {
	fields := strings.Fields(words)
	if len(fields) == 0 || len(fields) > 12 || utf8.RuneCountInString(words) > 100 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(words)
	if !unicode.IsUpper(first) && !unicode.Is(unicode.Han, first) {
		return false
	}
	for _, word := range fields {
		r, _ := utf8.DecodeRuneInString(word)
		small := strings.Contains(" and of for the in at de da di du del van von der den bin al el la le & ", " "+word+" ")
		if unicode.IsDigit(r) || unicode.IsLower(r) && !small {
			return false
		}
	}
	return true
}
