package read

import (
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// fewestHeadlines is how many lines in a row without final punctuation are a
// list of headlines rather than a sub-heading or two.
const fewestHeadlines = 3

// withoutHeadlines drops runs of lines that are no sentences: the headlines and
// teasers of other articles, navigation, captions. A list that belongs to the
// text stays.
func withoutHeadlines(paragraphs []string) []string {
	var kept []string
	for at := 0; at < len(paragraphs); {
		end := at
		for end < len(paragraphs) && isLoose(paragraphs[end]) {
			end++
		}
		if end == at {
			kept = append(kept, paragraphs[at])
			at++
			continue
		}
		run := paragraphs[at:end]
		from, to := unendedSpan(run)
		if countUnended(run) < fewestHeadlines || belongs(run, paragraphs[:at], paragraphs[end:]) {
			from, to = len(run), len(run)
		}
		kept = append(append(kept, run[:from]...), run[to:]...)
		at = end
	}
	return kept
}

// isLoose reports whether a paragraph may be one of a run of headlines: no
// prose, nothing that announces more, no row of a table, and no longer than
// headlines are. A teaser that was cut is one at any length.
func isLoose(paragraph string) bool {
	switch endOf(paragraph) {
	case opening:
		return false
	case trailing:
		return true
	}
	return !isProse(paragraph) && width(paragraph) <= 250 && !(strings.HasPrefix(paragraph, "|") && strings.Count(paragraph, "|") > 2)
}

// unendedSpan returns from which to which paragraph of a run its headlines go:
// a question at its edge may belong to the text.
func unendedSpan(run []string) (from, to int) {
	for from < len(run) && endOf(run[from]) == asked {
		from++
	}
	for to = len(run); to > from && endOf(run[to-1]) == asked; to-- {
	}
	return from, to
}

func countUnended(run []string) int {
	n := 0
	for _, line := range run {
		if endOf(line) == unended {
			n++
		}
	}
	return n
}

var (
	label         = regexp.MustCompile(`^[\pL -]{1,25}[:：]\s?\S`)
	figureOrLabel = regexp.MustCompile(`[0-9:：]`)
	bareLink      = regexp.MustCompile(`^\[[^\]]*\]\([^)]*\)$`)
)

// belongs reports whether a run of lines is a list of the text itself: one that
// a colon announces, whose items mostly begin with a label or in lower case, or
// whose items are marked and stand between prose or mostly hold a figure.
func belongs(run, before, after []string) bool {
	if len(before) > 0 && endOf(before[len(before)-1]) == opening {
		return true
	}
	items, lower, labelled, telling := 0, 0, 0, 0
	for _, line := range run {
		text := strings.TrimSpace(itemForm.ReplaceAllString(line, ""))
		if text != line {
			items++
		}
		if r, _ := utf8.DecodeRuneInString(text); unicode.IsLower(r) {
			lower++
		}
		if label.MatchString(text) {
			labelled++
		}
		if figureOrLabel.MatchString(text) && !bareLink.MatchString(text) {
			telling++
		}
	}
	most := func(n int) bool { return n*3 >= len(run)*2 }
	between := len(before) > 0 && len(after) > 0 && isProse(after[0])
	return most(lower) || most(labelled) || most(items) && (between || telling*2 > len(run))
}
