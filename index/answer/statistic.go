package answer

import (
	"context"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// computed answers what is computed over records: a superlative, a sum, a number
// of cases, a list. ok is false where the question wants nothing of the kind, or
// where what it names is better answered one by one.
func (a *Answerer) computed(ctx context.Context, q Question, d *digest) (answer Answer, ok bool, err error) {
	named := len(q.everyone) > 0
	switch slot := ranking(q); {
	case q.Shape == Rank && slot != "" && !(named && sides(q) > 1):
		answer, err = a.ranked(ctx, d, q, slot)
		return answer, !answer.Abstained || !named && d.compared > 0, err
	case q.Shape == Sum && slot.Money():
		return a.addedUp(ctx, d, q, slot)
	case !named && q.unknown != "" && (q.Shape == Tally || q.Shape == List || q.Listing != ""): // a list would hold what nobody asked for
	case q.Shape == Tally && !named, (q.Shape == List || q.Listing != "") && !named:
		f := d.filtered(q)
		if answer, err = a.listed(ctx, d, q); err == nil && len(answer.Question.Mentions) > 0 && q.Shape != Tally && d.kept != nil && f.topical() {
			answer, err = a.alongside(ctx, q, d, answer)
		}
		return answer, q.Shape == Tally || len(answer.Question.Mentions) > 0 || len(f.states) > 0 && len(f.topics) == 0 || ofWhom.MatchString(index.Fold(q.Text)), err
	case q.Shape == Tally && !ofCases.MatchString(index.Fold(q.Text)):
	case q.Shape == Tally || q.Shape == List:
		if answer, err = a.listed(ctx, d, q); err != nil || len(answer.Question.Mentions) > 0 {
			return answer, true, err
		}
		return d.naming(q, q.Cases(), len(q.Cases()), ""), true, nil
	}
	return Answer{}, false, nil
}

// addedUp answers for a sum; ok is false where what the question names has a single
// figure.
func (a *Answerer) addedUp(ctx context.Context, d *digest, q Question, slot corpus.Slot) (answer Answer, ok bool, err error) {
	f := d.filtered(q)
	few, err := a.among(ctx, d, f, false)
	if err != nil {
		return Answer{}, false, err
	}
	t := few.tallied(f, slot)
	var beside []entry
	if len(f.named) > 0 { // whoever is named may have none but a part
		t.figures = once(t.figures)
	} else {
		t.figures, beside = ownOf(t.figures)
	}
	alike := sides(q) == 1 && len(Question{Mentions: q.everyone}.Cases()) > 1 // one name, of which the filter left a case
	if n := len(t.figures); n > 1 || n == 1 && alike || len(q.everyone) == 0 {
		answer, err = a.summed(ctx, few, q, slot, f, t, beside)
		return answer, true, err
	}
	return Answer{}, false, nil
}

// ofCases finds a question that counts cases, and not what a case is about.
var ofCases = regexp.MustCompile(`\b(cases|records|judge?ments|rulings|matters|decisions)\b|(多少|几)(个|起|宗|件)|案件|案例|案子`)

// ranking returns the slot of the figures that a question compares or adds up,
// empty where it compares nothing.
func ranking(q Question) corpus.Slot {
	var slot corpus.Slot
	if q.Slots != nil {
		slot = q.Slots[0]
	}
	if slot == "" || slot == corpus.SlotStatus || slot == corpus.SlotOutcome {
		slot = rankedBy(index.Fold(q.Text))
	}
	if slot.Money() || slot == corpus.SlotTerm || slot == corpus.SlotDate {
		return slot
	}
	return ""
}

// sides counts the names that stand in a question.
func sides(q Question) int { return places(q.Mentions) }
