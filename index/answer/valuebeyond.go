package answer

import (
	"context"
	"slices"

	"casebot/corpus"
	"casebot/index"
)

// What a value of an article must have of a question for it to stand in place of the
// fact of a record: so much in all, and so much more than stands around that fact.
const (
	beyondFact  = 0.45
	moreThanFor = 0.15
	unitsBeyond = 2 // things that a question speaks of, beside names and its kind of value
)

// valueBeyond answers a question to which a record gives a value of the kind with
// another value of the articles, where far more of what it asks stands around that: how
// long somebody is barred, and not jailed. Where another article on the matter gives
// another value, both are told. What people have confirmed stands as it is.
func (a *Answerer) valueBeyond(ctx context.Context, q Question, d *digest, answer Answer) (Answer, bool, error) {
	sought, ok := q.quantitySought()
	if !ok || !q.Mentions[0].Case.MachineRead() {
		return Answer{}, false, nil
	}
	found, err := a.candidates(ctx, q, d, sought)
	if err != nil || len(found) == 0 {
		return Answer{}, false, err
	}
	enough := beyondFact
	if sought.special() {
		enough = enoughAround
	}
	at := slices.IndexFunc(found, func(c candidate) bool { return answer.gives(c) })
	best := found[0]
	switch {
	case sought.headed && !answer.Abstained && len(answer.Facts) > 0: // a record has sums of all heads
		return a.tell(ctx, q, d, found)
	case sought.each && at < 0: // a record holds the total, and each head gets a part of it
		return a.tell(ctx, q, d, found)
	case answer.Abstained:
		if !standsOut(found, enough) || best.score < enough {
			return Answer{}, false, nil
		}
		return a.tell(ctx, q, d, found)
	case at >= 0 && best.score < found[at].score+moreThanFor:
		other, differs, err := a.differing(ctx, q, d, found[at:])
		if err != nil || !differs || answer.gives(other) || answer.reads(other.article.ID) || len(answer.Facts) > 0 && answer.Facts[0].Fact.Differs() {
			return Answer{}, false, err
		}
		return q.bothValues(found[at], other), true, nil
	case best.score < enough || best.in.speaksOf() < unitsBeyond:
		return Answer{}, false, nil
	}
	return a.tell(ctx, q, d, found)
}

// orSpecial answers a question that means several cases by one name with a value of which
// no slot knows, where it asks for one: in a currency, or each.
func (a *Answerer) orSpecial(ctx context.Context, q Question, d *digest, answer Answer, err error) (Answer, error) {
	sought, ok := q.quantitySought()
	if err != nil || !ok || !sought.special() || len(q.Cases()) < 2 {
		return answer, err
	}
	bare := q
	bare.Mentions = nil
	if told, ok, err := a.valueFrom(ctx, bare, d, enoughAround); ok || err != nil {
		return told, err
	}
	return answer, nil
}

// reads reports whether the first fact of an answer has been read in an article: what the
// record found there is the value of whom the question names.
func (a Answer) reads(article corpus.ArticleID) bool {
	return len(a.Facts) > 0 && slices.ContainsFunc(a.Facts[0].Fact.Claims, func(claim corpus.Claim) bool { return claim.Source == article })
}

// gives reports whether one of the facts of an answer has the value of a candidate.
func (a Answer) gives(c candidate) bool {
	said, ok := magnitude(c.typed)
	return slices.ContainsFunc(a.Facts, func(s Stated) bool {
		return slices.ContainsFunc(s.Fact.Claims, func(claim corpus.Claim) bool {
			if claim.Printed != "" && nameIn(claim.Printed, []string{c.typed}) || index.Fold(claim.Printed) == index.Fold(c.typed) {
				return true
			}
			fact, known := magnitude(claim.Printed)
			return ok && known && fact == said
		})
	})
}

// speaksOf is how many things a question speaks of that stand somewhere.
func (s *setting) speaksOf() int {
	n := 0
	for _, u := range s.asked {
		if u.weight > 0 {
			n++
		}
	}
	return n
}
