package answer

import (
	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// presumed corrects a question for a reason that takes a term or a fine for granted which no
// source gives: "why did he get three years?" ok is false where one does, or none gives any.
func (q *Question) presumed() (answer Answer, ok bool) {
	folded := index.Fold(q.Text)
	asked := figures(folded)
	if len(asked) == 0 || len(q.Mentions) != 1 {
		return Answer{}, false
	}
	slot := corpus.SlotFine
	if inPrison.MatchString(folded) {
		slot = corpus.SlotTerm
	}
	m := q.Mentions[0]
	facts := relevant(m.Case, m.Party, slots(slot), nil)
	if len(facts) == 0 || !stated(facts[0]) || judgeFigure(asked, facts) != no {
		return Answer{}, false
	}
	said := verdictWords[q.Language][no]
	return Answer{Route: RouteFact, Text: said + factLine(m.Case, m.Party, facts[:1], q.Language, MaxLine-lexicon.Runes(said)), Question: *q, Facts: StatedIn(m.Case, facts[:1])}, true
}

// inPrison finds a length of time in a folded question.
var inPrison = regexp.MustCompile(`\b(?:years?|months?|weeks?)\b|[年月]`)
