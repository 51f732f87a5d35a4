package answer

import (
	"context"
	"strings"

	"casebot/corpus"
	regexp "casebot/corpus/lazyregexp"
)

// outsideOf finds a place that a sentence speaks of what is not in it.
var outsideOf = regexp.MustCompile(`\b(?:outside|other than|apart from|elsewhere than in) (?:the )?(\p{Lu}[\p{L}’'-]+)`)

// besidePlace reports whether a sentence tells of what is outside a place in which a question
// asks for it.
func besidePlace(question, text string) bool {
	for _, m := range outsideOf.FindAllStringSubmatch(text, 4) {
		if strings.Contains(question, " in "+m[1]) || strings.Contains(question, " at "+m[1]) {
			return true
		}
	}
	return false
}

// placeOfDeed finds the place in which a question says that something was done, at its end.
var placeOfDeed = regexp.MustCompile(` in (\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+)?)[?. ]*$`)

// inPlaceUnsaid takes a sum or a term back where the question says in which place that was, and no
// article that proves it has a word of it: it was elsewhere. Of states and countries a court tells
// without their name, and what a person has checked stands.
func (a *Answerer) inPlaceUnsaid(ctx context.Context, q Question, d *digest, answer Answer) (Answer, error) {
	at := placeOfDeed.FindStringSubmatch(q.Text)
	if at == nil || answer.Abstained || !q.slot().Money() && q.slot() != corpus.SlotTerm || onlyPlaces(at[1:2]) || months.MatchString(at[1]) || nameIn(at[1], q.partyNames(true)) {
		return answer, nil
	}
	spoken := true
	switch {
	case answer.Route == RouteText && len(answer.Quotes) > 0 && answer.Quotes[0].Article.Language == "en":
		spoken = strings.Contains(answer.Quotes[0].Article.Title+"\n"+answer.Quotes[0].Article.Text, at[1])
	case answer.Route == RouteFact && len(q.Cases()) == 1 && q.Mentions[0].Case.MachineRead():
		var err error
		if spoken, err = a.speakOf(ctx, q.Mentions, at[1]); err != nil {
			return Answer{}, err
		}
	}
	switch {
	case spoken:
		return answer, nil
	case len(q.Mentions) == 0:
		return a.nearest(ctx, q)
	}
	return unanswered(Answer{Question: q}, d), nil
}
