package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// paragraphs returns the paragraphs of a text, tidied. A line is a paragraph,
// unless the lines look broken to fit a width: then they are joined again, for
// a sentence must not end where a line does.
func paragraphs(text string) []string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = tidy(line)
	}
	broken := brokenAt(lines)
	var found, open []string // open: the lines of the paragraph at hand
	for i, line := range lines {
		if len(open) > 0 && (line == "" || !continues(lines[i-1], line, broken)) {
			found = append(found, joined(open))
			open = open[:0]
		}
		if line != "" {
			open = append(open, line)
		}
	}
	if len(open) > 0 {
		found = append(found, joined(open))
	}
	return found
}

// invisible are the characters that show nothing and can change how the text
// around them reads: byte-order marks, zero-width spaces, soft hyphens,
// direction controls, tags. Joiners stay: scripts and emoji need them.
var invisible = &unicode.RangeTable{
	R16:         []unicode.Range16{{0x00AD, 0x00AD, 1}, {0x061C, 0x061C, 1}, {0x200B, 0x200B, 1}, {0x200E, 0x200F, 1}, {0x202A, 0x202E, 1}, {0x2060, 0x206F, 1}, {0xFEFF, 0xFEFF, 1}},
	R32:         []unicode.Range32{{0xE0000, 0xE007F, 1}},
	LatinOffset: 1,
}

// tidy makes each run of white space one space, trims the ends, and drops
// control and invisible characters.
func tidy(line string) string {
	shown := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(invisible, r):
			return -1
		}
		return r
	}, line)
	return strings.Join(strings.Fields(shown), " ")
}

// Between these widths people break lines.
const (
	shortLine = 40
	longLine  = 120
)

// brokenAt returns the width at which a text's lines were broken, and 0 where
// its lines are paragraphs. In a broken text hardly any line is longer than a
// screen, the first word of a line would not have fitted on the one before, and
// it is in small letters at least as often as not.
func brokenAt(lines []string) int {
	widest, long, filled := 0, 0, 0
	for _, line := range lines {
		switch w := width(line); {
		case w > longLine:
			long++
			filled++
		case w > 0:
			widest = max(widest, w)
			filled++
		}
	}
	pairs, full, inside := 0, 0, 0
	for i := 1; i < len(lines); i++ {
		if lines[i-1] == "" || lines[i] == "" || begins(lines[i]) {
			continue
		}
		pairs++
		if isFull(lines[i-1], lines[i], widest) {
			full++
		}
		if r, _ := utf8.DecodeRuneInString(lines[i]); !unicode.IsUpper(r) {
			inside++
		}
	}
	if widest < shortLine || long*20 > filled || full < 3 || full*10 < pairs*7 || inside*2 < pairs {
		return 0
	}
	return widest
}

// isFull reports whether the next line's first word had no room on this one.
func isFull(line, next string, widest int) bool {
	word, _, _ := strings.Cut(next, " ")
	if r, n := utf8.DecodeRuneInString(next); wide(r) {
		word = next[:n]
	}
	return width(line)+1+width(word) > widest
}

// continues reports whether a line goes on with the sentence of the one before:
// because the text is broken at a width, or because it begins in lower case.
func continues(line, next string, broken int) bool {
	if begins(next) || strings.HasPrefix(line, "#") || !hasWords(line) || !hasWords(next) {
		return false
	}
	if broken > 0 && isFull(line, next, broken) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(next)
	return unicode.IsLower(r) && endOf(line) == unended
}

var itemForm = regexp.MustCompile(`^([-*+–—]\s|[•·●▪◦>|]|#{1,6}\s|\d{1,3}[.)]\s|[（(]?[a-zA-Z0-9]{1,4}[)）]|[（(]?[一二三四五六七八九十]{1,3}[、)）]|第[一二三四五六七八九十百]+[条章节條節])`)

// begins reports whether a line opens something of its own: a list item, a
// heading, a quotation, a row of a table.
func begins(line string) bool { return itemForm.MatchString(line) }

// joined puts the lines of one paragraph on one line. Between two wide
// characters there is no space.
func joined(lines []string) string {
	var b strings.Builder
	for i, line := range lines {
		if i > 0 {
			before, _ := utf8.DecodeLastRuneInString(lines[i-1])
			after, _ := utf8.DecodeRuneInString(line)
			if !wide(before) || !wide(after) {
				b.WriteByte(' ')
			}
		}
		b.WriteString(line)
	}
	return b.String()
}

// width measures a line as a screen does: a Chinese character takes two places.
func width(line string) int {
	n := 0
	for _, r := range line {
		n++
		if wide(r) {
			n++
		}
	}
	return n
}

func wide(r rune) bool {
	return r >= 0x1100 && (unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul) ||
		r >= 0x3000 && r <= 0x303F || r >= 0xFF01 && r <= 0xFF60)
}

func hasWords(line string) bool { return strings.IndexFunc(line, isWord) >= 0 }

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
