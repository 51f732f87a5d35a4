package bot

import (
	"slices"

	"casebot/corpus"
	"casebot/index/answer"
)

// Turn returns what the next question of the same conversation may refer to:
// "and Li?", "the second one". Whoever keeps the conversation passes it on as
// [Request].Before, unless the reply is [Reply.Passing].
func (r Reply) Turn() answer.Turn {
	if r.leads != nil {
		return *r.leads
	}
	return r.own()
}

// Passing reports whether a reply leaves a conversation as it was: it failed, it read
// on about a case that was there, or it is about no case, as help and a count are. A
// question about no case ends what was talked about, where others see its reply.
func (r Reply) Passing() bool {
	return r.Failed || r.stays || r.Private && r.Turn().IsZero()
}

// own is what a reply is about by itself: what was asked about, else what it shows.
// Who replies to its message goes on from that.
func (r Reply) own() answer.Turn {
	turn, shown := r.turn, r.shown()
	switch {
	case r.draft:
		return turn
	case !turn.IsZero():
		if turn.Listed == nil && len(r.Cards) == 0 && len(shown) > 1 {
			turn.Listed = shown
		}
		return turn
	case len(r.Cards) == 1:
		turn.About = []answer.Subject{{Case: r.Cards[0].Case}}
	case len(r.about) == 1:
		turn.About = []answer.Subject{{Case: r.about[0].ID}}
	case len(shown) == 1 && r.found():
		turn.About = []answer.Subject{{Case: shown[0]}}
	}
	if len(shown) > 1 {
		turn.Listed = shown
	}
	return turn
}

// mostGoneOn is how many cases of a longer result are gone on from: of more, those that
// stand on the page.
const mostGoneOn = 40

// shown are the cases of a reply in its order, those on its further pages too where all
// of them are known.
func (r Reply) shown() (ids []corpus.CaseID) {
	if l := r.leaf; l != nil && l.Next == "" && !l.More && len(l.Held) <= mostGoneOn {
		return l.Held
	}
	for _, c := range r.Cards {
		ids = append(ids, c.Case)
	}
	for _, c := range r.Choices {
		ids = append(ids, c.Case)
	}
	return ids
}

// found reports whether a reply shows what was asked for, and not merely what is near.
func (r Reply) found() bool {
	return len(r.Cards) > 0 || slices.ContainsFunc(r.Choices, func(c Choice) bool { return c.Found })
}

// leading is what the talk goes on from behind a reply to what is no question, nil
// where it stays as it was. What is listed can be counted off; the case that was talked
// about stays so where it is among that, or where nothing was looked for that leads
// elsewhere. What reads on about a case is about it, unless a control says it while
// another is talked about.
func (r Reply) leading(before answer.Turn, pressed bool) *answer.Turn {
	turn := r.own()
	switch {
	case r.Failed || turn.IsZero():
		return nil
	case r.aside && pressed && (len(before.About) > 0 || before.Wanted != nil || before.OfList):
		if turn.Listed == nil {
			return nil
		}
		turn.About, turn.Slots, turn.Shape = before.About, before.Slots, before.Shape
	case len(r.Cards)+len(r.Choices) == 0 && len(turn.About) > 0:
		if isOnly(before.About, turn.About[0].Case) {
			return nil
		}
		before.About, before.Wanted, before.OfList = turn.About, nil, false
		return &before
	case turn.About == nil:
		if turn.About = r.staying(before.About, turn.Listed); turn.About != nil {
			turn.Slots, turn.Shape = before.Slots, before.Shape
		}
	}
	return &turn
}

// isOnly reports whether a talk is about one case and no other.
func isOnly(about []answer.Subject, id corpus.CaseID) bool {
	return len(about) > 0 && !slices.ContainsFunc(about, func(s answer.Subject) bool { return s.Case != id })
}

// staying returns whom a talk stays about when cases are listed.
func (r Reply) staying(about []answer.Subject, listed []corpus.CaseID) (stay []answer.Subject) {
	elsewhere := r.found() || r.Abstained
	for _, s := range about {
		if !elsewhere || slices.Contains(listed, s.Case) {
			stay = append(stay, s)
		}
	}
	return stay
}
