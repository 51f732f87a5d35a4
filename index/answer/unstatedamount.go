package answer

import (
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// undisclosed finds a sentence that says that nobody gives an amount.
var undisclosed = regexp.MustCompile(`\b(?:amount|sum|size|figure|value|terms?) (?:\w+ ){0,4}?(?:redacted|undisclosed|secret|confidential|withheld|sealed|not (?:been )?(?:disclosed|published|given|made public|revealed|known))\b|\bundisclosed (?:sum|amount|settlement|penalty|fine)\b|\b(?:did|does|has|have|would) not (?:say|said|disclose|disclosed|reveal|give)\b.{0,30}\bhow much\b|(?:金额|数额|赔偿额|罚款额).{0,6}(?:未|没有|不)(?:公布|公开|披露|透露)|未(?:公布|公开|披露|透露)(?:具体)?(?:金额|数额)`)

// unstatedAmount reports whether a sentence says of what a question asks that nobody
// gives the amount.
func unstatedAmount(text string, q *Question) bool {
	folded := index.Fold(text)
	kind, known := spanKinds[q.Slots[0]]
	return known && undisclosed.MatchString(folded) && kind.cue.MatchString(folded)
}
