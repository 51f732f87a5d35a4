package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// An article may tell what is not so: what an earlier version of it said, a rumour, a
// report that it corrects. Nothing of that is a fact.

// untold reports whether the i-th of some sentences tells what it, or one beside it,
// says is not so.
func untold(texts []string, i int) bool {
	near := strings.Join(texts[max(0, i-1):min(i+2, len(texts))], "\n")
	if !containsAny(near, retractions...) {
		return false
	}
	if denies(texts[i]) {
		return true
	}
	fold := folded(texts[i])
	switch {
	case correction.MatchString(fold), containsAny(fold, "version", "earlier", "original", "wrongly", "incorrectly", "mistakenly", "erroneously") && restates.MatchString(fold):
		return true
	case i > 0 && itSaid.MatchString(fold) && amended.MatchString(folded(texts[i-1])):
		return true
	case !hearsay.MatchString(fold):
		return false
	}
	return takesBackZH.MatchString(fold) || i+1 < len(texts) && takesBack.MatchString(folded(texts[i+1]))
}

// retractions are words of which one stands in every article that takes something back.
var retractions = []string{
	"orrection", "larification", "rratum", "ditor's note", "ditor’s note", "version", "wrong", "rroneous", "ncorrect", "mistaken", "amended", "corrected", "riginal",
	"false", "untrue", "not true", "not correct", "not so", "inaccurate", "fabricated", "hoax", "made up", "baseless", "unfounded",
	"有误", "有誤", "更正", "勘误", "勘誤", "订正", "訂正", "辟谣", "闢謠", "不实", "不實", "失实", "失實", "谣", "謠", "并非事实", "並非事實", "不属实", "不屬實", "虚构", "虛構", "误传", "誤傳",
}

var (
	// correction opens what puts an article right.
	correction = regexp.MustCompile(`^(?:corrections?|clarifications?|erratum|editor['’]s note) ?(?::|—|–|-)|^(?:更正|勘误|订正|辟谣)`)
	// restates is said of what was printed before and is so no more.
	restates = regexp.MustCompile(`\b(?:earlier|previous|original|first) (?:version|edition|report|story|article|headline)s?\b.{0,80}\b(?:said|stated|reported|claimed|suggested|gave|named|misstated|described)\b|\b(?:wrongly|incorrectly|mistakenly|erroneously) (?:said|reported|stated|claimed|suggested|named|identified|described)\b`)
	// itSaid follows the news that an article was amended.
	itSaid  = regexp.MustCompile(`^(?:it|we|the (?:article|story|report|headline|piece|original)) (?:had |has )?(?:originally |initially |previously |first )?(?:said|stated|reported|gave|named|claimed)\b`)
	amended = regexp.MustCompile(`^corrections?\b|^clarifications?\b|\b(?:has been|was|have) (?:amended|corrected)\b`)
	// hearsay is told by others than a court or the article itself.
	hearsay = regexp.MustCompile(`\b(?:rumou?rs?|claims?|claimed|posts?|posted|report(?:s|ed)?|said|viral|gossip|whispers?)\b|网传|流传|传闻|谣传|据传|盛传|传言|传说|报道|报导|消息称|帖文|帖子|有人说`)
	// takesBackZH says within its own sentence that it is not so.
	takesBackZH = regexp.MustCompile(`有误|更正|不实(?:[^性影]|$)|失实|谣言|谣传|并非事实|不属实|辟谣|纯属虚构`)
	// takesBack says so of the sentence before it.
	takesBack = regexp.MustCompile(`^(?:but |in fact,? )?(?:that|this|it|both|these|those|the (?:[a-z]+ )?(?:rumou?r|claim|report|story|post|statement|message|figure)s?)\b[^.;]{0,30}\b(?:is|was|were|are|proved)(?: (?:entirely|completely|simply|plainly))? (?:wrong|false|untrue|incorrect|inaccurate|fabricated|a hoax|made up|baseless|unfounded|not (?:true|correct|so))\b|^(?:该|上述|这一|这些|此|前述|有关|相关|但|经|警方|法院)?[^。]{0,20}(?:有误|更正|不实(?:[^性影]|$)|失实|谣言|并非事实|不属实|辟谣|纯属虚构)`)
)

// denies reports whether a sentence says of what it tells that it is not so.
func denies(text string) bool {
	return slices.ContainsFunc(doubts, func(word string) bool { return strings.Contains(text, word) }) && untrue.MatchString(text)
}

var doubts = []string{"true", "false", "False", "wrong", "hoax", "不实", "不實", "谣言", "謠言", "误传", "誤傳"}

var untrue = regexp.MustCompile(`(?i)\b(?:not true that|untrue|falsely (?:reported|claimed|said|stated)|false (?:claims?|reports?|rumou?rs?)|(?:claims?|reports?|rumou?rs?|story|stories)\b.*\b(?:was|were|is|are) (?:false|wrong|untrue|a hoax))\b|不实(?:[^性影]|$)|不實(?:[^性影]|$)|谣言|謠言|系误传|係誤傳`)
