package answer

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

// Verbs of two parts let what they are done to, or that they are done, stand between them.
//
// Many Chinese verbs are a verb and its noun, and let a character stand between the two:
// 报警 is 报了警 where it is told, and 谁报的警 where it is asked who did it.

var parted = regexp.MustCompile(`(\p{Han})[了过過的](\p{Han})`)

// unparted is a text with such verbs in one piece: of those that mean something in one.
func unparted(text string) string {
	if !strings.ContainsAny(text, "了过過的") {
		return text
	}
	return parted.ReplaceAllStringFunc(text, func(said string) string {
		m := parted.FindStringSubmatch(said)
		whole := m[1] + m[2]
		for _, one := range lexicon.WaysToSay.InHan(whole) {
			if one.Han == lexicon.Simplified(whole) {
				return whole
			}
		}
		return said
	})
}

// English puts it before the second word: "made the theft public", "turned the offer down".
var secondWord = regexp.MustCompile(strings.ReplaceAll(`(?i)\b(?:`+
	`(ma(?:kes?|de|king)) PARTED(public)|`+
	`(se(?:ts?|tting)) PARTED(aside)|`+
	`(thr(?:ows?|ew|own|owing)|str(?:ikes?|uck|iking)|wip(?:es?|ed|ing)) PARTED(out)|`+
	`(turn(?:s|ed|ing)?|shut(?:s|ting)?|t(?:akes?|ook|aken|aking)|br(?:ings?|ought|inging)|track(?:s|ed|ing)?) PARTED(down)|`+
	`(hand(?:s|ed|ing)?|t(?:akes?|ook|aken|aking)) PARTED(over)|`+
	`(switch(?:es|ed|ing)?|turn(?:s|ed|ing)?|call(?:s|ed|ing)?) PARTED(off)|`+
	`(pa(?:ys?|id|ying)|g(?:ives?|ave|iven|iving)|s(?:ends?|ent|ending)) PARTED(back)|`+
	`(lock(?:s|ed|ing)?) PARTED(up))\b`, "PARTED", `(?:[\p{L}\d’'-]+ ){1,4}?`))

var beforeNoun = regexp.MustCompile(`(?i) (?:the|an?|its|their|our|of|in) \p{L}+$`)

// rejoined returns the verbs of a text that are parted so, in one piece each: "made public".
func rejoined(text string) (verbs []string) {
	for _, m := range secondWord.FindAllStringSubmatch(text, 20) {
		if beforeNoun.MatchString(m[0]) {
			continue // "made the public angry"
		}
		verbs = append(verbs, strings.Join(slices.DeleteFunc(m[1:], func(word string) bool { return word == "" }), " "))
	}
	return verbs
}
