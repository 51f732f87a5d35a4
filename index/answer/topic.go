package answer

import (
	"context"
	"slices"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
	"casebot/index/answer/lexicon"
)

// described returns the cases that a question describes, as describing says, where
// they are no more than most; nil of more.
func (a *Answerer) described(ctx context.Context, d *digest, topics []string, most int) ([]*corpus.Case, error) {
	found := d.describing(topics)
	if len(found) > most {
		return nil, nil
	}
	return a.casesAt(ctx, d, found)
}

// byItsTopic finds the words by which a question calls the one case of which it asks: "the AI voice
// case".
var byItsTopic = regexp.MustCompile(`\b(?:in|of|for|from) the ((?:[\p{L}’'-]+ ){1,4})case[?. ]*$`)

// ofTheCase answers a question for a value of the one case that it calls by what that is about. What
// stands in the article beside it is of another.
func (a *Answerer) ofTheCase(ctx context.Context, q Question, d *digest) (Answer, bool, error) {
	m := byItsTopic.FindStringSubmatch(index.Fold(q.Text))
	if m == nil || !q.slot().Money() && q.slot() != corpus.SlotTerm {
		return Answer{}, false, nil
	}
	found, err := a.described(ctx, d, topicOf(m[1]), 1)
	if err != nil || len(found) != 1 || !found[0].MachineRead() {
		return Answer{}, false, err
	}
	q.Mentions = []Mention{{Case: found[0], Party: onlyDefendant(found[0])}}
	answer, err := a.about(ctx, q, d)
	return answer, true, err
}

// describing returns the cases that a question describes instead of naming: those
// that are about every idea of it that the archive knows ("the AI voice case").
// nil where it describes none.
func (r *register) describing(topics []string) []place {
	topics = slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return monthStems.Has(key) && !r.knows(key) || len(figures(key)) > 0 })
	known := slices.DeleteFunc(slices.Clone(topics), func(key string) bool { return soft.Has(key) || !r.knows(key) })
	if len(known) == 0 || 2*len(known) < len(topics) {
		return nil
	}
	if found := r.present(r.about.having(known)); len(found) > 0 {
		return found
	}
	ideas := slices.DeleteFunc(slices.Clone(known), func(key string) bool { return !strings.HasPrefix(key, "=") })
	if len(ideas) < 2 || len(ideas) == len(known) {
		return nil
	}
	return r.present(r.about.having(ideas)) // of the words that are no idea of the field some are of another case
}

// present leaves out the places whose case is gone.
func (r *register) present(places []place) []place {
	if len(r.gone) == 0 && r.beyond == nil {
		return places
	}
	return slices.DeleteFunc(slices.Clone(places), func(at place) bool { return r.hides(at) })
}

// soft ideas stand in questions about everything and describe no case.
var soft = lexicon.Set{"=measure", "=new", "=start", "=publish", "=control", "=provide", "=buy", "=effect", "=month", "=image", "=video", "=claimed", "=liable", "=user", "=pay", "parti", "third", "question", "number", "compani", "firm"}

// knows reports whether any case is about the key.
func (r *register) knows(key string) bool { return len(r.about[key]) > 0 }

// holds reports whether all of some are among them.
func holds(all, some []string) bool {
	return !slices.ContainsFunc(some, func(key string) bool { return !slices.Contains(all, key) })
}
