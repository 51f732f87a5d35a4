package answer

import (
	"context"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// Questions whether two got the same, and of these the ones that a difference one way
// may leave a yes: "as much as".
var (
	sameness = regexp.MustCompile(`\b(?:the same|equal\w*|identical\w*|alike|same)\b|一样|相同|同样|相等|同等|一致|同一`)
	asMuch   = regexp.MustCompile(`\bas (?:much|long|many|high|severe\w*|heav(?:y|ily)) as\b`)
)

// same answers whether those whom a question names got the same: yes or no where the
// sources give each a value and all can be compared, else with the values alone. ok is
// false where it asks for no such thing.
func (a *Answerer) same(ctx context.Context, q Question) (answer Answer, ok bool, err error) {
	folded := index.Fold(q.Text)
	asks := sameness.MatchString(folded) || asMuch.MatchString(folded)
	if q.Shape != YesNo || !asks || len(q.Mentions) < 2 || len(q.Mentions) > mostCompared || q.Slots == nil {
		return Answer{}, false, nil
	}
	v := sameOf(q)
	if v == no && asMuch.MatchString(folded) {
		v = evident
	}
	plain := q
	plain.Shape = Free
	if answer, err = a.fromFacts(ctx, plain); err != nil {
		return Answer{}, false, err
	}
	answer.Question.Shape = q.Shape
	answer.Route = RouteCompare
	answer.Text = Shorten(verdictWords[q.Language][v.turned(q.Text, folded)]+answer.Text, MaxList)
	return answer, true, nil
}

// sameOf says whether those whom a question names have the same value in the slot that
// it asks for. Where one has none, or they cannot be compared, that is for the reader.
func sameOf(q Question) verdict {
	first, ok := leadingFact(q.Mentions[0], q.Slots)
	if !ok {
		return evident
	}
	v := yes
	for _, m := range q.Mentions[1:] {
		other, ok := leadingFact(m, []corpus.Slot{first.Slot})
		if !ok {
			return evident
		}
		order, ok := orderOf(valueOf(first), valueOf(other))
		switch {
		case !ok && valueOf(first).Display() != valueOf(other).Display():
			return evident
		case ok && order != 0:
			v = no
		case suspended(first) != suspended(other):
			return evident
		}
	}
	return v
}

// leadingFact returns the first fact of a mention, in the first of the slots that has one,
// that gives it a value which was decided or paid.
func leadingFact(m Mention, slots []corpus.Slot) (corpus.Fact, bool) {
	for _, f := range relevant(m.Case, m.Party, slots, nil) {
		if valueOf(f) != nil && (standing(f) || f.Stage == corpus.Paid) && (f.Party == m.Party || m.Party == "" || f.Party == "") {
			return f, true
		}
	}
	return corpus.Fact{}, false
}
