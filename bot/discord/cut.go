package discord

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// length is how Discord counts.
func length(text string) int { return utf8.RuneCountInString(text) }

const ellipsis = "…"

// fit returns form(text), or as much of the text as fits into the limit with an
// ellipsis. The cut is between two characters as people see them: a flag, an
// accented letter or a family of emoji stays whole. form may only lengthen.
func fit(text string, limit int, form func(string) string) string {
	if len(text) <= limit || length(text) <= limit {
		if whole := form(text); length(whole) <= limit {
			return whole
		}
	}
	if limit < length(ellipsis) {
		return ""
	}
	ends := []int{0}
	clusters := graphemes.FromString(text)
	for n := 0; n < limit && clusters.Next(); n++ {
		ends = append(ends, clusters.End())
	}
	cut := func(i int) string { return form(strings.TrimRightFunc(text[:ends[i]], unicode.IsSpace)) + ellipsis }
	over := sort.Search(len(ends), func(i int) bool { return length(cut(i)) > limit })
	return cut(max(over-1, 0))
}

// same leaves a text as it is.
func same(text string) string { return text }

// clean makes a text fit to be shown: valid, without control characters, and
// without those that turn the direction of what comes after it.
func clean(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r):
			return -1
		}
		return r
	}, text))
}

// line is clean on one line.
func line(text string) string { return strings.Join(strings.Fields(clean(text)), " ") }

// blank reports whether a text shows nothing: Discord refuses such a title,
// field or label.
func blank(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return unicode.IsGraphic(r) && !unicode.IsSpace(r) }) < 0
}
