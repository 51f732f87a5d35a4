package answer

import (
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// ofAList finds a question for one of several that were listed.
var ofAList = regexp.MustCompile(`\b(that|the (first|second|third|fourth|fifth|last|other)) ones?\b|第[一二三四五]个|最后一个`)

// Leans reports whether a question leaves out whom it is about, or what it asks, and so
// needs one before it to go on from.
func (a Answer) Leans() bool {
	folded, nobody := index.Fold(a.Question.Text), len(a.Question.Mentions) == 0
	switch {
	case a.Route == RouteNameless, nobody && a.Question.Slots != nil && (a.Abstained || a.Route == RoutePassages):
		return true
	case ofAList.MatchString(folded):
		return true
	case elliptic.MatchString(folded): // "and Li?" names somebody, and asks nothing
		return a.Question.Slots == nil || len(a.Question.Mentions) != 1
	}
	return nobody && referring.MatchString(emptyIt.ReplaceAllString(folded, " "))
}
