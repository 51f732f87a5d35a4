package answer

import (
	"fmt"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/corpus/mention"
	"casebot/index"
)

// ahead finds what has not come to be.
var ahead = regexp.MustCompile(`(?i)\b(?:will|is to|are to|due to|plans? to|lodge|before the time limit|pending|set for|listed for|awaits?)\b|将|將|尚未|拟|擬|定于|定於`)

// courtIn returns the court that a sentence says acted: of an appeal where the question
// asks of one, and none before which something is only to come, unless that is asked.
func courtIn(text string, q Question) string {
	folded := index.Fold(q.Text)
	name := ownCourtName(spanKinds[corpus.SlotCourt].valueIn(text))
	switch {
	case name == "" || manyCourts.MatchString(name):
		return ""
	case judgedAsked.MatchString(folded) && wentTo.MatchString(before(text, name)) || ofAnotherInPassing(folded, index.Fold(text)):
		return ""
	case ofAppeal.MatchString(index.Fold(text)) != ofAppeal.MatchString(folded):
		return ""
	case ahead.MatchString(text) && !ahead.MatchString(folded) && !comingUp.MatchString(folded):
		return ""
	}
	return name
}

// ownCourtName cuts from a run of characters that ends in a court the words before its name:
// what somebody did about it, and the day it did so. "初级法院刑事法庭" is one name.
func ownCourtName(run string) string {
	if found := mention.Courts(run); len(found) > 0 && found[0].Span.End == len(run) {
		return found[0].Span.In(run)
	}
	return beginOfCourt.ReplaceAllString(run, "$1")
}

var (
	// manyCourts are no court of a name: 过去各法院.
	manyCourts = regexp.MustCompile(`各|[多两兩](?:地|家|个|個|级|級)|其他|其它|^[也还還]?有(?:的|些)?法院`)
	// judgedAsked finds a question for the court that decided, and wentTo what ends before
	// one where somebody only went: 他到沙洲裁判法院宣誓.
	judgedAsked = regexp.MustCompile(`判|罚|裁`)
	wentTo      = regexp.MustCompile(`(?:到|前往|赴)$`)
	// askedSomebody is whom a question calls by a surname, and inPassing begins a sentence
	// on an older or another matter.
	askedSomebody = regexp.MustCompile(`\p{Han}(?:先生|女士|小姐|太太|某某?|姓|男|女)`)
	inPassing     = regexp.MustCompile(`^(?:此前|在此之前|早前|另外|另据|另一|无独有偶|同样|去年|前年)`)
)

// before is what a text has before a name in it.
func before(text, name string) string { return text[:max(strings.Index(text, name), 0)] }

// ofAnotherInPassing reports whether a folded sentence tells in passing of a matter that is
// not of whom a folded question names.
func ofAnotherInPassing(asked, said string) bool {
	name := askedSomebody.FindString(asked)
	return name != "" && !strings.Contains(said, name) && inPassing.MatchString(said)
}

// beginOfCourt finds what stands before the name of a Chinese court.
var beginOfCourt = regexp.MustCompile(`^\p{Han}*(?:[在由向被]|昨日|今日|日前|近日|原审|原審|一审|一審|二审|二審|终审|終審|[审審]法院)(\p{Han}+(?:法院|法庭|裁判所))`)

// comingUp finds a question for what is still to come.
var comingUp = regexp.MustCompile(`\b(?:will|next|to (?:appear|stand)|trial|hearing)\b|将|开庭|候审|聆讯`)

// courtLine writes a court with who says it.
func courtLine(q Question, p passage) string {
	return fmt.Sprintf(wording[q.Language].fromText, p.typed, said(p.article, q.Language))
}
