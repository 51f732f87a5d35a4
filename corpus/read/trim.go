package read

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// mainText returns the paragraphs that are the article, and its title: the one
// given or, where there is none, the one that stands above the text. Each step
// only takes paragraphs away, and none takes away what an earlier one judges
// by, so that a second reading changes nothing. A warning names what was left
// out in doubt.
func mainText(paragraphs []string, title string) (kept []string, found string, warnings []string) {
	kept, doubtful := cutSections(without(paragraphs, repeats(title)))
	if doubtful != "" {
		warnings = leftOut(doubtful)
	}
	kept = without(kept, isFurniture)
	if title == "" {
		title = titleOf(kept)
		kept = without(kept, repeats(title))
	}
	publisher := publisherOf(paragraphs, title)
	kept = aroundProse(kept, func(line string) bool { return isCredit(line) || isTitled(line, title) || isPublisher(line, publisher) })
	return withoutHeadlines(kept), title, warnings
}

func leftOut(heading string) []string {
	return []string{fmt.Sprintf("all below the heading %q was left out: see whether the article goes on there", heading)}
}

func without(paragraphs []string, drop func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(paragraphs), drop)
}

// proseSpan returns where the prose of a text begins and ends: the index of
// its first paragraph of prose, and the one behind the last.
func proseSpan(paragraphs []string) (first, end int) {
	first = slices.IndexFunc(paragraphs, isProse)
	if first < 0 {
		return len(paragraphs), len(paragraphs)
	}
	for end = len(paragraphs); !isProse(paragraphs[end-1]); end-- {
	}
	return first, end
}

// aroundProse drops lines above and below the prose: dates, bylines, category
// lines. Inside it, a date may head an entry of a chronology.
func aroundProse(paragraphs []string, drop func(string) bool) []string {
	first, end := proseSpan(paragraphs)
	return slices.Concat(without(paragraphs[:first], drop), paragraphs[first:end], without(paragraphs[end:], drop))
}

// repeats returns a function that finds a title's repetitions.
func repeats(title string) func(string) bool {
	want := folded(title)
	return func(paragraph string) bool { return want != "" && folded(paragraph) == want }
}

// isTitled reports whether a line is a title printed with the name of its site
// or section behind it, or without the end that the given one has.
func isTitled(line, title string) bool {
	short, long := folded(line), folded(title)
	if len(short) > len(long) {
		short, long = long, short
	}
	return len(short) >= 20 && strings.HasPrefix(long, short)
}

// folded reduces a line to what is compared: its letters and digits.
func folded(line string) string {
	return strings.Map(func(r rune) rune {
		if isWord(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, line)
}
