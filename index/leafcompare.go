package index

import (
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// plainly writes a comparison that is typed in words with signs and digits: 大于五万元
// is >50000元, "at least two years" >=2 years, 三年以上 >=3年, 2020-2023 2020..2023. What
// has none of them stays as it is, folded.
func plainly(text string) string {
	if bare, more := strings.CutSuffix(strings.TrimSpace(text), "+"); more && !strings.ContainsAny(bare, "<>=+") && !strings.Contains(bare, "..") {
		text = ">=" + bare // 2024+
	}
	text = inFigures(inDigits(spanned(strings.TrimRightFunc(Fold(strings.TrimSpace(text)), func(r rune) bool {
		return !wordPart(r) && r != '.' && r != '-'
	}))))
	for _, c := range comparisons() {
		if rest, found := strings.CutPrefix(text, c.word); found && c.ahead && !strings.HasPrefix(rest, "..") {
			text = c.sign + rest
			break
		}
		if rest, found := strings.CutSuffix(text, c.word); found && !c.ahead {
			text = c.sign + rest
			break
		}
	}
	for _, between := range []string{" to ", " - ", " – ", " — ", "至", "到", "–", "—", "-", "~"} {
		from, to, found := strings.Cut(text, between)
		if found && isRange(strings.TrimSpace(from), strings.TrimSpace(to)) {
			return strings.TrimSpace(from) + ".." + strings.TrimSpace(to)
		}
	}
	return text
}

// isRange reports whether two texts are the ends of a range: 2023 and 05 are not.
func isRange(from, to string) bool {
	digit := func(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }
	return digit(from) && digit(to) && (!allDigits(from) || !allDigits(to) || len(from) == len(to))
}

// ranges reports whether a word stands between the ends of a range, between years and
// months, or between values of which either will do.
func ranges(word string) bool {
	return slices.Contains([]string{"to", "and", "or", "至", "到", "-", "–", "—", "..", "~"}, Fold(word))
}

// A wordedSign is a sign of a comparison as a word: ahead of what it compares with, or
// behind it.
type wordedSign struct {
	word, sign string
	ahead      bool
}

// compares reports whether a value of the list is the sign of a comparison.
func (v listedValue) compares() bool { return v.field == "ahead" || v.field == "behind" }

// comparisons are the words of the list of values, the longer ones first where one
// begins with another.
var comparisons = sync.OnceValue(func() (all []wordedSign) {
	for of, other := range valueLines() {
		if !of.compares() {
			continue
		}
		word, ahead := folded(other), of.field == "ahead"
		if !strings.ContainsFunc(word, spaceless) && ahead {
			word += " "
		}
		all = append(all, wordedSign{word, of.value, ahead})
	}
	return all
})

// inDigits writes the numbers in a text that stand in Chinese characters in digits.
func inDigits(text string) string {
	if isASCII(text) {
		return text
	}
	var out strings.Builder
	var run []rune
	flush := func() {
		if n := valueZH(run); n >= 0 {
			out.WriteString(strconv.Itoa(n))
		} else {
			out.WriteString(string(run))
		}
		run = nil
	}
	last := ' '
	for _, r := range text {
		switch {
		case len(run) < longestNumber && (digitZH(r) >= 0 || r == '十' || powerZH(r) > 0 && len(run) > 0 || powerZH(r) > 0 && !unicode.IsDigit(last)):
			run = append(run, r)
		default:
			flush()
			out.WriteRune(r)
		}
		last = r
	}
	flush()
	return out.String()
}
