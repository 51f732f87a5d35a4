package answer

import (
	"context"
	"slices"
)

// ofEither answers where a question names one party of whom a machine has made several
// records, an article each, and no record holds what is asked: from the articles of the first
// that tell it. ok is false where the name may be of several parties.
func (a *Answerer) ofEither(ctx context.Context, q Question, d *digest, answer Answer, failed error) (Answer, bool, error) {
	if failed != nil || !answer.Abstained || len(q.Cases()) < 2 || !oneParty(q.Mentions) {
		return Answer{}, false, nil
	}
	for _, m := range q.Mentions {
		one := q
		one.Mentions = []Mention{m}
		told, err := a.facts(ctx, one, d)
		if err != nil || !told.Abstained {
			return told, err == nil, err
		}
	}
	return Answer{}, false, nil
}

// oneParty reports whether mentions are of one name in a question, which machine-read records
// give one party and which is nobody else's.
func oneParty(mentions []Mention) bool {
	_, own := distinctive(partyName(mentions[0]))
	return own && !slices.ContainsFunc(mentions, func(m Mention) bool {
		return m.at != mentions[0].at || !m.Case.MachineRead() || bareName(partyName(m)) != bareName(partyName(mentions[0]))
	})
}
