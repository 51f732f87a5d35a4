package answer

import (
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// A question that asks what somebody did with something of another is of the first: "When did
// Li begin using Xu's software?", 李某用徐某的软件做了什么. What the law did to the other, as "Xu's
// sentence", is asked of both.
var (
	possessed    = regexp.MustCompile(`^['’]s? (\p{L}+)`)
	possessedHan = regexp.MustCompile(`^[某姓]?\p{Han}?的(\p{Han}{2})`)
	byLawHis     = regexp.MustCompile(`^(?:own|prison|jail|sentences?|terms?|fines?|penalt\w*|punishments?|cases?|appeals?|trials?|convictions?|verdicts?|judge?ments?|rulings?|settlements?|damages|awards?|gains?|profits?|earnings|status|court|charges?|刑期|罚款|罰款|罚金|罰金|判决|判決|案件|案子|上诉|上訴|和解|赔偿|賠償|收入|获利|獲利)$`)
)

// ofPossessor leaves out of those whom a question names whoever is named only by what they
// have, where somebody else is named before them.
func (q *Question) ofPossessor() {
	if len(q.Mentions) < 2 || slices.Contains([]Shape{Compare, Contest, Who}, q.Shape) {
		return
	}
	first := slices.MinFunc(q.Mentions, func(a, b Mention) int { return a.at.Start - b.at.Start }).at
	left := slices.DeleteFunc(slices.Clone(q.Mentions), func(m Mention) bool { return m.at.Start > first.Start && q.possesses(m.at) })
	if len(left) > 0 && !q.possesses(first) {
		q.Mentions = left
	}
}

// possesses reports whether a name of a question says only whose something is.
func (q *Question) possesses(name corpus.Span) bool {
	behind := index.Fold(q.Text[name.End:])
	for _, pattern := range []*regexp.Regexp{possessed, possessedHan} {
		if m := pattern.FindStringSubmatch(behind); m != nil {
			return !byLawHis.MatchString(m[1])
		}
	}
	return false
}
