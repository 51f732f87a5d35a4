package answer

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index/answer/lexicon"
)

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
