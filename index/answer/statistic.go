package answer

import (
	"regexp"

	"casebot/corpus"
	"casebot/index"
)

// computed answers what is computed over records: a superlative, a sum, a number
// of cases, a list. ok is false where the question wants nothing of the kind, or
// where what it names is better answered one by one.
func (d *digest) computed(q Question) (answer Answer, ok bool) {
	named := len(q.everyone) > 0
	switch slot := ranking(q); {
	case q.Shape == Rank && slot != "" && !(named && sides(q) > 1):
		if answer = d.ranked(q, slot); !answer.Abstained || !named && len(d.cases) > 0 {
			return answer, true
		}
	case q.Shape == Sum && slot.Money():
		t := d.tabled(d.filtered(q), slot)
		t.figures = once(t.figures)
		alike := sides(q) == 1 && len(Question{Mentions: q.everyone}.Cases()) > 1 // one name, of which the filter left a case
		if n := len(t.figures); n > 1 || n == 1 && alike || !named {
			return summed(q, slot, t, d), true
		}
	case q.Shape == Tally && !named, (q.Shape == List || q.Listing != "") && !named:
		f := d.filtered(q)
		answer = d.naming(q, d.pass(f, true))
		return answer, q.Shape == Tally || len(answer.Question.Mentions) > 0 || len(f.states) > 0 && len(f.topics) == 0
	case q.Shape == Tally && !ofCases.MatchString(index.Fold(q.Text)):
	case q.Shape == Tally || q.Shape == List:
		if answer = d.listed(q); len(answer.Question.Mentions) > 0 {
			return answer, true
		}
		return d.naming(q, q.Cases()), true
	}
	return Answer{}, false
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
