package extract

import (
	"slices"
	"strings"

	regexp "casebot/corpus/lazyregexp"
)

// A story goes back, to compare, to what became of somebody else: "The sentence comes
// two months after a letting agent, Ann Lee, was jailed", 今年3月，一名耿姓药师. That is a
// case of its own; with the next paragraph the story goes on where it was.

var (
	// comesAfter opens what a decision is told to have come after, or to follow.
	comesAfter = regexp.MustCompile(`^(?:the|this|that|his|her|their) (?:sentence|sentencing|case|ruling|fine|penalty|verdict|decision|judgment|settlement|deal|conviction|jailing|prosecution) (?:(?:comes|came) (?:[a-z]+ ){0,2}(?:days?|weeks?|months?|years?|after|as) |(?:follows|followed|echoes) (?:that|the|an?|another) )`)
	// elsewhereOnce opens what a court that nobody has spoken of did at another time.
	elsewhereOnce = regexp.MustCompile(`^(?:last (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)|earlier this (?:week|month|year)|in (?:january|february|march|april|may|june|july|august|september|october|november|december)(?: (?:19|20)\d\d)?|in (?:19|20)\d\d),? (?:an?|another) (?:[a-z-]+ ){0,2}(?:court|judge|jury|tribunal|magistrate)\b`)
	// notAlone stands in a sentence about somebody else of the same deed.
	notAlone = regexp.MustCompile(`\b(?:co-[a-z]+|accomplice|the same (?:scheme|plot|gang|ring|case)|helped (?:him|her|them))\b`)
	// alikeZH says of other cases that they are like the one that was told, or that it is
	// not the only one.
	alikeZH = regexp.MustCompile(`(?:类似|同类|这类|此类)(?:的)?(?:案件|案例|事件|判决|情况|个案)|(?:并非|不是|绝非)(?:个案|孤例|首例|首次|第一次)`)
	// onceZH opens what happened at another time to somebody who has not been spoken of.
	onceZH = regexp.MustCompile(`^(?:去年|前年|今年|上月|上周|同年|早前|此前|20[0-9]{2}年)[^，。]{0,8}，[^，。]{0,16}(?:一[名位家间]|另[一有]|某)`)
)

// compares reports whether a sentence goes back to somebody else's case: it introduces
// somebody, nobody of whom the article has spoken, and says that it was another's.
func (r *reader) compares(s *sentence) bool {
	if s.index == 0 || len(s.names) == 0 || s.label != noLabel {
		return false
	}
	if s.zh && !(onceZH.MatchString(s.fold) && alikeZH.MatchString(r.sentences[s.index-1].fold)) {
		return false
	}
	if !s.zh && !comesAfter.MatchString(s.fold) && !elsewhereOnce.MatchString(s.fold) || notAlone.MatchString(s.fold) {
		return false
	}
	known := roster(r.sentences[:s.index])
	return len(known) > 0 && !slices.ContainsFunc(known, func(a *actor) bool {
		return len(s.occurrences(a)) > 0 || slices.ContainsFunc(s.names, func(n introduction) bool { return a.goesBy(n.name) })
	})
}

// returns reports whether a sentence goes back from a case that is only told to compare: it
// opens a paragraph and names nobody of that case.
func (m *matter) returns(s *sentence) bool {
	return m.aside && s.begins && !slices.ContainsFunc(roster(m.sentences), func(a *actor) bool { return len(s.occurrences(a)) > 0 })
}

// captionAlone reports whether a sentence is no more than the caption of a suit, behind
// which a round-up tells what became of it: "Quill v. Marlow Foods."
func (s *sentence) captionAlone() bool {
	return s.begins && len(s.text) < longestHeading && strings.Contains(s.text, " v") && suitOnly.MatchString(s.text)
}

var suitOnly = regexp.MustCompile(`^(?:\p{Lu}[\p{L}'’&-]+ ){1,5}(?:v|vs)\.? (?:\p{Lu}[\p{L}'’&-]+ ?){1,6}\.$`)
