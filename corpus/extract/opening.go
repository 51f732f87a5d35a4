package extract

import (
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// markReach bounds, in bytes, how far into a sentence a mark is looked for.
const markReach = 240

var (
	caseMark  = regexp.MustCompile(`^the case (?:[a-z-]+ ){0,6}(?:is|was) that of (?:an? |the )?[a-z]|^(?:it|this|that) is the (?:second|third|fourth|fifth|sixth|latest) such (?:case|conviction|sentence|prosecution|ruling)\b|^(?:another|an? (?:second|third|fourth|fifth|sixth)|the (?:first|second|third|fourth|fifth|sixth|last|other|final)) (?:(?:summary|decision|ruling|judgment|fine|penalty|report|entry) )?(?:concern|deal|involv|turn|is about|was about)(?:s|ed)?\b|^in (?:another|the (?:second|third|fourth|fifth|sixth|last|final)), |^the (?:remaining|other) (?:[a-z]+ )?cases? (?:involv|concern)|^in (?:the (?:most|least|more) [a-z]+|an? (?:civil|criminal)) case\b|^(?:in )?(?:another|an? (?:separate|similar|related|unrelated|further|parallel)|the (?:first|second|third|fourth|fifth|sixth|last|other)) (?:[\p{L}-]+ ){0,2}(?:appeal|settlement|lawsuit|suit|prosecution),? (?:concern|involv|against|was|is|in|by|of|brought|filed|,)|^(?:in |under )?(?:one|another|an? (?:separate|second|third|fourth|fifth|sixth|different|similar|further|related|unrelated)|the (?:first|second|third|fourth|fifth|sixth|other|final)) (?:[\p{L}-]+ ){0,2}(?:case|matter|incident)\b`)
	toldMark  = regexp.MustCompile(`\balso (?:describes?|described|reports?|reported|sets out|set out|tells?|told|publishes|published|mentions?|mentioned|lists?|listed|covers?|covered) (?:of )?(?:the|an?) (?:case|prosecution|conviction|sentencing|trial|settlement) (?:of|against|with)\b|\b(?:referenced|cited|released|highlighted|described|disclosed|published|listed|included|mentioned|detailed|shared|outlined) (?:also )?(?:another|a|one|a separate|a further) (?:[\p{L}-]+ ){0,2}case (?:where|in which|involving|against|of|about|concerning)\b`)
	asideOf   = regexp.MustCompile(`^(?:meanwhile|separately|elsewhere|(?:on|also on) the same day|also (?:this|last|earlier this) (?:week|month|year)|and (?:over )?in [a-z ]{3,30}, (?:an?|the) |in an? (?:separate|unconnected|unrelated|different|related)(?: civil| criminal)? (?:case|ruling|decision|matter|action|settlement|lawsuit))\b`)
	numberOf  = regexp.MustCompile(`^(?:case (?:no\. ?)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b|(?:典型)?案例(?:[一二三四五六七八九十]{1,3}|\d{1,2})|[一二三四五六七八九十]{1,3}、.{0,120}案|[一二三四五六七八九十]{1,3}、[^，。]{2,60}(?:公司|集团|平台|酒店|医院|银行|学校)(?:。|：|$)|\d{1,2}[.、)] ?.{0,120}(?:案|\bcase\b))`)
	storyPart = regexp.MustCompile(`^[一二三四五六七八九十]{1,3}、(?:基本|主要|简要|本案)?(?:案情|案由|案件(?:基本|主要|由来|来源|事实|背景|情况|简介|经过|办理|审理))`)
	caseZH    = regexp.MustCompile(`^(?:在|而在)?(?:另一|另外一|又一|其中一|第[一二三四五六七八九十])(?:起|个|件|宗)?(?:[\p{Han}]{0,12})(?:案件|案例|案)|^(?:此外|另外|同时)，.{0,80}(?:一起|一案|另案)|^(?:此外|另外|另)，[^。；]{0,40}(?:类似|同类|相似)(?:的)?(?:案件|案例|个案)|^[^，。]{0,12}，?(?:同一|另一)(?:间|家)?法院[^，。]{0,8}(?:一|另)[宗起件]|^(?:第[一二三四五六七八九十]|首|另一|另|末|最后一)[宗起]|^(?:同日|同一天|当日|次日|此外|同期)，[^。]{0,40}(?:另一起|又一起|另一宗|另一件)|^无独有偶|^[◎●■◆▲▶★]|^在一(?:起|个|件|宗)[\p{Han}]{0,20}案|^在[^，。]{2,40}案(?:件)?中`)
)

// mark reports whether a sentence opens a case of its own, and whether by number.
func (s *sentence) mark() (marked, numbered bool) {
	if s.opening == "" {
		s.opening = s.openingWords()
	}
	return s.opening == "number" || s.opening == "case" || s.opening == "aside" && len(s.names) > 0, s.opening == "number"
}

// toldHint is a look that costs less than the expression.
func toldHint(head string) bool {
	return strings.Contains(head, " case ") || strings.Contains(head, " also ")
}

// openingWords says what kind of words a sentence opens with.
func (s *sentence) openingWords() string {
	head := strings.TrimLeft(s.fold[:cut(s.fold, markReach)], "*#_【[ 　")
	switch {
	case storyPart.MatchString(head):
		return "plain"
	case numberOf.MatchString(head):
		return "number"
	case s.zh && caseZH.MatchString(head):
		return "case"
	case s.zh && pastZH.MatchString(head) && (s.judges() || s.fines()):
		return "aside"
	case s.zh:
		return "plain"
	case asideOf.MatchString(head):
		return "aside"
	case caseMark.MatchString(head), toldHint(head) && toldMark.MatchString(head):
		return "case"
	}
	return "plain"
}
