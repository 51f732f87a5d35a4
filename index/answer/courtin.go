package answer

import (
	"fmt"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// ahead finds what has not come to be.
var ahead = regexp.MustCompile(`(?i)\b(?:will|is to|are to|due to|plans? to|lodge|before the time limit|pending|set for|listed for|awaits?)\b|将|將|尚未|拟|擬|定于|定於`)

// courtIn returns the court that a sentence says acted: of an appeal where the question
// asks of one, and none before which something is only to come, unless that is asked.
func courtIn(text string, q Question) string {
	folded := index.Fold(q.Text)
	name := beginOfCourt.ReplaceAllString(spanKinds[corpus.SlotCourt].valueIn(text), "$1")
	switch {
	case name == "":
	case ofAppeal.MatchString(index.Fold(text)) != ofAppeal.MatchString(folded):
		return ""
	case ahead.MatchString(text) && !ahead.MatchString(folded) && !comingUp.MatchString(folded):
		return ""
	}
	return name
}

// beginOfCourt finds what stands before the name of a Chinese court.
var beginOfCourt = regexp.MustCompile(`^\p{Han}*(?:[在由向被]|昨日|今日|日前|近日|原审|原審|一审|一審|二审|二審|终审|終審|法院)(\p{Han}+(?:法院|法庭|裁判所))`)

// comingUp finds a question for what is still to come.
var comingUp = regexp.MustCompile(`\b(?:will|next|to (?:appear|stand)|trial|hearing)\b|将|开庭|候审|聆讯`)

// courtLine writes a court with who says it.
func courtLine(q Question, p passage) string {
	return fmt.Sprintf(wording[q.Language].fromText, p.typed, said(p.article, q.Language))
}
