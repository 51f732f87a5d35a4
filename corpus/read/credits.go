package read

import (
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"casebot/corpus"
	"casebot/corpus/strictyaml"
)

var (
	pieces     = regexp.MustCompile(`\s*[|｜•]\s*|\s+[·–—-]\s+`)
	bylineForm = regexp.MustCompile(`(?i)^(?:(?:written|reported|story|words|text|reporting) )?by:? (.+)$`)
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

// undecorated removes Markdown's emphasis and a bullet.
func undecorated(line string) string { return strings.Trim(line, "*_•· ") }

// creditsOf takes author and date of publication from the lines above the
// prose. The date stays unknown where two differ, or where it is after now.
func creditsOf(paragraphs []string, now time.Time) metadata {
	var found metadata
	var dates []corpus.Date
	first, _ := proseSpan(paragraphs)
	for _, line := range paragraphs[:min(first, 50)] {
		if !isCredit(line) {
			continue
		}
		split := pieces.Split(undecorated(line), -1)
		for i, piece := range split {
			if found.Author == "" {
				found.Author = byline(piece)
			}
			if found.Author == "" && i == 1 && split[0] == "" && isName(piece) {
				found.Author = piece
			}
			if date, published, _ := publicationDate(piece); published {
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

// byline returns the name that a byline gives, as printed, and "" for any other line.
func byline(line string) string {
	if m := bylineForm.FindStringSubmatch(line); m != nil && isName(m[1]) {
		return m[1]
	}
	if m := bylineZH.FindStringSubmatch(strings.TrimSpace(behindName.ReplaceAllString(line, ""))); m != nil {
		return m[1]
	}
	return ""
}

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
