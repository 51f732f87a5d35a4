package answer

import (
	"context"
	"slices"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// acting finds a question for the body that decided.
var acting = regexp.MustCompile(`\b(fined|fine|penali[sz]ed|imposed|sanctioned|sued|ordered|decided|ruled|brought|sentenced|convicted|heard|tried|judged|annulled|overturned|quashed|vacated|reversed|upheld)\b|罚|判|起诉|撤销|推翻|维持|决定|裁定|作出|宣布`)

// actedOn finds one for those on whom it decided.
var actedOn = regexp.MustCompile(`^who (?:was|were|is|are|got|has been|have been) (?:the one |the ones )?(?:fined|penali[sz]ed|sanctioned|sued|ordered|sentenced|convicted|tried)\b|谁被|被(?:罚|判|起诉)的是谁`)

// decidedBy finds a question for who decided, whatever that was.
var decidedBy = regexp.MustCompile(`\bdecided\b|\bruled\b|决定|裁定|作出`)

// factsIn counts the facts of a slot.
func factsIn(c *corpus.Case, slot corpus.Slot) (n int) {
	for _, f := range c.Facts {
		if f.Slot == slot {
			n++
		}
	}
	return n
}

// acted answers who decided, with what was decided.
func (a *Answerer) acted(ctx context.Context, q Question) (Answer, error) {
	c := q.Mentions[0].Case
	body := q.body(c)
	if judgeAsked.MatchString(index.Fold(q.Text)) { // a court is no judge's name
		answer, err := a.further(ctx, q, []string{"=nothing"})
		answer.Text = Shorten(body+wording[q.Language].stop+answer.Text, MaxLine)
		return answer, err
	}
	switch {
	case undoing.MatchString(index.Fold(q.Text)):
		q.Slots = slots(corpus.SlotStatus)
	case q.Slots == nil && decidedBy.MatchString(index.Fold(q.Text)) && factsIn(c, corpus.SlotCourt) > 1 && !c.MachineRead():
		q.Slots, q.Shape = slots(corpus.SlotCourt), Free
		return a.fromFacts(ctx, q) // several did, each its part
	case q.Slots == nil && factsIn(c, corpus.SlotOutcome) == 0 && !c.MachineRead():
		q.Slots = slots(corpus.SlotStatus)
	case q.Slots == nil:
		q.Slots = slots(corpus.SlotOutcome)
	}
	q.Shape = Free
	answer, err := a.fromFacts(ctx, q)
	if err == nil && answer.Abstained && slices.Equal(q.Slots, slots(corpus.SlotOutcome)) {
		q.Slots = slots(corpus.SlotStatus) // who did it is said: how it ended was not asked
		answer, err = a.fromFacts(ctx, q)
	}
	answer.Abstained = false
	answer.Text = Shorten(body+wording[q.Language].stop+answer.Text, MaxLine)
	return answer, err
}
