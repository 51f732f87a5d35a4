package answer

import (
	"fmt"
	"strconv"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// Places of a list that are compared are also written as a range, "compare 1-3",
// "比较第一到第三个", and in words, "compare one and two".

var (
	placeRange    = regexp.MustCompile(`(?i)^(.*\b(?:compare|contrast) (?:numbers? |nos?\. |cases? |the )*)(\d{1,2})\s?(?:[-–—~]|through|thru)\s?(\d{1,2})((?: please)?[?.!]*)$`)
	placeRangeHan = regexp.MustCompile(`第?(十?[一二三四五六七八九]|十|\d{1,2})(?:個|个|件|起|宗|条|條|项|項|号|號)?(?:到|至|[-–—~～])第?(十?[一二三四五六七八九]|十|\d{1,2})(?:個|个|件|起|宗|条|條|项|項|号|號)(?:案件|案子|案)?`)
	placesInWords = regexp.MustCompile(`(?i)^(?:(?:please|can you|could you|now|and|ok|so|then|just) )*(?:compare|contrast) (?:(?:numbers? |nos?\. |cases? )?` + wordOfNumber + `\b[,]?(?: (?:and|with|to|vs\.?|against) |$| ?))+(?:please)?[?.!]*$`)
	numberWord    = regexp.MustCompile(`(?i)\b` + wordOfNumber + `\b`)
)

const wordOfNumber = `(?:one|two|three|four|five|six|seven|eight|nine|ten)`

// spelledOut is a text that compares places of a list with each of them as a figure.
func spelledOut(text string) string {
	if placesInWords.MatchString(text) {
		return numberWord.ReplaceAllStringFunc(text, func(word string) string { return strconv.Itoa(placeNumber(word)) })
	}
	if m := placeRange.FindStringSubmatch(text); m != nil {
		if all := placesFrom(m[2], m[3], "%d", ", "); all != "" {
			return m[1] + all + m[4]
		}
	}
	if !hanCompares.MatchString(text) {
		return text
	}
	return placeRangeHan.ReplaceAllStringFunc(text, func(places string) string {
		m := placeRangeHan.FindStringSubmatch(places)
		if all := placesFrom(m[1], m[2], "第%d个", "、"); all != "" {
			return all
		}
		return places
	})
}

// mostSpread is how many places a range has at most.
const mostSpread = 10

// placesFrom lists the places from one to another; empty where there are none, or too many.
func placesFrom(first, last, form, comma string) string {
	from, to := placeNumber(first), placeNumber(last)
	if from < 1 || to <= from || to-from >= mostSpread {
		return ""
	}
	var places []string
	for n := from; n <= to; n++ {
		places = append(places, fmt.Sprintf(form, n))
	}
	return strings.Join(places, comma)
}
