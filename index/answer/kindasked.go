package answer

import (
	"cmp"
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// What a question asks for by its kind stands in the sentence that answers it: a weekday, a
// title, a thing of the kind.
var (
	kindAsked    = regexp.MustCompile(`\b(?:what|which) (?:\w+ )?(devices?|equipment|gadgets?|hardware|vehicles?|relatives?)\b|(?:什么|哪些|哪种|哪个|哪几台|什么样的)(设备|器材|装置|车辆|交通工具|亲属|家属|亲戚)`)
	weekdayAsked = regexp.MustCompile(`\b(?:what|which) (?:day of the week|weekday)\b|星期几|周几|礼拜几|星期幾|週幾|禮拜幾`)
	weekdayTold  = regexp.MustCompile(`\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]`)
	titleAsked   = regexp.MustCompile(`\b(?:name|title) of (?:the|this|that|its|their) (?:\w+ ){0,2}?(regulations?|measures|rules|guidelines?|code|report|study|operation|project|book|film|series|podcast|software|app|program|programme|tool|channel|website|service)\b|\bwhat (?:is|was|were|are) (?:the|this|that|its|their) (?:\w+ ){0,2}?(regulations?|measures|rules|guidelines?|report|study|operation|project|book|film|series|podcast|software|app|program|programme|tool|channel|website|service) (?:called|named|titled|entitled)\b`)
	titleTold    = regexp.MustCompile(`["“«]\p{Lu}[^"”»]{2,120}["”»]|《[^》]{2,60}》|\b(?:called|named|titled|entitled|known as) \p{Lu}[\p{L}\d’'-]+(?: \p{Lu}[\p{L}\d’'-]+)*`)
)

// sortOfKind is of a question for something by its kind.
func sortOfKind(folded string) (s sort, ok bool) {
	switch {
	case weekdayAsked.MatchString(folded):
		return sort{find: weekdayTold.FindString, asked: weekdayAsked, needed: true}, true
	case titleAsked.MatchString(folded):
		return sort{find: titleOf(titleAsked.FindStringSubmatch(folded)), asked: titleWords, needed: true}, true
	}
	for _, asked := range kindAsked.FindAllStringSubmatch(folded, 1) {
		for _, called := range asked[1:] {
			if called != "" {
				return sort{find: func(text string) string { return lexicon.ThingOf(called, text, folded) }, needed: true}, true
			}
		}
	}
	return sort{}, false
}

// orWeekday is a sort of days that takes a weekday for one: behind a sentence that says "on
// Thursday" stands when it was published.
func (s sort) orWeekday() sort {
	if !s.date {
		return s
	}
	days := s.find
	s.find = func(text string) string { return cmp.Or(days(text), weekdayTold.FindString(text)) }
	return s
}

// titleWords ask for a title, which the title itself stands for.
var titleWords = regexp.MustCompile(`\b(?:full |official |exact )?(?:name|title) of\b|\b(?:called|named|titled|entitled|full|official|exact)\b`)

// titleOf returns how the title of what is asked is found in a sentence that speaks of such: a
// quoted one, and of a law the name by which it is cited.
func titleOf(asked []string) func(text string) string {
	called := cmp.Or(asked[1:]...)
	return func(text string) string {
		if lawful.MatchString(called) {
			if name := lawNames.FindString(text); name != "" {
				return name
			}
		} else if !slices.Contains(lexicon.Terms(text), lexicon.Terms(called)[0]) {
			return ""
		}
		for _, found := range titleTold.FindAllString(text, 4) {
			if inside := strings.Trim(found, `"“”«»`); !strings.ContainsAny(inside[:len(inside)-1], ".!?") { // else it is what somebody said
				return found
			}
		}
		return ""
	}
}

// lawful are the words for what binds everybody.
var lawful = regexp.MustCompile(`^(?:regulations?|measures|rules|guidelines?|code)$`)

// phraseAsked finds the words that a question asks for by name: "which commercial uses of …".
var phraseAsked = regexp.MustCompile(`^(?:which|what) ([a-z]+ [a-z]+s)(?: (?:of|for|in|on|by|from) |\s)`)

// phraseIn returns how the words that a question asks for by name are found as they stand: a
// sentence that has them says what they are.
func phraseIn(folded string) func(text string) string {
	m := phraseAsked.FindStringSubmatch(folded)
	return func(text string) string {
		if m == nil || !strings.Contains(index.Fold(text), m[1]) {
			return ""
		}
		return m[1]
	}
}
