package index

import (
	"regexp"
	"strings"

	"casebot/corpus"
)

// writtenDate is 2023, 2023-05, 2023/5/1, 2023.5.1 or 2023年5月1日.
var writtenDate = regexp.MustCompile(`^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?$`)

// dates reads the day, month or year of one bound.
func dates(field, value string) Query {
	date, err := corpus.ParseDate(typedDate(value))
	switch {
	case err != nil:
		return nil
	case field == "before":
		return Dates{Before: date}
	}
	return Dates{After: date}
}

// typedDate writes a date as year, month and day, of which the last may be missing; empty
// where the text is none. What [Terms] reads as a day or a month is one: 12.06.2025,
// May 2023.
func typedDate(text string) string {
	text = Fold(text)
	if len(text) == len("20060102") && allDigits(text) {
		text = text[:4] + "-" + text[4:6] + "-" + text[6:]
	}
	if parts := writtenDate.FindStringSubmatch(text); parts != nil {
		written := parts[1]
		for _, part := range parts[2:] {
			if part != "" {
				written += "-" + strings.Repeat("0", 2-len(part)) + part
			}
		}
		return written
	}
	text = strings.ReplaceAll(text, "may ", "May ") // in small letters it is no month
	found := valuesIn(text, Analyze(text))
	if len(found) != 1 || found[0].Span.End != len(text) {
		return ""
	}
	if before := clean(text[:found[0].Span.Start]); before != "" && before != "民国" && monthOf(strings.ToLower(before)) == 0 {
		return ""
	}
	if day, ok := strings.CutPrefix(found[0].Term, dayMark); ok {
		return day[:4] + "-" + day[4:6] + "-" + day[6:]
	}
	month, ok := strings.CutPrefix(found[0].Term, monthMark)
	if !ok || len(month) < 6 {
		return ""
	}
	return month[:4] + "-" + month[4:]
}
