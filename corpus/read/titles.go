package read

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	regexp "casebot/corpus/lazyregexp"
)

// titleOf returns the line above the prose that looks like a title, without Markdown's
// marks and without the name of its site: a heading of the first rank, else one of the
// lines of four words, else the first of two; "" where none does.
func titleOf(paragraphs []string) string {
	first, _ := proseSpan(paragraphs)
	if first == len(paragraphs) {
		return ""
	}
	best, most := "", 0
	for _, line := range paragraphs[:first] {
		if rank := titleRank(line); rank > most {
			best, most = strings.Trim(line, "#*_ "), rank
		}
	}
	if most == 2 {
		best = headline(paragraphs[:first], paragraphs[first:])
	}
	return siteless(best, paragraphs[:first])
}

// headline returns the line of several above the prose that is its headline: the first that
// comes near to what the best does. A menu, a label, a motto or a paper's name tells of nothing
// below it, or in fewer words, and mostly stands higher.
func headline(above, prose []string) string {
	told := wordsOf(prose...)
	scores, most := make([]int, len(above)), 0
	for i, line := range above {
		if titleRank(line) == 2 {
			scores[i] = telling(line, told, above) + nearness(line, above[i+1:])
			if motto.MatchString(line) || bodyAlone.MatchString(line) {
				scores[i] /= 2
			}
			most = max(most, scores[i])
		}
	}
	for i, line := range above {
		if titleRank(line) == 2 && 3*scores[i] >= 2*most {
			return strings.Trim(line, "#*_ ")
		}
	}
	return ""
}

// nearness is what a line scores for standing right above the prose, or above who wrote it and
// when; a line that is no menu also with a standfirst between them.
func nearness(line string, below []string) int {
	const near, long = 3, 6
	for i := range 2 {
		if i == 1 && (wordCount(line) < long || trailMarks.MatchString(line)) {
			break
		}
		if i == len(below) || isCredit(below[i]) {
			return near
		}
	}
	return 0
}

// bodyAlone is a line that is the name of a body of the state.
var bodyAlone = regexp.MustCompile(`^(?:The )?(?:Office|Department|Ministry|Bureau|Board|Commission|Authority|Agency|Attorney General|Information Commissioner[’']s Office)(?:,? (?:of|for|and|the|on|in|&|\p{Lu}[\p{L}’'.]*))*$`)

// motto finds what a paper says of itself: "A weekly letter on who is looking at whom".
var motto = regexp.MustCompile(`(?i)^(?:.{2,30} [—–-] )?(?:(?:an?|the|your|our) )?(?:[\p{L}-]+ ){0,3}(?:letter|newsletter|blog|journal|magazine|podcast|reporting|news(?:, \p{L}+)*)(?: and [\p{L}-]+)? (?:on|of|for|about|from) |\bfrom (?:[\p{L}]+ ){1,4}news$`)

// telling is how much a line looks like the headline of what is told below it: by the words
// that it shares, up to as many as headlines have, by its length, and by being printed twice.
func telling(line string, told map[string]bool, above []string) int {
	const enough, long = 8, 6
	shared := 0
	own := wordsOf(line)
	for word := range own {
		if told[word] {
			shared++
		}
	}
	if countWide(line) > 0 {
		shared /= 2 // two characters overlap with the next two
	}
	score := min(shared, enough)
	if wordCount(line) >= long {
		score += 2
	}
	if again := repeats(line); len(above)-len(without(above, again)) > 1 {
		score += 3
	}
	return score
}

// wordsOf returns the words of lines by how they begin, and of Chinese each two characters.
func wordsOf(lines ...string) map[string]bool {
	const stem = 4
	found := map[string]bool{}
	for _, line := range lines {
		for _, word := range strings.FieldsFunc(strings.ToLower(line), func(r rune) bool { return !isWord(r) }) {
			all := []rune(word)
			for i := range all[1:] {
				if unicode.Is(unicode.Han, all[i]) {
					found[string(all[i:i+2])] = true
				}
			}
			if !unicode.Is(unicode.Han, all[0]) && utf8.RuneCountInString(word) >= stem {
				found[string(all[:stem])] = true
			}
		}
	}
	return found
}

// siteless returns a title without the site that stands behind a bar: where a line below
// has the rest alone, or the site has a line of its own.
func siteless(title string, above []string) string {
	parts := pieces.Split(title, -1)
	if len(parts) < 2 || !strings.ContainsAny(title, "|｜") {
		return title
	}
	same := func(want string) bool { return slices.ContainsFunc(above, repeats(want)) }
	if titleRank(parts[0]) == 2 && (same(parts[0]) || same(parts[len(parts)-1])) {
		return parts[0]
	}
	return title
}

func titleRank(line string) int {
	heading := strings.HasPrefix(line, "# ")
	if (begins(line) && !heading) || isCredit(line) || isTrail(line) || width(line) > 250 || endOf(line) == opening || endOf(line) == trailing {
		return 0
	}
	switch words := wordCount(line); {
	case heading && words > 1:
		return 3
	case words >= 4:
		return 2
	case words >= 2:
		return 1
	}
	return 0
}

// trailMarks part the steps of a trail, or the entries of a menu.
var trailMarks = regexp.MustCompile(`\s*[|｜›»]\s*|\s+[>/]\s+|\s{3,}`)

// A trail names the section of a page step by step, or lists its sections: no step
//
//	has more than a few words.
const (
	fewestSteps = 3
	longestStep = 4
)

// isTrail reports whether a line is a trail or a menu, and no title: Insights > Client Alerts >
// Privacy & Security.
func isTrail(line string) bool {
	steps := trailMarks.Split(strings.TrimSpace(line), -1)
	return (len(steps) >= fewestSteps || len(steps) > 1 && strings.ContainsAny(line, ">›»")) && !slices.ContainsFunc(steps, func(step string) bool { return wordCount(step) > longestStep })
}

// wordCount counts the words of a line; two characters of Chinese are one.
func wordCount(line string) int {
	if wideLetters := countWide(line); wideLetters > 0 {
		return wideLetters / 2
	}
	return len(strings.Fields(line))
}

func countWide(line string) int {
	n := 0
	for _, r := range line {
		if unicode.Is(unicode.Han, r) {
			n++
		}
	}
	return n
}
