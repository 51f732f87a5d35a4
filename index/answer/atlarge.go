package answer

import (
	"context"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
	"casebot/index"
)

// doneToThem finds a question for all to whom something was done, and not for who did it.
var doneToThem = regexp.MustCompile(`^who(?: all)? (?:was|were|is|are|got|gets|has been|have been|had been)\b|谁(?:\p{Han}|\w){0,8}(?:被|判|坐牢|坐监|入狱|获刑)|被\p{Han}{0,8}谁`)

// atLarge reports whether a question that names nobody asks for cases or people of the whole
// archive, and not of the case before: it says so whole, and asks for a place or a time that
// this case is not of, or for whoever something was done to where there are not several people
// in this case of whom it could be.
func (a *Answerer) atLarge(ctx context.Context, d *digest, q *Question, before Turn) (bool, error) {
	folded := index.Fold(q.Text)
	if elliptic.MatchString(folded) || referring.MatchString(emptyIt.ReplaceAllString(folded, " ")) {
		return false, nil
	}
	c, ok := d.criteriaOf(*q)
	if !ok || len(before.About) == 0 {
		return false, nil
	}
	bounds := filter{regions: c.regions, not: c.not, from: c.from, to: c.to}
	if len(c.regions)+len(c.not)+c.from+c.to > 0 && len(d.only(before.spoken()).register.pass(bounds, true)) == 0 {
		return true, nil
	}
	if len(c.fates) == 0 || !doneToThem.MatchString(folded) {
		return false, nil
	}
	several, err := a.ofSeveralPeople(ctx, d, before)
	return !several, err
}

// spoken are the cases that a turn was about.
func (t Turn) spoken() (ids []corpus.CaseID) {
	for _, s := range t.About {
		ids = append(ids, s.Case)
	}
	return ids
}

// ofSeveralPeople reports whether several people answer for the cases of a turn.
func (a *Answerer) ofSeveralPeople(ctx context.Context, d *digest, t Turn) (bool, error) {
	spoken, err := a.spokenOf(ctx, d, t)
	if err != nil {
		return false, err
	}
	people := 0
	for _, c := range (Question{Mentions: spoken}).Cases() {
		for _, p := range c.Parties {
			if p.Role == "defendant" && p.Person {
				people++
			}
		}
	}
	return people > 1, nil
}
